package org.sipcodes.capture;

/**
 * Reads UDP packets; most of those in a capture are media and are passed over quickly.
 */
final class Udp {

	private static final int VXLAN = 4_789;

	private final Datagrams datagrams;

	private final Hep hep;

	private final Places places;

	private final Link link;

	private final MediaFlows flows;

	Udp(Findings findings, Datagrams datagrams, Hep hep, Places places, Link link) {
		this.datagrams = datagrams;
		this.hep = hep;
		this.places = places;
		this.link = link;
		this.flows = new MediaFlows(findings);
	}

	void read(Slice packet, Ends ends, Seen seen) {
		int length = packet.u16(4);
		if (packet.size() <= 8) {
			return;
		}
		Slice data = ((length < 8) ? packet : packet.first(length)).skip(8);
		int port = packet.u16(2);
		int first = data.u8(0);
		if (first >= 0x80) {
			if (MediaFlows.isMedia(data, port)) {
				this.flows.add(data, seen.time(), this.places.route(ends, packet.u16(0), port));
			}
		}
		else if (port == VXLAN && first == 8) {
			// RFC 7348 section 5: a header of eight bytes, the fourth bit says it is
			// valid.
			this.link.ethernetInside(data.skip(8), seen);
		}
		else if (Hep.isHep(data)) {
			this.hep.read(data, seen);
		}
		else if (isText(first)) {
			Seen here = (length < 8) ? seen : seen.missing(Math.max(seen.missing(), length - packet.size()));
			this.datagrams.read(data, here, this.places.route(ends, packet.u16(0), port), "UDP");
		}
	}

	private static boolean isText(int first) {
		return first >= ' ' || first == '\r' || first == '\n' || first == 0;
	}

	void finish() {
		this.flows.finish();
	}

}
