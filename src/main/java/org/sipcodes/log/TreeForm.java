package org.sipcodes.log;

import java.util.ArrayList;
import java.util.List;

import org.sipcodes.model.Letters;

/** Messages as Wireshark and tshark draw them: a tree whose leaves explain the lines. */
final class TreeForm implements Form {

	private static final String[] FIRST = { "Request-Line: ", "Status-Line: " };

	private static final int WINDOW = 120;

	private static final int MOST = 3_000;

	@Override
	public int read(Lines lines, int at, Catch caught) {
		String line = lines.get(at).trim();
		for (String first : FIRST) {
			if (line.startsWith(first)) {
				return read(lines, at, plain(line.substring(first.length())), caught);
			}
		}
		return at;
	}

	private static int read(Lines lines, int at, String start, Catch caught) {
		int depth = depth(lines.get(at));
		int level = -1;
		boolean inBody = false;
		List<String> head = new ArrayList<>();
		List<String> body = new ArrayList<>();
		int next = at + 1;
		while (next < lines.size() && next < at + MOST && isOf(lines.get(next), depth)) {
			String text = plain(lines.get(next).trim());
			int own = depth(lines.get(next));
			inBody |= own == depth && text.startsWith("Message Body");
			boolean heading = own == depth && text.startsWith("Message Header");
			boolean field = !inBody && own > depth && Fields.isField(text);
			// What explains the first line stands before the heading.
			level = heading ? 0 : (level == 0 && field) ? own : level;
			if (inBody) {
				description(text, body);
			}
			else if (field && own == level) {
				head.add(text);
			}
			next++;
		}
		Found found = banner(lines, at, caught.end()).of(Found.Kind.WHOLE, at, text(start, head, body), body.isEmpty());
		caught.add(found, next);
		caught.explain(next);
		return next;
	}

	private static boolean isOf(String line, int depth) {
		return !Letters.isBlank(line) && depth(line) >= depth && !Ends.isEnd(line);
	}

	private static int depth(String line) {
		return line.length() - Letters.trimStart(line).length();
	}

	/** A line of the tree without what Wireshark adds. */
	private static String plain(String text) {
		String plain = text.endsWith("\\r\\n") ? text.substring(0, text.length() - 4) : text;
		return plain.startsWith("[truncated]") ? plain.substring(11).trim() : plain.trim();
	}

	/**
	 * Adds a line of a session description: its letter is in brackets before its value.
	 */
	private static void description(String text, List<String> body) {
		int open = text.indexOf(" (");
		boolean letter = open > 0 && Digits.isLetter(text, open + 2) && text.startsWith("):", open + 3);
		String line = letter ? text.charAt(open + 2) + "=" + text.substring(open + 5).trim() : text;
		if (Fields.isSdp(line)) {
			body.add(line);
		}
	}

	private static String text(String start, List<String> head, List<String> body) {
		StringBuilder text = new StringBuilder(start).append("\r\n");
		for (String field : head) {
			text.append(field).append("\r\n");
		}
		text.append("\r\n");
		body.forEach((line) -> text.append(line).append("\r\n"));
		return text.toString();
	}

	private static Banner banner(Lines lines, int at, int from) {
		Banner banner = new Banner();
		for (int i = at - 1; i >= Math.max(from, at - WINDOW); i--) {
			String line = lines.get(i);
			banner.read(line);
			if (line.startsWith("Frame ")) {
				break;
			}
		}
		return banner;
	}

}
