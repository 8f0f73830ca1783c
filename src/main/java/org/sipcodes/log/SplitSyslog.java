package org.sipcodes.log;

import java.util.ArrayList;
import java.util.List;

/**
 * Joins what AudioCodes sends as several syslog messages when one would be too long: each
 * begins with {@code [S=number] [SID=session]}, the last one has {@code [Time:…]}.
 */
final class SplitSyslog {

	private static final String SESSION = "[SID=";

	private SplitSyslog() {
	}

	static List<String> joined(List<String> lines) {
		List<String> joined = new ArrayList<>(lines.size());
		StringBuilder last = new StringBuilder();
		String open = "";
		for (String line : lines) {
			int rest = rest(line);
			boolean first = rest >= 0 && line.indexOf("SIP Message ") >= 0;
			boolean next = !first && rest >= 0 && !open.isEmpty() && session(line).equals(open);
			if (!next && !open.isEmpty()) {
				joined.add(last.toString());
			}
			if (!next) {
				last.setLength(0);
			}
			last.append(line, next ? rest : 0, line.length());
			open = first ? session(line) : open;
			if (line.indexOf("[Time:") >= 0 || (rest >= 0 && !first && !next)) {
				open = "";
			}
			if (open.isEmpty()) {
				joined.add(last.toString());
			}
		}
		if (!open.isEmpty()) {
			joined.add(last.toString());
		}
		return joined;
	}

	private static String session(String line) {
		int from = line.indexOf(SESSION);
		return line.substring(from, line.indexOf(']', from));
	}

	/** Where the text begins that follows the session; -1 if there is none. */
	private static int rest(String line) {
		int session = (line.indexOf("[S=") < 0) ? -1 : line.indexOf(SESSION);
		int end = (session < 0) ? -1 : line.indexOf(']', session);
		if (end < 0) {
			return -1;
		}
		int rest = end + 1;
		int number = line.indexOf("(N ", rest);
		int close = (number < 0 || number > rest + 3) ? -1 : line.indexOf(')', number);
		rest = (close < 0) ? rest : close + 1;
		boolean blank = rest < line.length() && line.charAt(rest) == ' ';
		return blank ? rest + 1 : rest;
	}

}
