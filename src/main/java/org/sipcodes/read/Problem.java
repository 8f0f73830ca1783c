package org.sipcodes.read;

import java.util.Comparator;

/**
 * A mistake in a file, with its place.
 *
 * @param file such as {@code content/ru/codes/486.md}
 * @param line counted from 1
 * @param message what is wrong; what is expected
 */
public record Problem(String file, int line, String message) implements Comparable<Problem> {

	private static final Comparator<Problem> BY_PLACE = Comparator.comparing(Problem::file)
		.thenComparingInt(Problem::line);

	@Override
	public int compareTo(Problem other) {
		return BY_PLACE.compare(this, other);
	}

	@Override
	public String toString() {
		return this.file + ":" + this.line + ": " + this.message;
	}

}
