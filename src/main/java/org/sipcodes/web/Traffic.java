package org.sipcodes.web;

import java.util.stream.Stream;

import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.util.NanoTime;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.sipcodes.site.Genre;
import org.sipcodes.site.Tally;

/**
 * Counts answers by genre and class of status, and the time from the header of a request
 * to the moment its answer is ready to be sent. Whoever switches the log {@code access}
 * on reads a line of each, which says nothing of the reader.
 */
public final class Traffic {

	private static final Logger access = LoggerFactory.getLogger("access");

	private static final int CLASSES = 6;

	private final Tally[] tallies = Stream.generate(Tally::new)
		.limit((long) Genre.values().length * CLASSES)
		.toArray(Tally[]::new);

	/**
	 * What was answered so far.
	 * @param hundreds the first digit of the status
	 */
	public Tally tally(Genre genre, int hundreds) {
		return this.tallies[genre.ordinal() * CLASSES + hundreds];
	}

	void answered(Request request, Genre genre, int status, long bytes) {
		long took = NanoTime.since(request.getHeadersNanoTime());
		tally(genre, status / 100).add(took);
		if (access.isInfoEnabled()) {
			access.info("{} {} {} {} {} ms", request.getMethod(), Harmless.text(request.getHttpURI().getPath()), status,
					bytes, took / 1_000_000);
		}
	}

}
