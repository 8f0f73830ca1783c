package org.sipcodes.capture;

import java.util.Arrays;

/** Bytes that wait for those after them. */
final class Buffer {

	private byte[] bytes = new byte[0];

	private int size;

	void add(Slice data) {
		int whole = this.size + data.size();
		if (whole > this.bytes.length) {
			this.bytes = Arrays.copyOf(this.bytes, Math.max(whole, Math.min(2 * this.bytes.length, whole + 65_536)));
		}
		System.arraycopy(data.bytes(), data.from(), this.bytes, this.size, data.size());
		this.size = whole;
	}

	/** All of it, until it is changed. */
	Slice all() {
		return new Slice(this.bytes, 0, this.size);
	}

	/** Leaves only the last bytes. */
	void keepLast(int count) {
		if (count < this.size) {
			System.arraycopy(this.bytes, this.size - count, this.bytes, 0, count);
			this.size = count;
		}
		if (count == 0) {
			this.bytes = Slice.EMPTY.bytes();
		}
	}

	void clear() {
		keepLast(0);
	}

	boolean isEmpty() {
		return this.size == 0;
	}

	/** How much memory it takes. */
	int held() {
		return this.bytes.length;
	}

}
