package org.sipcodes.log;

import org.jspecify.annotations.Nullable;
import org.sipcodes.model.Text;
import org.sipcodes.sip.Envelope;

/**
 * A message that a text shows.
 *
 * @param kind how much of it
 * @param line where it begins
 * @param text all of it
 * @param clock null if no time is said
 * @param envelope the rest of what is said of it
 */
record Found(Kind kind, int line, String text, @Nullable Clock clock, Envelope envelope) {

	/** How much of a message there is. */
	enum Kind {

		/** A first line and header fields. */
		WHOLE,
		/** A line that is nothing but a first line. */
		LINE,
		/** A first line in a row of a list of packets. */
		ROW,
		/** A first line among other words. */
		WORDS

	}

	String start() {
		return Text.before(this.text, '\r');
	}

	Envelope at(long time) {
		return new Envelope(time, this.envelope.transport(), this.envelope.source(), this.envelope.target(), 0,
				this.envelope.isCut());
	}

}
