package org.sipcodes.capture;

import java.util.ArrayList;
import java.util.List;

/**
 * Puts the segments of one direction in their order; a hole that stays is passed over.
 */
final class Sequence {

	private static final int MOST_WAITING = 64;

	private static final int MOST_HELD = 128 * 1_024;

	/** What a segment takes besides its data. */
	private static final int OVERHEAD = 200;

	/**
	 * Nobody sends again what is acknowledged, but a capture may be a little out of
	 * order.
	 */
	private static final long PATIENCE = 200_000;

	/** A number so far away is of another connection with the same ports. */
	private static final int FAR = 1 << 24;

	private final Stream stream;

	/** Sorted; each begins behind what is expected. */
	private final List<Segment> waiting = new ArrayList<>();

	private int held;

	private int next;

	private boolean isKnown;

	private int acknowledged;

	private boolean isAcknowledged;

	private long since;

	Sequence(Stream stream) {
		this.stream = stream;
	}

	void add(Segment segment) {
		if (segment.isSyn() || !this.isKnown || Math.abs(segment.sequence() - this.next) > FAR) {
			begin(segment.sequence());
		}
		if (segment.length() > 0) {
			place(segment);
		}
		if (segment.isFin() && this.waiting.isEmpty() && segment.end() == this.next) {
			this.stream.gap();
		}
	}

	private void begin(int sequence) {
		if (!this.isKnown || this.next != sequence) {
			end();
			this.isKnown = true;
			this.isAcknowledged = false;
			this.next = sequence;
		}
	}

	private void place(Segment segment) {
		if (segment.sequence() - this.next <= 0) {
			take(segment);
			drain();
			return;
		}
		int at = this.waiting.size();
		while (at > 0 && this.waiting.get(at - 1).sequence() - segment.sequence() > 0) {
			at--;
		}
		boolean known = at > 0 && this.waiting.get(at - 1).end() - segment.end() >= 0;
		if (!known) {
			this.since = this.waiting.isEmpty() ? segment.seen().time() : this.since;
			this.waiting.add(at, segment.copy());
			this.held += OVERHEAD + segment.data().size();
		}
		if (this.waiting.size() > MOST_WAITING || this.held > MOST_HELD) {
			passHole();
		}
		expire(segment.seen().time());
	}

	/** Passes on what is new of a segment that begins at or before what is expected. */
	private void take(Segment segment) {
		int known = this.next - segment.sequence();
		if (segment.length() > known) {
			Segment rest = (known == 0) ? segment : segment.skip(known);
			this.next = rest.end();
			this.stream.take(rest.data(), rest.seen());
			if (rest.seen().isCut()) {
				this.stream.gap();
			}
		}
	}

	private void drain() {
		while (!this.waiting.isEmpty() && this.waiting.get(0).sequence() - this.next <= 0) {
			Segment segment = this.waiting.remove(0);
			this.held -= OVERHEAD + segment.data().size();
			this.since = segment.seen().time();
			take(segment);
		}
	}

	private void passHole() {
		this.stream.gap();
		this.next = this.waiting.get(0).sequence();
		drain();
	}

	/** Notes what the other side has got. */
	void acknowledge(int number, long time) {
		this.acknowledged = number;
		this.isAcknowledged = true;
		expire(time);
	}

	private void expire(long now) {
		while (!this.waiting.isEmpty() && this.isAcknowledged && this.acknowledged - this.waiting.get(0).sequence() >= 0
				&& now - this.since > PATIENCE) {
			passHole();
		}
	}

	int held() {
		return this.held + this.stream.held();
	}

	/** Nothing follows. */
	void end() {
		while (!this.waiting.isEmpty()) {
			passHole();
		}
		this.stream.gap();
	}

}
