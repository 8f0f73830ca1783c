package org.sipcodes.sheet;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;

import org.sipcodes.model.Catalog;
import org.sipcodes.model.Code;
import org.sipcodes.model.CodeClass;
import org.sipcodes.model.Inline;
import org.sipcodes.model.Language;
import org.sipcodes.model.Pair;
import org.sipcodes.model.Word;
import org.sipcodes.sheet.Part.Cell;
import org.sipcodes.sheet.Part.Grid;
import org.sipcodes.sheet.Part.Hint;
import org.sipcodes.sheet.Part.Lead;
import org.sipcodes.sheet.Part.Links;
import org.sipcodes.sheet.Part.Section;
import org.sipcodes.sheet.Sheet.Foot;
import org.sipcodes.sheet.Sheet.Title;

/**
 * Makes the sheets that belong to no thing of the content: the home page, errors.
 *
 * @param catalog what the site is about
 * @param urls its addresses
 * @param language of the pages
 */
public record SiteSheets(Catalog catalog, Urls urls, Language language) implements Maker {

	private static final int NEAREST = 4;

	private static final int SIMILAR = 6;

	public Sheet home() {
		List<Part> parts = new ArrayList<>(List.of(section("codes", "home.classes", new Grid(groups()))));
		parts.addAll(guides());
		parts.add(hidden("pairs", "home.pairs", new Hint(words("home.pairs.lead")), topics()));
		Foot foot = new Foot("", "", this.urls.picture(this.language, "sipcodes"), "", null, null);
		return page("home", "", parts, foot);
	}

	/** The picker of two codes; either may be chosen already, or empty. */
	public Sheet compare(String first, String second) {
		Part picker = new Part.Picker(groups(), List.of(first, second));
		return page("compare", "compare", List.of(picker, section("pairs", "home.pairs", topics())), Foot.NONE);
	}

	/**
	 * How programs read the site.
	 * @param addresses what there is
	 * @param examples what one types and gets
	 */
	public Sheet developers(List<Link> addresses, List<Section> examples) {
		List<Part.Row> rows = new ArrayList<>();
		for (Link link : addresses) {
			rows.add(Part.Row.of("", Cell.of(Inline.link(link.href(), link.text())), Cell.of(link.note())));
		}
		Stream<String> rules = Stream.of(label("developers.rule.language", "?lang=pt", "stops-all"),
				label("developers.rule.stable"), label("developers.rule.cache", "If-None-Match"),
				label("developers.rule.cors"), label("developers.rule.errors", "RFC 9457"));
		List<Part> parts = new ArrayList<>();
		parts.add(section("addresses", "developers.addresses", new Part.Table("rows", "", List.of(), rows)));
		parts.add(section("rules", "developers.rules",
				new Links("rules", rules.map((rule) -> new Link("", "", rule)).toList())));
		parts.addAll(examples);
		Link here = new Link(this.urls.page(this.language, "developers"), label("developers.heading"));
		return page("developers", "developers", parts, Foot.NONE, here);
	}

	private Sheet page(String type, String name, List<Part> parts, Foot foot, Link... crumbs) {
		Head head = new Head(this.language, this.urls.page(this.language, name), label(type + ".title"),
				label(type + ".description"), true, this.urls.everywhere(name));
		Lead lead = new Lead(label(type + ".lead"));
		return new Sheet(type, head, Title.of(label(type + ".heading"), crumbs), List.of(lead), parts, foot);
	}

	/**
	 * The page for an address that leads nowhere; a number from 100 to 699 in it gets
	 * what can be said of it, and its words are searched for.
	 */
	public Sheet missing(Optional<Integer> number, String words) {
		CodeClass known = number.flatMap(CodeClass::of).orElse(null);
		String labels = (known != null) ? "missing.code" : "missing";
		int asked = number.orElse(0);
		List<Part> intro = new ArrayList<>();
		if (known != null) {
			Link link = link(known);
			intro.add(new Lead(label("missing.rule", asked, known.digit() + "00")));
			intro.add(new Hint(List.of(Inline.text(label("missing.class") + ": "),
					Inline.link(link.href(), link.text() + " " + link.note()))));
		}
		else {
			intro.add(new Lead(label("missing.description")));
		}
		List<Code> codes = (known != null) ? nearest(known, asked) : named(words);
		List<Part> parts = new ArrayList<>();
		if (!codes.isEmpty()) {
			String heading = (known != null) ? "missing.nearest" : "missing.similar";
			parts.add(section("nearest", heading, new Part.Codes(links(codes))));
		}
		if (!words.isEmpty()) {
			parts.add(hidden("search", "search.label", new Part.Finder(words)));
		}
		parts.add(hidden("codes", "home.classes", new Grid(groups())));
		return new Sheet("missing", error(label(labels + ".title", asked), "missing.description"),
				Title.of(label(labels + ".heading", asked)), intro, parts, Foot.NONE);
	}

	/** The page for a fault of the site. */
	public Sheet failed() {
		return new Sheet("failed", error(label("failed.title"), "failed.lead"), Title.of(label("failed.heading")),
				List.of(new Lead(label("failed.lead"))), List.of(), Foot.NONE);
	}

	private Head error(String title, String description) {
		return new Head(this.language, "", title, label(description), false, this.urls.everywhere(""));
	}

	private Part topics() {
		List<Section> groups = new ArrayList<>();
		for (Word topic : Pair.TOPIC.vocabulary().words()) {
			List<Pair> about = new ArrayList<>(this.catalog.pairs(this.language));
			about.removeIf((pair) -> !pair.entry().facts().one(Pair.TOPIC).equals(topic));
			if (!about.isEmpty()) {
				groups.add(subsection(topic.key(), topic.label(), pairs(about)));
			}
		}
		return new Part.Topics(groups);
	}

	private List<Code> nearest(CodeClass codeClass, int number) {
		List<Code> codes = new ArrayList<>(this.catalog.codes(codeClass, this.language));
		codes.sort(Comparator.comparingInt((code) -> Math.abs(code.id().number() - number)));
		return codes.stream().limit(NEAREST).sorted().toList();
	}

	/** The codes whose phrase shares the most words with an address. */
	private List<Code> named(String words) {
		Set<String> asked = Set.copyOf(List.of(words.toLowerCase(Locale.ROOT).split(" +")));
		ToLongFunction<Code> shared = (code) -> Stream.of(code.slug().split("-")).filter(asked::contains).count();
		List<Code> codes = this.catalog.codes(this.language);
		long most = Math.max(1, codes.stream().mapToLong(shared).max().orElse(0));
		return codes.stream().filter((code) -> shared.applyAsLong(code) == most).limit(SIMILAR).toList();
	}

}
