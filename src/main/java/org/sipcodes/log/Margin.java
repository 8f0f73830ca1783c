package org.sipcodes.log;

import org.jspecify.annotations.Nullable;
import org.sipcodes.model.Letters;

/**
 * The lines of a message without what a log writes before and behind them.
 *
 * @param lines of the text
 * @param prefix of the lines of the message
 * @param tail what each line ends with: a dot, the side of a frame, or nothing
 * @param first where the first header field is
 * @param doubled whether a blank line follows each line
 */
record Margin(Lines lines, Prefix prefix, String tail, int first, boolean doubled) {

	/** How many lines of others may stand between those of a message. */
	private static final int OTHERS = 8;

	private static final String[] TAILS = { ".", "\u2502", "|" };

	/**
	 * Finds what the line with a first line and the next have in common; null if no
	 * header follows.
	 */
	static @Nullable Margin find(Lines lines, int at, Start start) {
		String line = lines.get(at);
		Prefix before = new Prefix(line.substring(0, start.column()));
		int next = at + 1;
		while (next < at + 4 && next < lines.size() && isBlank(lines.get(next), before)) {
			next++;
		}
		Prefix prefix = prefix(before, line, lines.get(next));
		if (prefix == null) {
			int later = later(lines, next, before);
			return (later < 0) ? null : new Margin(lines, before, "", later, false);
		}
		return new Margin(lines, prefix, tail(lines, at, next), next, next > at + 1);
	}

	/** Where the header begins behind lines of others; -1 if it does not. */
	private static int later(Lines lines, int from, Prefix before) {
		for (int at = from + 1; at < from + OTHERS && !before.isBlank(); at++) {
			String line = lines.get(at);
			int end = before.end(line);
			if (end >= 0) {
				return Fields.isField(line.substring(end)) ? at : -1;
			}
		}
		return -1;
	}

	private static String tail(Lines lines, int at, int next) {
		for (String tail : TAILS) {
			if (Letters.trimEnd(lines.get(at)).endsWith(tail) && Letters.trimEnd(lines.get(next)).endsWith(tail)
					&& Letters.trimEnd(lines.get(next + 1)).endsWith(tail)) {
				return tail;
			}
		}
		return "";
	}

	/** A text without what each line ends with. */
	String withoutTail(String text) {
		String bare = Letters.trimEnd(text);
		boolean has = !this.tail.isEmpty() && bare.endsWith(this.tail);
		return has ? bare.substring(0, bare.length() - this.tail.length()) : text;
	}

	private static boolean isBlank(String line, Prefix before) {
		int end = before.end(line);
		return Letters.isBlank(line) || (end >= 0 && Letters.isBlank(line.substring(end)));
	}

	private static @Nullable Prefix prefix(Prefix before, String line, String next) {
		int end = before.end(next);
		if (end >= 0 && Fields.isField(next.substring(end))) {
			return before;
		}
		int known = Fields.find(next, 0);
		if (known > 0) {
			Prefix part = new Prefix(next.substring(0, known));
			int common = part.end(line);
			if (common >= 0 && common <= before.text().length()) {
				return part;
			}
		}
		String bare = Letters.trimStart(next);
		return Fields.isKnown(bare) ? new Prefix(next.substring(0, next.length() - bare.length())) : null;
	}

	/** A line of the message; null if it is none. */
	@Nullable String line(int at) {
		if (at >= this.lines.size()) {
			return null;
		}
		String line = this.lines.get(at);
		int end = this.prefix.end(line);
		if (end < 0) {
			return Letters.isBlank(line) ? "" : Ends.isEnd(line) ? line : null;
		}
		String text = line.substring(end);
		text = text.endsWith("^M") ? text.substring(0, text.length() - 2) : text;
		return withoutTail(text);
	}

	/** Where the message goes on behind a line that is not of it; -1 if it does not. */
	int resume(int at) {
		for (int next = at + 1; next < at + OTHERS && !this.prefix.isBlank(); next++) {
			String line = line(next);
			if (Letters.isBlank(this.lines.get(next)) || (line != null && isFirst(line))) {
				return -1;
			}
			if (line != null && (Letters.isBlank(line) || Fields.isField(line) || Fields.isSdp(line))) {
				return next;
			}
		}
		return -1;
	}

	private static boolean isFirst(String line) {
		return Starts.find(line, 0) != null && !Fields.isField(line);
	}

}
