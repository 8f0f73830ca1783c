package org.sipcodes.model;

import java.util.function.Function;

import org.jspecify.annotations.Nullable;

/**
 * A fact, declared once: how content spells it, how it is read, and what it is called in
 * data. Front matter, tables, JSON and its schema, and CSV follow from the declaration.
 *
 * @param <T> the type of one value
 */
public final class FactType<T> {

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

	private final String key;

	private final String field;

	private final Shape shape;

	private final Function<String, T> parser;

	private final @Nullable Vocabulary vocabulary;

	private FactType(String key, String field, Shape shape, Function<String, T> parser,
			@Nullable Vocabulary vocabulary) {
		this.key = key;
		this.field = field;
		this.shape = shape;
		this.parser = parser;
		this.vocabulary = vocabulary;
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
	FactType<T> called(String field) {
		return new FactType<>(this.key, field, this.shape, this.parser, this.vocabulary);
	}

	/** Its key in front matter: {@code sent-by}. */
	public String key() {
		return this.key;
	}

	/** Its name in JSON: {@code sentBy}. */
	public String field() {
		StringBuilder camel = new StringBuilder();
		for (String part : Text.split(this.field, '-')) {
			camel.append(camel.isEmpty() ? part : Character.toUpperCase(part.charAt(0)) + part.substring(1));
		}
		return camel.toString();
	}

	/** Its name in tables of data: {@code sent_by}. */
	public String column() {
		return this.field.replace('-', '_');
	}

	public Shape shape() {
		return this.shape;
	}

	/** Reads one value, or throws an exception that says what was expected. */
	public T parse(String text) {
		return this.parser.apply(text);
	}

	public @Nullable Vocabulary vocabulary() {
		return this.vocabulary;
	}

}
