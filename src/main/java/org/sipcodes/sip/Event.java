package org.sipcodes.sip;

/**
 * Something other than a message that a capture shows and that bears on a call.
 *
 * @param kind what happened
 * @param time as in {@link Envelope}
 * @param source who sent what it is about: the packet that did not arrive, the connection
 * that was refused
 * @param target whom it was for
 */
public record Event(Kind kind, long time, Place source, Place target) {

	/** What can happen. */
	public enum Kind {

		/** ICMP says that a packet did not reach its target. */
		UNREACHABLE,
		/** A TCP connection was answered by a reset, or never. */
		REFUSED,
		/** A TCP connection that was open was reset by the target. */
		RESET,
		/** An encrypted connection, which cannot be read. */
		ENCRYPTED,
		/** A fragment of an IP packet is missing. */
		FRAGMENT_LOST

	}

}
