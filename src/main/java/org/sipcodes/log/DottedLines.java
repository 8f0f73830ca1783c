package org.sipcodes.log;

import java.util.List;

import org.jspecify.annotations.Nullable;

/** A message on one line where dots stand for CR and LF, as dumps show them. */
final class DottedLines implements Unfold {

	@Override
	public boolean unfold(String line, List<String> lines) {
		Start start = (line.indexOf("..") < 0) ? null : Starts.find(line, 0);
		while (start != null) {
			int field = field(line, start);
			if (field >= 0) {
				lines.add(line.substring(0, field - 2));
				split(line, field, lines);
				return true;
			}
			start = start.isResponse() ? Starts.find(line, start.column() + Starts.VERSION)
					: Starts.find(line, start.end());
		}
		return false;
	}

	/** Where the first field of a message begins; -1 if no dots are before it. */
	private static int field(String line, @Nullable Start start) {
		int end = (start == null) ? -1 : line.indexOf("..", start.column() + Starts.VERSION);
		boolean near = end >= 0 && end < start.column() + 2_000 && (start.isResponse() || end == start.end());
		int field = end + 2;
		while (near && field < line.length() && line.charAt(field) == '.') {
			field++;
		}
		return (near && Fields.isKnownAt(line, field)) ? field : -1;
	}

	private static void split(String line, int from, List<String> lines) {
		int begin = from;
		int dots = line.indexOf("..", from);
		boolean body = false;
		while (dots >= 0) {
			int end = dots;
			while (end < line.length() && line.charAt(end) == '.') {
				end++;
			}
			int ends = (end - dots) / 2;
			if (isEnd(line, end, body) || ends > 1) {
				lines.add(line.substring(begin, end - 2 * ends));
				body |= ends > 1;
				for (int i = 1; i < Math.min(ends, 3); i++) {
					lines.add("");
				}
				begin = end;
			}
			dots = line.indexOf("..", end);
		}
		lines.add(line.substring(begin));
		lines.add(Lines.BREAK);
	}

	/** Whether a line ends before a place. */
	private static boolean isEnd(String line, int at, boolean body) {
		if (at >= line.length() || line.charAt(at) == '<' || line.charAt(at) == ')') {
			return true;
		}
		String next = line.substring(at, Math.min(line.length(), at + 50));
		return body ? Fields.isSdp(next) : Fields.isField(next);
	}

}
