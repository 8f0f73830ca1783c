package org.sipcodes.capture;

import org.sipcodes.sip.Intake;

/** Reads packets, wherever they come from, and adds their messages to an intake. */
public final class Packets {

	private final Network network;

	public Packets(Intake intake) {
		this.network = new Network(intake);
	}

	/**
	 * Reads an IP packet.
	 * @param time microseconds, as in an envelope
	 */
	public void ip(byte[] bytes, int from, int to, long time) {
		frame(Link.RAW, slice(bytes, from, to), Seen.at(time, 0));
	}

	/** Reads an Ethernet frame. */
	public void ethernet(byte[] bytes, int from, int to, long time) {
		frame(Link.ETHERNET, slice(bytes, from, to), Seen.at(time, 0));
	}

	void frame(int link, Slice frame, Seen seen) {
		this.network.link().read(link, frame, seen);
	}

	void unread(String what, String where) {
		this.network.findings().unread(what, where);
	}

	/** Adds what waits for packets that do not come. */
	public void finish() {
		this.network.finish();
	}

	static Slice slice(byte[] bytes, int from, int to) {
		int end = Math.max(0, Math.min(to, bytes.length));
		return new Slice(bytes, Math.max(0, Math.min(from, end)), end);
	}

}
