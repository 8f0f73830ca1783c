package org.sipcodes.log;

import org.sipcodes.model.Letters;

/** Messages as they are, with anything before, behind and between their lines. */
final class TextForm implements Form {

	private static final int MOST_STARTS = 8;

	/** How many lines before a message can belong to it. */
	private static final int WINDOW = 14;

	/** The same for a first line alone. */
	private static final int NEAR = 3;

	/** How many lines of an object in JSON can follow a message. */
	private static final int OBJECT = 60;

	@Override
	public int read(Lines lines, int at, Catch caught) {
		String line = lines.get(at);
		Start start = (line.indexOf("/") < 0) ? null : Starts.find(line, 0);
		Start first = start;
		for (int i = 0; start != null && i < MOST_STARTS; i++) {
			Margin margin = Margin.find(lines, at, start);
			if (margin != null) {
				return whole(margin, at, start, caught);
			}
			start = Starts.find(line, start.isResponse() ? start.column() + Starts.VERSION : start.end());
		}
		if (first != null) {
			words(lines, at, first, caught);
			return at + 1;
		}
		return at;
	}

	private static int whole(Margin margin, int at, Start start, Catch caught) {
		Head head = new Head(margin);
		int end = head.read();
		Body body = new Body(margin, head);
		int next = body.read(end, head.isEnded());
		if (!margin.prefix().isBlank()) {
			next = margin.lines().gather(at + 1, next, margin.prefix());
		}
		String first = margin.withoutTail(start.text()).trim();
		StringBuilder text = new StringBuilder(first).append("\r\n");
		head.fields().forEach((field) -> text.append(field).append("\r\n"));
		text.append("\r\n");
		body.append(text);
		Banner banner = banner(margin.lines(), at, start, margin.prefix(), caught.end());
		int behind = after(margin.lines(), next, banner);
		caught.add(banner.of(Found.Kind.WHOLE, at, text.toString(), false), behind);
		return next;
	}

	private static Banner banner(Lines lines, int at, Start start, Prefix prefix, int from) {
		Banner banner = new Banner();
		String line = lines.get(at).substring(0, start.column());
		int margin = Math.max(0, prefix.end(line));
		banner.margin(line.substring(0, Math.min(margin, line.length())));
		banner.read(line.substring(margin));
		for (int i = at - 1; i >= Math.max(from, at - WINDOW); i--) {
			String text = lines.get(i);
			int end = prefix.end(text);
			banner.read((end < 0) ? text : text.substring(end));
			if (end > 0) {
				banner.margin(text.substring(0, end));
			}
		}
		return banner;
	}

	/**
	 * Takes what stands behind: a line with the time, the rest of an object in JSON.
	 * Returns the line after it.
	 */
	private static int after(Lines lines, int next, Banner banner) {
		int at = next;
		while (at < next + 3 && Letters.isBlank(lines.get(at))) {
			at++;
		}
		boolean marked = lines.get(at).startsWith(Lines.BREAK);
		if (lines.get(at + (marked ? 1 : 0)).indexOf("[Time:") >= 0) {
			banner.after(lines.get(at + (marked ? 1 : 0)));
		}
		return marked ? object(lines, at, banner) : next;
	}

	private static int object(Lines lines, int at, Banner banner) {
		String line = lines.get(at);
		banner.after(line);
		int next = at + 1;
		boolean open = line.endsWith(",") && line.indexOf('}') < 0;
		while (open && next < at + OBJECT && next < lines.size()) {
			banner.after(lines.get(next));
			open = lines.get(next).indexOf('}') < 0 && Starts.find(lines.get(next), 0) == null;
			next++;
		}
		return next;
	}

	private static void words(Lines lines, int at, Start start, Catch caught) {
		String line = lines.get(at);
		String before = line.substring(0, start.column());
		boolean alone = isQuote(before) && (start.isResponse() || Letters.isBlank(line.substring(start.end())));
		String text = alone ? Phrases.bare(start.text()) : Phrases.trimmed(start.text());
		Banner banner = banner(lines, at, start, Prefix.NONE, Math.max(caught.end(), at - NEAR));
		caught.add(banner.of(alone ? Found.Kind.LINE : Found.Kind.WORDS, at, text + "\r\n\r\n", true), caught.end());
	}

	/** Whether a text holds no letter: quotes, blanks, numbers of lines. */
	private static boolean isQuote(String text) {
		for (char c : text.toCharArray()) {
			if (Letters.is(c)) {
				return false;
			}
		}
		return true;
	}

}
