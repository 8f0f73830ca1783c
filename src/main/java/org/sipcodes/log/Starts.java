package org.sipcodes.log;

import org.jspecify.annotations.Nullable;
import org.sipcodes.model.Letters;
import org.sipcodes.sip.Names;

/** Finds first lines of messages at any column. */
final class Starts {

	/** {@code SIP/2.0}. */
	static final int VERSION = 7;

	/** No address of a request is longer, with what is before it. */
	private static final int REACH = 2_000;

	private static final String[] SCHEMES = { " sip:", " sips:", " tel:", " <sip:", " <sips:", " urn:" };

	private Starts() {
	}

	/** The first one that begins at a column or behind it. */
	static @Nullable Start find(String line, int from) {
		int floor = from;
		int version = version(line, from);
		while (version >= 0) {
			Start start = response(line, version);
			start = (start == null) ? request(line, version, Math.max(floor, version - REACH)) : start;
			if (start != null) {
				return start;
			}
			floor = version + VERSION;
			version = version(line, floor);
		}
		return null;
	}

	/** Where the next {@code SIP/2.0} begins, or -1. */
	private static int version(String line, int from) {
		int slash = line.indexOf('/', from + 3);
		while (slash >= 0) {
			if (slash + 3 < line.length() && Letters.isAt(line, slash - 3, "SIP") && Digits.is(line, slash + 1)
					&& line.charAt(slash + 2) == '.' && Digits.is(line, slash + 3)) {
				return slash - 3;
			}
			slash = line.indexOf('/', slash + 1);
		}
		return -1;
	}

	private static @Nullable Start response(String line, int version) {
		int at = blanks(line, version + VERSION);
		boolean number = Digits.is(line, at) && Digits.is(line, at + 1) && Digits.is(line, at + 2)
				&& !word(line, at + 3);
		if (!number || at == version + VERSION) {
			return null;
		}
		int end = Math.min(line.length(), version + REACH);
		return new Start(version, end, line.substring(version, end).trim());
	}

	private static @Nullable Start request(String line, int version, int floor) {
		int end = version + VERSION;
		if (version == 0 || !blank(line, version - 1) || (end < line.length() && ";:/=_".indexOf(line.charAt(end)) >= 0)
				|| word(line, end)) {
			return null;
		}
		int uri = uri(line.substring(floor, version)) + floor;
		int method = (uri < floor) ? -1 : method(line, uri, floor);
		if (method < 0 || Letters.isBlank(line.substring(uri, version))) {
			return null;
		}
		return new Start(method, end, line.substring(method, end));
	}

	/** Where the address begins that a text ends with, or -1. */
	private static int uri(String text) {
		int found = -1;
		for (String scheme : SCHEMES) {
			found = Math.max(found, text.lastIndexOf(scheme));
		}
		if (found >= 0) {
			return found + 1;
		}
		String token = Letters.trimEnd(text);
		int blank = token.lastIndexOf(' ');
		boolean address = token.indexOf('.', blank + 1) >= 0 || token.indexOf(':', blank + 1) >= 0
				|| token.indexOf('@', blank + 1) >= 0;
		return (blank < 0 || !address) ? -1 : blank + 1;
	}

	/** Where the name of the method begins that ends before an address, or -1. */
	private static int method(String line, int uri, int floor) {
		int end = uri;
		while (end > floor && blank(line, end - 1)) {
			end--;
		}
		int begin = end;
		while (begin > floor && end - begin < 20 && line.charAt(begin - 1) >= 'A' && line.charAt(begin - 1) <= 'Z') {
			begin--;
		}
		for (int i = begin; i < end; i++) {
			if (Names.METHODS.contains(line.substring(i, end))) {
				return i;
			}
		}
		boolean apart = begin == floor || (!word(line, begin - 1) && line.charAt(begin - 1) != '-');
		return (end - begin >= 3 && apart && line.indexOf(':', uri) > 0) ? begin : -1;
	}

	private static int blanks(String line, int from) {
		int at = from;
		while (at < line.length() && blank(line, at)) {
			at++;
		}
		return at;
	}

	private static boolean blank(String line, int at) {
		return line.charAt(at) == ' ' || line.charAt(at) == '\t';
	}

	private static boolean word(String line, int at) {
		return at < line.length() && Letters.isOrDigit(line.charAt(at));
	}

}
