package org.sipcodes.form;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.sipcodes.model.Catalog;
import org.sipcodes.model.Code;
import org.sipcodes.model.Inline;
import org.sipcodes.model.Kind;
import org.sipcodes.model.Labels;
import org.sipcodes.model.Language;
import org.sipcodes.sheet.Part;
import org.sipcodes.sheet.Sheets;
import org.sipcodes.sheet.Urls;

/**
 * Writes what a page needs to compare two codes by itself: the facts of every code and
 * its lines for comparisons.
 *
 * @param catalog what is compared
 * @param sheets for the facts
 * @param urls its addresses
 * @param language of the page
 */
public record Comparisons(Catalog catalog, Sheets sheets, Urls urls, Language language) {

	private static final List<String> LINES = List.of(Kind.SAYS, Kind.SUMMARY, Kind.SEND, Kind.RECEIVE);

	private static final List<String> SAID = List.of("pair.decides", "pair.composed", "pair.facts", "pair.fact",
			"pair.equal", "section.which", "section.sender", "section.receiver");

	/** All of it as a script. */
	public Document script() {
		List<Object> codes = new ArrayList<>();
		Map<String, String> names = new LinkedHashMap<>();
		for (Code code : this.catalog.codes(this.language)) {
			codes.add(List.of(code.id().toString(), code(code, names)));
		}
		Map<String, String> pairs = new LinkedHashMap<>();
		this.catalog.pairs(this.language)
			.forEach((pair) -> pairs.put(pair.entry().name(), this.urls.of(this.language, pair.entry())));
		Labels labels = this.language.labels();
		Map<String, String> words = new LinkedHashMap<>();
		SAID.forEach((key) -> words.put(key, labels.get(key)));
		String text = Json.compact(Json.object("words", words, "names", names, "pairs", pairs, "codes", codes));
		return new Document("globalThis.comparing = " + text + ";\n", Document.SCRIPT, this.language.tag(), "");
	}

	private Map<String, Object> code(Code code, Map<String, String> names) {
		Map<String, Object> facts = new LinkedHashMap<>();
		for (Part.Fact fact : this.sheets.code(this.language, code).all(Part.FactTable.class).get(0).rows()) {
			names.put(fact.key(), fact.name());
			facts.put(fact.key(), fact.values().get(0).stream().map(this::pieces).toList());
		}
		Map<String, Object> written = Json.object("number", code.id().number(), "phrase", code.phrase(), "page",
				this.urls.code(this.language, code), "facts", facts);
		LINES.forEach((line) -> written.put(line, code.in(this.language).text(line)));
		return written;
	}

	/**
	 * Text as it is; anything else as the name of an element, what is in it, and where it
	 * leads.
	 */
	private List<Object> pieces(List<Inline> line) {
		return line.stream().map((piece) -> switch (piece.style()) {
			case TEXT -> piece.text();
			case CODE -> List.of("code", List.of(piece.text()), "");
			case LINK -> List.of("a", pieces(piece.parts()), this.urls.href(this.language, piece.text()));
			case LEVEL -> List.of("span", pieces(piece.parts()), "");
			case STRONG -> List.of("strong", pieces(piece.parts()), "");
			case EMPHASIS -> List.of("em", pieces(piece.parts()), "");
			case QUOTE -> List.of("q", pieces(piece.parts()), "");
			case ASIDE -> List.of("i", pieces(piece.parts()), "");
		}).toList();
	}

}
