package org.sipcodes.capture;

import java.util.Arrays;

/**
 * A part of an array; whoever reads beyond its end reads zeros.
 *
 * @param from where it begins
 * @param to where it ends
 */
record Slice(byte[] bytes, int from, int to) {

	static final Slice EMPTY = new Slice(new byte[0], 0, 0);

	int size() {
		return this.to - this.from;
	}

	int u8(int at) {
		return (at >= 0 && at < this.to - this.from) ? this.bytes[this.from + at] & 0xff : 0;
	}

	int u16(int at) {
		return u8(at) << 8 | u8(at + 1);
	}

	int i32(int at) {
		int place = this.from + at;
		if (at < 0 || at > size() - 4) {
			return u16(at) << 16 | u16(at + 2);
		}
		byte[] b = this.bytes;
		return b[place] << 24 | (b[place + 1] & 0xff) << 16 | (b[place + 2] & 0xff) << 8 | (b[place + 3] & 0xff);
	}

	long u32(int at) {
		return i32(at) & 0xffff_ffffL;
	}

	int u16(int at, boolean isLittle) {
		return isLittle ? u8(at + 1) << 8 | u8(at) : u16(at);
	}

	long u32(int at, boolean isLittle) {
		return (isLittle ? Integer.reverseBytes(i32(at)) : i32(at)) & 0xffff_ffffL;
	}

	/** All but the first bytes. */
	Slice skip(int count) {
		return new Slice(this.bytes, this.from + Math.max(0, Math.min(count, size())), this.to);
	}

	/** The first bytes, or all if there are fewer. */
	Slice first(long count) {
		return (count >= size()) ? this : new Slice(this.bytes, this.from, this.from + (int) Math.max(0, count));
	}

	boolean begins(String text) {
		boolean begins = size() >= text.length();
		for (int i = 0; begins && i < text.length(); i++) {
			begins = u8(i) == text.charAt(i);
		}
		return begins;
	}

	/** Where a byte is found next; -1 if it is not. */
	int find(char wanted, int start) {
		for (int i = this.from + Math.max(0, start); i < this.to; i++) {
			if (this.bytes[i] == wanted) {
				return i - this.from;
			}
		}
		return -1;
	}

	/** The same in an array of its own. */
	Slice copy() {
		return new Slice(Arrays.copyOfRange(this.bytes, this.from, this.to), 0, size());
	}

}
