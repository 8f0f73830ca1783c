package org.sipcodes.query;

/** How far a word that was typed is from a word that exists. */
final class Edits {

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
	 * How unusual a mistake is: 0 for a double letter, then a wrong, a missing and an
	 * extra letter.
	 */
	static int oddity(String typed, String word) {
		if (single(word).equals(single(typed))) {
			return 0;
		}
		int longer = word.length() - typed.length();
		return (longer == 0) ? 1 : (longer > 0) ? 2 : 3;
	}

	private static String single(String word) {
		StringBuilder single = new StringBuilder();
		for (int i = 0; i < word.length(); i++) {
			single.append((i > 0 && word.charAt(i) == word.charAt(i - 1)) ? "" : word.substring(i, i + 1));
		}
		return single.toString();
	}

}
