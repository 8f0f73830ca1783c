package org.sipcodes.capture;

/**
 * Reads what a capture agent sends: HEP version 3, a packet with chunks that say all
 * about it.
 */
record Hep(Findings findings, Places places) {

	static final int HEADER = 6;

	static boolean isHep(Slice data) {
		return data.begins("HEP3");
	}

	/** The length that the packet says it has. */
	static int size(Slice data) {
		return Math.max(HEADER, data.u16(4));
	}

	void read(Slice packet, Seen seen) {
		Chunks chunks = new Chunks();
		Slice rest = packet.first(size(packet)).skip(HEADER);
		while (rest.size() >= HEADER && rest.u16(4) >= HEADER) {
			if (rest.u16(0) == 0) {
				chunks.take(rest.u16(2), rest.first(rest.u16(4)).skip(HEADER));
			}
			rest = rest.skip(rest.u16(4));
		}
		long time = (chunks.seconds > 0) ? chunks.seconds * 1_000_000 + chunks.micros : seen.time();
		Seen inside = new Seen(time, seen.missing(), 0, seen.depth());
		Route route = new Route(this.places.place(chunks.source, chunks.from),
				this.places.place(chunks.target, chunks.to));
		if (Beginnings.isMessage(chunks.payload.skip(Beginnings.blanks(chunks.payload)))) {
			this.findings.message(chunks.payload, inside, route, transport(chunks.protocol));
		}
	}

	static String transport(int protocol) {
		return switch (protocol) {
			case 17 -> "UDP";
			case 6 -> "TCP";
			case 132 -> "SCTP";
			default -> "";
		};
	}

	/** What the chunks say. */
	private static final class Chunks {

		private int protocol;

		private Slice source = Slice.EMPTY;

		private Slice target = Slice.EMPTY;

		private int from;

		private int to;

		private long seconds;

		private long micros;

		private Slice payload = Slice.EMPTY;

		private void take(int type, Slice value) {
			switch (type) {
				case 2 -> this.protocol = value.u8(0);
				case 3, 5 -> this.source = value;
				case 4, 6 -> this.target = value;
				case 7 -> this.from = value.u16(0);
				case 8 -> this.to = value.u16(0);
				case 9 -> this.seconds = value.u32(0);
				case 10 -> this.micros = value.u32(0);
				case 15 -> this.payload = value;
				default -> {
				}
			}
		}

	}

}
