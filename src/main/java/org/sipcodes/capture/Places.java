package org.sipcodes.capture;

import org.jspecify.annotations.Nullable;
import org.sipcodes.sip.Place;

/** Addresses as text; most packets have the same few. */
final class Places {

	private static final int SIZE = 4_096;

	private final @Nullable Place[] places = new Place[SIZE];

	private final int[] keys = new int[5 * SIZE];

	Route route(Ends ends, int source, int target) {
		return new Route(place(ends.packet(), ends.at(), ends.size(), source),
				place(ends.packet(), ends.at() + ends.size(), ends.size(), target));
	}

	/** The place with an address, if there is one. */
	Place place(Slice address, int port) {
		boolean known = address.size() == 4 || address.size() == 16;
		return known ? place(address, 0, address.size(), port) : new Place("", port);
	}

	/** The place with the address of 4 or 16 bytes. */
	Place place(Slice bytes, int at, int size, int port) {
		int hash = port * 31 + size;
		for (int i = 0; i < size; i += 4) {
			hash = hash * 0x9e3779b1 + bytes.i32(at + i);
		}
		int index = (hash ^ hash >>> 15) & (SIZE - 1);
		Place place = this.places[index];
		if (place == null || !isKept(bytes, at, size, 5 * index, port)) {
			place = new Place((size == 4) ? v4(bytes, at) : v6(bytes, at), port);
			this.places[index] = place;
			this.keys[5 * index] = port << 8 | size;
			for (int i = 0; i < size; i += 4) {
				this.keys[5 * index + 1 + i / 4] = bytes.i32(at + i);
			}
		}
		return place;
	}

	private boolean isKept(Slice bytes, int at, int size, int key, int port) {
		boolean is = this.keys[key] == (port << 8 | size);
		for (int i = 0; is && i < size; i += 4) {
			is = this.keys[key + 1 + i / 4] == bytes.i32(at + i);
		}
		return is;
	}

	private static String v4(Slice bytes, int at) {
		StringBuilder text = new StringBuilder();
		for (int i = 0; i < 4; i++) {
			text.append((i == 0) ? "" : ".").append(bytes.u8(at + i));
		}
		return text.toString();
	}

	/** RFC 5952: the longest run of zeros is left out. */
	private static String v6(Slice bytes, int at) {
		int best = -1;
		int most = 1;
		for (int i = 0; i < 8; i++) {
			int length = 0;
			while (i + length < 8 && bytes.u16(at + 2 * (i + length)) == 0) {
				length++;
			}
			best = (length > most) ? i : best;
			most = Math.max(most, length);
		}
		StringBuilder text = new StringBuilder();
		for (int i = 0; i < 8; i++) {
			if (i == best) {
				text.append("::");
				i += most - 1;
			}
			else {
				boolean joined = text.length() == 0 || text.charAt(text.length() - 1) == ':';
				text.append(joined ? "" : ":").append(Integer.toHexString(bytes.u16(at + 2 * i)));
			}
		}
		return text.toString();
	}

}
