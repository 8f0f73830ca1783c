package org.sipcodes.sheet;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;
import org.sipcodes.model.Article;
import org.sipcodes.model.Block;
import org.sipcodes.model.Catalog;
import org.sipcodes.model.Code;
import org.sipcodes.model.CodeFacts;
import org.sipcodes.model.Entry;
import org.sipcodes.model.Inline;
import org.sipcodes.model.Kind;
import org.sipcodes.model.Language;
import org.sipcodes.model.Pair;
import org.sipcodes.model.PairId;
import org.sipcodes.sheet.Part.Hint;
import org.sipcodes.sheet.Part.Note;
import org.sipcodes.sheet.Part.Prose;
import org.sipcodes.sheet.Part.Section;
import org.sipcodes.sheet.Part.Sides;
import org.sipcodes.sheet.Sheet.Foot;
import org.sipcodes.sheet.Sheet.Title;

/**
 * Makes the sheets of pairs: two codes beside each other, with the text of an article or
 * one that is composed.
 */
record PairSheets(Catalog catalog, Urls urls, Language language) implements Maker {

	/** How many other pairs of one of the codes are linked. */
	private static final int NEIGHBOURS = 6;

	Sheet of(Code low, Code high) {
		String name = new PairId(low.id(), high.id()).toString();
		Entry curated = this.catalog.entry(Kind.PAIR, name, this.language).orElse(null);
		Article article = (curated != null) ? curated.in(this.language) : null;
		Composer composer = new Composer(this.language, low, high);
		List<CodeLink> codes = links(List.of(low, high));
		List<Part> intro = new ArrayList<>();
		String decides = (article != null) ? article.summary() : composer.decides();
		intro.add(new Note("decides", label("pair.decides"), List.of(Inline.text(decides))));
		intro.add(prose(article, "Introduction", () -> composer.both(Kind.SUMMARY)));
		if (article == null) {
			intro.add(new Note("marker", "", words("pair.composed")));
		}
		Section sender = subsection("sender", "section.sender",
				prose(article, "Sender", () -> composer.both(Kind.SEND)));
		Section receiver = subsection("receiver", "section.receiver",
				prose(article, "Receiver", () -> composer.both(Kind.RECEIVE)));
		List<Part> parts = List.of(facts("pair.facts", Kind.CODE, codes, low.facts(), high.facts()),
				section("differences", "section.differences", prose(article, "Differences", composer::differences)),
				section("which", "section.which", new Sides(List.of(sender, receiver))),
				new Sides(codes.stream().map(this::side).toList()), examples(codes), more(low, high));
		Link compare = new Link(this.urls.page(this.language, "compare"), label("compare.heading"));
		Link here = new Link(this.urls.pair(this.language, low, high), low.id() + " / " + high.id());
		Title title = new Title(List.of(compare, here), "SIP " + low.name() + " vs " + high.name(), codes, null, 0);
		String later = (low.updated().compareTo(high.updated()) > 0) ? low.updated() : high.updated();
		Foot foot = new Foot((curated != null) ? curated.facts().one(CodeFacts.UPDATED) : later,
				"compare/" + low.id() + "/" + high.id(),
				(curated != null) ? this.urls.picture(this.language, name) : "",
				this.urls.home(this.language) + low.id() + "-vs-" + high.id(), null, null);
		return new Sheet("pair", head(low, high, curated), title, intro, parts, foot);
	}

	/** How far the numbers of a pair are from those of the page. */
	private static int distance(Pair pair, List<Code> codes) {
		return IntStream
			.of(pair.low().id().number() - codes.get(0).id().number(),
					pair.high().id().number() - codes.get(1).id().number())
			.map(Math::abs)
			.sum();
	}

	/**
	 * A pair exists wherever both codes do; a curated one is offered only where it is
	 * curated too.
	 */
	private Head head(Code low, Code high, @Nullable Entry curated) {
		List<Head.Version> versions = this.urls.versions(
				(other) -> low.isIn(other) && high.isIn(other) && (curated == null || curated.isIn(other)),
				(other) -> this.urls.pair(other, low, high));
		String description = (curated != null) ? curated.in(this.language).summary()
				: label("pair.description", low.name(), high.name());
		return new Head(this.language, this.urls.pair(this.language, low, high),
				label("pair.title", low.name(), high.name()), description, curated != null, versions);
	}

	private static Prose prose(@Nullable Article article, String key, Supplier<List<Block>> composed) {
		return new Prose((article != null) ? article.section(key).blocks() : composed.get());
	}

	/** The article of one of the two codes. */
	private Section side(CodeLink link) {
		List<String> keys = List.of("Description", "When", "Fix");
		return new Section("code-" + link.id(), link.name(), 2, false, List.of(link),
				List.copyOf(article(link.code().entry(), keys, "-" + link.id(), 3)));
	}

	private Section examples(List<CodeLink> codes) {
		Sides sides = new Sides(List.of(example(codes.get(0), codes.get(1)), example(codes.get(1), codes.get(0))));
		return hidden("examples", "pair.examples", new Hint(words("pair.own-lines")), sides);
	}

	private Section example(CodeLink link, CodeLink beside) {
		Part prose = new Prose(example(link), example(beside));
		return new Section("example-" + link.id(), link.name(), 3, false, List.of(), List.of(prose));
	}

	/** The messages; how they pass is drawn on the page of the code. */
	private List<Block> example(CodeLink link) {
		List<Block> blocks = new ArrayList<>(link.code().in(this.language).section("Example").blocks());
		blocks.removeIf((block) -> block instanceof Block.Fence fence && fence.isLadder());
		return blocks;
	}

	/** The two codes, their documents, and curated pairs that share one of the codes. */
	private Section more(Code low, Code high) {
		List<Code> both = List.of(low, high);
		List<Pair> neighbours = new ArrayList<>(this.catalog.pairs(this.language));
		neighbours.removeIf((pair) -> pair.has(low.id()) == pair.has(high.id()));
		neighbours.sort(Comparator.comparingInt((pair) -> distance(pair, both)));
		List<Part> parts = new ArrayList<>();
		parts.add(new Part.Links("pages", both.stream().map((code) -> link(code).link()).toList()));
		parts.add(specs(both.stream().flatMap((code) -> code.facts().all(CodeFacts.SPECS).stream()).distinct()));
		if (!neighbours.isEmpty()) {
			List<Part> links = List.of(pairs(neighbours.stream().limit(NEIGHBOURS).toList()));
			parts.add(new Section("neighbours", label("pair.neighbours"), 3, false, List.of(), links));
		}
		return section("more", "section.more", parts.toArray(Part[]::new));
	}

}
