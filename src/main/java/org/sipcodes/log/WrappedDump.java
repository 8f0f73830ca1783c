package org.sipcodes.log;

import java.util.ArrayList;
import java.util.List;

/**
 * Joins what ngrep cuts at the width of the terminal: lines of one length, each behind
 * two blanks, where dots stand for CR and LF.
 */
final class WrappedDump {

	private static final int NARROWEST = 40;

	private static final int WIDEST = 1_000;

	private static final String INDENT = "  ";

	private WrappedDump() {
	}

	static List<String> joined(List<String> lines) {
		List<String> joined = new ArrayList<>(lines.size());
		int at = 0;
		while (at < lines.size()) {
			int end = isFirst(lines, at) ? end(lines, at) : at + 1;
			if (end == at + 1) {
				joined.add(lines.get(at));
			}
			else {
				StringBuilder whole = new StringBuilder(INDENT);
				lines.subList(at, end).forEach((line) -> whole.append(line, INDENT.length(), line.length()));
				joined.add(whole.toString());
			}
			at = end;
		}
		return joined;
	}

	private static boolean isFirst(List<String> lines, int at) {
		String line = lines.get(at);
		return isRow(line) && line.length() >= NARROWEST && line.length() < WIDEST && line.indexOf("..") > 0
				&& at + 1 < lines.size() && isRow(lines.get(at + 1)) && Starts.find(line, 0) != null;
	}

	private static boolean isRow(String line) {
		return line.startsWith(INDENT) && line.length() > INDENT.length();
	}

	private static int end(List<String> lines, int at) {
		int width = lines.get(at).length();
		int end = at + 1;
		while (end < lines.size() && isRow(lines.get(end)) && lines.get(end).length() <= width) {
			end++;
			if (lines.get(end - 1).length() < width) {
				break;
			}
		}
		return end;
	}

}
