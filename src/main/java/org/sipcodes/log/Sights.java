package org.sipcodes.log;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.sipcodes.model.Letters;
import org.sipcodes.model.Text;
import org.sipcodes.sip.Place;

/** Finds addresses in lines: IPv4, IPv6 and names with a port. */
final class Sights {

	private static final int MOST = 6;

	private static final int REACH = 1_500;

	/** What follows a name and a colon is the number of a line then. */
	private static final Set<String> CODE = Text
		.set("c h cc cpp cxx hpp java js ts jsx tsx go py rs lua cs rb php pl m mm kt swift erl ex html vue conf "
				+ "cfg xml log");

	private static final String[] PORTS = { ":", " on port ", " port ", ", port ", " port: ", " port=", "/", " : " };

	private Sights() {
	}

	/** The addresses of a line, the first few of them. */
	static List<Sight> of(String line) {
		List<Sight> sights = new ArrayList<>();
		int stop = Math.min(line.length(), REACH);
		int at = 0;
		while (at < stop && sights.size() < MOST) {
			int end = tokenEnd(line, at, stop);
			if (end == at) {
				at++;
				continue;
			}
			Sight sight = isUri(line, at) ? null : at(line, at, end);
			if (sight != null) {
				sights.add(sight);
			}
			at = (sight == null) ? end : Math.max(end, sight.end());
		}
		return sights;
	}

	private static boolean isUri(String line, int at) {
		return at > 0 && (line.charAt(at - 1) == '@' || Digits.has(line, tokenEnd(line, at, line.length()), '@'));
	}

	/** Where a run of the characters of addresses ends. */
	private static int tokenEnd(String line, int from, int stop) {
		int end = from;
		while (end < stop && end < from + 260 && isPart(line.charAt(end))) {
			end++;
		}
		return end;
	}

	private static boolean isPart(char c) {
		return Letters.isPlain(c) || c == '.' || c == ':' || c == '-' || c == '_';
	}

	private static @Nullable Sight at(String line, int from, int end) {
		int begin = scheme(line, from, end);
		String token = line.substring(begin, end);
		while (token.endsWith(":") || token.endsWith(".") || token.endsWith("-")) {
			token = token.substring(0, token.length() - 1);
		}
		boolean bracket = Digits.has(line, begin - 1, '[') && Digits.has(line, end, ']');
		Sight sight = v6(line, begin, token, bracket);
		sight = (sight == null) ? v4(line, begin, token, bracket) : sight;
		int colon = token.indexOf(':') + 1;
		// A label may stand before an address, as in IP/port:192.0.2.1/5060.
		sight = (sight == null && colon > 1) ? v4(line, begin + colon, token.substring(colon), false) : sight;
		return (sight == null) ? name(line, begin, token, bracket) : sight;
	}

	/**
	 * Behind the transport that may stand before an address, as in {@code UDP:192.0.2.1}.
	 */
	private static int scheme(String line, int from, int end) {
		int colon = line.indexOf(':', from);
		boolean is = colon > from && colon < end && Words.isTransport(line.substring(from, colon));
		return is ? colon + 1 : from;
	}

	private static @Nullable Sight v6(String line, int begin, String token, boolean bracket) {
		int stop = begin + token.length();
		if (isV6(token)) {
			return with(line, begin, stop, token, bracket);
		}
		// tcpdump writes the port behind a dot.
		int dot = token.lastIndexOf('.');
		boolean dotted = dot > 0 && isV6(token.substring(0, dot)) && isPort(token.substring(dot + 1));
		return dotted ? new Sight(begin, stop, new Place(token.substring(0, dot), port(token.substring(dot + 1))))
				: null;
	}

	private static @Nullable Sight v4(String line, int begin, String token, boolean bracket) {
		int at = 0;
		for (int part = 0; part < 4; part++) {
			int end = Digits.end(token, at);
			if (end == at || end - at > 3 || Digits.number(token, at, end) > 255
					|| (part < 3 && !Digits.has(token, end, '.'))) {
				return null;
			}
			at = (part < 3) ? end + 1 : end;
		}
		String rest = token.substring(at);
		if (rest.isEmpty()) {
			return with(line, begin, begin + at, token, bracket);
		}
		int end = Digits.end(rest, 1);
		boolean port = (rest.charAt(0) == ':' || rest.charAt(0) == '.') && isPort(rest.substring(1, end))
				&& (end == rest.length() || rest.charAt(end) == ':');
		return port
				? new Sight(begin, begin + at + end, new Place(token.substring(0, at), port(rest.substring(1, end))))
				: (rest.charAt(0) == '-') ? new Sight(begin, begin + at, new Place(token.substring(0, at), 0)) : null;
	}

	/** An address with the port that is written behind it. */
	private static Sight with(String line, int begin, int end, String host, boolean bracket) {
		int from = bracket ? end + 1 : end;
		for (String before : PORTS) {
			int at = from + before.length();
			int stop = Digits.end(line, at);
			if (line.startsWith(before, from) && isPort(line.substring(Math.min(at, line.length()), stop))
					&& (!before.equals("/") || Digits.number(line, at, stop) > 128)) {
				return new Sight(begin, stop, new Place(host, port(line.substring(at, stop))));
			}
		}
		return new Sight(begin, from, new Place(host, 0));
	}

	private static @Nullable Sight name(String line, int begin, String token, boolean bracket) {
		String host = Text.before(token, ':');
		String port = Text.after(token, ':');
		int dot = host.lastIndexOf('.');
		boolean code = CODE.contains(Letters.lower(host.substring(dot + 1)));
		boolean named = dot > 0 || host.equals("localhost") || line.startsWith("//", Math.max(0, begin - 2));
		if (!isPort(port) || code || !named || host.isEmpty() || !Letters.isOrDigit(host.charAt(0))
				|| bracket && dot < 0) {
			return null;
		}
		return letters(host) ? new Sight(begin, begin + token.length(), new Place(host, port(port))) : null;
	}

	private static boolean letters(String host) {
		boolean letters = false;
		for (char c : host.toCharArray()) {
			letters |= Letters.is(c);
		}
		return letters;
	}

	static boolean isV6(String text) {
		int colons = 0;
		for (char c : text.toCharArray()) {
			if (Letters.hex(c) < 0 && c != ':') {
				return false;
			}
			colons += (c == ':') ? 1 : 0;
		}
		boolean once = text.indexOf("::") == text.lastIndexOf("::");
		return once && colons < 8 && text.length() > 2 && (colons == 7 || text.indexOf("::") >= 0);
	}

	private static boolean isPort(String text) {
		boolean digits = !text.isEmpty() && text.length() < 6 && Digits.end(text, 0) == text.length();
		return digits && port(text) > 0 && port(text) < 65_536;
	}

	private static int port(String text) {
		return (int) Digits.number(text, 0, text.length());
	}

}
