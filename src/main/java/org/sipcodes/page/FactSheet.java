package org.sipcodes.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.sipcodes.catalog.Cause;
import org.sipcodes.catalog.Code;
import org.sipcodes.catalog.Facts;
import org.sipcodes.catalog.Level;
import org.sipcodes.catalog.Method;
import org.sipcodes.catalog.Vocabulary;
import org.sipcodes.catalog.Word;
import org.sipcodes.language.Labels;

/** The facts of a code in the words of a language. */
final class FactSheet {

	private final Labels labels;

	private final Urls urls;

	FactSheet(Labels labels, Urls urls) {
		this.labels = labels;
		this.urls = urls;
	}

	/**
	 * The rows of the table, what one asks first before the rest; every code has the same
	 * ones, so that two codes can stand beside each other.
	 */
	List<Fact> rows(Code code) {
		Facts facts = code.facts();
		List<Fact> rows = new ArrayList<>();
		rows.add(row("about", words(List.of(facts.about()))));
		rows.add(row("sent-by", senders(facts)));
		rows.add(row("retry", signs(facts.retry())));
		rows.add(row("forking", signs(List.of(facts.forking()))));
		rows.add(row("ends", signs(List.of(facts.ends()))));
		rows.add(row("answers", answers(facts)));
		rows.add(row("headers", headers(facts)));
		rows.add(row("body", words(List.of(facts.body()))));
		rows.add(row("cause", List.of(cause(facts.cause()))));
		rows.add(row("from-causes", facts.fromCauses().isEmpty() ? List.of(none())
				: List.of(String.join(", ", facts.fromCauses().stream().map(String::valueOf).toList()))));
		rows.add(row("origin", words(facts.origins())));
		rows.add(row("spec", facts.specs().isEmpty() ? List.of(none())
				: List.of(Html.link(this.urls.spec(facts.specs().get(0)), facts.specs().get(0).toString()))));
		return rows;
	}

	private Fact row(String key, List<String> values) {
		return new Fact(key, this.labels.get("fact." + key), values);
	}

	private List<String> senders(Facts facts) {
		List<String> senders = new ArrayList<>(words(facts.sentBy()));
		facts.notBy().forEach((sender) -> senders.add(this.labels.format("fact.not", name(sender))));
		return senders;
	}

	private List<String> answers(Facts facts) {
		List<String> answers = new ArrayList<>(List.of(String.join(", ", methods(facts.answers()))));
		if (!facts.notTo().isEmpty()) {
			answers.add(this.labels.format("fact.not", String.join(", ", methods(facts.notTo()))));
		}
		return answers;
	}

	private List<String> methods(List<Method> methods) {
		return methods.stream()
			.map((method) -> method.isProtocolText() ? Html.code(method.key()) : name(method))
			.toList();
	}

	private List<String> headers(Facts facts) {
		if (facts.headers().isEmpty()) {
			return List.of(none());
		}
		List<String> headers = new ArrayList<>();
		for (Map.Entry<String, Level> header : facts.headers().entrySet()) {
			headers.add(Html.code(header.getKey()) + " <span class=\"level\">" + sign(header.getValue()) + "</span>");
		}
		return headers;
	}

	private String cause(Cause cause) {
		return cause.isNumber() ? cause.text() : Html.escape(this.labels.get("cause." + cause.text()));
	}

	private List<String> words(List<? extends Word> words) {
		return words.stream().map(this::name).toList();
	}

	private List<String> signs(List<? extends Word> words) {
		return words.stream().map(this::sign).toList();
	}

	/** A word with a sign before it, whose look the stylesheet knows. */
	private String sign(Word word) {
		return "<i class=\"sign " + Vocabulary.label(word).replace('.', '-') + "\"></i>" + name(word);
	}

	private String name(Word word) {
		return Html.escape(this.labels.get(Vocabulary.label(word)));
	}

	private String none() {
		return Html.escape(this.labels.get("fact.none"));
	}

}
