package org.sipcodes.log;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.sipcodes.sip.Intake;

/** The messages of a text in their order, before it is known which of them count. */
final class Catch {

	/** How near a summary is to the message that it is of. */
	private static final int NEAR = 8;

	private final List<Found> found = new ArrayList<>();

	private int end;

	private int wholes;

	private int explained = -NEAR;

	void add(Found one, int next) {
		this.found.add(one);
		this.wholes += (one.kind() == Found.Kind.WHOLE) ? 1 : 0;
		this.end = next;
	}

	/** The line after the last message. */
	int end() {
		return this.end;
	}

	/** Notes that what has just been added is explained up to a line. */
	void explain(int next) {
		this.explained = next;
	}

	/**
	 * Whether a line follows the explanation of a message, whose packet it shows again.
	 */
	boolean isExplained(int at) {
		return at - this.explained < NEAR / 2;
	}

	/** Notes that the lines before this one have been read. */
	void pass(int next) {
		this.end = next;
		this.wholes++;
	}

	/** Hands over the messages, with times that fit together. */
	void into(Intake intake) {
		List<Found> counted = new ArrayList<>();
		List<String> words = new ArrayList<>();
		for (int i = 0; i < this.found.size(); i++) {
			Found one = this.found.get(i);
			boolean twice = one.kind() != Found.Kind.WHOLE && (isSummary(one, i - 1) || isSummary(one, i + 1));
			boolean shown = (one.kind() == Found.Kind.WORDS || one.kind() == Found.Kind.ROW) && this.wholes > 0;
			boolean again = shown || (one.kind() == Found.Kind.WORDS && words.contains(one.start()));
			if (!twice && !again) {
				counted.add(one);
			}
			if (one.kind() == Found.Kind.WORDS && words.size() < NEAR) {
				words.add(one.start());
			}
		}
		List<@Nullable Clock> clocks = new ArrayList<>();
		counted.forEach((one) -> clocks.add(one.clock()));
		long[] times = Times.of(clocks);
		for (int i = 0; i < times.length; i++) {
			intake.add(counted.get(i).text(), counted.get(i).at(times[i]));
		}
	}

	private boolean isSummary(Found one, int of) {
		if (of < 0 || of >= this.found.size()) {
			return false;
		}
		Found other = this.found.get(of);
		int distance = other.line() - one.line();
		return other.kind() == Found.Kind.WHOLE && distance < NEAR && distance > -2 * NEAR
				&& other.start().startsWith(one.start());
	}

}
