package org.sipcodes.sheet;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;
import org.sipcodes.model.Article;
import org.sipcodes.model.Block;
import org.sipcodes.model.Catalog;
import org.sipcodes.model.Code;
import org.sipcodes.model.CodeFacts;
import org.sipcodes.model.Inline;
import org.sipcodes.model.Kind;
import org.sipcodes.model.Labels;
import org.sipcodes.model.Language;
import org.sipcodes.model.Pair;
import org.sipcodes.model.PairId;
import org.sipcodes.sheet.Part.Section;
import org.sipcodes.sheet.Sheet.Foot;
import org.sipcodes.sheet.Sheet.Title;

/**
 * Makes the sheets of pairs: two codes beside each other, with the text of an article or
 * one that is composed.
 */
final class PairSheets {

	private static final List<String> ARTICLE = List.of("Description", "When", "Fix");

	private static final String EXAMPLE = "Example";

	private final Catalog catalog;

	private final Urls urls;

	private final Linker links;

	PairSheets(Catalog catalog, Urls urls, Linker links) {
		this.catalog = catalog;
		this.urls = urls;
		this.links = links;
	}

	Sheet of(Language language, Code low, Code high) {
		Labels labels = language.labels();
		Pair curated = this.catalog.pair(PairId.of(low.id(), high.id()))
			.filter((pair) -> pair.isIn(language))
			.orElse(null);
		Composer composer = new Composer(language, low, high);
		Article article = (curated != null) ? curated.entry().in(language) : null;
		List<CodeLink> codes = this.links.codes(language, List.of(low, high));
		String path = this.urls.pair(language, low, high);
		Head head = new Head(language, path, labels.format("pair.title", low.name(), high.name()),
				(article != null) ? article.summary() : labels.format("pair.description", low.name(), high.name()),
				curated != null, versions(low, high, curated));
		Title title = new Title(
				List.of(new Link(this.urls.page(language, "compare"), labels.get("compare.heading"), ""),
						new Link(path, low.id() + " / " + high.id(), "")),
				"SIP " + low.name() + " vs " + high.name(), codes, null, 0);
		List<Part> intro = new ArrayList<>();
		intro.add(new Part.Note("decides", labels.get("pair.decides"),
				List.of(Inline.text((article != null) ? article.summary() : composer.decides()))));
		intro.add(new Part.Prose(written(article, "Introduction", composer::introduction)));
		if (curated == null) {
			intro.add(new Part.Note("marker", "", List.of(Inline.text(labels.get("pair.composed")))));
		}
		Section sender = Linker.section("sender", labels.get("section.sender"), 3,
				new Part.Prose(written(article, "Sender", composer::sender)));
		Section receiver = Linker.section("receiver", labels.get("section.receiver"), 3,
				new Part.Prose(written(article, "Receiver", composer::receiver)));
		List<Part> parts = List.of(
				Linker.section("facts", labels.get("pair.facts"), 2,
						new Part.FactTable(codes,
								new FactTables(labels).rows(Kind.CODE, List.of(low.facts(), high.facts())))),
				Linker.section("differences", labels.get("section.differences"), 2,
						new Part.Prose(written(article, "Differences", composer::differences))),
				Linker.section("which", labels.get("section.which"), 2, new Part.Sides(List.of(sender, receiver))),
				new Part.Sides(codes.stream().map((code) -> side(language, code)).toList()), examples(language, codes),
				more(language, codes));
		Foot foot = new Foot((curated != null) ? curated.updated() : later(low, high),
				"compare/" + low.id() + "/" + high.id(),
				(curated != null) ? this.urls.picture(language, Urls.pictureName(curated.entry())) : "",
				this.urls.home(language) + low.id() + "-vs-" + high.id(), null, null);
		return new Sheet("pair", head, title, intro, parts, foot);
	}

	private static List<Block> written(@Nullable Article article, String key, Supplier<List<Block>> composed) {
		return (article != null) ? article.section(key).blocks() : composed.get();
	}

	private static String later(Code low, Code high) {
		return (low.updated().compareTo(high.updated()) > 0) ? low.updated() : high.updated();
	}

	/** The article of one of the two codes. */
	private static Section side(Language language, CodeLink code) {
		List<Part> sections = List.copyOf(Linker.sections(language, code.code().entry(), ARTICLE, "-" + code.id(), 3));
		return new Section("code-" + code.id(), code.name(), 2, false, List.of(code), sections);
	}

	private static Section examples(Language language, List<CodeLink> codes) {
		List<Section> sides = new ArrayList<>();
		for (int i = 0; i < 2; i++) {
			CodeLink code = codes.get(i);
			Part example = new Part.Prose(example(language, code), example(language, codes.get(1 - i)));
			sides.add(Linker.hidden("example-" + code.id(), code.name(), 3, example));
		}
		return Linker.hidden("examples", language.labels().get("pair.examples"), 2,
				new Part.Hint(List.of(Inline.text(language.labels().get("pair.own-lines")))), new Part.Sides(sides));
	}

	private static List<Block> example(Language language, CodeLink code) {
		return code.code().in(language).section(EXAMPLE).blocks();
	}

	private Section more(Language language, List<CodeLink> codes) {
		Labels labels = language.labels();
		List<Code> both = codes.stream().map(CodeLink::code).toList();
		List<Part> parts = new ArrayList<>();
		parts.add(new Part.Links("pages", codes.stream().map(CodeLink::link).toList()));
		parts.add(this.links
			.specs(both.stream().flatMap((code) -> code.facts().all(CodeFacts.SPECS).stream()).distinct().toList()));
		List<Link> neighbours = neighbours(language, both);
		if (!neighbours.isEmpty()) {
			parts.add(
					Linker.hidden("neighbours", labels.get("pair.neighbours"), 3, new Part.Links("links", neighbours)));
		}
		return new Section("more", labels.get("section.more"), 2, true, List.of(), parts);
	}

	/** Curated pairs that share one code with this pair. */
	private List<Link> neighbours(Language language, List<Code> both) {
		return this.links.pairs(language,
				this.catalog.pairs(language)
					.stream()
					.filter((pair) -> pair.has(both.get(0).id()) != pair.has(both.get(1).id()))
					.toList());
	}

	/**
	 * A pair exists wherever both codes do; a curated one is offered only where it is
	 * curated too.
	 */
	private List<Head.Version> versions(Code low, Code high, @Nullable Pair curated) {
		return this.catalog.languages()
			.stream()
			.filter((language) -> low.isIn(language) && high.isIn(language)
					&& (curated == null || curated.isIn(language)))
			.map((language) -> new Head.Version(language, this.urls.pair(language, low, high)))
			.toList();
	}

}
