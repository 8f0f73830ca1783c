package org.sipcodes.log;

import org.sipcodes.model.Letters;

/**
 * What every line of a message begins with. Words with digits may change from line to
 * line, as clocks and counters do, and so may the number of blanks.
 *
 * @param text as it is before one of the lines
 */
record Prefix(String text) {

	static final Prefix NONE = new Prefix("");

	boolean isBlank() {
		return Letters.isBlank(this.text);
	}

	/** Where it ends in a line; -1 if the line begins otherwise. */
	int end(String line) {
		int at = 0;
		int i = 0;
		while (i < this.text.length()) {
			int next = run(this.text, i);
			char c = this.text.charAt(i);
			boolean last = next == this.text.length();
			if (at >= line.length()) {
				return Letters.isBlank(this.text.substring(i)) ? at : -1;
			}
			int end = run(line, at);
			if (Letters.isBlank(c)) {
				boolean blank = Letters.isBlank(line.charAt(at));
				if (!blank && i > 0) {
					return -1;
				}
				at = !blank ? at : last ? Math.min(end, at + next - i) : end;
			}
			else if (isAlike(this.text, i, next, line, at, end)) {
				at = end;
			}
			else {
				return -1;
			}
			i = next;
		}
		return at;
	}

	private static boolean isAlike(String text, int from, int to, String line, int at, int end) {
		boolean equal = to - from == end - at && text.regionMatches(from, line, at, end - at);
		return equal || (hasDigit(text, from, to) && hasDigit(line, at, end));
	}

	private static boolean hasDigit(String text, int from, int to) {
		for (int i = from; i < to; i++) {
			if (text.charAt(i) >= '0' && text.charAt(i) <= '9') {
				return true;
			}
		}
		return false;
	}

	/** Where a word, a run of blanks or a single other character ends. */
	private static int run(String text, int from) {
		boolean word = Letters.isOrDigit(text.charAt(from));
		boolean blank = Letters.isBlank(text.charAt(from));
		int end = from + 1;
		while ((word || blank) && end < text.length() && Letters.isOrDigit(text.charAt(end)) == word
				&& Letters.isBlank(text.charAt(end)) == blank) {
			end++;
		}
		return end;
	}

}
