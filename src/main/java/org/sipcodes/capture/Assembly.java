package org.sipcodes.capture;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/** The fragments of one IP packet that have arrived. */
final class Assembly {

	private static final int UNIT = 8;

	/** What a fragment takes besides its data. */
	private static final int OVERHEAD = 100;

	private final Ends ends;

	private final int protocol;

	private final BitSet filled = new BitSet();

	private final List<Part> parts = new ArrayList<>();

	private int held;

	/** Of all of it; unknown before the last fragment. */
	private int total = Integer.MAX_VALUE;

	/** From here on nothing is of use, because a fragment was cut by the capture. */
	private int usable = Integer.MAX_VALUE;

	private int packets;

	private long last;

	private int depth;

	private boolean isRepeated;

	Assembly(Fragment fragment) {
		this.ends = fragment.ends().copy();
		this.protocol = fragment.protocol();
	}

	void add(Fragment fragment, Seen seen) {
		Slice data = fragment.data();
		int from = fragment.offset();
		int end = from + data.size() + (int) Math.min(seen.missing(), 0xffff);
		this.packets++;
		this.last = seen.time();
		this.depth = Math.max(this.depth, seen.depth());
		if (end > 0x10000) {
			return;
		}
		this.parts.add(new Part(from, data.copy()));
		this.held += OVERHEAD + data.size();
		if (seen.isCut()) {
			this.usable = Math.min(this.usable, from + data.size());
		}
		if (fragment.isLast()) {
			this.total = end;
		}
		this.filled.set(from / UNIT, (end + (fragment.isLast() ? UNIT - 1 : 0)) / UNIT);
	}

	boolean isComplete() {
		return this.total != Integer.MAX_VALUE && this.filled.nextClearBit(0) * UNIT >= this.total;
	}

	/** Whether the beginning has arrived. */
	boolean isBegun() {
		return this.filled.get(0);
	}

	/** What there is up to the first hole. */
	Slice beginning() {
		int end = Math.min(this.filled.nextClearBit(0) * UNIT, Math.min(this.total, this.usable));
		byte[] bytes = new byte[Math.min(end, extent())];
		for (Part part : this.parts) {
			int size = Math.min(part.data().size(), bytes.length - part.at());
			if (size > 0) {
				System.arraycopy(part.data().bytes(), 0, bytes, part.at(), size);
			}
		}
		return new Slice(bytes, 0, bytes.length);
	}

	private int extent() {
		int extent = 0;
		for (Part part : this.parts) {
			extent = Math.max(extent, part.at() + part.data().size());
		}
		return extent;
	}

	/** How the beginning came; a packet that is complete misses nothing. */
	Seen seen() {
		boolean whole = isComplete() && this.usable >= this.total;
		return new Seen(this.last, whole ? 0 : 1, this.packets, this.depth + 1);
	}

	/** Begins again, in case the same packet is captured twice. */
	void clear() {
		this.filled.clear();
		this.parts.clear();
		this.held = 0;
		this.total = Integer.MAX_VALUE;
		this.usable = Integer.MAX_VALUE;
		this.packets = 0;
		this.isRepeated = true;
	}

	/** Whether it was complete once. */
	boolean isRepeated() {
		return this.isRepeated;
	}

	Ends ends() {
		return this.ends;
	}

	int protocol() {
		return this.protocol;
	}

	int held() {
		return this.held;
	}

	long last() {
		return this.last;
	}

	/** A fragment and its place. */
	private record Part(int at, Slice data) {
	}

}
