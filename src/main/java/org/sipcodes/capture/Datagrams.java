package org.sipcodes.capture;

/** Reads what one datagram holds: a message, seldom more. */
record Datagrams(Findings findings) {

	/** Adds the messages if it begins like one. */
	boolean read(Slice data, Seen seen, Route route, String transport) {
		Slice rest = data.skip(Beginnings.blanks(data.first(64)));
		boolean is = false;
		while (Beginnings.isMessage(rest)) {
			int end = end(rest);
			Seen part = (end < rest.size()) ? seen.missing(0) : seen;
			is = this.findings.message(rest.first(end), part, route, transport) || is;
			rest = rest.skip(end);
			rest = rest.skip(Beginnings.blanks(rest));
		}
		return is;
	}

	/**
	 * RFC 3261 section 18.3: what follows the body is not of the message. It is kept all
	 * the same unless it is the next message: it may be a body with a wrong length.
	 */
	private static int end(Slice data) {
		Head head = new Head();
		if (!head.read(data) || head.end() < 0) {
			return data.size();
		}
		Slice rest = data.skip(head.end());
		return Beginnings.isMessage(rest.skip(Beginnings.blanks(rest))) ? head.end() : data.size();
	}

}
