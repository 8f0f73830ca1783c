package org.sipcodes.search;

/**
 * A text that a query can match, short enough to be shown as the reason.
 *
 * @param source where it stands
 * @param text plain text, such as {@code engaged tone}
 * @param language tag of the language it is in
 * @param weight how much a match counts; 1 is a paragraph of an article
 */
public record Passage(Source source, String text, String language, float weight) {

	Passage(Source source, String text, String language) {
		this(source, text, language, source.weight);
	}

	/** What is needed when it is in the index: everything at once is never shown. */
	Passage kept() {
		return (this.source == Source.ALL) ? new Passage(this.source, "", this.language, this.weight) : this;
	}

	/** Kinds of passages; each has a label. */
	public enum Source {

		/** The number in the query, or the cause that becomes the code. */
		NUMBER(0), CAUSE(0),

		/** What the thing is called. */
		NAME(2.2f),

		/** What people say instead. */
		SYMPTOM(2.6f),

		/** What a platform calls it or writes. */
		PLATFORM(1.8f),

		/** The header fields of a code. */
		HEADER(1.6f),

		SUMMARY(1.4f), WHEN(1.2f), DESCRIPTION(1), FIX(0.7f), WHO(0.7f), DECIDES(1),

		/** Everything at once: finds words that no single passage has together. */
		ALL(0.8f);

		private final float weight;

		Source(float weight) {
			this.weight = weight;
		}

	}

}
