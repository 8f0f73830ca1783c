package org.sipcodes.query;

/** How far a word that was typed is from a word that exists. */
final class Edits {

	/** Pairs of letters that are heard alike. */
	private static final String ALIKE = "kcqczsyi";

	private Edits() {
	}

	/**
	 * The letters to change, add, take away or swap with their neighbour; anything above
	 * {@code most} only means too many.
	 */
	static int between(String typed, String word, int most) {
		if (Math.abs(typed.length() - word.length()) > most) {
			return most + 1;
		}
		int[][] edits = new int[typed.length() + 1][word.length() + 1];
		for (int i = 0; i <= typed.length(); i++) {
			for (int j = 0; j <= word.length(); j++) {
				if (i == 0 || j == 0) {
					edits[i][j] = i + j;
					continue;
				}
				int same = (typed.charAt(i - 1) == word.charAt(j - 1)) ? 0 : 1;
				edits[i][j] = Math.min(edits[i - 1][j - 1] + same, 1 + Math.min(edits[i - 1][j], edits[i][j - 1]));
				if (i > 1 && j > 1 && typed.charAt(i - 1) == word.charAt(j - 2)
						&& typed.charAt(i - 2) == word.charAt(j - 1)) {
					edits[i][j] = Math.min(edits[i][j], edits[i - 2][j - 2] + 1);
				}
			}
		}
		return edits[typed.length()][word.length()];
	}

	/** Which letters a word has, as bits; letters may share a bit. */
	static int letters(String word) {
		int letters = 0;
		for (int i = 0; i < word.length(); i++) {
			letters |= 1 << (word.charAt(i) & 31);
		}
		return letters;
	}

	/**
	 * How unusual a mistake is: 0 for a double letter or one that sounds the same, then a
	 * wrong, a missing and an extra letter.
	 */
	static int oddity(String typed, String word) {
		if (sound(word).equals(sound(typed))) {
			return 0;
		}
		int longer = word.length() - typed.length();
		return (longer == 0) ? 1 : (longer > 0) ? 2 : 3;
	}

	private static String sound(String word) {
		StringBuilder sound = new StringBuilder();
		for (int i = 0; i < word.length(); i++) {
			int alike = ALIKE.indexOf(word.charAt(i));
			char letter = (alike < 0) ? word.charAt(i) : ALIKE.charAt(alike | 1);
			if (sound.isEmpty() || sound.charAt(sound.length() - 1) != letter) {
				sound.append(letter);
			}
		}
		return sound.toString();
	}

}
