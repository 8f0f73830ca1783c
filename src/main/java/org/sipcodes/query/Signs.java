package org.sipcodes.query;

import java.util.List;
import java.util.Locale;

/**
 * How words and numbers are written as signs that a script can have between quotation
 * marks: a frequent word is one sign, others are two or three.
 */
final class Signs {

	/** All signs; a sign is known by its place here. */
	static final String ALL = " !#$%&'()*+,-./0123456789:;<=>?@ABCDEFGHIJKLMNOPQRSTUVWXYZ[]^_`abcdefghijklmnopqrstuvwxyz{|}~";

	static final int COUNT = ALL.length();

	/** A sign from here on says that the number has more digits. */
	static final int MORE = 70;

	static final int DIGITS = COUNT - MORE;

	/** Most letters that a word has in common with the word before it. */
	static final int MOST_ALIKE = 'Z' - 'A';

	/** The end of a text. */
	static final int END = 0;

	/** The next word begins with a capital letter, or has no others. */
	static final int CAPITAL = 1;

	static final int UPPER = 2;

	/** A word, or what is between words, that is spelled behind its length. */
	static final int SPELLED = 3;

	static final int SEPARATOR = 4;

	/** What is often between two words, besides a space; their signs follow. */
	static final List<String> SEPARATORS = List.of(", ", "-", ". ", ".", ": ", "/", "; ", " (", ") ", " “", "=", "), ",
			"_", ":", " \"", "\" ", " <", "”", "+");

	/** The sign of the most frequent word; others follow. */
	static final int WORD = 24;

	/** From here on the sign of a word is followed by a number. */
	static final int MORE_WORDS = 56;

	static final int FURTHER = COUNT - MORE_WORDS;

	private Signs() {
	}

	/** A word with a capital letter at its beginning. */
	static String capital(String word) {
		return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
	}

	/** The places of words in the order of their signs: the most frequent first. */
	static int[] order(int[] counts) {
		int most = 0;
		for (int count : counts) {
			most = Math.max(most, count);
		}
		int[] free = new int[most + 2];
		for (int count : counts) {
			free[most - count + 1]++;
		}
		for (int i = 0; i <= most; i++) {
			free[i + 1] += free[i];
		}
		int[] order = new int[counts.length];
		for (int i = 0; i < counts.length; i++) {
			order[free[most - counts[i]]++] = i;
		}
		return order;
	}

}
