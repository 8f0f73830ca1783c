package org.sipcodes.sheet;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import org.sipcodes.model.Block;
import org.sipcodes.model.Catalog;
import org.sipcodes.model.Code;
import org.sipcodes.model.CodeFacts;
import org.sipcodes.model.Entry;
import org.sipcodes.model.Inline;
import org.sipcodes.model.Kind;
import org.sipcodes.model.Language;
import org.sipcodes.model.Vocabulary;
import org.sipcodes.model.Word;
import org.sipcodes.sheet.Part.Links;
import org.sipcodes.sheet.Sheet.Title;

/** Makes the sheets of codes: answer, facts, article, neighbours. */
record CodeSheets(Catalog catalog, Urls urls, Language language) implements Maker {

	/** The facts that are asked for first. */
	private static final List<String> ANSWERS = List.of("sent-by", "retry");

	/** Of symptoms and timers. */
	private static final int MOST = 4;

	Sheet of(Code code) {
		CodeLink link = link(code);
		Title title = new Title(List.of(link(code.codeClass()), new Link(link.href(), link.id())), code.name(),
				List.of(link), null, link.digit());
		List<Part> intro = new ArrayList<>(List.of(new Part.Lead(link.summary())));
		if (!code.isCurrent()) {
			Word status = code.facts().one(CodeFacts.STATUS);
			intro.add(marker(status.label(), List.of(status), code));
		}
		if (!code.isRegistered()) {
			intro.add(marker("code.unregistered", code.facts().all(CodeFacts.ORIGINS), code));
		}
		Part.Section facts = facts("code.facts", Kind.CODE, List.of(), code.facts());
		List<Part> parts = new ArrayList<>(List.of(facts));
		article(code.entry(), Kind.CODE.sections(), "", 2)
			.forEach((section) -> parts.add(section.key().equals("example")
					? section.with(new LabSheets(this.catalog, this.urls, this.language).recorded(code)) : section));
		intro.add(answers(facts, code));
		Part.Folds platforms = new PlatformSheets(this.catalog, this.urls, this.language).on(code);
		List<Part> measured = new ArrayList<>(new RetrySheets(this.catalog, this.urls, this.language).of(code));
		if (!platforms.groups().isEmpty()) {
			measured.add(platforms);
		}
		if (!measured.isEmpty()) {
			parts.add(hidden("platforms", "platforms.code", measured.toArray(Part[]::new)));
		}
		for (Kind kind : List.of(Kind.SYMPTOM, Kind.TIMER)) {
			List<Entry> leading = this.catalog.linking(kind, code.entry().target(), this.language);
			if (!leading.isEmpty()) {
				List<Link> links = leading.stream()
					.sorted(Comparator.comparingInt((entry) -> place(code, entry)))
					.limit(MOST)
					.map((entry) -> new Link(href(entry), link(entry).text()))
					.toList();
				parts.add(hidden(kind.folder(), "code." + kind.folder(), new Links("row", links)));
			}
		}
		String compare = this.urls.page(this.language, "compare") + "?a=" + link.id().replace("+", "%2B");
		parts.add(section("compare", "code.compare", pairs(this.catalog.pairs(code.id(), this.language)),
				new Part.Hint(List.of(Inline.link(compare, label("code.compare.any", link.id()))))));
		parts.add(section("more", "section.more", specs(code.facts().all(CodeFacts.SPECS).stream())));
		List<Entry> all = this.catalog.codes(this.language).stream().map(Code::entry).toList();
		return new Sheet("code", head(code.entry(), label("code.title", code.name()), link.summary()), title, intro,
				parts, foot(code.entry(), code.updated(), this.urls.home(this.language) + link.id(), all));
	}

	/**
	 * How late an article first speaks of a code in its last section, which names codes.
	 */
	private int place(Code code, Entry entry) {
		List<String> sections = entry.kind().sections();
		List<String> targets = new ArrayList<>();
		Block.paragraphs(entry.in(this.language).section(sections.get(sections.size() - 1)).blocks(),
				(pieces) -> pieces.forEach((piece) -> targets.add(piece.text())));
		int place = targets.indexOf(code.entry().target());
		return (place < 0) ? Integer.MAX_VALUE : place;
	}

	/** Who sent it, whether to try again, and what to do. */
	private Part answers(Part.Section facts, Code code) {
		List<Part.Fact> rows = ((Part.FactTable) facts.parts().get(0)).rows();
		Part.Steps steps = new Part.Steps("fix", code.in(this.language).section("Fix").blocks());
		return new Part.Answers(rows.stream().filter((row) -> ANSWERS.contains(row.key())).toList(), steps);
	}

	/** A remark on a code that is not current or not registered. */
	private Part marker(String label, List<Word> words, Code code) {
		List<String> sentences = new ArrayList<>();
		words.forEach((word) -> sentences.add(label(word.label() + "." + Vocabulary.SAYS, code.id())));
		return new Part.Note("marker", label(label), List.of(Inline.text(String.join(" ", sentences))));
	}

}
