package org.sipcodes.sheet;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.sipcodes.model.Block;
import org.sipcodes.model.Catalog;
import org.sipcodes.model.Cause;
import org.sipcodes.model.Code;
import org.sipcodes.model.CodeFacts;
import org.sipcodes.model.FactType;
import org.sipcodes.model.Inline;
import org.sipcodes.model.Inline.Style;
import org.sipcodes.model.Kind;
import org.sipcodes.model.Labels;
import org.sipcodes.model.Language;
import org.sipcodes.model.Vocabulary;
import org.sipcodes.model.Word;

/**
 * Writes the text of a pair page that has no article: the lines that each code has for
 * it, and a sentence for each fact in which the two really differ.
 */
final class Composer {

	/** The facts that a sentence is written of, the most telling first. */
	private static final Map<String, FactType<?>> TELLING = new LinkedHashMap<>();

	static {
		TELLING.put("sent-by", CodeFacts.SENT_BY);
		TELLING.put("retry", CodeFacts.RETRY);
		TELLING.put("forking", CodeFacts.FORKING);
		TELLING.put("ends", CodeFacts.ENDS);
		TELLING.put("headers", CodeFacts.HEADERS);
		TELLING.put("answers", CodeFacts.ANSWERS);
		TELLING.put("body", CodeFacts.BODY);
		TELLING.put("cause", CodeFacts.CAUSE);
		TELLING.put("status", CodeFacts.STATUS);
		TELLING.put("origin", CodeFacts.ORIGINS);
	}

	private final Catalog catalog;

	private final Labels labels;

	private final Language language;

	private final List<Code> codes;

	Composer(Catalog catalog, Language language, Code low, Code high) {
		this.catalog = catalog;
		this.labels = language.labels();
		this.language = language;
		this.codes = List.of(low, high);
	}

	/**
	 * The question that decides: what it is about, and which of the two statements is
	 * true.
	 */
	String decides() {
		Code low = this.codes.get(0);
		Code high = this.codes.get(1);
		String one = this.labels.get(low.facts().one(CodeFacts.ABOUT).label());
		String other = this.labels.get(high.facts().one(CodeFacts.ABOUT).label());
		return one.equals(other)
				? this.labels.format("compose.question.same", one, text(0, Kind.SAYS), low.id(), text(1, Kind.SAYS),
						high.id())
				: this.labels.format("compose.question", one, low.id(), text(0, Kind.SAYS), other, high.id(),
						text(1, Kind.SAYS));
	}

	/** What each of the two means. */
	List<Block> introduction() {
		return paragraphs(Kind.SUMMARY);
	}

	/** The differences that the facts show, as a numbered list. */
	List<Block> differences() {
		List<List<Block>> items = new ArrayList<>();
		TELLING.forEach((fact, type) -> {
			List<?> low = values(this.codes.get(0), type);
			List<?> high = values(this.codes.get(1), type);
			String sentences = Set.copyOf(low).equals(Set.copyOf(high)) ? "" : both(fact, low, high);
			if (!sentences.isEmpty()) {
				items.add(List.of(titled(this.labels.get("fact." + fact), sentences)));
			}
		});
		return List.of(items.isEmpty() ? Block.text(alike()) : new Block.Items(true, items));
	}

	/** What is said of a fact, and of the one that limits it. */
	private static List<?> values(Code code, FactType<?> type) {
		List<Object> values = new ArrayList<>(code.facts().all(type));
		values.addAll((type == CodeFacts.ANSWERS) ? code.facts().all(CodeFacts.NOT_TO) : List.of());
		return values;
	}

	/** That no fact differs, and which of the two is the usual one. */
	private String alike() {
		Code low = this.codes.get(0);
		Code high = this.codes.get(1);
		return this.labels.format("compose.alike", low.id(), high.id(), platforms(low), platforms(high));
	}

	private long platforms(Code code) {
		return this.catalog.platforms().stream().filter((platform) -> !platform.rows(code.id()).isEmpty()).count();
	}

	/** One sentence of both, if each has one. */
	private String both(String fact, List<?> low, List<?> high) {
		String one = says(fact, low, high, this.codes.get(0));
		String other = says(fact, high, low, this.codes.get(1));
		if (one.isEmpty() || other.isEmpty() || one.contains(". ")) {
			return (one + " " + other).strip();
		}
		return this.labels.format("compose.contrast", one.substring(0, one.length() - 1),
				Character.toLowerCase(other.charAt(0)) + other.substring(1));
	}

	/** Which of the two to send. */
	List<Block> sender() {
		return paragraphs(Kind.SEND);
	}

	/** What to do on receipt of either. */
	List<Block> receiver() {
		return paragraphs(Kind.RECEIVE);
	}

	private List<Block> paragraphs(String key) {
		return IntStream.range(0, 2).mapToObj((side) -> titled(this.codes.get(side).name(), text(side, key))).toList();
	}

	private String text(int side, String key) {
		return this.codes.get(side).in(this.language).text(key);
	}

	private static Block titled(String title, String text) {
		return new Block.Paragraph(List.of(Inline.of(Style.STRONG, Inline.text(title + ".")), Inline.text(" " + text)));
	}

	/** What a fact says of a code, in full sentences; what both do is left out. */
	private String says(String fact, List<?> values, List<?> others, Code code) {
		return switch (fact) {
			case "sent-by" -> this.labels.format("compose.sent-by", code.id(),
					this.labels.or(names(code.facts().all(CodeFacts.SENT_BY))));
			case "answers" -> answers(code);
			case "headers" -> headers(code);
			case "cause" -> cause(code);
			default -> values.stream()
				.filter((word) -> !others.contains(word))
				.map((word) -> this.labels.format(((Word) word).label() + "." + Vocabulary.SAYS, code.id()))
				.collect(Collectors.joining(" "));
		};
	}

	private String answers(Code code) {
		String answered = this.labels.and(names(code.facts().all(CodeFacts.ANSWERS)));
		List<Word> notTo = code.facts().all(CodeFacts.NOT_TO);
		return notTo.isEmpty() ? this.labels.format("compose.answers", code.id(), answered)
				: this.labels.format("compose.answers.except", code.id(), answered, this.labels.or(names(notTo)));
	}

	private String headers(Code code) {
		List<String> headers = code.facts()
			.all(CodeFacts.HEADERS)
			.stream()
			.map((header) -> header.name() + " (" + this.labels.get(header.value().label()) + ")")
			.toList();
		return headers.isEmpty() ? this.labels.format("compose.headers.none", code.id())
				: this.labels.format("compose.headers", code.id(), this.labels.and(headers));
	}

	private String cause(Code code) {
		Cause cause = code.facts().one(CodeFacts.CAUSE);
		return cause.isNumber() ? this.labels.format("compose.cause", code.id(), cause.text())
				: this.labels.format("compose.cause." + cause.text(), code.id());
	}

	private List<String> names(List<Word> words) {
		return words.stream()
			.map((word) -> word.isProtocolText() ? word.key() : this.labels.get(word.label()))
			.toList();
	}

}
