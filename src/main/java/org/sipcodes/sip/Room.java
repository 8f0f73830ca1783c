package org.sipcodes.sip;

/**
 * Where the fields of many headers are, one after the other: in a browser an array for
 * each message would weigh as much as its text.
 */
final class Room {

	/** Begin and end of the name, begin and end of the value, hash of the name. */
	static final int WIDTH = 5;

	private static final int MOST = WIDTH * 10_000;

	private int[] places = new int[WIDTH * 16];

	private int end;

	/**
	 * Adds a field.
	 * @param before how many fields its header has already; they stay together
	 * @param name where it begins
	 * @param nameEnd where it ends
	 */
	void add(int before, int name, int nameEnd, int value, int valueEnd, int hash) {
		if (this.end == this.places.length) {
			int own = WIDTH * before;
			int[] more = new int[Math.max(2 * own + WIDTH, Math.min(MOST, 2 * this.end))];
			System.arraycopy(this.places, this.end - own, more, 0, own);
			this.places = more;
			this.end = own;
		}
		int at = this.end;
		this.places[at] = name;
		this.places[at + 1] = nameEnd;
		this.places[at + 2] = value;
		this.places[at + 3] = valueEnd;
		this.places[at + 4] = hash;
		this.end = at + WIDTH;
	}

	/** Moves the end of the value that was added last. */
	void extend(int valueEnd) {
		this.places[this.end - 2] = valueEnd;
	}

	int[] places() {
		return this.places;
	}

	/** Where the next field begins. */
	int end() {
		return this.end;
	}

}
