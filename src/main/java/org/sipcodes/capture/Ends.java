package org.sipcodes.capture;

/**
 * The two addresses in the header of an IP packet.
 *
 * @param at where the source is; the target follows it
 * @param size of an address: 4 or 16
 */
record Ends(Slice packet, int at, int size) {

	static Ends v4(Slice packet) {
		return new Ends(packet, 12, 4);
	}

	static Ends v6(Slice packet) {
		return new Ends(packet, 8, 16);
	}

	/** The same, for longer than the packet is there. */
	Ends copy() {
		return new Ends(this.packet.skip(this.at).first(2L * this.size).copy(), 0, this.size);
	}

}
