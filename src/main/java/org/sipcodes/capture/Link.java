package org.sipcodes.capture;

import java.util.function.BiConsumer;

/** Finds the IP packet in a frame, whatever is wrapped around it. */
final class Link {

	static final int ETHERNET = 1;

	static final int RAW = 101;

	private static final int MOST_TAGS = 16;

	private final BiConsumer<Slice, Seen> ip;

	private final ExportedPdu exported;

	private final Findings findings;

	Link(BiConsumer<Slice, Seen> ip, ExportedPdu exported, Findings findings) {
		this.ip = ip;
		this.exported = exported;
		this.findings = findings;
	}

	/**
	 * Reads a frame.
	 * @param type a number of the list at tcpdump.org
	 */
	void read(int type, Slice frame, Seen seen) {
		switch (type) {
			case 0, 108 -> this.ip.accept(frame.skip(4), seen);
			case ETHERNET -> ethernet(frame, seen);
			case 9, 50 -> ppp(frame, seen);
			case 51 -> ppp(frame.skip(6), seen);
			case 12, 14, RAW, 228, 229 -> this.ip.accept(frame, seen);
			case 113 -> protocol(frame.u16(14), frame.skip(16), seen);
			case 276 -> protocol(frame.u16(0), frame.skip(20), seen);
			case 252 -> this.exported.read(frame, seen);
			default -> this.findings.unread("link", String.valueOf(type));
		}
	}

	void ethernet(Slice frame, Seen seen) {
		protocol(frame.u16(12), frame.skip(14), seen);
	}

	/** Reads what an EtherType announces. */
	void protocol(int type, Slice data, Seen seen) {
		int inner = type;
		Slice rest = data;
		for (int i = 0; i < MOST_TAGS && isTag(inner); i++) {
			inner = rest.u16(2);
			rest = rest.skip(4);
		}
		switch (inner) {
			case 0x0800, 0x86dd -> this.ip.accept(rest, seen);
			case 0x8847, 0x8848 -> mpls(rest, seen);
			case 0x8864 -> ppp(rest.skip(6), seen);
			case 0x880b -> ppp(rest, seen);
			default -> snap(inner, rest, seen);
		}
	}

	/** IEEE 802.1Q and 802.1ad, and what came before them. */
	private static boolean isTag(int type) {
		return type == 0x8100 || type == 0x88a8 || type == 0x9100 || type == 0x9200;
	}

	/** A small type is a length, IEEE 802.3; then comes the header of RFC 1042. */
	private void snap(int length, Slice data, Seen seen) {
		if (length <= 1_500 && data.u16(0) == 0xaaaa && (data.u16(6) == 0x0800 || data.u16(6) == 0x86dd)) {
			this.ip.accept(data.skip(8), seen);
		}
	}

	private void mpls(Slice data, Seen seen) {
		Slice rest = data;
		boolean isLast = false;
		while (rest.size() >= 4 && !isLast) {
			isLast = (rest.u8(2) & 1) == 1;
			rest = rest.skip(4);
		}
		int version = rest.u8(0) >> 4;
		if (version == 4 || version == 6) {
			this.ip.accept(rest, seen);
		}
		else if (version == 0) {
			// RFC 4448: a control word and an Ethernet frame.
			ethernetInside(rest.skip(4), seen);
		}
	}

	void ethernetInside(Slice frame, Seen seen) {
		if (seen.depth() < Packets.DEEPEST) {
			ethernet(frame, seen.inside());
		}
	}

	/**
	 * RFC 1661 and 1662: address and control may be left out, and a zero of the protocol.
	 */
	private void ppp(Slice data, Seen seen) {
		Slice rest = (data.u16(0) == 0xff03) ? data.skip(2) : data;
		boolean isShort = rest.u8(0) % 2 == 1;
		int protocol = isShort ? rest.u8(0) : rest.u16(0);
		Slice inner = rest.skip(isShort ? 1 : 2);
		if (protocol == 0x21 || protocol == 0x57) {
			this.ip.accept(inner, seen);
		}
		else if (protocol == 0x281) {
			mpls(inner, seen);
		}
	}

}
