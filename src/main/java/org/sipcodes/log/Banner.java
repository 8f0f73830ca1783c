package org.sipcodes.log;

import org.jspecify.annotations.Nullable;
import org.sipcodes.model.Letters;
import org.sipcodes.sip.Envelope;
import org.sipcodes.sip.Place;

/** What the lines around a message say of it; they are given from the nearest on. */
final class Banner {

	/** How far away a line may be that names addresses or a transport. */
	private static final int NEAR = 6;

	private static final Route NOWHERE = new Route(Place.UNKNOWN, Place.UNKNOWN, Place.UNKNOWN, 0);

	private final Labels labels = new Labels();

	private @Nullable Clock clock;

	private @Nullable Clock margin;

	private @Nullable Clock dated;

	private String transport = "";

	private Route route = NOWHERE;

	/** A line with an address that does not say which side it is. */
	private Route own = NOWHERE;

	private int way;

	private int distance;

	/** Takes a line before the message, without what is before every line. */
	void read(String line) {
		if (Letters.isBlank(line)) {
			return;
		}
		this.distance++;
		this.labels.read(line);
		time(line);
		if (this.distance > NEAR) {
			return;
		}
		Route said = this.route.isKnown() ? NOWHERE : Route.of(line);
		this.way = (this.way == 0 && this.distance < NEAR / 2) ? said.way() : this.way;
		if (said.isKnown()) {
			this.route = said;
		}
		else if (said.own().isKnown() && !this.own.own().isKnown()) {
			this.own = said;
		}
		if (!this.route.isKnown() && this.way != 0) {
			this.route = this.own.turned(this.way);
		}
		this.transport = this.transport.isEmpty() ? Words.transport(line) : this.transport;
	}

	/** Takes a line behind the message. */
	void after(String line) {
		this.labels.read(line);
		time(line);
	}

	/** Takes what stands before every line. */
	void margin(String prefix) {
		Clock found = Clocks.find(prefix);
		this.margin = (this.margin == null) ? found : this.margin;
	}

	private void time(String line) {
		Clock found = Clocks.find(line);
		if (found != null) {
			this.dated = (this.dated == null && found.isDated()) ? found : this.dated;
			this.clock = (this.clock == null) ? found : this.clock.refined(found);
		}
	}

	/** The time of the message; null if none is said. */
	@Nullable Clock clock() {
		Clock label = this.labels.clock();
		if (label != null || this.clock == null) {
			return (label == null) ? this.margin : label;
		}
		Clock best = (this.margin == null) ? this.clock : this.clock.refined(this.margin);
		return (this.dated == null) ? best : best.near(this.dated);
	}

	/** The message with what is known of it. */
	Found of(Found.Kind kind, int line, String text, boolean isCut) {
		Place source = this.labels.place("src");
		Place target = this.labels.place("dst");
		boolean labelled = source.isKnown() && target.isKnown();
		String carrier = this.transport.isEmpty() ? this.labels.transport() : this.transport;
		Envelope envelope = new Envelope(-1, carrier, labelled ? source : this.route.source(),
				labelled ? target : this.route.target(), 0, isCut);
		return new Found(kind, line, text, clock(), envelope);
	}

}
