package org.sipcodes.site;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.atomic.LongAdder;

/** How often something was done, and how long that took altogether. */
public final class Tally {

	private final LongAdder count = new LongAdder();

	private final LongAdder nanos = new LongAdder();

	/** One for each kind of page. */
	static Map<Genre, Tally> ofPages() {
		Map<Genre, Tally> tallies = new EnumMap<>(Genre.class);
		Genre.PAGES.forEach((genre) -> tallies.put(genre, new Tally()));
		return Collections.unmodifiableMap(tallies);
	}

	/** Once more; any number of threads may say so at a time. */
	public void add(long took) {
		this.count.increment();
		this.nanos.add(took);
	}

	public long count() {
		return this.count.sum();
	}

	public long nanos() {
		return this.nanos.sum();
	}

}
