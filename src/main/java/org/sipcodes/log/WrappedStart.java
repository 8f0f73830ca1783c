package org.sipcodes.log;

import java.util.ArrayList;
import java.util.List;

import org.sipcodes.model.Letters;
import org.sipcodes.model.Text;

/**
 * Joins the two parts of a first line that a mail program has cut: before the version, or
 * within the phrase.
 */
final class WrappedStart {

	private static final int LONGEST = 40;

	private static final String VERSION = "SIP/2.0";

	private WrappedStart() {
	}

	static List<String> joined(List<String> lines) {
		List<String> joined = new ArrayList<>(lines.size());
		for (int i = 0; i < lines.size(); i++) {
			String line = lines.get(i);
			String before = joined.isEmpty() ? "" : joined.get(joined.size() - 1);
			if (line.length() < LONGEST && isRest(line, before, (i + 1 < lines.size()) ? lines.get(i + 1) : "")) {
				joined.set(joined.size() - 1, before + " " + unquoted(line));
			}
			else {
				joined.add(line);
			}
		}
		return joined;
	}

	private static boolean isRest(String line, String before, String next) {
		String rest = unquoted(line);
		if (rest.equals(VERSION)) {
			return Starts.find(before + " " + VERSION, 0) != null && Starts.find(before, 0) == null;
		}
		boolean words = !rest.isEmpty() && rest.indexOf(':') < 0 && unquoted(before).startsWith(VERSION + " ")
				&& Fields.isKnown(unquoted(next));
		return words && letters(rest);
	}

	private static boolean letters(String text) {
		for (char c : text.toCharArray()) {
			if (!Letters.is(c) && c != ' ' && c != '/') {
				return false;
			}
		}
		return true;
	}

	/** A line without the marks of quotes. */
	private static String unquoted(String line) {
		int at = 0;
		while (at < line.length() && !Letters.is(line.charAt(at)) && !Text.isDigit(line.charAt(at))) {
			at++;
		}
		return line.substring(at).trim();
	}

}
