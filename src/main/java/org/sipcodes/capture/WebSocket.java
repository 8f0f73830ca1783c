package org.sipcodes.capture;

/** Finds messages in the frames of a WebSocket, RFC 6455 section 5.2 and RFC 7118. */
final class WebSocket implements Framing {

	private static final int PREVIEW = 4_000;

	private final Findings findings;

	private final Route route;

	/** What came in frames that are not the last of a message. */
	private final Buffer begun = new Buffer();

	private int packets;

	WebSocket(Findings findings, Route route) {
		this.findings = findings;
		this.route = route;
	}

	/** Whether the first frame looks like one that holds a message. */
	static boolean holdsMessage(Slice data) {
		int type = data.u8(0) & 0x7f;
		if ((type != 1 && type != 2) || !isFrame(data)) {
			return false;
		}
		Slice start = payload(data, (int) Math.min(PREVIEW, length(data)));
		return Beginnings.isMessage(start) || (start.size() > 7 && Beginnings.isPossible(start));
	}

	/** No extension is agreed on, the type is known, and it is not too long. */
	private static boolean isFrame(Slice data) {
		int type = data.u8(0) & 0x7f;
		boolean control = type >= 8 && type <= 10 && data.u8(0) >= 0x80 && (data.u8(1) & 0x7f) < 126;
		return (type <= 2 && length(data) <= Head.LONGEST) || control;
	}

	private static long length(Slice data) {
		int length = data.u8(1) & 0x7f;
		if (length < 126) {
			return length;
		}
		return (length == 126) ? data.u16(2) : (data.i32(2) != 0) ? Long.MAX_VALUE : data.u32(6);
	}

	private static int header(Slice data) {
		int length = data.u8(1) & 0x7f;
		return 2 + ((length < 126) ? 0 : (length == 126) ? 2 : 8) + ((data.u8(1) >= 0x80) ? 4 : 0);
	}

	/** The first bytes of what a frame carries, unmasked. */
	private static Slice payload(Slice data, int size) {
		int header = header(data);
		Slice payload = data.skip(header).first(size);
		if (data.u8(1) < 0x80) {
			return payload;
		}
		Slice plain = payload.copy();
		for (int i = 0; i < plain.size(); i++) {
			plain.bytes()[i] ^= (byte) data.u8(header - 4 + i % 4);
		}
		return plain;
	}

	@Override
	public int read(Slice data, Seen seen) {
		if (data.size() < 2 || data.size() < header(data)) {
			return MORE;
		}
		if (!isFrame(data)) {
			return NONE;
		}
		int length = (int) length(data);
		int size = header(data) + length;
		if (data.size() < size) {
			return MORE;
		}
		int type = data.u8(0) & 15;
		if (type <= 2) {
			frame(payload(data, length), type, data.u8(0) >= 0x80, seen);
		}
		return size;
	}

	private void frame(Slice payload, int type, boolean isLast, Seen seen) {
		this.packets = (type == 0) ? this.packets + seen.packets() : seen.packets();
		if (type != 0) {
			this.begun.clear();
		}
		this.begun.add(payload);
		if (isLast || this.begun.all().size() > Head.LONGEST) {
			add(this.begun.all(), seen.packets(this.packets));
			this.begun.clear();
		}
	}

	private void add(Slice whole, Seen seen) {
		if (Beginnings.isMessage(whole.skip(Beginnings.blanks(whole)))) {
			this.findings.message(whole, seen, this.route, "WS");
		}
	}

	@Override
	public void end(Slice data, Seen seen) {
		if (data.size() > 2 && isFrame(data) && (data.u8(0) & 15) <= 2) {
			frame(payload(data, (int) length(data)), data.u8(0) & 15, true, seen);
		}
		else {
			add(this.begun.all(), seen.packets(this.packets));
		}
	}

	@Override
	public int held() {
		return this.begun.held();
	}

}
