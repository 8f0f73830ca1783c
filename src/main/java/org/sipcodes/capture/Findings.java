package org.sipcodes.capture;

import java.util.HashMap;
import java.util.Map;

import org.sipcodes.sip.Envelope;
import org.sipcodes.sip.Event;
import org.sipcodes.sip.Flow;
import org.sipcodes.sip.Intake;
import org.sipcodes.sip.Unread;

/** Puts what packets show into an intake, but no flood of it. */
final class Findings {

	private static final int MOST_EVENTS = 10_000;

	/** Media sent to a closed port makes an ICMP packet each. */
	private static final int MOST_ALIKE = 20;

	private final Intake intake;

	private final Map<Event, Integer> alike = new HashMap<>();

	private int events;

	Findings(Intake intake) {
		this.intake = intake;
	}

	/** Adds a message if the bytes begin like one. */
	boolean message(Slice bytes, Seen seen, Route route, String transport) {
		return this.intake.add(bytes.bytes(), bytes.from(), bytes.to(),
				new Envelope(seen.time(), transport, route.source(), route.target(), seen.packets(), seen.isCut()));
	}

	void event(Event.Kind kind, long time, Route route) {
		Event event = new Event(kind, -1, route.source(), route.target());
		int before = this.alike.getOrDefault(event, 0);
		if (this.events >= MOST_EVENTS) {
			unread("too-many", "10 000");
		}
		else if (before < MOST_ALIKE) {
			this.events++;
			this.alike.put(event, before + 1);
			this.intake.add(new Event(kind, time, route.source(), route.target()));
		}
	}

	void flow(Flow flow) {
		this.intake.add(flow);
	}

	void unread(String what, String where) {
		this.intake.add(new Unread(what, where));
	}

}
