package org.sipcodes.sheet;

import java.util.HashSet;
import java.util.Set;

/**
 * How a name looks: the neighbours among its letters.
 *
 * @param neighbours such as {@code bu}, {@code us}, {@code sy}
 */
record Likeness(Set<String> neighbours) {

	/** Nobody types a longer name. */
	private static final int LONGEST = 60;

	static Likeness of(String name) {
		Set<String> neighbours = new HashSet<>();
		for (int i = 0; i < Math.min(name.length() - 1, LONGEST); i++) {
			neighbours.add(name.substring(i, i + 2));
		}
		return new Likeness(neighbours);
	}

	/** From 0, nothing in common, to 1. */
	double to(Likeness other) {
		long common = this.neighbours.stream().filter(other.neighbours::contains).count();
		return 2.0 * common / Math.max(1, this.neighbours.size() + other.neighbours.size());
	}

}
