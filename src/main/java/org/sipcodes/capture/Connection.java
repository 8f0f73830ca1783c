package org.sipcodes.capture;

import org.sipcodes.sip.Event;

/** A TCP connection: its two directions and what they have in common. */
final class Connection {

	private final Route route;

	private final Findings findings;

	private final Opening opening;

	private final Sequence there;

	private final Sequence back;

	private boolean isEncrypted;

	private boolean isWebSocket;

	/**
	 * Begins with nothing read.
	 * @param route of one of its directions
	 */
	Connection(Route route, Findings findings, Hep hep) {
		this.route = route;
		this.findings = findings;
		this.opening = new Opening(findings);
		this.there = new Sequence(new Stream(this, route, findings, hep));
		this.back = new Sequence(new Stream(this, route.back(), findings, hep));
	}

	void read(Segment segment, Route way) {
		Sequence sequence = way.equals(this.route) ? this.there : this.back;
		Sequence other = (sequence == this.there) ? this.back : this.there;
		this.opening.read(segment, way);
		if (segment.isSyn() && !segment.isAck()) {
			this.isEncrypted = false;
			this.isWebSocket = false;
		}
		if (segment.isAck()) {
			other.acknowledge(segment.acknowledged(), segment.seen().time());
		}
		if (!this.isEncrypted) {
			sequence.add(segment);
		}
		if (segment.isReset()) {
			this.there.end();
			this.back.end();
		}
	}

	/** Notes that nothing can be read of it. */
	void encrypt(long time, Route way, Slice record) {
		Route known = this.opening.route();
		// RFC 8446 section 4: the server answers with message 2 what the client begins
		// with 1.
		boolean isAnswer = record.u8(0) == 22 && record.u8(5) == 2;
		Route whole = (known != null) ? known : isAnswer ? way.back() : way;
		this.isEncrypted = true;
		this.findings.event(Event.Kind.ENCRYPTED, time, whole);
		this.findings.unread("encrypted", whole.target().toString());
	}

	boolean isEncrypted() {
		return this.isEncrypted;
	}

	/** Notes that it was upgraded, RFC 6455 section 4. */
	void upgrade() {
		this.isWebSocket = true;
	}

	boolean isWebSocket() {
		return this.isWebSocket;
	}

	int held() {
		return this.there.held() + this.back.held();
	}

	void finish() {
		this.there.end();
		this.back.end();
		this.opening.finish();
	}

}
