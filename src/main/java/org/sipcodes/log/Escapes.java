package org.sipcodes.log;

import java.util.List;

import org.sipcodes.model.Letters;

/** Ends of lines as logs and programming languages write them on one line. */
final class Escapes {

	/** With what each of them is. */
	private static final String[] KNOWN = { "\\r", "\r", "\\n", "\n", "\\t", "\t", "\\\"", "\"", "\\/", "/", "\\'", "'",
			"\\\\", "\\", "\\x0d", "\r", "\\x0a", "\n", "\\x0D", "\r", "\\x0A", "\n", "\\015", "\r", "\\012", "\n",
			"#015", "\r", "#012", "\n", "#011", "\t", "<CR>", "\r", "<LF>", "\n" };

	private Escapes() {
	}

	/** Whether there are ends of lines in a line. */
	static boolean hasLines(String line) {
		return isSyslog(line) || (line.indexOf("SIP/") >= 0
				&& (line.indexOf("\\n") >= 0 || line.indexOf("\\r") >= 0 || line.indexOf("\\x0") >= 0
						|| line.indexOf("\\u000") >= 0 || line.indexOf("\\01") >= 0 || line.indexOf("<LF>") >= 0));
	}

	/** A message on one line, without quotation marks; see {@link Unfold}. */
	static boolean unfold(String line, List<String> lines) {
		if (!hasLines(line)) {
			return false;
		}
		lines.addAll(Lines.split(text(line)));
		lines.add(Lines.BREAK);
		return true;
	}

	static boolean isSyslog(String line) {
		return line.indexOf("#012") >= 0 || line.indexOf("#015") >= 0;
	}

	/** A text with what is meant. */
	static String text(String line) {
		StringBuilder text = new StringBuilder(line.length());
		int at = 0;
		while (at < line.length()) {
			char c = line.charAt(at);
			int known = (c == '\\' || c == '#' || c == '<') ? known(line, at) : -1;
			int code = (c == '\\' && known < 0) ? code(line, at) : -1;
			if (known >= 0) {
				text.append(KNOWN[known + 1]);
				at += KNOWN[known].length();
			}
			else {
				text.append((code < 0) ? c : (char) code);
				at += (code < 0) ? 1 : 6;
			}
		}
		return text.toString();
	}

	private static int known(String line, int at) {
		for (int i = 0; i < KNOWN.length; i += 2) {
			if (line.startsWith(KNOWN[i], at)) {
				return i;
			}
		}
		return -1;
	}

	/** The character of <code>\&#117;003c</code>; -1 if it is none. */
	private static int code(String line, int at) {
		if (at + 6 > line.length() || line.charAt(at + 1) != 'u') {
			return -1;
		}
		int code = 0;
		for (int i = at + 2; i < at + 6; i++) {
			int digit = Letters.hex(line.charAt(i));
			code = (digit < 0 || code < 0) ? -1 : code << 4 | digit;
		}
		return code;
	}

}
