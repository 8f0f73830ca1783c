package org.sipcodes.query;

import java.util.function.Supplier;

/**
 * A text that a query can match, short enough to be shown as the reason.
 *
 * @param source where it is, such as {@code symptom}
 * @param section of the article it is in, such as {@code fix}, or empty
 * @param text plain text, such as {@code engaged tone}; made anew where it is rarely read
 * @param language tag of the language it is in
 * @param weight how much a match counts; 1 is a paragraph of an article
 * @param naming whether a query of exactly these words means the document
 */
public record Passage(String source, String section, Supplier<String> text, String language, float weight,
		boolean naming) {

	/** The same with another text. */
	Passage with(Supplier<String> other) {
		return new Passage(this.source, this.section, other, this.language, this.weight, this.naming);
	}

	/** Whether it is of an article, which is only shown where it was found. */
	public boolean isOfArticle() {
		return !this.section.isEmpty();
	}

}
