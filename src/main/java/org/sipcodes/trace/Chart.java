package org.sipcodes.trace;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.sipcodes.call.Conversation;
import org.sipcodes.model.Letters;
import org.sipcodes.sip.Message;
import org.sipcodes.sip.Place;

/** The messages of a conversation as arrows between the places that they pass. */
public final class Chart {

	/** Columns of a terminal, less what a text is indented by. */
	private static final int WIDTH = 76;

	/** The number of a message and its time. */
	private static final int MARGIN = 16;

	private static final int WIDEST = 26;

	/** More lanes than that do not fit. */
	private static final int MOST_LANES = 6;

	/** Longer conversations say no more than their beginning and their end. */
	private static final int MOST_LINES = 200;

	private final List<Line> lines = new ArrayList<>();

	private final List<String> lanes = new ArrayList<>();

	/**
	 * A message on its way.
	 *
	 * @param message what is sent
	 * @param from the lane that it comes from
	 * @param to the lane that it goes to
	 * @param isAgain whether the same was sent before
	 */
	public record Line(Message message, int from, int to, boolean isAgain) {
	}

	/** Draws a conversation. */
	public Chart(Conversation conversation) {
		Set<String> seen = new HashSet<>();
		String last = "";
		String caller = conversation.first().isRequest() ? conversation.first().fromTag() : "";
		if (!conversation.first().source().isKnown() && !conversation.first().target().isKnown()) {
			this.lanes.addAll(List.of("A", "B"));
		}
		for (Message message : conversation.messages()) {
			boolean out = message.isRequest() == message.fromTag().equals(caller);
			int from = lane(message.source(), out ? "A" : "B");
			int to = lane(message.target(), out ? "B" : "A");
			String mark = from + " " + to + " " + message.start() + message.branch() + message.cseq();
			// Without numbers, the same comes again after other messages.
			boolean again = (message.cseq() < 0) ? mark.equals(last) : !seen.add(mark);
			this.lines.add(new Line(message, from, to, again));
			last = mark;
		}
	}

	private int lane(Place place, String unknown) {
		String name = place.isKnown() ? place.host() : unknown;
		if (!this.lanes.contains(name)) {
			this.lanes.add(name);
		}
		return this.lanes.indexOf(name);
	}

	public List<Line> lines() {
		return this.lines;
	}

	public List<String> lanes() {
		return this.lanes;
	}

	/** The drawing in plain text, at most 76 columns wide. */
	public String text() {
		if (this.lanes.size() > MOST_LANES || this.lanes.size() < 2) {
			return list();
		}
		int gap = Math.min(WIDEST, (WIDTH - MARGIN - 2) / (this.lanes.size() - 1));
		StringBuilder text = new StringBuilder(head(gap));
		int count = this.lines.size();
		for (int i = 0; i < count; i++) {
			if (count > MOST_LINES && i == MOST_LINES / 2) {
				int left = count - MOST_LINES;
				text.append(" ".repeat(MARGIN)).append("⋮ ").append(left).append('\n');
				i += left;
			}
			text.append(margin(this.lines.get(i))).append(arrow(this.lines.get(i), gap)).append('\n');
		}
		return text.toString();
	}

	/** Names of lanes in the middle above their lines; on two rows if they are long. */
	private String head(int gap) {
		boolean isLong = false;
		for (String lane : this.lanes) {
			isLong |= lane.length() > gap - 2;
		}
		StringBuilder text = new StringBuilder();
		for (int row = 0; row < (isLong ? 2 : 1); row++) {
			StringBuilder line = new StringBuilder();
			for (int i = row; i < this.lanes.size(); i += isLong ? 2 : 1) {
				String name = fitted(this.lanes.get(i), isLong ? 2 * gap - 2 : gap - 1);
				pad(line, Math.min(MARGIN + i * gap - name.length() / 2, WIDTH - name.length()));
				line.append(name);
			}
			text.append(Letters.trimEnd(line.toString())).append('\n');
		}
		return text.toString();
	}

	private static String fitted(String name, int width) {
		return (name.length() <= width) ? name : name.substring(0, Math.max(1, width - 1)) + "…";
	}

	private static void pad(StringBuilder line, int width) {
		while (line.length() < width) {
			line.append(' ');
		}
	}

	private String margin(Line line) {
		StringBuilder margin = new StringBuilder();
		String number = String.valueOf(line.message().number());
		pad(margin, 4 - number.length());
		margin.append(number).append(' ');
		String time = seconds(line.message().time() - this.lines.get(0).message().time());
		pad(margin, 14 - ((line.message().time() < 0) ? 0 : time.length()));
		margin.append((line.message().time() < 0) ? "" : time);
		pad(margin, MARGIN);
		return margin.toString();
	}

	/** Seconds with three digits after the point. */
	public static String seconds(long micros) {
		long millis = Math.max(0, micros) / 1000;
		String rest = String.valueOf(1000 + millis % 1000);
		return millis / 1000 + "." + rest.substring(1);
	}

	private String arrow(Line line, int gap) {
		char[] row = " ".repeat(gap * (this.lanes.size() - 1) + 1).toCharArray();
		for (int i = 0; i < this.lanes.size(); i++) {
			row[i * gap] = '│';
		}
		String name = line.message().start() + (line.isAgain() ? " ↻" : "");
		int left = Math.min(line.from(), line.to()) * gap;
		int right = Math.max(line.from(), line.to()) * gap;
		if (left == right) {
			String own = new String(row).substring(0, left + 1) + "↺ " + name;
			return fitted(own, WIDTH - MARGIN);
		}
		for (int i = left + 1; i < right; i++) {
			row[i] = '─';
		}
		row[(line.to() > line.from()) ? right - 1 : left + 1] = (line.to() > line.from()) ? '>' : '<';
		String shown = " " + fitted(name, right - left - 6) + " ";
		int at = left + 1 + (right - left - 1 - shown.length()) / 2;
		for (int i = 0; i < shown.length(); i++) {
			row[at + i] = shown.charAt(i);
		}
		return Letters.trimEnd(new String(row));
	}

	private String list() {
		StringBuilder text = new StringBuilder();
		for (Line line : this.lines) {
			Message message = line.message();
			String way = message.source().isKnown() || message.target().isKnown()
					? message.source() + " → " + message.target() + "  " : "";
			text.append(margin(line)).append(way).append(message.start()).append('\n');
		}
		return text.toString();
	}

}
