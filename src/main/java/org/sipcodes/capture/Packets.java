package org.sipcodes.capture;

import org.sipcodes.sip.Intake;

/**
 * Reads packets, wherever they come from, and adds their messages to an intake: the
 * fragments and tunnels of IP, and what is in them.
 */
public final class Packets {

	/** No real packet is in more tunnels. */
	static final int DEEPEST = 8;

	private final Places places = new Places();

	private final Findings findings;

	private final Link link;

	private final Udp udp;

	private final Tcp tcp;

	private final Icmp icmp;

	private final Fragments fragments;

	public Packets(Intake intake) {
		this.findings = new Findings(intake);
		Datagrams datagrams = new Datagrams(this.findings);
		Hep hep = new Hep(this.findings, this.places);
		this.link = new Link(this::ip, new ExportedPdu(datagrams, this.places), this.findings);
		this.udp = new Udp(this.findings, datagrams, hep, this.places, this.link);
		this.tcp = new Tcp(this.findings, hep, this.places);
		this.icmp = new Icmp(this.findings, this.places);
		this.fragments = new Fragments(this.findings, this.places, this);
	}

	/**
	 * Reads an IP packet.
	 * @param time microseconds, as in an envelope
	 */
	public void ip(byte[] bytes, int from, int to, long time) {
		frame(Link.RAW, slice(bytes, from, to), Seen.at(time, 0));
	}

	/** Reads an Ethernet frame. */
	public void ethernet(byte[] bytes, int from, int to, long time) {
		frame(Link.ETHERNET, slice(bytes, from, to), Seen.at(time, 0));
	}

	void frame(int type, Slice frame, Seen seen) {
		this.link.read(type, frame, seen);
	}

	void unread(String what, String where) {
		this.findings.unread(what, where);
	}

	static Slice slice(byte[] bytes, int from, int to) {
		int end = Math.max(0, Math.min(to, bytes.length));
		return new Slice(bytes, Math.max(0, Math.min(from, end)), end);
	}

	void ip(Slice packet, Seen seen) {
		int version = packet.u8(0) >> 4;
		if (seen.depth() <= DEEPEST && packet.size() >= 20) {
			this.fragments.tick(seen.time());
			if (version == 4) {
				ip4(packet, seen);
			}
			else if (version == 6 && packet.size() >= 40) {
				ip6(packet, seen);
			}
		}
	}

	private void ip4(Slice packet, Seen seen) {
		int header = (packet.u8(0) & 15) * 4;
		int length = packet.u16(2);
		if (header < 20 || (length > 0 && length < header)) {
			return;
		}
		// The card cuts big packets; until then their length is 0.
		long missing = (length == 0) ? seen.missing() : length - packet.size();
		Slice body = ((length == 0) ? packet : packet.first(length)).skip(header);
		Seen here = seen.missing(missing);
		int flags = packet.u16(6);
		if ((flags & 0x3fff) == 0) {
			read(packet.u8(9), body, Ends.v4(packet), here);
		}
		else {
			this.fragments.add(new Fragment(Ends.v4(packet), packet.u8(9), packet.u16(4), flags & 0x3fff, body), here);
		}
	}

	private void ip6(Slice packet, Seen seen) {
		int length = packet.u16(4);
		long missing = (length == 0) ? seen.missing() : 40 + length - packet.size();
		Slice body = ((length == 0) ? packet : packet.first(40L + length)).skip(40);
		read(packet.u8(6), body, Ends.v6(packet), seen.missing(missing));
	}

	/** Passes over the headers between IP and the transport, RFC 8200 section 4. */
	void read(int first, Slice data, Ends ends, Seen seen) {
		int protocol = first;
		Slice body = data;
		while (body.size() >= 8 && isExtension(protocol)) {
			int size = (protocol == 44) ? 8 : (protocol == 51) ? 4 * (body.u8(1) + 2) : 8 * (body.u8(1) + 1);
			int flags = body.u16(2);
			if (protocol == 44 && (flags & 0xfff9) != 0) {
				int place = flags >> 3 | (flags & 1) << 13;
				this.fragments.add(new Fragment(ends, body.u8(0), body.i32(4), place, body.skip(8)), seen);
				return;
			}
			protocol = body.u8(0);
			body = body.skip(size);
		}
		transport(protocol, body, ends, seen);
	}

	private static boolean isExtension(int protocol) {
		return protocol == 0 || protocol == 43 || protocol == 44 || protocol == 51 || protocol == 60 || protocol == 135;
	}

	private void transport(int protocol, Slice body, Ends ends, Seen seen) {
		switch (protocol) {
			case 17 -> this.udp.read(body, ends, seen);
			case 6 -> this.tcp.read(body, ends, seen);
			case 1 -> this.icmp.read(body, 3, seen);
			case 58 -> this.icmp.read(body, 1, seen);
			case 4, 41 -> ip(body, seen.inside());
			case 47 -> gre(body, seen.inside());
			default -> {
			}
		}
	}

	/** RFC 2784 and 2890; version 1 is that of PPTP, RFC 2637. */
	private void gre(Slice packet, Seen seen) {
		int flags = packet.u16(0);
		int options = ((flags & 0xc000) != 0 ? 1 : 0) + (flags >> 13 & 1) + (flags >> 12 & 1)
				+ ((flags & 7) == 1 ? flags >> 7 & 1 : 0);
		Slice inner = packet.skip(4 + 4 * options);
		switch (packet.u16(2)) {
			case 0x6558 -> this.link.ethernetInside(inner, seen);
			case 0x88be -> this.link.ethernetInside(inner.skip(8), seen);
			default -> this.link.protocol(packet.u16(2), inner, seen);
		}
	}

	/** Adds what waits for packets that do not come. */
	public void finish() {
		this.fragments.finish();
		this.tcp.finish();
		this.udp.finish();
	}

}
