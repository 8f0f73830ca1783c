package org.sipcodes.capture;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;

/** Builds packets and files of them, from hexadecimal digits and bytes. */
final class TestPackets {

	private static final String V4 = "c0000201c0000202";

	private static final String V6 = "20010db8000000000000000000000001" + "20010db8000000000000000000000002";

	static final String MACS = "020000000001020000000002";

	static final long TIME = 1_700_000_000_250_000L;

	static final byte[] MESSAGE = message("a");

	static final byte[] IP = ip4(17, udp(MESSAGE));

	private TestPackets() {
	}

	static String text(String call) {
		return "OPTIONS sip:b@example.com SIP/2.0\r\nVia: SIP/2.0/UDP 192.0.2.1;branch=z9hG4bK1\r\nCall-ID: " + call
				+ "\r\nCSeq: 1 OPTIONS\r\nContent-Type: text/plain\r\nContent-Length: 52\r\n\r\n"
				+ "A SIP/2.0 200 OK\r\nwithin\r\n\r\nSIP/2.0 200 is no start.";
	}

	static byte[] message(String call) {
		return text(call).getBytes(StandardCharsets.UTF_8);
	}

	static String text(byte[] bytes) {
		return new String(bytes, StandardCharsets.UTF_8);
	}

	/** Joins bytes and hexadecimal digits. */
	static byte[] join(Object... parts) {
		StringBuilder hex = new StringBuilder();
		for (Object part : parts) {
			hex.append((part instanceof byte[] bytes) ? HexFormat.of().formatHex(bytes) : part);
		}
		return HexFormat.of().parseHex(hex);
	}

	static String u16(int number) {
		return HexFormat.of().toHexDigits((short) number);
	}

	static String u32(long number) {
		return HexFormat.of().toHexDigits((int) number);
	}

	static byte[] udp(byte[] data) {
		return join("13ce13c4", u16(8 + data.length), "0000", data);
	}

	static byte[] ip4(int protocol, byte[] data) {
		return ip4(protocol, data, 0);
	}

	static byte[] ip4(int protocol, byte[] data, int place) {
		return ip(V4, protocol, data, place);
	}

	static byte[] ip(String addresses, int protocol, byte[] data, int place) {
		return join("4500", u16(20 + data.length), "0001", u16(place), u16(0x4000 + protocol), "0000", addresses, data);
	}

	static byte[] ip6(int next, byte[] data) {
		return join("60000000", u16(data.length), u16(next * 256 + 64), V6, data);
	}

	static byte[] hep() {
		String fields = "0000000200071100000003000ac0000201" + "00000004000ac0000202" + "00000007000813ce"
				+ "00000008000813c4" + "00000009000a" + u32(TIME / 1_000_000) + "0000000a000a" + u32(TIME % 1_000_000);
		return join("48455033", u16(12 + fields.length() / 2 + MESSAGE.length), fields, "0000000f",
				u16(6 + MESSAGE.length), MESSAGE);
	}

	static List<byte[]> segments(int from, byte[] stream, int size) {
		List<byte[]> segments = new ArrayList<>();
		for (int at = from; at < stream.length; at += size) {
			byte[] data = Arrays.copyOfRange(stream, at, Math.min(stream.length, at + size));
			segments.add(join("13ce13c4", u32(0xffff_ff00L + at), "00000000", "5018000000000000", data));
		}
		return segments;
	}

	static List<byte[]> tcp(List<byte[]> segments) {
		return segments.stream().map((one) -> ip4(6, one)).toList();
	}

	static byte[] pcap(boolean big, boolean nanos, int link, byte[]... frames) {
		List<Object> parts = new ArrayList<>(
				List.of(order(nanos ? "a1b23c4d" : "a1b2c3d4", big), "0".repeat(32), order(u32(link), big)));
		int count = 0;
		for (byte[] frame : frames) {
			long micros = (TIME % 1_000_000 + count++) * (nanos ? 1_000 : 1);
			parts.addAll(List.of(order(u32(TIME / 1_000_000), big), order(u32(micros), big),
					order(u32(frame.length), big), order(u32(frame.length), big), frame));
		}
		return join(parts.toArray());
	}

	/**
	 * Also with a section of another machine and a clock that counts by powers of two.
	 */
	static byte[] pcapng(int link, byte[] frame) {
		int padded = (frame.length + 3) / 4 * 4;
		long ticks = (TIME / 1_000_000 << 20) + (1 << 18);
		return join("0a0d0d0a1c0000004d3c2b1a01000000ffffffffffffffff1c000000", "0a0d0d0a0000001c1a2b3c4d00010000",
				"ffffffffffffffff0000001c", "000000050000000c0000000c", "0000000100000020", u16(link), "000000000000",
				"0009000194000000" + "0000000000000020", "00000006", u32(32 + padded), "00000000", u32(ticks >> 32),
				u32(ticks), u32(frame.length), u32(frame.length), frame, "00".repeat(padded - frame.length),
				u32(32 + padded));
	}

	private static String order(String hex, boolean big) {
		return big ? hex : hex.substring(6) + hex.substring(4, 6) + hex.substring(2, 4) + hex.substring(0, 2);
	}

}
