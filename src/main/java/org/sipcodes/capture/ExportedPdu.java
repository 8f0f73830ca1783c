package org.sipcodes.capture;

/**
 * Reads what Wireshark exports, for example after it decrypted it: fields, then the
 * content.
 */
record ExportedPdu(Datagrams datagrams, Places places) {

	void read(Slice packet, Seen seen) {
		Slice source = Slice.EMPTY;
		Slice target = Slice.EMPTY;
		int from = 0;
		int to = 0;
		String transport = "";
		Slice rest = packet;
		while (rest.size() >= 4 && rest.u16(0) != 0) {
			Slice value = rest.skip(4).first(rest.u16(2));
			switch (rest.u16(0)) {
				case 20, 22 -> source = value;
				case 21, 23 -> target = value;
				case 24 -> transport = transport(value.i32(0));
				case 25 -> from = value.u16(2);
				case 26 -> to = value.u16(2);
				default -> {
				}
			}
			rest = rest.skip(4 + rest.u16(2));
		}
		Route route = new Route(this.places.place(source, from), this.places.place(target, to));
		this.datagrams.read(rest.skip(4), seen.packets(0), route, transport);
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
