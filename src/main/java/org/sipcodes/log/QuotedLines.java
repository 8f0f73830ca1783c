package org.sipcodes.log;

import java.util.List;

/** Messages in quoted strings, as in JSON; what is around them stays beside them. */
final class QuotedLines implements Unfold {

	@Override
	public boolean unfold(String line, List<String> lines) {
		if (line.indexOf('"') < 0 || !Escapes.hasLines(line)) {
			return false;
		}
		int rest = 0;
		int open = line.indexOf('"');
		while (open >= 0) {
			int close = close(line, open + 1);
			String inner = line.substring(open + 1, close);
			if (Escapes.hasLines(inner) && Starts.find(inner, 0) != null) {
				around(line.substring(rest, open), rest > 0, lines);
				Lines.split(Escapes.text(inner)).forEach((part) -> Lines.unfold(part, lines));
				rest = Math.min(close + 1, line.length());
			}
			open = line.indexOf('"', close + 1);
		}
		if (rest > 0) {
			around(line.substring(rest), true, lines);
		}
		return rest > 0;
	}

	private static int close(String line, int from) {
		int at = from;
		while (at < line.length() && line.charAt(at) != '"') {
			at += (line.charAt(at) == '\\') ? 2 : 1;
		}
		return Math.min(at, line.length());
	}

	/** Adds what stands before a string or behind it: what is behind is marked. */
	private static void around(String text, boolean behind, List<String> lines) {
		int end = behind ? text.indexOf('}') + 1 : 0;
		if (behind) {
			lines.add(Lines.BREAK + text.substring(0, (end == 0) ? text.length() : end));
		}
		if (!behind || end > 0) {
			int object = text.lastIndexOf("},");
			lines.add(text.substring(Math.max(end, object + 1)));
		}
	}

}
