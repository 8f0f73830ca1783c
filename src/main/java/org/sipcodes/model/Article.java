package org.sipcodes.model;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/**
 * The text about a thing in one language.
 *
 * @param texts short plain texts by key, such as {@code title} and {@code summary}
 * @param sections by key, in their order
 */
public record Article(Map<String, String> texts, Map<String, Section> sections) {

	public Article {
		texts = Map.copyOf(texts);
		sections = new LinkedHashMap<>(sections);
	}

	/** A short text; empty if the kind has no such text. */
	public String text(String key) {
		return this.texts.getOrDefault(key, "");
	}

	public String title() {
		return text(Kind.TITLE);
	}

	/** The answer in a few words; plain text. */
	public String summary() {
		return text(Kind.SUMMARY);
	}

	/** A section that every article of the kind has. */
	public Section section(String key) {
		return Objects.requireNonNull(this.sections.get(key), key);
	}

}
