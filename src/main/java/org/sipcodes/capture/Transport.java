package org.sipcodes.capture;

/** Reads what an IP packet carries. */
interface Transport {

	/**
	 * Reads it.
	 * @param protocol a number such as 17 for UDP
	 * @param ends the addresses
	 */
	void read(int protocol, Slice body, Ends ends, Seen seen);

}
