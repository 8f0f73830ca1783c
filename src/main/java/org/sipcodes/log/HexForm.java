package org.sipcodes.log;

import java.util.Arrays;
import java.util.Collections;
import java.util.function.ObjLongConsumer;

import org.jspecify.annotations.Nullable;
import org.sipcodes.model.Letters;
import org.sipcodes.sip.MessageReader;
import org.sipcodes.sip.Utf8;

/** Packets as hexadecimal numbers: tcpdump -X, tshark -x, Wireshark, hexdump -C. */
final class HexForm implements Form {

	private static final int MOST = 262_144;

	private static final int WINDOW = 6;

	private final @Nullable ObjLongConsumer<byte[]> packets;

	private byte[] bytes = new byte[2_048];

	private int size;

	HexForm(@Nullable ObjLongConsumer<byte[]> packets) {
		this.packets = packets;
	}

	@Override
	public int read(Lines lines, int at, Catch caught) {
		int next = at;
		this.size = 0;
		while (next < lines.size() && this.size < MOST && row(lines.get(next))) {
			next++;
		}
		if (next == at || this.size < 16) {
			return at;
		}
		String heading = lines.get(at - 1);
		if (heading.startsWith("Reassembled") || caught.isExplained(at)) {
			return next;
		}
		Banner banner = new Banner();
		for (int i = at - 1; i >= Math.max(caught.end(), at - WINDOW); i--) {
			banner.read(lines.get(i));
		}
		byte[] packet = Arrays.copyOf(this.bytes, this.size);
		if (this.packets != null && !MessageReader.looksLikeOne(packet, 0, this.size)) {
			this.packets.accept(packet, Times.of(Collections.singletonList(banner.clock()))[0]);
			caught.pass(next);
		}
		else {
			message(packet, banner, at, next, caught);
		}
		return next;
	}

	/** Takes the message out of a packet that nobody else reads. */
	private static void message(byte[] packet, Banner banner, int at, int next, Catch caught) {
		String text = Utf8.text(packet, 0, packet.length);
		int end = text.indexOf("\r\n");
		Start start = null;
		while (start == null && end >= 0) {
			start = Starts.find(text.substring(0, end), 0);
			end = text.indexOf("\r\n", end + 2);
			if (end > 4_000) {
				break;
			}
		}
		if (start != null) {
			caught.add(banner.of(Found.Kind.WHOLE, at, text.substring(start.column()), false), next);
		}
	}

	/** Adds the bytes of a line; false if it is not the next one of a dump. */
	private boolean row(String line) {
		int at = 0;
		while (at < line.length() && (line.charAt(at) == ' ' || line.charAt(at) == '\t' || line.charAt(at) == '>')) {
			at++;
		}
		at += line.startsWith("0x", at) ? 2 : 0;
		int end = hexEnd(line, at);
		if (end - at < 4 || end - at > 8 || number(line, at, end) != this.size) {
			return false;
		}
		at = Digits.has(line, end, ':') ? end + 1 : end;
		int before = this.size;
		while (this.size < before + 16) {
			int from = at;
			while (Digits.has(line, from, ' ') || Digits.has(line, from, '\t')) {
				from++;
			}
			int stop = hexEnd(line, from);
			boolean gap = this.size > before && from - at > ((this.size - before == 8) ? 2 : 1);
			boolean spaced = stop == line.length() || line.charAt(Math.min(stop, line.length() - 1)) == ' ';
			if (from == at || stop == from || (stop - from) % 2 != 0 || stop - from > 32 || gap || !spaced) {
				break;
			}
			take(line, from, stop);
			at = stop;
		}
		return this.size > before;
	}

	private void take(String line, int from, int to) {
		if (this.size + 16 > this.bytes.length) {
			this.bytes = Arrays.copyOf(this.bytes, 2 * this.bytes.length);
		}
		for (int i = from; i < to; i += 2) {
			this.bytes[this.size++] = (byte) number(line, i, i + 2);
		}
	}

	private static int hexEnd(String line, int from) {
		int end = from;
		while (end < line.length() && line.charAt(end) < 128 && Letters.hex(line.charAt(end)) >= 0) {
			end++;
		}
		return end;
	}

	private static int number(String line, int from, int to) {
		int number = 0;
		for (int i = from; i < to; i++) {
			number = number << 4 | Letters.hex(line.charAt(i));
		}
		return number;
	}

}
