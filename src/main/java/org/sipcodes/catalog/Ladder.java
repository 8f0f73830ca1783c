package org.sipcodes.catalog;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.sipcodes.content.Block;

/**
 * Who sends what to whom, in the order of time.
 *
 * @param lanes the parties in the order of their first appearance, such as
 * {@code caller}, {@code callee1}
 * @param steps what happens
 */
public record Ladder(List<String> lanes, List<Step> steps) {

	/** The parties that have a name in every language; a digit may follow. */
	static final List<String> PARTIES = List.of("caller", "callee", "proxy", "registrar", "server", "redirect",
			"gateway", "pstn", "pbx", "phone", "notifier", "subscriber", "compositor", "carrier", "relay", "verifier",
			"analytics", "push", "referrer", "referee", "target", "agent");

	private static final List<String> UNITS = List.of("ms", "s", "min");

	private static final Pattern STEP = Pattern.compile("([a-z]+\\d?) (->|<->|-x) ([a-z]+\\d?): (\\S.*)");

	private static final Pattern PAUSE = Pattern.compile("pause: (\\d+ (" + String.join("|", UNITS) + "))");

	/** What an arrow says. */
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
	}

	public Ladder {
		lanes = List.copyOf(lanes);
		steps = List.copyOf(steps);
	}

	/** Every label that a language owes to the ladders. */
	static List<String> labels() {
		return Stream
			.concat(PARTIES.stream().map((party) -> "lane." + party), UNITS.stream().map((unit) -> "time." + unit))
			.toList();
	}

	/** Reads a block that is known to be right. */
	public static Ladder parse(Block.Fence fence) {
		return parse(fence, (line, message) -> {
			throw new IllegalArgumentException(message);
		});
	}

	/** Reads a block and reports each line that is no step. */
	static Ladder parse(Block.Fence fence, BiConsumer<Integer, String> problems) {
		Set<String> lanes = new LinkedHashSet<>();
		List<Step> steps = new ArrayList<>();
		List<String> lines = fence.text().lines().toList();
		for (int i = 0; i < lines.size(); i++) {
			int number = fence.line() + 1 + i;
			String line = lines.get(i).strip();
			Matcher step = STEP.matcher(line);
			Matcher pause = PAUSE.matcher(line);
			if (pause.matches()) {
				steps.add(new Step(Arrow.PAUSE, "", "", pause.group(1)));
			}
			else if (step.matches()) {
				for (String lane : List.of(step.group(1), step.group(3))) {
					if (!PARTIES.contains(lane.replaceAll("\\d$", ""))) {
						problems.accept(number,
								"unknown party \"" + lane + "\"; expected one of " + String.join(", ", PARTIES));
					}
					lanes.add(lane);
				}
				steps.add(new Step(arrow(step.group(2)), step.group(1), step.group(3), step.group(4)));
			}
			else if (!line.isEmpty()) {
				problems.accept(number, "\"" + line + "\" is no step; expected \"caller -> proxy: INVITE\" "
						+ "(or -x where it is lost, <-> for media), or \"pause: 32 s\"");
			}
		}
		return new Ladder(List.copyOf(lanes), steps);
	}

	private static Arrow arrow(String sign) {
		return switch (sign) {
			case "->" -> Arrow.SENT;
			case "-x" -> Arrow.LOST;
			default -> Arrow.MEDIA;
		};
	}

}
