package org.sipcodes.capture;

import org.sipcodes.sip.Event;

/** Reads what ICMP says of packets that did not arrive. */
record Icmp(Findings findings, Places places) {

	/**
	 * Reads a packet.
	 * @param unreachable the type that says so: RFC 792, RFC 4443 section 3.1
	 */
	void read(Slice packet, int unreachable, Seen seen) {
		Slice quoted = packet.skip(8);
		int version = quoted.u8(0) >> 4;
		if (packet.u8(0) == unreachable && quoted.size() >= 28) {
			if (version == 4) {
				boolean first = (quoted.u16(6) & 0x1fff) == 0;
				quoted(quoted.u8(9), first ? (quoted.u8(0) & 15) * 4 : quoted.size(), Ends.v4(quoted), seen);
			}
			else if (version == 6 && quoted.size() >= 48) {
				quoted(quoted.u8(6), 40, Ends.v6(quoted), seen);
			}
		}
	}

	private void quoted(int protocol, int header, Ends ends, Seen seen) {
		if (protocol == 17 || protocol == 6) {
			Slice packet = ends.packet();
			this.findings.event(Event.Kind.UNREACHABLE, seen.time(),
					this.places.route(ends, packet.u16(header), packet.u16(header + 2)));
		}
	}

}
