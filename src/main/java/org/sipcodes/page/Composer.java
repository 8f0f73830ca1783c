package org.sipcodes.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.sipcodes.catalog.Article;
import org.sipcodes.catalog.Cause;
import org.sipcodes.catalog.Code;
import org.sipcodes.catalog.Facts;
import org.sipcodes.catalog.Level;
import org.sipcodes.catalog.Method;
import org.sipcodes.catalog.Retry;
import org.sipcodes.catalog.Vocabulary;
import org.sipcodes.catalog.Word;
import org.sipcodes.language.Labels;
import org.sipcodes.language.Language;

/**
 * Writes what a pair page says when nobody has written it: every sentence comes from a
 * fact and belongs to one word of a vocabulary, so it is right for every pair.
 */
final class Composer {

	/** The facts that tell two codes apart, the most telling first. */
	private static final List<String> TELLING = List.of("about", "forking", "sent-by", "retry", "answers", "ends",
			"headers", "body", "class", "cause", "origin");

	private final Labels labels;

	private final Language language;

	private final Code left;

	private final Code right;

	Composer(Language language, Code left, Code right) {
		this.labels = language.labels();
		this.language = language;
		this.left = left;
		this.right = right;
	}

	/** Same class or not, then what each of the two means. */
	String introduction() {
		String classes = (this.left.codeClass() == this.right.codeClass())
				? this.labels.format("class." + this.left.codeClass().tag() + ".both", this.left.id(), this.right.id())
				: says("class", this.left) + " " + says("class", this.right);
		return "<p>" + Html.escape(classes) + "</p><p>" + meaning(this.left) + "</p><p>" + meaning(this.right) + "</p>";
	}

	private String meaning(Code code) {
		Article article = code.in(this.language);
		return "<strong>" + Html.escape(code.name()) + ".</strong> " + Html.escape(article.summary());
	}

	/** The most telling difference. */
	String decides() {
		return differing().stream().findFirst().map(this::both).orElseGet(this::alike);
	}

	/**
	 * The other differences that the facts show, as a numbered list; the most telling one
	 * again if there is no other.
	 */
	String differences() {
		List<String> facts = differing();
		List<String> others = (facts.size() > 1) ? facts.subList(1, facts.size()) : facts;
		String items = others.stream()
			.map((fact) -> "<li><strong>" + Html.escape(this.labels.get("fact." + fact)) + ".</strong> " + both(fact)
					+ "</li>")
			.collect(Collectors.joining());
		return "<ol>" + (items.isEmpty() ? "<li>" + alike() + "</li>" : items) + "</ol>";
	}

	private List<String> differing() {
		return TELLING.stream().filter(this::differs).toList();
	}

	private String alike() {
		return Html.escape(this.labels.get("compose.alike"));
	}

	/** Which of the two to send. */
	String sender() {
		return paragraphs((code) -> {
			Facts facts = code.facts();
			List<String> sentences = new ArrayList<>();
			sentences.add(says("sent-by", code));
			sentences.add(this.labels.format(Vocabulary.label(facts.forking()) + ".send", code.id()));
			List<String> required = headers(facts, Level.MUST);
			if (!required.isEmpty()) {
				sentences.add(this.labels.format("compose.send.headers", code.id(), this.labels.and(required)));
			}
			if (!facts.isRegistered()) {
				sentences.add(says("origin", code));
			}
			return sentences;
		});
	}

	/** What to do on receipt of either. */
	String receiver() {
		return paragraphs((code) -> {
			List<String> sentences = new ArrayList<>();
			for (Retry retry : code.facts().retry()) {
				sentences.add(this.labels.format(Vocabulary.label(retry) + ".then", code.id()));
			}
			sentences.add(says("ends", code));
			return sentences;
		});
	}

	private String paragraphs(Function<Code, List<String>> sentences) {
		return List.of(this.left, this.right)
			.stream()
			.map((code) -> "<p><strong>" + Html.escape(code.name()) + ".</strong> "
					+ Html.escape(String.join(" ", sentences.apply(code))) + "</p>")
			.collect(Collectors.joining());
	}

	private String both(String fact) {
		return Html.escape(says(fact, this.left) + " " + says(fact, this.right));
	}

	private boolean differs(String fact) {
		return !Objects.equals(value(fact, this.left), value(fact, this.right));
	}

	private static Object value(String fact, Code code) {
		Facts facts = code.facts();
		return switch (fact) {
			case "about" -> facts.about();
			case "forking" -> facts.forking();
			case "sent-by" -> facts.sentBy();
			case "retry" -> facts.retry();
			case "answers" -> List.of(facts.answers(), facts.notTo());
			case "ends" -> facts.ends();
			case "headers" -> facts.headers();
			case "body" -> facts.body();
			case "class" -> code.codeClass();
			case "cause" -> facts.cause();
			case "origin" -> facts.origins();
			default -> throw new IllegalArgumentException(fact);
		};
	}

	/** What a fact says of a code: one or more full sentences. */
	private String says(String fact, Code code) {
		Facts facts = code.facts();
		return switch (fact) {
			case "about" -> word(facts.about(), code);
			case "forking" -> word(facts.forking(), code);
			case "retry" -> facts.retry().stream().map((retry) -> word(retry, code)).collect(Collectors.joining(" "));
			case "ends" -> word(facts.ends(), code);
			case "body" -> word(facts.body(), code);
			case "origin" ->
				facts.origins().stream().map((origin) -> word(origin, code)).collect(Collectors.joining(" "));
			case "class" -> this.labels.format("class." + code.codeClass().tag() + ".says", code.id());
			case "sent-by" -> this.labels.format("compose.sent-by", code.id(), this.labels.or(names(facts.sentBy())));
			case "answers" -> answers(code);
			case "headers" -> headers(code);
			case "cause" -> cause(code);
			default -> throw new IllegalArgumentException(fact);
		};
	}

	private String word(Word word, Code code) {
		return this.labels.format(Vocabulary.label(word) + "." + Vocabulary.SAYS, code.id());
	}

	private String answers(Code code) {
		String answered = this.labels.and(methods(code.facts().answers()));
		return code.facts().notTo().isEmpty() ? this.labels.format("compose.answers", code.id(), answered) : this.labels
			.format("compose.answers.except", code.id(), answered, this.labels.or(methods(code.facts().notTo())));
	}

	private List<String> methods(List<Method> methods) {
		return methods.stream()
			.map((method) -> method.isProtocolText() ? method.key() : this.labels.get(Vocabulary.label(method)))
			.toList();
	}

	private String headers(Code code) {
		if (code.facts().headers().isEmpty()) {
			return this.labels.format("compose.headers.none", code.id());
		}
		List<String> headers = code.facts()
			.headers()
			.entrySet()
			.stream()
			.map((header) -> header.getKey() + " (" + this.labels.get(Vocabulary.label(header.getValue())) + ")")
			.toList();
		return this.labels.format("compose.headers", code.id(), this.labels.and(headers));
	}

	private static List<String> headers(Facts facts, Level level) {
		return facts.headers()
			.entrySet()
			.stream()
			.filter((header) -> header.getValue() == level)
			.map(Map.Entry::getKey)
			.toList();
	}

	private String cause(Code code) {
		Cause cause = code.facts().cause();
		return cause.isNumber() ? this.labels.format("compose.cause", code.id(), cause.text())
				: this.labels.format("compose.cause." + cause.text(), code.id());
	}

	private List<String> names(List<? extends Word> words) {
		return words.stream().map((word) -> this.labels.get(Vocabulary.label(word))).toList();
	}

}
