package org.sipcodes.sheet;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.sipcodes.model.Catalog;
import org.sipcodes.model.Code;
import org.sipcodes.model.CodeClass;
import org.sipcodes.model.CodeFacts;
import org.sipcodes.model.FactType;
import org.sipcodes.model.Inline;
import org.sipcodes.model.Kind;
import org.sipcodes.model.Language;
import org.sipcodes.model.Word;
import org.sipcodes.sheet.Part.Cell;
import org.sipcodes.sheet.Part.Lead;
import org.sipcodes.sheet.Part.Section;

/**
 * Makes the sheet that is printed on one side of paper: all codes, which one to send, and
 * what each makes others do.
 *
 * @param catalog the codes
 * @param urls their addresses
 * @param language of the page
 */
record PosterSheets(Catalog catalog, Urls urls, Language language) implements Maker {

	private static final String NAME = "poster";

	/** The guide that leads to the code to send. */
	private static final String GUIDE = "reject";

	Sheet poster() {
		List<Part> parts = new ArrayList<>();
		for (CodeClass codeClass : CodeClass.values()) {
			List<CodeLink> codes = this.catalog.codes(codeClass, this.language).stream().map(this::saying).toList();
			Link link = link(codeClass);
			parts.add(new Section("c" + codeClass.digit(), link.text() + " " + link.note(), 2, true, List.of(),
					List.of(new Part.Codes(codes))));
		}
		parts.add(new Part.Hint(words("codes.foreign")));
		this.catalog.entry(Kind.GUIDE, GUIDE, this.language)
			.map((guide) -> guide.in(this.language))
			.ifPresent((guide) -> parts.add(new Section("decide", guide.title(), 2, true, List.of(),
					List.of(new Part.Prose(guide.section("Decide").blocks())))));
		Lead most = new Lead(label("poster.most"));
		parts.add(section("retry", "answer.retry", most, table(CodeFacts.RETRY)));
		parts.add(section("forking", "fact.forking", table(CodeFacts.FORKING)));
		parts.add(section("ends", "fact.ends", table(CodeFacts.ENDS)));
		Link here = new Link(this.urls.page(this.language, NAME), label("poster.heading"));
		Head head = new Head(this.language, here.href(), label("poster.title"), label("poster.description"), true,
				this.urls.everywhere(NAME));
		return new Sheet(NAME, head, Sheet.Title.of(here.text(), here),
				List.of(new Lead(label("poster.lead")), new Part.Hint(words("poster.print"))), parts,
				new Sheet.Foot(this.catalog.updated(), "", "", here.href(), null, null));
	}

	/**
	 * The codes by the first value of a fact; those with the most usual one are not
	 * listed.
	 */
	private Part.Table table(FactType<Word> fact) {
		Map<Word, List<Inline>> groups = new LinkedHashMap<>();
		Objects.requireNonNull(fact.vocabulary()).words().forEach((word) -> groups.put(word, new ArrayList<>()));
		for (Code code : this.catalog.codes(this.language)) {
			List<Inline> group = groups.get(code.entry().facts().all(fact).get(0));
			group.addAll(group.isEmpty() ? List.of() : List.of(Inline.text(", ")));
			group.add(Inline.link(Kind.CODE.target(code.id().toString()), code.id().toString()));
		}
		groups.values().removeIf(List::isEmpty);
		groups.values().stream().max(Comparator.comparing(List::size)).ifPresent((most) -> {
			most.clear();
			most.add(Inline.text(label("poster.others")));
		});
		List<Part.Row> rows = new ArrayList<>();
		groups.forEach(
				(word, codes) -> rows.add(Part.Row.of("", Cell.of(label(word.label())), new Cell(List.of(codes), ""))));
		return new Part.Table("lines", label("fact." + fact.key()), List.of(), rows);
	}

}
