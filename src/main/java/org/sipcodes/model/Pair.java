package org.sipcodes.model;

import org.sipcodes.model.FactType.Shape;

/**
 * Two codes that are compared in an article of their own.
 *
 * @param low the lower code
 * @param high the higher code
 * @param entry its facts and articles
 */
public record Pair(Code low, Code high, Entry entry) {

	/** The question behind a pair, by which pairs are grouped. */
	public static final FactType<Word> TOPIC = FactType.of("topic", Shape.ONE, Vocabulary.of("topic", "",
			"busy reachability progress redirection authentication identity media timers dialogs events routing "
					+ "extensions servers size"));

	public boolean has(CodeId code) {
		return this.low.id().equals(code) || this.high.id().equals(code);
	}

	/** The last change of substance, in ISO form. */
	public String updated() {
		return this.entry.facts().one(CodeFacts.UPDATED);
	}

	public boolean isIn(Language language) {
		return this.entry.isIn(language);
	}

}
