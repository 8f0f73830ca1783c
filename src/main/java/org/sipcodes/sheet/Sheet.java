package org.sipcodes.sheet;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;

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

	private static final String DEVELOPERS = "developers";

	/** Pages that belong to no thing of the content. */
	private static final Set<String> SITE = Set.of("home", "compare", "search", "missing", "failed");

	private static final Set<String> WITHOUT_CONTENTS = Set.of("cause", "causes", "platform", "platforms");

	private static final Map<String, String> LOOKS = Map.of("pair", "sheet pair", "causes", "wide", "platform", "wide");

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
	public record Title(List<Link> crumbs, String text, List<CodeLink> codes, @Nullable Link kind, int digit) {

		static Title of(String text) {
			return new Title(List.of(), text, List.of(), null, 0);
		}

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
		return !SITE.contains(this.type) && !this.type.equals(DEVELOPERS);
	}

	/** Whether it begins with a list of its sections. */
	public boolean hasContents() {
		return look() != null && !WITHOUT_CONTENTS.contains(this.type);
	}

	/** The class that the stylesheet knows the layout by. */
	public @Nullable String look() {
		return SITE.contains(this.type) ? null : LOOKS.getOrDefault(this.type, "sheet");
	}

	/** All sections at the first level, those that are beside each other too. */
	public List<Part.Section> sections() {
		List<Part.Section> sections = new ArrayList<>();
		for (Part part : this.parts) {
			if (part instanceof Part.Section section) {
				sections.add(section);
			}
			else if (part instanceof Part.Sides sides) {
				sections.addAll(sides.sections());
			}
		}
		return sections;
	}

	/** The first part of a type, wherever it is. */
	public <T extends Part> List<T> all(Class<T> type) {
		List<T> found = new ArrayList<>();
		find(this.intro, type, found);
		find(this.parts, type, found);
		return found;
	}

	private static <T extends Part> void find(List<? extends Part> parts, Class<T> type, List<T> found) {
		for (Part part : parts) {
			if (type.isInstance(part)) {
				found.add(type.cast(part));
			}
			if (part instanceof Part.Section section) {
				find(section.parts(), type, found);
			}
			else if (part instanceof Part.Sides sides) {
				find(sides.sections(), type, found);
			}
		}
	}

}
