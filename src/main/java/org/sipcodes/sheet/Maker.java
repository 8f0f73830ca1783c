package org.sipcodes.sheet;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.sipcodes.model.Block;
import org.sipcodes.model.Catalog;
import org.sipcodes.model.Code;
import org.sipcodes.model.CodeClass;
import org.sipcodes.model.CodeFacts;
import org.sipcodes.model.CodeId;
import org.sipcodes.model.Entry;
import org.sipcodes.model.Facts;
import org.sipcodes.model.Inline;
import org.sipcodes.model.Kind;
import org.sipcodes.model.Language;
import org.sipcodes.model.Pair;
import org.sipcodes.model.Spec;
import org.sipcodes.sheet.Part.ClassGroup;
import org.sipcodes.sheet.Part.Links;
import org.sipcodes.sheet.Part.Section;
import org.sipcodes.sheet.Sheet.Foot;
import org.sipcodes.sheet.Sheet.Title;

/** Makes sheets in one language, with the words and links that all makers need. */
interface Maker {

	Catalog catalog();

	Urls urls();

	Language language();

	/** The words of a label, with values in its places. */
	default String label(String key, Object... values) {
		return language().labels().format(key, values);
	}

	default List<Inline> words(String label) {
		return List.of(Inline.text(label(label)));
	}

	/** The columns of a table, by their labels. */
	default List<Link> columns(String... labels) {
		return new ArrayList<>(Stream.of(labels).map((label) -> new Link("", label(label))).toList());
	}

	default String href(Entry entry) {
		return urls().of(language(), entry);
	}

	default CodeLink link(Code code) {
		return new CodeLink(code, urls().code(language(), code), code.in(language()).summary());
	}

	/** A code with what it says, which is enough in a list of many. */
	default CodeLink saying(Code code) {
		return new CodeLink(code, link(code).href(), code.in(language()).text(Kind.SAYS));
	}

	default List<CodeLink> links(Collection<Code> codes) {
		return codes.stream().map(this::link).toList();
	}

	/** A class by its tag, with its name. */
	default Link link(CodeClass codeClass) {
		String tag = codeClass.tag();
		return new Link(urls().codeClass(language(), codeClass), tag, label("class." + tag + ".name"));
	}

	/** A code by its name or another thing by its title, with its summary. */
	default Link link(Entry entry) {
		if (entry.kind() == Kind.CODE) {
			return link(catalog().code(CodeId.parse(entry.name())).orElseThrow()).link();
		}
		return new Link(href(entry), entry.in(language()).title(), entry.in(language()).summary());
	}

	/** Searches to try, from a label that separates them with semicolons. */
	default List<Link> examples(String label) {
		return Stream.of(label(label).split("; *"))
			.map((query) -> new Link(urls().search(language(), query), query))
			.toList();
	}

	/** All things of a kind. */
	default Links links(Kind kind) {
		return new Links("links", catalog().entries(kind, language()).stream().map(this::link).toList());
	}

	default Links pairs(List<Pair> pairs) {
		return new Links("links", pairs.stream().map((pair) -> {
			String name = label("pair.short", pair.low().id(), pair.high().id());
			return new Link(href(pair.entry()), name, pair.entry().in(language()).summary());
		}).toList());
	}

	/** Sections of documents, those of one document together. */
	default Links specs(Stream<Spec> specs) {
		Map<String, List<Link>> documents = new LinkedHashMap<>();
		specs.forEach((spec) -> {
			String title = catalog().title(spec.document());
			documents.computeIfAbsent(title, (document) -> new ArrayList<>())
				.add(new Link(spec.url(), spec.toString(), title));
		});
		return new Links("specs", documents.values().stream().flatMap(List::stream).toList());
	}

	/** All codes by class, those marked that people look up most. */
	default Part.Grid grid() {
		return new Part.Grid(groups(), catalog().often(Kind.CODE, language()));
	}

	/** All codes by class. */
	default List<ClassGroup> groups() {
		return Stream.of(CodeClass.values()).map((codeClass) -> {
			List<CodeLink> codes = links(catalog().codes(codeClass, language()));
			return new ClassGroup(link(codeClass), codeClass.digit(), codes);
		}).toList();
	}

