package org.sipcodes.capture;

/**
 * How the bytes at hand came into the capture.
 *
 * @param time as in an envelope
 * @param missing how many bytes at their end were not captured
 * @param packets how many IP packets they come from
 * @param depth how many tunnels they are in
 */
record Seen(long time, long missing, int packets, int depth) {

	static Seen at(long time, long missing) {
		return new Seen(time, Math.max(0, missing), 1, 0);
	}

	Seen missing(long bytes) {
		long count = Math.max(0, bytes);
		return (count == this.missing) ? this : new Seen(this.time, count, this.packets, this.depth);
	}

	Seen packets(int count) {
		return new Seen(this.time, this.missing, count, this.depth);
	}

	/** In one more tunnel. */
	Seen inside() {
		return new Seen(this.time, this.missing, this.packets, this.depth + 1);
	}

	boolean isCut() {
		return this.missing > 0;
	}

}
