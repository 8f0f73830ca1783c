package org.sipcodes.capture;

import org.sipcodes.sip.Place;

/**
 * Reads what Wireshark exports, for example after it decrypted it: fields, then the
 * content.
 */
final class ExportedPdu {

	private final Datagrams datagrams;

	private final Places places;

	ExportedPdu(Datagrams datagrams, Places places) {
		this.datagrams = datagrams;
		this.places = places;
	}

	void read(Slice packet, Seen seen) {
		Place source = Place.UNKNOWN;
		Place target = Place.UNKNOWN;
		int from = 0;
		int to = 0;
		String transport = "";
		Slice rest = packet;
		while (rest.size() >= 4 && rest.u16(0) != 0) {
			Slice value = rest.skip(4).first(rest.u16(2));
			switch (rest.u16(0)) {
				case 20, 22 -> source = place(value);
				case 21, 23 -> target = place(value);
				case 24 -> transport = transport(value.i32(0));
				case 25 -> from = value.u16(2);
				case 26 -> to = value.u16(2);
				default -> {
				}
			}
			rest = rest.skip(4 + rest.u16(2));
		}
		Route route = new Route(new Place(source.host(), from), new Place(target.host(), to));
		this.datagrams.read(rest.skip(4), seen.packets(0), route, transport);
	}

	private Place place(Slice address) {
		boolean known = address.size() == 4 || address.size() == 16;
		return known ? this.places.place(address, 0, address.size(), 0) : Place.UNKNOWN;
	}

	/** Numbers of Wireshark's own. */
	private static String transport(int type) {
		return switch (type) {
			case 1 -> "SCTP";
			case 2 -> "TCP";
			case 3 -> "UDP";
			default -> "";
		};
	}

}
