package org.sipcodes.trace;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.sipcodes.model.Letters;
import org.sipcodes.model.Text;
import org.sipcodes.sip.Hosts;
import org.sipcodes.sip.Params;

/** Gives an IP address another one of the same kind, which the input does not hold. */
final class StandInAddresses {

	/** RFC 1918, 6598 and 3927. */
	private final List<Range> inner = List.of(new Range("10.0.0.0", 1 << 24), new Range("172.16.0.0", 1 << 20),
			new Range("192.168.0.0", 1 << 16), new Range("100.64.0.0", 1 << 22), new Range("169.254.0.0", 1 << 16));

	/** RFC 5737 and 2544; a flood has more addresses, and the last ones are nobody's. */
	private final List<Range> outer = List.of(new Range("203.0.113.0", 256), new Range("198.51.100.0", 256),
			new Range("192.0.2.0", 256), new Range("198.18.0.0", 1 << 17), new Range("240.0.0.0", 1 << 28));

	private final Map<String, String> known = new HashMap<>();

	private final Tokens input;

	/** A group of every IPv6 address that is given, and of none of the input. */
	private String group = "";

	private int sixes;

	StandInAddresses(Tokens input) {
		this.input = input;
	}

	/** Neighbouring IPv4 addresses. */
	private static final class Range {

		private final long first;

		private final long size;

		private long used;

		private Range(String first, long size) {
			this.first = number(first);
			this.size = size;
		}

		private boolean holds(long address) {
			return address >= this.first && address < this.first + this.size;
		}

	}

	String of(String address) {
		String made = this.known.get(address);
		if (made == null) {
			made = (address.indexOf(':') < 0) ? four(number(address)) : six(address);
			this.known.put(address, made);
		}
		return made;
	}

	private static long number(String dotted) {
		long number = 0;
		for (String part : Text.split(dotted, '.')) {
			number = number << 8 | Params.number(part) & 0xff;
		}
		return number;
	}

	private static String dotted(long address) {
		return (address >> 24) + "." + (address >> 16 & 0xff) + "." + (address >> 8 & 0xff) + "." + (address & 0xff);
	}

	private String four(long address) {
		String key = dotted(address);
		if (address == 0 || address >> 24 == 127) {
			return key;
		}
		String made = this.known.get(key);
		if (made == null) {
			made = next(ranges(address));
			this.known.put(key, made);
		}
		return made;
	}

	/** Those of its kind; the largest private one follows where a small one is full. */
	private List<Range> ranges(long address) {
		for (Range range : this.inner) {
			if (range.holds(address)) {
				return List.of(range, this.inner.get(0));
			}
		}
		return this.outer;
	}

	private String next(List<Range> ranges) {
		for (Range range : ranges) {
			while (range.used < range.size) {
				long address = range.first + range.used++;
				boolean ofHost = (address & 0xff) != 0 && (address & 0xff) != 0xff;
				if (ofHost && !this.input.hasAddressIn(dotted(address))) {
					return dotted(address);
				}
			}
		}
		return "0.0.0.0";
	}

	private String six(String address) {
		String low = Letters.lower(address);
		String key = full(low);
		if (key.startsWith("0:0:0:0:0:0:0:") && key.length() == 15 && (key.endsWith("0") || key.endsWith("1"))) {
			return low;
		}
		if (low.startsWith("::ffff:") && Text.split(low, '.').size() == 4) {
			return "::ffff:" + four(number(low.substring(7)));
		}
		String made = this.known.get(key);
		if (made == null) {
			this.sixes++;
			String rest = ((this.sixes > 0xffff) ? Integer.toHexString(this.sixes >> 16) + ":" : "")
					+ Integer.toHexString(this.sixes & 0xffff);
			boolean link = low.startsWith("fe8") || low.startsWith("fe9") || low.startsWith("fea")
					|| low.startsWith("feb");
			boolean local = low.startsWith("fc") || low.startsWith("fd");
			made = link ? "fe80::" + group() + ":" + rest : (local ? "fd00:" : "2001:db8:") + group() + "::" + rest;
			this.known.put(key, made);
		}
		return made;
	}

	private String group() {
		for (int i = 0xa001; this.group.isEmpty(); i++) {
			String hex = Integer.toHexString(i);
			this.group = (this.input.has(hex) && i < 0xffff) ? "" : hex;
		}
		return this.group;
	}

	/** All eight groups, each without leading zeros. */
	private static String full(String address) {
		List<String> groups = Hosts.groups(address);
		groups.replaceAll((group) -> {
			int zeros = 0;
			while (zeros < group.length() - 1 && group.charAt(zeros) == '0') {
				zeros++;
			}
			return group.substring(zeros);
		});
		return String.join(":", groups);
	}

}