	/** A section with the facts of one thing, or of two codes beside each other. */
	default Section facts(String label, Kind kind, List<CodeLink> codes, Facts... things) {
		List<Part.Fact> rows = new FactTables(catalog(), language()).rows(kind, List.of(things));
		return section("facts", label, new Part.FactTable(codes, rows));
	}

	/** The sections of an article; a terminal does not show the example. */
	default List<Section> article(Entry entry, List<String> keys, String suffix, int level) {
		return keys.stream().map((key) -> {
			String anchor = key.toLowerCase(Locale.ROOT);
			List<Block> blocks = entry.in(language()).section(key).blocks();
			boolean steps = anchor.equals("fix") && suffix.isEmpty();
			Part text = steps ? new Part.Steps(anchor, blocks) : new Part.Prose(blocks);
			return new Section(anchor + suffix, label("section." + anchor), level, !anchor.equals("example"), List.of(),
					List.of(text));
		}).toList();
	}

	default Section section(String key, String label, Part... parts) {
		return new Section(key, label(label), 2, true, List.of(), List.of(parts));
	}

	/** A section within a section. */
	default Section subsection(String key, String label, Part... parts) {
		return new Section(key, label(label), 3, true, List.of(), List.of(parts));
	}

	/** A section that a terminal does not show. */
	default Section hidden(String key, String label, Part... parts) {
		return new Section(key, label(label), 2, false, List.of(), List.of(parts));
	}

	/** A line that leads to a part of the site, such as {@code decode}. */
	default Link door(String name) {
		return new Link(urls().page(language(), name), label("door." + name), label("door." + name + ".note"));
	}

	/** The way to what systems did after refusals, if that was measured. */
	default List<Link> retried() {
		return catalog().lab().attempts().isEmpty() ? List.of() : List.of(door("retry"));
	}

	/** The same as a section. */
	default List<Part> measured() {
		List<Link> retried = retried();
		return retried.isEmpty() ? List.of()
				: List.of(hidden("tried-again", "retried.heading", new Links("links", retried)));
	}

	/** The guides, if there are any in the language. */
	default List<Part> guides() {
		Links guides = links(Kind.GUIDE);
		return guides.links().isEmpty() ? List.of() : List.of(hidden("guides", "home.guides", guides));
	}

	/** The head of the page of a thing. */
	default Head head(Entry entry, String title, String description) {
		List<Head.Version> versions = urls().versions(entry::isIn, (other) -> urls().of(other, entry));
		return new Head(language(), href(entry), title, description, true, versions);
	}

	/** The page with all things of a kind, under its name on the way to one of them. */
	default Sheet list(Kind kind, String crumb, List<Part> parts) {
		String name = kind.folder();
		String path = urls().all(language(), kind);
		Head head = new Head(language(), path, label(name + ".title"), label(name + ".description"), true,
				urls().everywhere(kind.address().substring(1)));
		return new Sheet(name, head, Title.of(label(name + ".heading"), new Link(path, crumb)),
				List.of(new Part.Lead(label(name + ".lead"))), parts, new Foot("", name, "", path, null, null));
	}

	/** The foot of the page of a thing, with its neighbours among others. */
	default Foot foot(Entry entry, String updated, String shortest, List<Entry> among) {
		String api = entry.kind().folder() + ((entry.kind() == Kind.CLASS) ? "" : "/" + entry.name());
		int place = among.indexOf(entry);
		return new Foot(updated, api, urls().picture(language(), Urls.pictureName(entry)), shortest,
				neighbour(among, place - 1), neighbour(among, place + 1));
	}

	private @Nullable Link neighbour(List<Entry> among, int place) {
		if (place < 0 || place >= among.size()) {
			return null;
		}
		Entry entry = among.get(place);
		boolean isCode = entry.kind() == Kind.CODE;
		String note = isCode ? entry.facts().one(CodeFacts.PHRASE) : entry.in(language()).title();
		return new Link(href(entry), entry.name(), note);
	}

}
