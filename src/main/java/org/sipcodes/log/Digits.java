package org.sipcodes.log;

import org.sipcodes.model.Letters;
import org.sipcodes.model.Text;

/** Numbers within a line. */
final class Digits {

	private Digits() {
	}

	static boolean is(String line, int at) {
		return at >= 0 && at < line.length() && Text.isDigit(line.charAt(at));
	}

	static boolean isLetter(String line, int at) {
		return at >= 0 && at < line.length() && Letters.is(line.charAt(at));
	}

	/** Whether a line has a character at a place. */
	static boolean has(String line, int at, char c) {
		return at >= 0 && at < line.length() && line.charAt(at) == c;
	}

	/** Where a run of digits ends. */
	static int end(String line, int from) {
		int end = from;
		while (is(line, end)) {
			end++;
		}
		return end;
	}

	/** The number between two places, of at most 18 digits. */
	static long number(String line, int from, int to) {
		long number = 0;
		for (int i = from; i < Math.min(to, from + 18) && is(line, i); i++) {
			number = 10 * number + line.charAt(i) - '0';
		}
		return number;
	}

	/** Digits behind a point as microseconds. */
	static long micros(String line, int from, int to) {
		long micros = 0;
		for (int i = from; i < from + 6; i++) {
			micros = 10 * micros + ((i < to) ? line.charAt(i) - '0' : 0);
		}
		return micros;
	}

}
