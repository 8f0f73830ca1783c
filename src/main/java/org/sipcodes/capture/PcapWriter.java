package org.sipcodes.capture;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.sipcodes.model.Letters;
import org.sipcodes.model.Text;
import org.sipcodes.sip.Hosts;
import org.sipcodes.sip.Message;
import org.sipcodes.sip.Place;
import org.sipcodes.sip.Utf8;

/**
 * Writes messages as a capture that every tool opens: a packet of raw IP for each, with
 * UDP or a segment of TCP in it.
 */
public final class PcapWriter {

	private static final int RAW_IP = 101;

	/** No packet of IP holds more. */
	private static final int LONGEST = 65_000;

	private static final int UDP = 17;

	private static final int TCP = 6;

	private final Map<String, Integer> sequences = new HashMap<>();

	private byte[] out = new byte[4_096];

	private int size;

	private PcapWriter() {
	}

	/** Whether all messages come from an address of IP and go to one. */
	public static boolean canHold(List<Message> messages) {
		boolean can = !messages.isEmpty();
		for (Message message : messages) {
			can &= address(message.source()).length > 0
					&& address(message.source()).length == address(message.target()).length;
		}
		return can;
	}

	/** The bytes of a file; all messages have addresses. */
	public static byte[] of(List<Message> messages) {
		PcapWriter file = new PcapWriter();
		file.four(0xa1b2c3d4);
		file.four(0x00020004);
		file.four(0);
		file.four(0);
		file.four(0x40000);
		file.four(RAW_IP);
		messages.forEach(file::add);
		return Arrays.copyOf(file.out, file.size);
	}

	private void add(Message message) {
		byte[] text = Utf8.bytes(message.text());
		byte[] source = address(message.source());
		byte[] target = address(message.target());
		String transport = message.envelope().transport();
		boolean datagram = transport.equals("UDP") || transport.isEmpty();
		int length = Math.min(LONGEST, text.length) + (datagram ? 8 : 20);
		int packet = length + ((source.length == 4) ? 20 : 40);
		long time = Math.max(0, message.time());
		four((int) (time / 1_000_000));
		four((int) (time % 1_000_000));
		four(packet);
		four(packet);
		int protocol = datagram ? UDP : TCP;
		if (source.length == 4) {
			headFour(source, target, protocol, packet);
		}
		else {
			headSix(source, target, protocol, length);
		}
		int start = this.size;
		four(message.source().port() << 16 | message.target().port());
		if (datagram) {
			four(length << 16);
		}
		else {
			segment(message.source() + " " + message.target(), length - 20);
		}
		bytes(text, Math.min(LONGEST, text.length));
		two(start + (datagram ? 6 : 16), sum(start, length, protocol + length + sum(source) + sum(target)));
	}

	private void headFour(byte[] source, byte[] target, int protocol, int length) {
		int start = this.size;
		four(0x45000000 | length);
		four(0);
		four(64 << 24 | protocol << 16);
		bytes(source, source.length);
		bytes(target, target.length);
		two(start + 10, sum(start, 20, 0));
	}

	private void headSix(byte[] source, byte[] target, int protocol, int length) {
		four(0x60000000);
		four(length << 16 | protocol << 8 | 64);
		bytes(source, source.length);
		bytes(target, target.length);
	}

	/** What follows the ports: each way has a stream of its own. */
	private void segment(String way, int length) {
		four(this.sequences.merge(way, length, Integer::sum) - length + 1);
		four(0);
		four(0x50180000 | 0xffff);
		four(0);
	}

	private void four(int value) {
		for (int shift = 24; shift >= 0; shift -= 8) {
			one(value >> shift);
		}
	}

	private void two(int at, int value) {
		this.out[at] = (byte) (value >> 8);
		this.out[at + 1] = (byte) value;
	}

	private void one(int value) {
		if (this.size == this.out.length) {
			this.out = Arrays.copyOf(this.out, 2 * this.size);
		}
		this.out[this.size++] = (byte) value;
	}

	private void bytes(byte[] bytes, int length) {
		for (int i = 0; i < length; i++) {
			one(bytes[i]);
		}
	}

	/** The checksum of the Internet (RFC 1071) over a part of the file. */
	private int sum(int from, int length, int more) {
		long sum = more;
		for (int i = 0; i < length; i++) {
			sum += (this.out[from + i] & 0xffL) << (i % 2 == 0 ? 8 : 0);
		}
		while (sum > 0xffff) {
			sum = (sum & 0xffff) + (sum >> 16);
		}
		int made = (int) ~sum & 0xffff;
		return (made == 0) ? 0xffff : made;
	}

	private static int sum(byte[] address) {
		int sum = 0;
		for (int i = 0; i < address.length; i++) {
			sum += (address[i] & 0xff) << (i % 2 == 0 ? 8 : 0);
		}
		return sum;
	}

	/** The bytes of an address; none if it is a name or not known. */
	private static byte[] address(Place place) {
		return (place.host().indexOf(':') >= 0) ? six(place.host()) : four(Text.split(place.host(), '.'));
	}

	private static byte[] four(List<String> parts) {
		byte[] address = new byte[4];
		for (int i = 0; i < parts.size(); i++) {
			if (parts.size() != 4 || !Text.isNumber(parts.get(i), 3)) {
				return new byte[0];
			}
			address[i] = (byte) Integer.parseInt(parts.get(i));
		}
		return address;
	}

	private static byte[] six(String host) {
		List<String> groups = Hosts.groups(host);
		byte[] address = new byte[16];
		for (int i = 0; i < groups.size(); i++) {
			int value = 0;
			for (char c : groups.get(i).toCharArray()) {
				value = (Letters.hex(c) < 0 || value > 0xfff) ? 0x10000 : value << 4 | Letters.hex(c);
			}
			if (groups.size() != 8 || value > 0xffff) {
				return new byte[0];
			}
			address[2 * i] = (byte) (value >> 8);
			address[2 * i + 1] = (byte) value;
		}
		return address;
	}

}
