package org.sipcodes.capture;

import org.jspecify.annotations.Nullable;
import org.sipcodes.sip.Intake;

/** Reads a file of packets in pieces of any size and adds its messages to an intake. */
public final class Capture {

	/** Longer ones hold no packet. */
	private static final int LONGEST = 1 << 20;

	private final Packets packets;

	private final Buffer unfinished = new Buffer();

	private @Nullable Format format;

	/** How many bytes of a record that is too long are still to come. */
	private long passed;

	private boolean isBroken;

	public Capture(Intake intake) {
		this.packets = new Packets(intake);
	}

	/**
	 * Whether bytes begin like a file of packets: pcap, also with nanoseconds or as
	 * modified by Kuznetzov, or pcapng.
	 */
	public static boolean isCapture(byte[] bytes, int length) {
		Slice start = Packets.slice(bytes, 0, length);
		boolean isPcap = PcapFile.isMagic(start.u32(0)) || PcapFile.isMagic(start.u32(0, true));
		return start.size() >= Format.MAGIC && (isPcap || start.u32(0) == PcapNg.SECTION);
	}

	/** Reads the next piece; an unfinished record is kept until the next one. */
	public void feed(byte[] bytes, int from, int to) {
		Slice rest = Packets.slice(bytes, from, to);
		while (rest.size() > 0 && !this.isBroken) {
			if (this.passed > 0) {
				int count = (int) Math.min(this.passed, rest.size());
				this.passed -= count;
				rest = rest.skip(count);
			}
			else if (this.unfinished.isEmpty()) {
				rest = read(rest);
			}
			else {
				rest = complete(rest);
			}
		}
	}

	private Slice read(Slice data) {
		long size = size(data);
		if (size < 0 || size > LONGEST) {
			pass(size);
		}
		else if (size > data.size()) {
			this.unfinished.add(data);
			return Slice.EMPTY;
		}
		else if (this.format != null) {
			this.format.read(data.first(size));
			return data.skip((int) size);
		}
		return data;
	}

	/** Adds to the unfinished record what it needs. */
	private Slice complete(Slice data) {
		long size = size(this.unfinished.all());
		Slice added = data.first(size - this.unfinished.all().size());
		this.unfinished.add(added);
		Slice record = this.unfinished.all();
		size = size(record);
		if (size < 0 || size > LONGEST) {
			this.unfinished.clear();
			pass((size < 0) ? size : size - record.size());
		}
		else if (size == record.size() && this.format != null) {
			this.format.read(record);
			this.unfinished.clear();
		}
		return data.skip(added.size());
	}

	/** The length of the record that begins here, as far as can be told. */
	private long size(Slice data) {
		if (data.size() < Format.MAGIC) {
			return Format.MAGIC;
		}
		if (this.format == null) {
			this.format = Format.of(data, this.packets);
		}
		return (this.format == null) ? -1 : this.format.size(data);
	}

	private void pass(long size) {
		this.isBroken = size < 0;
		this.passed = size;
		this.packets.unread(this.isBroken ? "cut" : "too-long", next());
	}

	/** The number of the next packet. */
	private String next() {
		return String.valueOf((this.format == null) ? 1 : this.format.count() + 1);
	}

	/** Reads what there is of a record that the file breaks off in, and ends. */
	public void finish() {
		if (!this.unfinished.isEmpty() || this.passed > 0) {
			this.packets.unread("cut", next());
		}
		if (this.format != null) {
			this.format.read(this.unfinished.all());
		}
		this.packets.finish();
	}

}
