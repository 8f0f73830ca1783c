package org.sipcodes.capture;

/**
 * Where packets were captured.
 *
 * @param link what its frames are, a number of the list at tcpdump.org
 * @param longest how many bytes of a packet are kept; 0 if all are
 * @param resolution of its clock: digits after the second, or 128 and binary digits
 * @param offset seconds to add
 */
record Interface(int link, long longest, int resolution, long offset) {

	private static final long SECOND = 1_000_000;

	private static final int BINARY = 128;

	/** Microseconds since 1970; -1 if the clock says nothing of use. */
	long micros(long ticks) {
		long micros = (ticks < 0) ? -1 : (this.resolution < BINARY) ? decimal(ticks) : binary(ticks);
		long time = micros + Math.max(-SECOND * SECOND, Math.min(SECOND * SECOND, this.offset)) * SECOND;
		return (micros < 0 || time < 0) ? -1 : time;
	}

	private long decimal(long ticks) {
		long result = ticks;
		for (int i = this.resolution; i < 6; i++) {
			result = (result > Long.MAX_VALUE / 10) ? -1 : result * 10;
		}
		for (int i = 6; i < this.resolution && result > 0; i++) {
			result /= 10;
		}
		return result;
	}

	private long binary(long ticks) {
		int digits = this.resolution - BINARY;
		if (digits > 62) {
			return 0;
		}
		long seconds = ticks >> digits;
		long part = ticks & ((1L << digits) - 1);
		int less = Math.max(0, digits - 40);
		return (seconds > Long.MAX_VALUE / SECOND - 1) ? -1
				: seconds * SECOND + ((part >> less) * SECOND >> (digits - less));
	}

}
