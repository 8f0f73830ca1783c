package org.sipcodes.capture;

/**
 * A part of an IP packet.
 *
 * @param protocol what the whole packet carries
 * @param id of the packet
 * @param place where it belongs, in units of eight bytes; 0x2000 is added if others
 * follow
 */
record Fragment(Ends ends, int protocol, int id, int place, Slice data) {

	int offset() {
		return (this.place & 0x1fff) * 8;
	}

	boolean isLast() {
		return (this.place & 0x2000) == 0;
	}

}
