package org.sipcodes.sip;

/**
 * When and where a message was seen, as far as it is known.
 *
 * @param time microseconds since 1970, or since midnight if the day is not known; -1 if
 * nothing is known
 * @param transport {@code UDP}, {@code TCP}, {@code TLS}, {@code SCTP}, {@code WS} or
 * {@code WSS}; empty if it is not known
 * @param source whom it comes from
 * @param target whom it goes to
 * @param fragments how many IP packets carried it; 0 if it is not known
 * @param isCut whether only its beginning was seen
 */
public record Envelope(long time, String transport, Place source, Place target, int fragments, boolean isCut) {

	/** Nothing is known. */
	public static final Envelope NONE = new Envelope(-1, "", Place.UNKNOWN, Place.UNKNOWN, 0, false);

	/** Microseconds of a day; a time before that is a clock without a date. */
	public static final long DAY = 86_400_000_000L;

	/** Whether the day is known. */
	public boolean isDated() {
		return this.time >= DAY;
	}

}
