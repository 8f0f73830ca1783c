package org.sipcodes.capture;

/** Reads the header of a message as it arrives, as far as the length of the body. */
final class Head {

	/** No message is longer. */
	static final int LONGEST = 256 * 1_024;

	private static final String LENGTH = "content-length";

	private int line;

	private int scanned;

	private int body = -1;

	private int length = -1;

	/** Forgets all, for the next message. */
	void clear() {
		this.line = 0;
		this.scanned = 0;
		this.body = -1;
		this.length = -1;
	}

	/**
	 * Reads on.
	 * @param data that begins with the message, longer than at the last call
	 * @return whether the header is complete
	 */
	boolean read(Slice data) {
		while (this.body < 0) {
			int end = data.find('\n', this.scanned);
			if (end < 0) {
				this.scanned = data.size();
				return false;
			}
			int size = end - this.line - ((end > this.line && data.u8(end - 1) == '\r') ? 1 : 0);
			if (size == 0) {
				this.body = end + 1;
			}
			else {
				field(data, this.line, this.line + size);
			}
			this.line = end + 1;
			this.scanned = end + 1;
		}
		return true;
	}

	private void field(Slice data, int from, int to) {
		int first = data.u8(from) | 32;
		if (this.length >= 0 || (first != 'c' && first != 'l')) {
			return;
		}
		int at = from + 1;
		for (int i = 1; first == 'c' && i < LENGTH.length(); i++) {
			if (at >= to || (data.u8(at++) | 32) != (LENGTH.charAt(i) | 32)) {
				return;
			}
		}
		at = blanks(data, at, to);
		if (at < to && data.u8(at) == ':') {
			this.length = number(data, blanks(data, at + 1, to), to);
		}
	}

	private static int blanks(Slice data, int from, int to) {
		int at = from;
		while (at < to && (data.u8(at) == ' ' || data.u8(at) == '\t')) {
			at++;
		}
		return at;
	}

	private static int number(Slice data, int from, int to) {
		int number = 0;
		int at = from;
		for (; at < to && data.u8(at) >= '0' && data.u8(at) <= '9' && number <= LONGEST; at++) {
			number = number * 10 + data.u8(at) - '0';
		}
		return (at == from || number > LONGEST) ? -1 : number;
	}

	/** Where the body begins. */
	int body() {
		return this.body;
	}

	/** Where the message ends; -1 if it does not say. */
	int end() {
		return (this.length < 0) ? -1 : this.body + this.length;
	}

}
