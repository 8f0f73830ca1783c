package org.sipcodes.log;

import java.util.ArrayList;
import java.util.List;

import org.sipcodes.model.Letters;

/** The lines of a text, where a line that holds several of a message counts as these. */
final class Lines {

	/** A line that belongs to no message. */
	static final String BREAK = "\u001e";

	/** What is longer is no log. */
	private static final int LONGEST = 1_000_000;

	private static final List<Unfold> UNFOLDS = List.of(new ContainerLines(), new QuotedLines(), Escapes::unfold,
			new DottedLines(), new LostLines());

	private final List<String> lines;

	private Lines(List<String> lines) {
		this.lines = lines;
	}

	static Lines of(String text) {
		List<String> lines = new ArrayList<>();
		List<String> whole = WrappedDump.joined(SplitSyslog.joined(split(Plain.text(text))));
		for (String line : WrappedStart.joined(whole)) {
			unfold(line, lines);
		}
		return new Lines(lines);
	}

	static List<String> split(String text) {
		List<String> lines = new ArrayList<>();
		int from = 0;
		while (from < text.length()) {
			int end = from;
			while (end < text.length() && text.charAt(end) != '\n' && text.charAt(end) != '\r') {
				end++;
			}
			lines.add(text.substring(from, Math.min(end, from + LONGEST)));
			boolean pair = end + 1 < text.length() && text.charAt(end) == '\r' && text.charAt(end + 1) == '\n';
			from = end + (pair ? 2 : 1);
		}
		return lines;
	}

	/** Adds the lines of a line. */
	static void unfold(String line, List<String> lines) {
		for (Unfold unfold : UNFOLDS) {
			if (unfold.unfold(line, lines)) {
				return;
			}
		}
		lines.add(line);
	}

	int size() {
		return this.lines.size();
	}

	/**
	 * Puts those lines of a part that begin with a prefix before the others, which may be
	 * of another message.
	 * @return where the others begin
	 */
	int gather(int from, int to, Prefix prefix) {
		List<String> others = new ArrayList<>();
		int end = from;
		for (int i = from; i < to && i < this.lines.size(); i++) {
			String line = this.lines.get(i);
			if (Letters.isBlank(line) || prefix.end(line) >= 0) {
				this.lines.set(end++, line);
			}
			else {
				others.add(line);
			}
		}
		for (int i = 0; i < others.size(); i++) {
			this.lines.set(end + i, others.get(i));
		}
		return end;
	}

	/** A line; empty where there is none. */
	String get(int at) {
		return (at < 0 || at >= this.lines.size()) ? "" : this.lines.get(at);
	}

}
