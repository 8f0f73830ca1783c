package org.sipcodes.read;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * Collects every problem of a load, so that an author sees all of them at once; threads
 * may add at the same time.
 */
public final class Problems {

	private final List<Problem> found = new ArrayList<>();

	public void add(String file, int line, String message) {
		addAll(List.of(new Problem(file, line, message)));
	}

	public synchronized void addAll(Collection<Problem> problems) {
		this.found.addAll(problems);
	}

	/** Each problem once, in the order of files and lines. */
	synchronized List<Problem> found() {
		return this.found.stream().distinct().sorted().toList();
	}

	/** Throws what was collected. */
	public void throwIfAny() {
		List<Problem> problems = found();
		if (!problems.isEmpty()) {
			throw new ContentException(problems);
		}
	}

}
