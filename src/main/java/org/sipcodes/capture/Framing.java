package org.sipcodes.capture;

/** Finds the units of a protocol in a stream of bytes. */
interface Framing {

	/** The stream is not, or no longer, of this protocol. */
	int NONE = -1;

	/** The unit is not complete. */
	int MORE = 0;

	/**
	 * Reads the next unit.
	 * @param data that begins with it, longer than at the last call
	 * @return how many bytes it has
	 */
	int read(Slice data, Seen seen);

	/** Reads what there is of a unit that does not go on. */
	default void end(Slice data, Seen seen) {
	}

	/** How many bytes it keeps. */
	default int held() {
		return 0;
	}

}
