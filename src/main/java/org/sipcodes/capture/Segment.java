package org.sipcodes.capture;

/**
 * A TCP packet.
 *
 * @param sequence number of its first byte
 * @param acknowledged number of the byte that its sender waits for
 * @param flags RFC 9293 section 3.1
 * @param data without the header
 */
record Segment(int sequence, int acknowledged, int flags, Slice data, Seen seen) {

	private static final int HEADER = 20;

	static Segment of(Slice packet, Seen seen) {
		int header = Math.max(HEADER, (packet.u8(12) >> 4) * 4);
		// A SYN counts like a byte before the data.
		int syn = packet.u8(13) >> 1 & 1;
		return new Segment(packet.i32(4) + syn, packet.i32(8), packet.u8(13), packet.skip(header), seen);
	}

	boolean isFin() {
		return (this.flags & 1) != 0;
	}

	boolean isSyn() {
		return (this.flags & 2) != 0;
	}

	boolean isReset() {
		return (this.flags & 4) != 0;
	}

	boolean isAck() {
		return (this.flags & 16) != 0;
	}

	/** How many bytes it carries, captured or not. */
	int length() {
		return this.data.size() + (int) Math.min(this.seen.missing(), 0x10000);
	}

	/** Where the next one begins. */
	int end() {
		return this.sequence + length();
	}

	/** The same without bytes that are known already. */
	Segment skip(int count) {
		return new Segment(this.sequence + count, this.acknowledged, this.flags, this.data.skip(count),
				this.seen.missing(length() - count - this.data.skip(count).size()));
	}

	/** The same, for longer than the packet is there. */
	Segment copy() {
		return new Segment(this.sequence, this.acknowledged, this.flags, this.data.copy(), this.seen);
	}

}
