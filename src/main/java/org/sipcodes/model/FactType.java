package org.sipcodes.model;

import java.util.function.Function;

import org.jspecify.annotations.Nullable;

/**
 * A fact, declared once: how content spells it, how it is read, and what it is called in
 * data. Front matter, tables, JSON and its schema, and CSV follow from the declaration.
 *
 * @param <T> the type of one value
 * @param key as front matter spells it: {@code sent-by}
 * @param data its name in data, with dashes
 * @param shape how many values it has
 * @param parser reads one value, or throws an exception that says what was expected
 * @param vocabulary the words that are allowed, if it has words
 */
public record FactType<T>(String key, String data, Shape shape, Function<String, T> parser,
		@Nullable Vocabulary vocabulary) {

	/** How many values a fact has. */
	public enum Shape {

		/** Exactly one. */
		ONE,
		/** At least one. */
		SOME,
		/** One or none. */
		OPTIONAL,
		/** Any number, also none. */
		ANY,
		/** Any number, each with a name before it: {@code Retry-After: may}. */
		NAMED

	}

	/** A fact whose values are read by a parser, which throws with what it expected. */
	static <T> FactType<T> of(String key, Shape shape, Function<String, T> parser) {
		return new FactType<>(key, key, shape, parser, null);
	}

	/** A fact whose values are words of a vocabulary. */
	static FactType<Word> of(String key, Shape shape, Vocabulary vocabulary) {
		return new FactType<>(key, key, shape, vocabulary::parse, vocabulary);
	}

	/** A fact whose values have a name each and are words of a vocabulary. */
	static FactType<Named<Word>> named(String key, Vocabulary vocabulary) {
		return new FactType<>(key, key, Shape.NAMED, (text) -> {
			int colon = text.lastIndexOf(':');
			return new Named<>(text.substring(0, colon), vocabulary.parse(text.substring(colon + 1)));
		}, vocabulary);
	}

	/** The same fact with another name in data. */
	FactType<T> called(String data) {
		return new FactType<>(this.key, data, this.shape, this.parser, this.vocabulary);
	}

	/** Its name in JSON: {@code sentBy}. */
	public String field() {
		StringBuilder camel = new StringBuilder();
		for (String part : Text.split(this.data, '-')) {
			camel.append(camel.isEmpty() ? part : Character.toUpperCase(part.charAt(0)) + part.substring(1));
		}
		return camel.toString();
	}

	/** Its name in tables of data: {@code sent_by}. */
	public String column() {
		return this.data.replace('-', '_');
	}

	/** Reads one value, or throws an exception that says what was expected. */
	public T parse(String text) {
		return this.parser.apply(text);
	}

}
