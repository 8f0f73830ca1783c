package org.sipcodes.capture;

import java.util.ArrayList;
import java.util.List;

/**
 * The format of Wireshark: blocks, of which those with packets and interfaces are read.
 */
final class PcapNg implements Format {

	/** Begins a section; it reads the same in both byte orders. */
	static final long SECTION = 0x0a0d0d0aL;

	private static final long ORDER = 0x1a2b3c4dL;

	private static final int MOST_INTERFACES = 1_000;

	private static final int HEADER = 12;

	private final List<Interface> interfaces = new ArrayList<>();

	private final Packets packets;

	private boolean isLittle;

	private int count;

	PcapNg(Packets packets) {
		this.packets = packets;
	}

	@Override
	public long size(Slice start) {
		if (start.size() < HEADER) {
			return HEADER;
		}
		boolean begins = start.u32(0) == SECTION;
		boolean order = begins ? start.u32(8, true) == ORDER : this.isLittle;
		long size = start.u32(4, order);
		boolean wrong = size < HEADER || (begins && !order && start.u32(8) != ORDER);
		return wrong ? -1 : (size + 3) / 4 * 4;
	}

	@Override
	public void read(Slice block) {
		if (block.u32(0) == SECTION) {
			this.isLittle = block.u32(8, true) == ORDER;
			this.interfaces.clear();
			return;
		}
		Slice body = block.first(block.u32(4, this.isLittle) - 4).skip(8);
		long type = block.u32(0, this.isLittle);
		if (type == 1 && this.interfaces.size() < MOST_INTERFACES) {
			this.interfaces.add(described(body));
		}
		else if (type == 6 && body.size() > 20) {
			packet(body, body.u32(0, this.isLittle));
		}
		else if (type == 2 && body.size() > 20) {
			packet(body, body.u16(0, this.isLittle));
		}
		else if (type == 3 && body.size() > 4) {
			simple(body);
		}
	}

	/** An interface and the options that tell of its clock. */
	private Interface described(Slice body) {
		int resolution = 6;
		long offset = 0;
		Slice rest = body.skip(8);
		while (rest.size() >= 4 && rest.u16(0, this.isLittle) != 0) {
			int code = rest.u16(0, this.isLittle);
			int length = rest.u16(2, this.isLittle);
			resolution = (code == 9 && length > 0) ? rest.u8(4) : resolution;
			offset = (code == 14 && length == 8) ? number(rest.skip(4)) : offset;
			rest = rest.skip(4 + (length + 3) / 4 * 4);
		}
		return new Interface(body.u16(0, this.isLittle), body.u32(4, this.isLittle), resolution, offset);
	}

	private long number(Slice bytes) {
		long first = bytes.u32(0, this.isLittle);
		long second = bytes.u32(4, this.isLittle);
		return this.isLittle ? second << 32 | first : first << 32 | second;
	}

	private void packet(Slice body, long place) {
		Slice frame = body.skip(20).first(body.u32(12, this.isLittle));
		long ticks = body.u32(4, this.isLittle) << 32 | body.u32(8, this.isLittle);
		this.count++;
		if (place < this.interfaces.size()) {
			Interface tap = this.interfaces.get((int) place);
			frame(tap, frame, tap.micros(ticks), body.u32(16, this.isLittle));
		}
	}

	/** A packet without a time; how much of it is there must be guessed. */
	private void simple(Slice body) {
		this.count++;
		if (!this.interfaces.isEmpty()) {
			Interface tap = this.interfaces.get(0);
			long whole = body.u32(0, this.isLittle);
			long kept = (tap.longest() == 0) ? whole : Math.min(whole, tap.longest());
			frame(tap, body.skip(4).first(kept), -1, whole);
		}
	}

	private void frame(Interface tap, Slice frame, long time, long whole) {
		this.packets.frame(tap.link(), frame, Seen.at(time, whole - frame.size()));
	}

	@Override
	public int count() {
		return this.count;
	}

}
