package org.sipcodes.form;

import java.util.ArrayList;
import java.util.List;

import org.sipcodes.model.Labels;
import org.sipcodes.model.Seconds;
import org.sipcodes.sheet.Part;

/** When messages go out while a timer runs: to scale, and as a sentence. */
record ScaleDrawing(Part.Scale scale, Labels labels) {

	private static final int WIDTH = 640;

	private static final int MARGIN = 24;

	/** About the width of a digit. */
	private static final int DIGIT = 8;

	/** The same in words. */
	String story() {
		List<String> sentences = new ArrayList<>();
		if (!this.scale.sent().isEmpty()) {
			List<String> times = this.scale.sent().stream().map(this::number).toList();
			sentences.add(this.labels.format("timer.sent", this.labels.format("time.s", String.join("; ", times))));
		}
		this.scale.end()
			.ifPresent((end) -> sentences
				.add(this.labels.format("timer.ends", this.labels.format("time.s", number(end)))));
		return String.join(" ", sentences);
	}

	String html() {
		StringBuilder svg = new StringBuilder(
				"<path class=\"line\" d=\"M%d 40H%d\"/>".formatted(MARGIN, x(this.scale.last())));
		// A number is left out where it would cover the one before it.
		int free = 0;
		for (Seconds time : this.scale.sent()) {
			int x = x(time);
			svg.append("<g><path d=\"M%1$d 40V20m-4 6 4-6 4 6\"/></g>".formatted(x));
			int half = number(time).length() * DIGIT / 2;
			if (x - half >= free) {
				svg.append(text(x, 58, number(time)));
				free = x + half + DIGIT;
			}
		}
		this.scale.end()
			.ifPresent((end) -> svg.append("<g class=\"lost\"><path d=\"M%1$d 48V14m-5 0h10\"/></g>".formatted(x(end)))
				.append(text(x(end), 76, this.labels.format("time.s", number(end)))));
		return """
				<figure class="ladder scale"><div class="scroll" tabindex="0" role="group" aria-label="%1$s">\
				<svg viewBox="0 0 %2$d 84" width="%2$d" height="84" aria-hidden="true">%3$s</svg></div>\
				<figcaption>%4$s</figcaption></figure>""".formatted(Html.escape(this.labels.get("timer.scale")),
				WIDTH + 2 * MARGIN, svg, Html.escape(story()));
	}

	private static String text(int x, int y, String text) {
		return "<text x=\"%d\" y=\"%d\">%s</text>".formatted(x, y, Html.escape(text));
	}

	private int x(Seconds time) {
		return MARGIN + WIDTH * time.tenths() / Math.max(1, this.scale.last().tenths());
	}

	private String number(Seconds time) {
		return this.labels.decimal(time.toString());
	}

}
