package org.sipcodes.sheet;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.sipcodes.sheet.Part.Section;
import org.sipcodes.sheet.Part.Sides;

/**
 * What a page says, in its order and without its looks; every form is written from it.
 *
 * @param type what kind of page it is, such as {@code code}
 * @param head what every page has
 * @param title its heading and the way to it
 * @param intro what is read before the first section
 * @param parts what follows
 * @param foot what is known of the page as a whole
 */
public record Sheet(String type, Head head, Title title, List<Part> intro, List<Part> parts, Foot foot) {

	/** Pages that belong to no thing of the content. */
	private static final Set<String> SITE = Set.of("home", "compare", "decode", "search", "missing", "failed");

	/** Pages that other forms do not have. */
	private static final Set<String> WITHOUT_TWIN = Set.of("developers", "design");

	/** Pages with text that readers or machines wrote. */
	private static final Set<String> QUOTING = Set.of("search", "trace");

	/** Pages that are as wide as their tables. */
	private static final Set<String> WIDE = Set.of("causes", "platform", "platforms", "headers", "methods", "retry",
			"poster");

	/** Pages beside which all codes are listed. */
	private static final Set<String> WITH_GRID = Set.of("code", "class", "guide");

	public Sheet {
		intro = List.copyOf(intro);
		parts = List.copyOf(parts);
	}

	/**
	 * The heading of a page.
	 *
	 * @param crumbs the way from the home page; none for a page of its own
	 * @param text the heading
	 * @param codes the codes that the page is about
	 * @param kind what the thing of the page is, or nothing
	 * @param digit of the class that the page is about, or 0
	 */
	public record Title(List<Link> crumbs, String text, List<CodeLink> codes, @Nullable String kind, int digit) {

		static Title of(String text, Link... crumbs) {
			return new Title(List.of(crumbs), text, List.of(), null, 0);
		}

	}

	/**
	 * What is known of a page as a whole.
	 *
	 * @param updated the date of the last change, in ISO form; empty for a page that
	 * gathers what others say
	 * @param api its name in the API, such as {@code codes/486}; may be empty
	 * @param picture the address of the picture that stands for it; may be empty
	 * @param shortest the address that is worth typing in a terminal; may be empty
	 * @param previous the page before it
	 * @param next the page after it
	 */
	public record Foot(String updated, String api, String picture, String shortest, @Nullable Link previous,
			@Nullable Link next) {

		static final Foot NONE = new Foot("", "", "", "", null, null);

	}

	/** Whether it is about things of the content, so that other forms say as much. */
	public boolean hasTwin() {
		return !SITE.contains(this.type) && !WITHOUT_TWIN.contains(this.type) && !this.head.path().isEmpty();
	}

	/** Whether all of its text is prose of authors, but for what is marked as exact. */
	public boolean isWritten() {
		return !QUOTING.contains(this.type);
	}

	/** Whether it begins with a list of its sections. */
	public boolean hasContents() {
		return !SITE.contains(this.type);
	}

	/** Whether all codes are listed beside it. */
	public boolean hasGrid() {
		return WITH_GRID.contains(this.type);
	}

	/** Whether it shows how messages pass. */
	public boolean hasLadder() {
		return List.of("code", "design", "symptom", "timer", "header", "method").contains(this.type);
	}

	/** Whether it has tables with columns, or may get some while it is read. */
	public boolean hasTables() {
		return this.type.equals("decode") || !all(Part.Table.class).isEmpty();
	}

	/** Whether it says what platforms do. */
	public boolean hasPlatforms() {
		return WIDE.contains(this.type) || List.of("code", "cause", "search", "design").contains(this.type);
	}

	/** The classes that the stylesheet knows the layout by. */
	public String look() {
		return (hasContents() ? (WIDE.contains(this.type) ? "wide " : "sheet ") : "") + "on-" + this.type;
	}

	/** What was searched for, for the field at the top of the page. */
	public String words() {
		return all(Part.Finder.class).stream().map(Part.Finder::words).findFirst().orElse("");
	}

	/** The facts of one thing, which stand beside its article. */
	public List<Section> aside() {
		return this.parts.stream().filter(Sheet::isAside).map(Section.class::cast).toList();
	}

	/** The facts that its answers do not say already. */
	public List<Part.Fact> unanswered(Part.FactTable facts) {
		List<Part.Fact> answered = all(Part.Answers.class).stream().flatMap((part) -> part.facts().stream()).toList();
		return facts.rows().stream().filter((fact) -> !answered.contains(fact)).toList();
	}

	/** All other parts. */
	public List<Part> body() {
		return this.parts.stream().filter((part) -> !isAside(part)).toList();
	}

	private static boolean isAside(Part part) {
		return part instanceof Section section && !section.parts().isEmpty()
				&& section.parts().get(0) instanceof Part.FactTable facts && facts.codes().isEmpty();
	}

	/** What the list of its sections names. */
	public List<Section> contents() {
		return sections().stream().filter((section) -> !isAside(section)).toList();
	}

	/** All sections at the first level, those that are beside each other too. */
	public List<Section> sections() {
		List<Part> parts = new ArrayList<>();
		this.parts.forEach((part) -> parts.addAll((part instanceof Sides sides) ? sides.sections() : List.of(part)));
		return parts.stream().filter(Section.class::isInstance).map(Section.class::cast).toList();
	}

	/** The parts of a type, wherever they are. */
	public <T extends Part> List<T> all(Class<T> type) {
		Stream<Part> parts = Stream.of(this.intro, this.parts).flatMap(List::stream).flatMap(Sheet::within);
		return parts.filter(type::isInstance).map(type::cast).toList();
	}

	/** A part, and the parts that are in it. */
	private static Stream<Part> within(Part part) {
		List<? extends Part> inside = (part instanceof Section section) ? section.parts()
				: (part instanceof Sides sides) ? sides.sections() : List.of();
		return Stream.concat(Stream.of(part), inside.stream().flatMap(Sheet::within));
	}

}
