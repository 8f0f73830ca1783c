package org.sipcodes.read;

import java.util.Set;
import java.util.function.Predicate;

import org.sipcodes.model.Labels;

/**
 * Compares labels with those that they must match: the same keys, the same placeholders.
 */
final class LabelsCheck {

	private final Labels original;

	private final Problems problems;

	LabelsCheck(Entries original, Problems problems) {
		this.original = labels(original);
		this.problems = problems;
	}

	static Labels labels(Entries entries) {
		return new Labels(entries.path(), entries.values());
	}

	/** Reports every label of a language that is missing, unknown or does not fit. */
	void match(Entries entries) {
		this.original.words().forEach((key, value) -> {
			if (!entries.has(key)) {
				this.problems.add(entries.path(), 1,
						"missing label \"" + key + "\"; expected the words for \"" + value + "\"");
			}
		});
		fitting(entries, (key) -> false);
	}

	/**
	 * The labels that may take the place of others; the rest is reported.
	 * @param free keys that may be new
	 */
	Entries fitting(Entries entries, Predicate<String> free) {
		Labels labels = labels(entries);
		return entries.only((key) -> {
			if (!this.original.has(key)) {
				return report(free.test(key), entries, key,
						"unknown label \"" + key + "\"; expected only keys of " + this.original.path());
			}
			Set<String> found = labels.placeholders(key);
			Set<String> expected = this.original.placeholders(key);
			return report(found.equals(expected), entries, key,
					"label \"" + key + "\" has placeholders " + found + "; expected " + expected);
		});
	}

	private boolean report(boolean fits, Entries entries, String key, String message) {
		if (!fits) {
			entries.report(this.problems, key, message);
		}
		return fits;
	}

}
