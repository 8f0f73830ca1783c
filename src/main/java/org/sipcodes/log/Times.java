package org.sipcodes.log;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * Makes one row of times of what clocks say. Where days are said for some, the others are
 * of the nearest one; where none are, midnight is noticed by the clock that goes back.
 */
final class Times {

	private Times() {
	}

	/** Microseconds as in an envelope; -1 where no time is said. */
	static long[] of(List<@Nullable Clock> clocks) {
		long[] times = new long[clocks.size()];
		long day = first(clocks);
		long last = -1;
		int date = -1;
		for (int i = 0; i < times.length; i++) {
			Clock clock = clocks.get(i);
			times[i] = -1;
			if (clock == null) {
				continue;
			}
			if (clock.isDated()) {
				day = clock.day();
			}
			else {
				day += days(clock, last, date);
			}
			date = (clock.date() >= 0) ? clock.date() : date;
			last = clock.micros();
			times[i] = day * Clock.DAY + last;
		}
		return times;
	}

	/** The day of the first clock that says it; 0 if none does. */
	private static long first(List<@Nullable Clock> clocks) {
		for (Clock clock : clocks) {
			if (clock != null && clock.isDated()) {
				return clock.day();
			}
		}
		return 0;
	}

	/** How many days are between two clocks without a year. */
	private static int days(Clock clock, long last, int date) {
		boolean sameMonth = clock.date() >= 0 && date >= 0 && (clock.date() - 1) / 31 == (date - 1) / 31;
		if (sameMonth) {
			return Math.max(0, clock.date() - date);
		}
		return (last - clock.micros() > Clock.DAY / 2) ? 1 : 0;
	}

}
