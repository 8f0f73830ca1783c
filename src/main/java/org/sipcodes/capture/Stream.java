package org.sipcodes.capture;

import org.jspecify.annotations.Nullable;

/** The bytes of one direction of a connection, read as they come. */
final class Stream {

	private final Connection connection;

	private final Route route;

	private final Findings findings;

	private final Hep hep;

	/** The protocol, while it is known. */
	private @Nullable Framing framing;

	private final SipFraming sip;

	private final Buffer buffer = new Buffer();

	/** What the bytes that are kept came in. */
	private int packets;

	private Seen last = Seen.at(-1, 0);

	Stream(Connection connection, Route route, Findings findings, Hep hep) {
		this.connection = connection;
		this.route = route;
		this.findings = findings;
		this.hep = hep;
		this.sip = new SipFraming(findings, route);
	}

	void take(Slice data, Seen seen) {
		this.last = seen.missing(0);
		if (this.buffer.isEmpty()) {
			if (this.framing == null && isRecord(data)) {
				this.connection.encrypt(seen.time(), this.route, data);
			}
			this.packets = 1;
			this.buffer.add(read(data));
		}
		else {
			this.packets++;
			this.buffer.add(data);
			this.buffer.keepLast(read(this.buffer.all()).size());
		}
	}

	/** Reads what is complete and returns the rest. */
	private Slice read(Slice data) {
		Slice rest = data;
		while (rest.size() > 0 && !this.connection.isEncrypted()) {
			Framing current = (this.framing != null) ? this.framing : recognized(rest);
			int size = current.read(rest, seen());
			if (size == Framing.MORE) {
				this.framing = current;
				return rest;
			}
			boolean stays = current instanceof WebSocket || current instanceof HepFraming;
			this.framing = (stays && size != Framing.NONE) ? current : null;
			if (size == Framing.NONE) {
				return Slice.EMPTY;
			}
			rest = rest.skip(size);
			this.packets = 1;
		}
		return Slice.EMPTY;
	}

	private Seen seen() {
		return this.last.packets(this.packets);
	}

	/** The protocol by its first bytes. */
	private Framing recognized(Slice data) {
		int first = data.u8(0);
		if (Hep.isHep(data)) {
			return new HepFraming(this.hep);
		}
		if (this.connection.isWebSocket() || (first < ' ' || first > '~') && WebSocket.holdsMessage(data)) {
			return new WebSocket(this.findings, this.route);
		}
		return data.begins("HTTP/1.1 101") ? new Upgrade(this.connection) : this.sip;
	}

	/** Whether a record of TLS begins, RFC 8446 section 5.1. */
	private static boolean isRecord(Slice data) {
		boolean handshake = data.u8(0) == 22 && (data.size() < 6 || data.u8(5) == 1 || data.u8(5) == 2);
		return (handshake || data.u8(0) == 23) && data.size() >= 3 && data.u8(1) == 3 && data.u8(2) <= 4
				&& (data.u16(3) <= 16_640 || data.size() < 5);
	}

	/** What comes next does not follow what came before. */
	void gap() {
		if (this.framing != null) {
			this.framing.end(this.buffer.all(), seen().missing(1));
		}
		this.framing = null;
		this.buffer.clear();
	}

	int held() {
		return this.buffer.held() + ((this.framing == null) ? 0 : this.framing.held());
	}

}
