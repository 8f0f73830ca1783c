package org.sipcodes.form;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

import org.sipcodes.model.Ladder;
import org.sipcodes.model.Labels;

/** A ladder as inline SVG, with the same story as a list for those who do not see it. */
final class LadderDrawing {

	/** About the width of a letter. */
	private static final int LETTER = 8;

	private static final int NARROWEST = 150;

	private static final int TOP = 40;

	private static final int STEP = 38;

	private final Ladder ladder;

	private final Labels labels;

	/** From one lane to the next, wide enough for what stands on the arrows. */
	private final int lane;

	private final int margin;

	LadderDrawing(Ladder ladder, Labels labels) {
		this.ladder = ladder;
		this.labels = labels;
		int longest = ladder.lanes().stream().mapToInt((lane) -> name(lane).length()).max().orElse(0);
		this.margin = Math.max(60, longest * LETTER / 2 + 12);
		this.lane = Math.max(Math.max(NARROWEST, longest * LETTER + 20),
				ladder.steps()
					.stream()
					.filter((step) -> step.arrow() != Ladder.Arrow.PAUSE)
					.mapToInt((step) -> (step.text().length() * LETTER + 30) / span(step))
					.max()
					.orElse(0));
	}

	String html() {
		int width = 2 * this.margin + this.lane * Math.max(1, this.ladder.lanes().size() - 1);
		int height = TOP + STEP * this.ladder.steps().size() + 24;
		String svg = "<svg viewBox=\"0 0 %d %d\" width=\"%d\" height=\"%d\" aria-hidden=\"true\">".formatted(width,
				height, width, height) + lanes(height) + steps(width) + "</svg>";
		String items = story().stream()
			.map((step) -> "<li>" + Html.escape(step) + "</li>")
			.collect(Collectors.joining());
		return "<figure class=\"ladder\"><div class=\"scroll\" tabindex=\"0\" role=\"group\" aria-label=\""
				+ Html.escape(this.labels.get("ladder.name")) + "\">" + svg + "<ol class=\"unseen\">" + items
				+ "</ol></div></figure>";
	}

	private String lanes(int height) {
		return this.ladder.lanes().stream().map((lane) -> {
			int x = x(lane);
			return "<text class=\"lane\" x=\"%d\" y=\"20\">%s</text><path class=\"line\" d=\"M%d 30V%d\"/>".formatted(x,
					Html.escape(name(lane)), x, height - 8);
		}).collect(Collectors.joining());
	}

	private String steps(int width) {
		StringBuilder svg = new StringBuilder();
		int y = TOP + STEP - 8;
		for (Ladder.Step step : this.ladder.steps()) {
			svg.append((step.arrow() == Ladder.Arrow.PAUSE) ? "<text class=\"pause\" x=\"%d\" y=\"%d\">⋮ %s ⋮</text>"
				.formatted(width / 2, y - 4, Html.escape(time(step))) : arrow(step, y));
			y += STEP;
		}
		return svg.toString();
	}

	private String arrow(Ladder.Step step, int y) {
		int from = x(step.from());
		int to = x(step.to());
		int sign = (to < from) ? -1 : 1;
		boolean lost = step.arrow() == Ladder.Arrow.LOST;
		int end = lost ? from + (to - from) * 6 / 10 : to;
		String shape = "M%d %dH%d".formatted(from, y, end);
		String tip = lost ? "M%d %dl10 10m0 -10l-10 10".formatted(end - 5, y - 5) : tip(end, y, sign);
		String tail = (step.arrow() == Ladder.Arrow.MEDIA) ? tip(from, y, -sign) : "";
		return "<g class=\"%s\"><path d=\"%s%s%s\"/>%s<text x=\"%d\" y=\"%d\">%s</text></g>".formatted(look(step),
				shape, tip, tail, patch(step, y), (from + to) / 2, y - 7, Html.escape(step.text()));
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
		String look = step.arrow().name().toLowerCase(Locale.ROOT);
		return step.text().matches("[1-6]\\d\\d\\b.*") ? look + " c" + step.text().charAt(0) : look;
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
		return this.labels.format("time." + parts[1], parts[0]);
	}

	/** The same as sentences, one per step. */
	List<String> story() {
		return this.ladder.steps().stream().map((step) -> switch (step.arrow()) {
			case PAUSE -> this.labels.format("ladder.pause", time(step));
			case LOST -> this.labels.format("ladder.lost", name(step.from()), name(step.to()), step.text());
			case MEDIA -> this.labels.format("ladder.media", name(step.from()), name(step.to()), step.text());
			case SENT -> this.labels.format("ladder.sent", name(step.from()), name(step.to()), step.text());
		}).toList();
	}

}
