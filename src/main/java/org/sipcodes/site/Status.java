package org.sipcodes.site;

import java.time.Instant;
import java.util.List;

/**
 * What became of the changes to the files of a site since it started.
 *
 * @param reloads changes that are served
 * @param failures changes that could not be served
 * @param problems why the last change could not be served, such as
 * {@code content/en/codes/486.md:12: …}; empty if it is
 * @param since when the last good state was read, or, while there are problems, when the
 * first change after it failed
 */
public record Status(int reloads, int failures, List<String> problems, Instant since) {

	public Status {
		problems = List.copyOf(problems);
	}

	/** A site that has just been read for the first time. */
	static Status fresh() {
		return new Status(0, 0, List.of(), Instant.now());
	}

	/** Another change, and it is served. */
	Status reloaded() {
		return new Status(this.reloads + 1, this.failures, List.of(), Instant.now());
	}

	/** Another change, and it cannot be served. */
	Status failed(List<String> reasons) {
		return new Status(this.reloads, this.failures + 1, reasons,
				this.problems.isEmpty() ? Instant.now() : this.since);
	}

}
