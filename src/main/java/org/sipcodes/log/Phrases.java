package org.sipcodes.log;

import java.util.Set;

import org.sipcodes.model.Letters;
import org.sipcodes.model.Text;

/** Finds where the phrase of a response ends among other words. */
final class Phrases {

	/** Words of phrases that are written small. */
	private static final Set<String> SMALL = Text
		.set("here found unavailable required allowed exist large long many brief low");

	private Phrases() {
	}

	/** A first line without the marks that close it in. */
	static String bare(String line) {
		return bare(line, " |`\"'*\u2502");
	}

	/** A text without the marks that it ends with. */
	static String bare(String line, String marks) {
		int end = line.length();
		while (end > 0 && marks.indexOf(line.charAt(end - 1)) >= 0) {
			end--;
		}
		return line.substring(0, end);
	}

	/** A first line without the words of the sentence that it stands in. */
	static String trimmed(String line) {
		int end = line.indexOf(' ');
		boolean number = true;
		while (end > 0 && end < line.length()) {
			int begin = end + 1;
			int stop = begin;
			while (stop < line.length() && (Digits.isLetter(line, stop) || "/-'".indexOf(line.charAt(stop)) >= 0
					|| (number && Digits.is(line, stop)))) {
				stop++;
			}
			String word = line.substring(Math.min(begin, line.length()), stop);
			boolean phrase = !word.isEmpty()
					&& (number || Letters.isCapital(word.charAt(0)) || SMALL.contains(Letters.lower(word)));
			boolean uri = line.indexOf(':') > 0 && !line.startsWith("SIP/");
			if (uri || !phrase) {
				return uri ? line : line.substring(0, end);
			}
			number = false;
			end = stop;
			if (end < line.length() && line.charAt(end) != ' ') {
				return line.substring(0, end);
			}
		}
		return line;
	}

}
