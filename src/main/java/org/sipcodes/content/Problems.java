package org.sipcodes.content;

import java.util.ArrayList;
import java.util.List;

/**
 * Collects every problem of a load, so that an author sees all of them at once; many
 * threads may add.
 */
public final class Problems {

	private final List<Problem> found = new ArrayList<>();

	public synchronized void add(String file, int line, String message) {
		this.found.add(new Problem(file, line, message));
	}

	public synchronized void add(Problem problem) {
		this.found.add(problem);
	}

	public synchronized void addAll(Problems others) {
		this.found.addAll(others.found);
	}

	/** Throws what was collected, in the order of files and lines. */
	public void throwIfAny() {
		if (!this.found.isEmpty()) {
			throw new ContentException(this.found.stream().distinct().sorted().toList());
		}
	}

}
