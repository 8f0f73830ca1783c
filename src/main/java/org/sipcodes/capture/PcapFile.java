package org.sipcodes.capture;

/** The format of tcpdump, and its variants with nanoseconds and by Kuznetzov. */
final class PcapFile implements Format {

	private static final long MICROS = 0xa1b2c3d4L;

	private static final long NANOS = 0xa1b23c4dL;

	private static final long MODIFIED = 0xa1b2cd34L;

	private static final int HEADER = 24;

	private final boolean isLittle;

	private final Packets packets;

	private boolean isBegun;

	private int header = 16;

	private Interface tap = new Interface(0, 0, 6, 0);

	private int count;

	PcapFile(boolean isLittle, Packets packets) {
		this.isLittle = isLittle;
		this.packets = packets;
	}

	static boolean isMagic(long number) {
		return number == MICROS || number == NANOS || number == MODIFIED;
	}

	@Override
	public long size(Slice start) {
		if (!this.isBegun) {
			return HEADER;
		}
		return (start.size() < this.header) ? this.header : this.header + start.u32(8, this.isLittle);
	}

	@Override
	public void read(Slice record) {
		if (!this.isBegun) {
			begin(record);
		}
		else if (record.size() >= this.header) {
			this.count++;
			long ticks = record.u32(4, this.isLittle);
			long second = record.u32(0, this.isLittle) * 1_000_000;
			Slice frame = record.skip(this.header);
			long missing = record.u32(12, this.isLittle) - frame.size();
			this.packets.frame(this.tap.link(), frame, Seen.at(second + this.tap.micros(ticks), missing));
		}
	}

	private void begin(Slice record) {
		long magic = record.u32(0, this.isLittle);
		// The upper half tells of check sums at the end of frames.
		int link = record.u16(this.isLittle ? 20 : 22, this.isLittle);
		this.header = (magic == MODIFIED) ? 24 : 16;
		this.tap = new Interface(link, 0, (magic == NANOS) ? 9 : 6, 0);
		this.isBegun = true;
	}

	@Override
	public int count() {
		return this.count;
	}

}
