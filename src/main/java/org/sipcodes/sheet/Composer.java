package org.sipcodes.sheet;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.sipcodes.model.Block;
import org.sipcodes.model.Cause;
import org.sipcodes.model.Code;
import org.sipcodes.model.CodeFacts;
import org.sipcodes.model.FactType;
import org.sipcodes.model.Inline;
import org.sipcodes.model.Inline.Style;
import org.sipcodes.model.Labels;
import org.sipcodes.model.Language;
import org.sipcodes.model.Named;
import org.sipcodes.model.Vocabulary;
import org.sipcodes.model.Word;

/**
 * Writes the text of a pair page that has no article: every sentence comes from a fact
 * and belongs to one word of a vocabulary, so it is right for every pair.
 */
final class Composer {

	/** The facts that can distinguish two codes, by the label of their row. */
	private static final Map<String, FactType<Word>> WORDS = Map.of("about", CodeFacts.ABOUT, "forking",
			CodeFacts.FORKING, "retry", CodeFacts.RETRY, "ends", CodeFacts.ENDS, "body", CodeFacts.BODY, "origin",
			CodeFacts.ORIGINS);

	/** The same and those with sentences of their own, the most telling first. */
	private static final List<String> TELLING = List.of("about", "forking", "sent-by", "retry", "answers", "ends",
			"headers", "body", "class", "cause", "origin");

	private final Labels labels;

	private final Language language;

	private final List<Code> codes;

	Composer(Language language, Code low, Code high) {
		this.labels = language.labels();
		this.language = language;
		this.codes = List.of(low, high);
	}

	/** Same class or not, then what each of the two means. */
	List<Block> introduction() {
		Code low = this.codes.get(0);
		Code high = this.codes.get(1);
		String classes = (low.codeClass() == high.codeClass())
				? this.labels.format("class." + low.codeClass().tag() + ".both", low.id(), high.id()) : both("class");
		return Stream
			.concat(Stream.of(Block.text(classes)), paragraphs((code) -> code.in(this.language).summary()).stream())
			.toList();
	}

	/** The most telling difference. */
	String decides() {
		List<String> facts = differing();
		return facts.isEmpty() ? this.labels.get("compose.alike") : both(facts.get(0));
	}

	/**
	 * The other differences that the facts show, as a numbered list; the most telling one
	 * again if there is no other.
	 */
	List<Block> differences() {
		List<String> facts = differing();
		List<List<Block>> items = new ArrayList<>();
		for (String fact : (facts.size() > 1) ? facts.subList(1, facts.size()) : facts) {
			items.add(List.of(titled(this.labels.get("fact." + fact), both(fact))));
		}
		if (items.isEmpty()) {
			items.add(List.of(Block.text(this.labels.get("compose.alike"))));
		}
		return List.of(new Block.Items(true, items));
	}

	private List<String> differing() {
		return TELLING.stream().filter((fact) -> !value(fact, 0).equals(value(fact, 1))).toList();
	}

	/** Which of the two to send. */
	List<Block> sender() {
		return paragraphs((code) -> {
			List<String> sentences = new ArrayList<>(List.of(says("sent-by", code),
					this.labels.format(code.facts().one(CodeFacts.FORKING).label() + ".send", code.id())));
			List<String> required = code.facts()
				.all(CodeFacts.HEADERS)
				.stream()
				.filter((header) -> header.value().is("must"))
				.map(Named::name)
				.toList();
			if (!required.isEmpty()) {
				sentences.add(this.labels.format("compose.send.headers", code.id(), this.labels.and(required)));
			}
			if (!code.isRegistered()) {
				sentences.add(says("origin", code));
			}
			return String.join(" ", sentences);
		});
	}

	/** What to do on receipt of either. */
	List<Block> receiver() {
		return paragraphs((code) -> sentences(CodeFacts.RETRY, "then", code) + " " + says("ends", code));
	}

	private List<Block> paragraphs(Function<Code, String> text) {
		return this.codes.stream().map((code) -> titled(code.name(), text.apply(code))).toList();
	}

	private static Block titled(String title, String text) {
		return new Block.Paragraph(List.of(Inline.of(Style.STRONG, Inline.text(title + ".")), Inline.text(" " + text)));
	}

	private String both(String fact) {
		return says(fact, this.codes.get(0)) + " " + says(fact, this.codes.get(1));
	}

	/** What two codes are compared by. */
	private Object value(String fact, int side) {
		Code code = this.codes.get(side);
		return switch (fact) {
			case "class" -> code.codeClass();
			case "sent-by" -> code.facts().all(CodeFacts.SENT_BY);
			case "answers" -> List.of(code.facts().all(CodeFacts.ANSWERS), code.facts().all(CodeFacts.NOT_TO));
			case "headers" -> Set.copyOf(code.facts().all(CodeFacts.HEADERS));
			case "cause" -> code.facts().one(CodeFacts.CAUSE);
			default -> code.facts().all(word(fact));
		};
	}

	/** What a fact says of a code: one or more full sentences. */
	private String says(String fact, Code code) {
		return switch (fact) {
			case "class" -> this.labels.format("class." + code.codeClass().tag() + ".says", code.id());
			case "sent-by" -> this.labels.format("compose.sent-by", code.id(),
					this.labels.or(names(code.facts().all(CodeFacts.SENT_BY))));
			case "answers" -> answers(code);
			case "headers" -> headers(code);
			case "cause" -> cause(code);
			default -> sentences(word(fact), Vocabulary.SAYS, code);
		};
	}

	private static FactType<Word> word(String fact) {
		return Objects.requireNonNull(WORDS.get(fact), fact);
	}

	private String sentences(FactType<Word> type, String suffix, Code code) {
		return code.facts()
			.all(type)
			.stream()
			.map((word) -> this.labels.format(word.label() + "." + suffix, code.id()))
			.collect(Collectors.joining(" "));
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
