package org.sipcodes.read;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Collects every problem of a load, so that an author sees all of them at once; threads
 * may add at the same time.
 */
public final class Problems {

	private static final Comparator<Problem> BY_PLACE = Comparator.comparing(Problem::file)
		.thenComparingInt(Problem::line);

	private final List<Problem> found = new ArrayList<>();

	public void add(String file, int line, String message) {
		addAll(List.of(new Problem(file, line, message)));
	}

	/** Adds a problem unless something holds. */
	void require(boolean holds, String file, int line, String message) {
		if (!holds) {
			add(file, line, message);
		}
	}

	public synchronized void addAll(Collection<Problem> problems) {
		this.found.addAll(problems);
	}

	/**
	 * What a parser makes of a text; if it throws, what it expected is a problem.
	 * @param flaw what is wrong then
	 */
	<T> Optional<T> parse(String file, int line, String flaw, String text, Function<String, T> parser) {
		try {
			return Optional.of(parser.apply(text));
		}
		catch (IllegalArgumentException ex) {
			add(file, line, flaw + "; expected " + ex.getMessage());
			return Optional.empty();
		}
	}

	/** Each problem once, in the order of files and lines. */
	synchronized List<Problem> found() {
		return this.found.stream().distinct().sorted(BY_PLACE).toList();
	}

	/** Throws what was collected. */
	public void throwIfAny() {
		List<Problem> problems = found();
		if (!problems.isEmpty()) {
			throw new ContentException(problems);
		}
	}

}
