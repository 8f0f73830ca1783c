package org.sipcodes.model;

/**
 * A word of a closed vocabulary.
 *
 * @param vocabulary the name of the vocabulary, such as {@code retry}
 * @param key as content spells the word, such as {@code after-retry-after}
 */
public record Word(String vocabulary, String key) {

	/** The key of the label that every language has for the word: {@code retry.later}. */
	public String label() {
		return this.vocabulary + "." + this.key;
	}

	public boolean is(String other) {
		return this.key.equals(other);
	}

	/** Names of methods look the same in every language and need no label. */
	public boolean isProtocolText() {
		return Character.isUpperCase(this.key.charAt(0));
	}

	@Override
	public String toString() {
		return this.key;
	}

}
