package org.sipcodes.log;

/** Takes the packets that a text shows as hexadecimal numbers. */
public interface HexPackets {

	/**
	 * Takes a packet, from its first byte that was captured.
	 * @param time as in {@link org.sipcodes.sip.Envelope}
	 */
	void packet(byte[] bytes, long time);

}
