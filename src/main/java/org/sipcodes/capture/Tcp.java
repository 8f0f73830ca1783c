package org.sipcodes.capture;

import java.util.LinkedHashMap;
import java.util.Map;

/** Reads TCP packets, connection by connection; those idle for longest are forgotten. */
final class Tcp {

	private static final int MOST = 4_096;

	private static final int MOST_HELD = 6_000_000;

	private static final int HEADER = 20;

	private final Map<Route, Connection> connections = new LinkedHashMap<>(64, 0.75f, true);

	private final Findings findings;

	private final Hep hep;

	private final Places places;

	private int held;

	Tcp(Findings findings, Hep hep, Places places) {
		this.findings = findings;
		this.hep = hep;
		this.places = places;
	}

	void read(Slice packet, Ends ends, Seen seen) {
		if (packet.size() < HEADER) {
			return;
		}
		Route route = this.places.route(ends, packet.u16(0), packet.u16(2));
		Connection connection = this.connections.computeIfAbsent(route.both(),
				(one) -> new Connection(route, this.findings, this.hep));
		int before = connection.held();
		connection.read(Segment.of(packet, seen), route);
		this.held += connection.held() - before;
		while (this.connections.size() > MOST || this.held > MOST_HELD) {
			drop();
		}
	}

	private void drop() {
		Map.Entry<Route, Connection> eldest = this.connections.entrySet().iterator().next();
		Connection connection = eldest.getValue();
		this.connections.remove(eldest.getKey());
		this.held -= connection.held();
		if (connection.held() > 0) {
			this.findings.unread("too-many", eldest.getKey().source().toString());
		}
		connection.finish();
	}

	void finish() {
		this.connections.values().forEach(Connection::finish);
		this.connections.clear();
	}

}
