package org.sipcodes.model;

import java.util.ArrayList;
import java.util.List;

/**
 * A closed list of words, in the order in which they are listed.
 *
 * @param name the prefix of its labels, such as {@code platform-kind}
 * @param sentences further labels that each word has, such as {@code says} for a sentence
 * about a code
 * @param words its words
 */
public record Vocabulary(String name, List<String> sentences, List<Word> words) {

	/**
	 * A sentence that says what a word means for a code: {@code forking.stops-all.says}.
	 */
	public static final String SAYS = "says";

	static Vocabulary of(String name, String sentences, String words) {
		List<Word> all = new ArrayList<>();
		for (String key : Text.split(words, ' ')) {
			all.add(new Word(name, key));
		}
		return new Vocabulary(name, sentences.isEmpty() ? List.of() : Text.split(sentences, ' '), List.copyOf(all));
	}

	/** Finds a word, or throws with the list of those that are allowed. */
	public Word parse(String text) {
		List<String> keys = new ArrayList<>();
		for (Word word : this.words) {
			if (word.is(text)) {
				return word;
			}
			keys.add(word.key());
		}
		throw new IllegalArgumentException("one of " + String.join(", ", keys));
	}

	/** The keys of all labels that a language owes to the vocabulary. */
	public List<String> labels() {
		List<String> labels = new ArrayList<>();
		for (Word word : this.words) {
			if (!word.isProtocolText()) {
				labels.add(word.label());
				for (String sentence : this.sentences) {
					labels.add(word.label() + "." + sentence);
				}
			}
		}
		return labels;
	}

	/** The name of its schema: {@code PlatformKind}. */
	public String schema() {
		StringBuilder schema = new StringBuilder();
		for (String part : Text.split(this.name, '-')) {
			schema.append(Character.toUpperCase(part.charAt(0))).append(part, 1, part.length());
		}
		return schema.toString();
	}

}
