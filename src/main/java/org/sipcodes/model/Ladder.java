package org.sipcodes.model;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ObjIntConsumer;

import org.jspecify.annotations.Nullable;

/**
 * A message flow: who sends what to whom, in the order of time.
 *
 * @param lanes the parties in the order of their first appearance, such as
 * {@code caller}, {@code callee1}
 * @param steps what happens
 */
public record Ladder(List<String> lanes, List<Step> steps) {

	/** The parties that have a name in every language; a digit may follow. */
	static final List<String> PARTIES = List.of("caller", "callee", "proxy", "registrar", "server", "redirect",
			"gateway", "pstn", "pbx", "phone", "notifier", "subscriber", "compositor", "carrier", "relay", "verifier",
			"analytics", "push", "referrer", "referee", "target", "agent", "sbc", "client");

	private static final List<String> UNITS = List.of("ms", "s", "min");

	private static final Map<String, Arrow> ARROWS = Map.of("->", Arrow.SENT, "-x", Arrow.LOST, "<->", Arrow.MEDIA);

	private static final String PAUSE = "pause: ";

	/** What an arrow shows. */
	public enum Arrow {

		SENT, LOST, MEDIA, PAUSE

	}

	/**
	 * One line of a ladder.
	 *
	 * @param arrow what happens
	 * @param from the lane it starts at; empty for a pause
	 * @param to the lane it ends at; empty for a pause
	 * @param text such as {@code 486 Busy Here}, {@code INVITE} or {@code 32 s}
	 */
	public record Step(Arrow arrow, String from, String to, String text) {

		/** Whether it is the same message on the same hop, whether it arrives or not. */
		private boolean isSameAs(Step other) {
			return other.arrow() != Arrow.PAUSE && this.from.equals(other.from) && this.to.equals(other.to)
					&& this.text.equals(other.text);
		}

		private List<String> lanes() {
			return (this.arrow == Arrow.PAUSE) ? List.of() : List.of(this.from, this.to);
		}

	}

	public Ladder {
		lanes = List.copyOf(lanes);
		steps = List.copyOf(steps);
	}

	/** Every label that a language owes to the ladders. */
	public static List<String> labels() {
		List<String> labels = new ArrayList<>();
		PARTIES.forEach((party) -> labels.add("lane." + party));
		UNITS.forEach((unit) -> labels.add("time." + unit));
		return labels;
	}

	/** Whether a step sends again what has not been answered since. */
	public boolean isAgain(int place) {
		Step step = this.steps.get(place);
		boolean again = false;
		for (Step earlier : this.steps.subList(0, place)) {
			boolean answer = earlier.from().equals(step.to()) && earlier.to().equals(step.from());
			again = (again && !answer) || (step.arrow() != Arrow.PAUSE && step.isSameAs(earlier));
		}
		return again;
	}

	/** Reads a text that is known to be right. */
	public static Ladder parse(String text) {
		return parse(text, (message, line) -> {
			throw new IllegalArgumentException(message);
		});
	}

	/**
	 * Reads a text.
	 * @param mistakes takes what is wrong with each line that is not a step, and the
	 * number of the line, counted from 0
	 */
	public static Ladder parse(String text, ObjIntConsumer<String> mistakes) {
		Set<String> lanes = new LinkedHashSet<>();
		List<Step> steps = new ArrayList<>();
		List<String> lines = Text.split(text, '\n');
		for (int i = 0; i < lines.size(); i++) {
			String line = lines.get(i).strip();
			Step step = step(line);
			if (step != null) {
				steps.add(step);
				for (String lane : step.lanes()) {
					if (!PARTIES.contains(party(lane))) {
						mistakes.accept("unknown party \"" + lane + "\"; expected one of " + String.join(", ", PARTIES),
								i);
					}
					lanes.add(lane);
				}
			}
			else if (!line.isEmpty()) {
				mistakes.accept("\"" + line + "\" is not a step; expected \"caller -> proxy: INVITE\" "
						+ "(or -x where it is lost, <-> for media), or \"pause: 32 s\"", i);
			}
		}
		return new Ladder(List.copyOf(lanes), steps);
	}

	/** A lane without the digit that may follow: {@code callee} of {@code callee2}. */
	public static String party(String lane) {
		int last = lane.length() - 1;
		return Text.isDigit(lane.charAt(last)) ? lane.substring(0, last) : lane;
	}

	private static @Nullable Step step(String line) {
		if (isPause(line)) {
			return new Step(Arrow.PAUSE, "", "", line.substring(PAUSE.length()));
		}
		int colon = line.indexOf(": ");
		List<String> words = Text.split(line.substring(0, Math.max(0, colon)), ' ');
		Arrow arrow = (words.size() == 3) ? ARROWS.get(words.get(1)) : null;
		return (arrow != null && isLane(words.get(0)) && isLane(words.get(2)))
				? new Step(arrow, words.get(0), words.get(2), line.substring(colon + 2)) : null;
	}

	private static boolean isPause(String line) {
		List<String> words = line.startsWith(PAUSE) ? Text.split(line.substring(PAUSE.length()), ' ') : List.of();
		return words.size() == 2 && Text.isDecimal(words.get(0)) && UNITS.contains(words.get(1));
	}

	private static boolean isLane(String word) {
		return !word.isEmpty() && !party(word).isEmpty() && Text.consists(party(word), Text.LETTERS);
	}

}
