package org.sipcodes.sheet;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;

import org.sipcodes.model.Block;
import org.sipcodes.model.Catalog;
import org.sipcodes.model.Code;
import org.sipcodes.model.CodeClass;
import org.sipcodes.model.CodeFacts;
import org.sipcodes.model.Entry;
import org.sipcodes.model.Inline;
import org.sipcodes.model.Kind;
import org.sipcodes.model.Language;
import org.sipcodes.model.Pair;
import org.sipcodes.model.PairId;
import org.sipcodes.model.Word;
import org.sipcodes.sheet.Part.Cell;
import org.sipcodes.sheet.Part.Hint;
import org.sipcodes.sheet.Part.Lead;
import org.sipcodes.sheet.Part.Links;
import org.sipcodes.sheet.Part.Note;
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

	private static final List<String> TOKENS = List.of("paper", "panel", "ink", "soft", "rule", "edge", "accent",
			"mark", "tint", "line", "c1", "c2", "c3", "c4", "c5", "c6");

	private static final int NEAREST = 4;

	private static final int SIMILAR = 6;

	/** Things that an address may name. */
	private static final List<Kind> NAMED = List.of(Kind.CODE, Kind.PLATFORM, Kind.GUIDE, Kind.SYMPTOM, Kind.TIMER,
			Kind.HEADER, Kind.METHOD);

	private static final List<Kind> BESIDE_CODES = NAMED.subList(1, NAMED.size());

	/** How alike two names are of which one may be a mistake for the other. */
	private static final double ALIKE = 0.6;

	public Sheet home() {
		Part finder = new Part.Finder("", label("home.sample"), examples("home.examples"));
		List<Pair> often = this.catalog.often(Kind.PAIR, this.language)
			.stream()
			.flatMap((entry) -> this.catalog.pair(PairId.parse(entry.name())).stream())
			.toList();
		String all = label("compare.all", this.catalog.pairs(this.language).size());
		Part link = new Hint(List.of(Inline.link(this.urls.page(this.language, "compare"), all)));
		List<Part> parts = List.of(hidden("doors", "home.doors", doors()), section("codes", "home.classes", grid()),
				hidden("pairs", "home.pairs", pairs(often), link));
		Foot foot = new Foot("", "", this.urls.picture(this.language, "sipcodes"), "", null, null);
		return page("home", "", List.of(finder), parts, foot);
	}

	/** A line about each thing that the site can do. */
	private Links doors() {
		Stream<Link> guides = links(Kind.GUIDE).links()
			.stream()
			.map((guide) -> new Link(guide.href(), guide.text(), first(guide.note())));
		return new Links("doors",
				Stream
					.of(doors("decode", "symptoms", "compare"), guides, doors("platforms"), retried().stream(),
							doors("q850", "timers", "headers", "methods", "poster", "developers"))
					.flatMap(Function.identity())
					.toList());
	}

	private Stream<Link> doors(String... names) {
		return Stream.of(names).filter((name) -> !name.equals("developers") || this.urls.haveForms()).map(this::door);
	}

	/** The first sentence of a text. */
	private static String first(String text) {
		int end = text.indexOf(". ");
		return (end < 0) ? text : text.substring(0, end + 1);
	}

	/**
	 * Every part that pages are made of, for those who change the looks.
	 * @param code the page of a code
	 * @param pair the page of two codes
	 * @param found the results of a search
	 */
	public Sheet design(Sheet code, Sheet pair, Sheet found) {
		Part.FactTable both = pair.all(Part.FactTable.class).get(0);
		List<Part.Fact> rows = both.rows()
			.stream()
			.map((fact) -> new Part.Fact("both-" + fact.key(), fact.name(), fact.values()))
			.toList();
		List<Part> parts = new ArrayList<>();
		parts.add(subject("colours", new Part.Tokens(TOKENS)));
		parts.add(subject("notes", pair.all(Part.Note.class).get(0), new Note("marker", "486", words("site.tagline"))));
		parts.add(subject("answers", code.all(Part.Answers.class).get(0)));
		parts.addAll(code.parts());
		parts.add(subject("both", new Part.FactTable(both.codes(), rows)));
		parts.add(subject("grid", grid()));
		parts.add(subject("doors", doors()));
		parts.add(subject("fields", new Part.Finder("", label("home.sample"), examples("home.examples")),
				new Part.Picker(groups(), List.of("486", ""))));
		parts.add(subject("results", found.all(Part.Results.class).get(0)));
		Head head = new Head(this.language, this.urls.page(this.language, "design"), "Design | sipcodes",
				label("site.tagline"), false, this.urls.everywhere("design"));
		Link here = new Link(head.path(), "Design");
		return new Sheet("design", head, Title.of("Design", here), List.of(new Lead(label("site.tagline"))), parts,
				Foot.NONE);
	}

	/** A section with the name that the code has for it. */
	private static Section subject(String name, Part... parts) {
		return new Section("design-" + name, name, 2, false, List.of(), List.of(parts));
	}

	/** The picker of two codes; either may be chosen already, or empty. */
	public Sheet compare(String first, String second) {
		Part picker = new Part.Picker(groups(), List.of(first, second));
		List<Part> parts = List.of(picker, section("pairs", "home.pairs", topics()));
		return page("compare", "compare", List.of(), parts, Foot.NONE);
	}

	/**
	 * Where a trace is given to the decoder.
	 * @param text of a trace to begin with, or nothing
	 */
	public Sheet decode(String text) {
		List<Language> languages = new ArrayList<>(this.catalog.languages());
		languages.remove(this.language);
		if (this.urls.areFramed()) {
			languages.clear();
		}
		languages.add(0, this.language);
		Part upload = new Part.Upload(this.urls.page(this.language, "decode"), label("decode.sample"), text,
				languages.stream().map(this.urls::words).toList(), languages.stream().map(Language::tag).toList());
		List<List<Block>> items = new ArrayList<>();
		for (String what : List.of("captures", "logs", "lines")) {
			items.add(List.of(Block.text(label("decode.reads." + what))));
		}
		String command = "curl --data-binary @call.pcap " + this.urls.absolute(this.urls.page(this.language, "decode"));
		String pipe = "ssh pbx tcpdump -w - port 5060 | java -jar sipcodes.jar decode -";
		List<Part> parts = List.of(
				section("reads", "decode.reads", new Part.Prose(List.of(new Block.Items(false, items)))),
				section("terminal", "decode.terminal", new Part.Prose(List.of(Block.text(label("decode.terminal.lead")),
						new Block.Fence("", this.urls.areServed() ? command + "\n" + pipe : pipe, 0)))));
		return page("decode", "decode", List.of(upload), parts, Foot.NONE);
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
		Stream<String> rules = !this.urls.areServed() ? Stream.of(label("developers.rule.stable"))
				: Stream.of(label("developers.rule.language", "?lang=pt", "stops-all"),
						label("developers.rule.link", "/486", "/301-vs-302"), label("developers.rule.stable"),
						label("developers.rule.cache", "If-None-Match"), label("developers.rule.cors"),
						label("developers.rule.errors", "RFC 9457"),
						label("developers.rule.agents", this.urls.absolute("/mcp")));
		List<Part> parts = new ArrayList<>();
		parts.add(section("addresses", "developers.addresses", new Part.Table("lines", "", List.of(), rows)));
		parts.add(section("rules", "developers.rules",
				new Links("rules", rules.map((rule) -> new Link("", "", rule)).toList())));
		String lead = label("offline.lead");
		parts.add(section("offline", "offline.heading",
				new Lead(this.urls.areServed() ? lead + " " + label("offline.served") : lead),
				new Part.Offline(this.urls.page(this.language, "offline.json"), "/sw.js")));
		parts.addAll(examples);
		Link here = new Link(this.urls.page(this.language, "developers"), label("developers.heading"));
		return page("developers", "developers", List.of(), parts, Foot.NONE, here);
	}

	private Sheet page(String type, String name, List<Part> more, List<Part> parts, Foot foot, Link... crumbs) {
		Head head = new Head(this.language, this.urls.page(this.language, name), label(type + ".title"),
				label(type + ".description"), true, this.urls.everywhere(name));
		List<Part> intro = new ArrayList<>(List.of(new Lead(label(type + ".lead"))));
		intro.addAll(more);
		return new Sheet(type, head, Title.of(label(type + ".heading"), crumbs), intro, parts, foot);
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
		List<Code> codes = (known != null) ? this.catalog.nearest(asked, this.language, NEAREST) : named(words);
		List<Part> parts = new ArrayList<>();
		List<Part> nearest = new ArrayList<>();
		if (!codes.isEmpty()) {
			nearest.add(new Part.Codes(links(codes)));
		}
		List<Link> alike = (known != null) ? List.of() : alike(words, codes.isEmpty() ? NAMED : BESIDE_CODES);
		if (!alike.isEmpty()) {
			nearest.add(new Links("links", alike));
		}
		if (!nearest.isEmpty()) {
			parts.add(section("nearest", (known != null) ? "missing.nearest" : "missing.similar",
					nearest.toArray(Part[]::new)));
		}
		if (!words.isEmpty()) {
			parts.add(hidden("search", "search.label", new Part.Finder(words, "", List.of())));
		}
		parts.add(hidden("codes", "home.classes", grid()));
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

	/** The codes whose phrase shares the most words with an address. */
	private List<Code> named(String words) {
		Set<String> asked = Set.copyOf(List.of(words.toLowerCase(Locale.ROOT).split(" +")));
		ToLongFunction<Code> shared = (code) -> Stream.of(code.slug().split("-")).filter(asked::contains).count();
		List<Code> codes = this.catalog.codes(this.language);
		long most = Math.max(1, codes.stream().mapToLong(shared).max().orElse(0));
		return codes.stream().filter((code) -> shared.applyAsLong(code) == most).limit(SIMILAR).toList();
	}

	/**
	 * The things whose name looks like an address or one of its words, the most alike
	 * first.
	 */
	private List<Link> alike(String words, List<Kind> kinds) {
		String all = words.toLowerCase(Locale.ROOT);
		List<Likeness> asked = Stream.concat(Stream.of(all), Stream.of(all.split(" +"))).map(Likeness::of).toList();
		Map<Link, Double> alike = new LinkedHashMap<>();
		for (Kind kind : kinds) {
			for (Entry entry : this.catalog.entries(kind, this.language)) {
				Likeness name = Likeness
					.of((kind == Kind.CODE) ? entry.facts().one(CodeFacts.PHRASE).toLowerCase(Locale.ROOT)
							: entry.name().replace('-', ' '));
				double most = asked.stream().mapToDouble(name::to).max().orElse(0);
				if (most >= ALIKE) {
					alike.put(link(entry), most);
				}
			}
		}
		Comparator<Map.Entry<Link, Double>> order = Map.Entry.comparingByValue(Comparator.reverseOrder());
		return alike.entrySet().stream().sorted(order).limit(NEAREST).map(Map.Entry::getKey).toList();
	}

}
