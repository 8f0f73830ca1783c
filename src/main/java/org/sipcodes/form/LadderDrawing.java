package org.sipcodes.form;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

import org.sipcodes.model.Block;
import org.sipcodes.model.Ladder;
import org.sipcodes.model.Labels;

/** A ladder as inline SVG, with the same story as a list for those who do not see it. */
final class LadderDrawing {

	/** About the width of a letter. */
	private static final int LETTER = 8;

	private static final int NARROWEST = 150;

	private static final int TOP = 40;

	private static final int STEP = 38;

	private static final String LANE = "<path class=\"line\" d=\"M%1$d 30V%2$d\"/>"
			+ "<rect class=\"head\" x=\"%3$d\" y=\"4\" width=\"%4$d\" height=\"26\" rx=\"6\"/>"
			+ "<text class=\"lane\" x=\"%1$d\" y=\"21\">%5$s</text>";

	private static final String PAUSE = "<text class=\"pause\" data-step=\"pause\" x=\"%d\" y=\"%d\">⋮ %s ⋮</text>";

	private final Ladder ladder;

	private final Labels labels;

	/** From one lane to the next, wide enough for what stands on the arrows. */
	private final int lane;

	private final int margin;

	LadderDrawing(Block.Fence fence, Labels labels) {
		this.ladder = Ladder.parse(fence.text());
		this.labels = labels;
		int name = this.ladder.lanes().stream().mapToInt((lane) -> name(lane).length() * LETTER).max().orElse(0);
		int text = this.ladder.steps().stream().mapToInt(this::room).max().orElse(0);
		this.margin = Math.max(60, name / 2 + 12);
		this.lane = Math.max(NARROWEST, Math.max(name + 20, text));
	}

	/** How far its lanes must be from each other for the text of a step. */
	private int room(Ladder.Step step) {
		return (step.text().length() * LETTER + 30) / span(step);
	}

	/**
	 * The drawing.
	 * @param messages those that are shown near it; arrows lead to them
	 */
	String html(List<SipMessage> messages) {
		int width = 2 * this.margin + this.lane * Math.max(1, this.ladder.lanes().size() - 1);
		int height = TOP + STEP * this.ladder.steps().size() + 24;
		StringBuilder svg = new StringBuilder();
		for (String lane : this.ladder.lanes()) {
			int box = name(lane).length() * (LETTER + 1) + 20;
			svg.append(LANE.formatted(x(lane), height - 8, x(lane) - box / 2, box, Html.escape(name(lane))));
		}
		int y = TOP - 4;
		for (int i = 0; i < this.ladder.steps().size(); i++) {
			Ladder.Step step = this.ladder.steps().get(i);
			y += STEP;
			svg.append((step.arrow() == Ladder.Arrow.PAUSE) ? PAUSE.formatted(width / 2, y - 4, Html.escape(time(step)))
					: arrow(step, y, this.ladder.isAgain(i), message(i, messages)));
		}
		String items = story().stream().map(Html::escape).collect(Collectors.joining("</li><li>", "<li>", "</li>"));
		return """
				<figure class="ladder" data-lanes="%6$s"><div class="scroll" tabindex="0" role="group" aria-label="%1$s">\
				<svg viewBox="0 0 %2$d %3$d" width="%2$d" height="%3$d" aria-hidden="true">%4$s</svg>\
				<ol class="unseen">%5$s</ol></div></figure>"""
			.formatted(Html.escape(this.labels.get("ladder.name")), width, height, svg, items,
					Html.escape(String.join(";", this.ladder.lanes().stream().map(this::name).toList())));
	}

	/**
	 * The anchor of the message that a step sends, if it is shown; the second of two
	 * equal ones the second time.
	 */
	private String message(int place, List<SipMessage> messages) {
		Ladder.Step step = this.ladder.steps().get(place);
		List<SipMessage> named = messages.stream()
			.filter((message) -> step.text().equals(message.name()) || step.text().startsWith(message.name() + " ("))
			.toList();
		long before = this.ladder.steps().subList(0, place).stream().filter(step::equals).count();
		return named.isEmpty() ? "" : named.get((int) Math.min(before, named.size() - 1)).anchor();
	}

	private String arrow(Ladder.Step step, int y, boolean again, String message) {
		int from = x(step.from());
		int to = x(step.to());
		int sign = (to < from) ? -1 : 1;
		boolean lost = step.arrow() == Ladder.Arrow.LOST;
		int end = lost ? from + (to - from) * 6 / 10 : to;
		String shape = "M%d %dH%d".formatted(from, y, end);
		String tip = lost ? "M%d %dl10 10m0 -10l-10 10".formatted(end - 5, y - 5) : tip(end, y, sign);
		String tail = (step.arrow() == Ladder.Arrow.MEDIA) ? tip(from, y, -sign) : "";
		String drawn = "<path d=\"%s%s%s\"/>%s<text x=\"%d\" y=\"%d\">%s</text>".formatted(shape, tip, tail,
				patch(step, y), (from + to) / 2, y - 7, Html.escape(step.text()));
		String data = " data-step=\"%s %d %d\"".formatted(kind(step), this.ladder.lanes().indexOf(step.from()),
				this.ladder.lanes().indexOf(step.to()));
		return "<g class=\"" + look(step) + (again ? " again" : "") + "\"" + data + (message.isEmpty() ? ">" + drawn
				: " data-message=\"" + message + "\"><a href=\"#" + message + "\" tabindex=\"-1\">" + drawn + "</a>")
				+ "</g>";
	}

	/** What crosses a lane is written on a patch that covers its line. */
	private String patch(Ladder.Step step, int y) {
		int width = step.text().length() * LETTER;
		return (span(step) < 2) ? "" : "<rect x=\"%d\" y=\"%d\" width=\"%d\" height=\"17\"/>"
			.formatted((x(step.from()) + x(step.to()) - width) / 2, y - 21, width);
	}

	private static String tip(int x, int y, int sign) {
		return "M%d %dl%d 4l%d 4".formatted(x - sign * 9, y - 4, sign * 9, -sign * 9);
	}

	/** Responses carry the colour of their class, lost messages and media their own. */
	private static String look(Ladder.Step step) {
		String look = kind(step);
		return step.text().matches("[1-6]\\d\\d\\b.*") ? look + " c" + step.text().charAt(0) : look;
	}

	private static String kind(Ladder.Step step) {
		return step.arrow().name().toLowerCase(Locale.ROOT);
	}

	private int x(String lane) {
		return this.margin + this.lane * this.ladder.lanes().indexOf(lane);
	}

	private int span(Ladder.Step step) {
		return Math.max(1, Math.abs(this.ladder.lanes().indexOf(step.to()) - this.ladder.lanes().indexOf(step.from())));
	}

	private String name(String lane) {
		String party = Ladder.party(lane);
		String name = this.labels.get("lane." + party);
		return lane.equals(party) ? name : name + " " + lane.substring(party.length());
	}

	private String time(Ladder.Step pause) {
		String[] parts = pause.text().split(" ");
		return this.labels.format("time." + parts[1], this.labels.decimal(parts[0]));
	}

	/** The same as sentences, one per step. */
	List<String> story() {
		return this.ladder.steps().stream().map((step) -> {
			String key = "ladder." + step.arrow().name().toLowerCase(Locale.ROOT);
			return (step.arrow() == Ladder.Arrow.PAUSE) ? this.labels.format(key, time(step))
					: this.labels.format(key, name(step.from()), name(step.to()), step.text());
		}).toList();
	}

}
