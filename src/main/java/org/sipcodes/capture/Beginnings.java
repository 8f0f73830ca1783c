package org.sipcodes.capture;

import org.sipcodes.sip.MessageReader;

/** Tells where messages begin. */
final class Beginnings {

	/** A method, and RFC 3261 knows none longer than nine letters. */
	private static final int LONGEST_WORD = 40;

	private static final int LONGEST_LINE = 4_000;

	private Beginnings() {
	}

	/** How many bytes at the beginning are line ends, blanks or zeros. */
	static int blanks(Slice data) {
		int count = 0;
		while (count < data.size() && isBlank(data.u8(count))) {
			count++;
		}
		return count;
	}

	private static boolean isBlank(int b) {
		return b == '\r' || b == '\n' || b == ' ' || b == 0;
	}

	/** Whether the first line of a message stands at the beginning. */
	static boolean isMessage(Slice data) {
		return hasWord(data) && MessageReader.looksLikeOne(data.bytes(), data.from(), data.to());
	}

	/** Whether it may turn out to stand there when the rest of the line arrives. */
	static boolean isPossible(Slice data) {
		if (!hasWord(data) || data.size() > LONGEST_LINE) {
			return false;
		}
		for (int i = 0; i < data.size(); i++) {
			if (data.u8(i) < ' ' && data.u8(i) != '\t' && (data.u8(i) != '\r' || i < data.size() - 1)) {
				return false;
			}
		}
		return true;
	}

	/** Whether a method or a version and a blank come first, as far as can be seen. */
	private static boolean hasWord(Slice data) {
		int end = 0;
		int most = Math.min(data.size(), LONGEST_WORD);
		boolean slash = false;
		while (end < most && data.u8(end) > ' ' && data.u8(end) < 0x7f) {
			// A Via that a lost packet cut in two begins with "SIP/2.0/UDP".
			if (data.u8(end) == '/' && (slash || end != 3)) {
				return false;
			}
			slash = slash || data.u8(end) == '/';
			end++;
		}
		return end > 0 && (end == data.size() || data.u8(end) == ' ' || data.u8(end) == '\t');
	}

}
