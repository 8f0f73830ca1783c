package org.sipcodes.capture;

import org.jspecify.annotations.Nullable;
import org.sipcodes.sip.Event;

/** How a connection is opened, and whether it is refused or reset later. */
final class Opening {

	private final Findings findings;

	/** From whom to whom it is asked for. */
	private @Nullable Route route;

	private int tries;

	private long last;

	private boolean isSettled;

	Opening(Findings findings) {
		this.findings = findings;
	}

	void read(Segment segment, Route way) {
		if (segment.isSyn() && !segment.isAck()) {
			if (this.isSettled || !way.equals(this.route)) {
				this.tries = 0;
				this.isSettled = false;
			}
			this.route = way;
			this.tries++;
			this.last = segment.seen().time();
		}
		else if (this.route != null && !this.isSettled) {
			this.isSettled = true;
			if (segment.isReset() && way.target().equals(this.route.source())) {
				this.findings.event(Event.Kind.REFUSED, segment.seen().time(), this.route);
			}
		}
		else if (segment.isReset()) {
			this.findings.event(Event.Kind.RESET, segment.seen().time(), way.back());
		}
	}

	/** Who opened the connection and to whom; null if that was not seen. */
	@Nullable Route route() {
		return this.route;
	}

	/** RFC 9293 section 3.8.1: one who is not answered asks again. */
	void finish() {
		if (this.route != null && !this.isSettled && this.tries > 1) {
			this.findings.event(Event.Kind.REFUSED, this.last, this.route);
		}
	}

}
