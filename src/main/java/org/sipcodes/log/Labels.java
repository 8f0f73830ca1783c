package org.sipcodes.log;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.sipcodes.model.Letters;
import org.sipcodes.model.Text;
import org.sipcodes.sip.Place;

/**
 * Addresses and times that are written as a name and a value: {@code srcip: 192.0.2.1},
 * {@code "dstPort":5060}, {@code Src Port: 5060}.
 */
final class Labels {

	private static final int REACH = 20_000;

	private static final Map<String, String> NAMES = Text
		.map("srcip src sourceip src srcaddr src sourceaddress src sourceaddr src srchost src ipsrc src src src "
				+ "source src fromip src srcaddress src dstip dst destip dst destinationip dst dstaddr dst "
				+ "destinationaddress dst dstaddress dst dsthost dst ipdst dst dst dst destination dst toip dst srcport "
				+ "srcport sourceport srcport sport srcport udpsrcport srcport tcpsrcport srcport dstport dstport "
				+ "destinationport dstport destport dstport dport dstport udpdstport dstport tcpdstport dstport "
				+ "protocol carrier proto carrier transport carrier timeseconds seconds timeuseconds micros");

	private final Map<String, String> values = new HashMap<>();

	/** Takes what a line says, if nothing is said yet. */
	void read(String line) {
		int stop = Math.min(line.length(), REACH);
		for (int i = 1; i < stop; i++) {
			char c = line.charAt(i);
			if (c == ':' || c == '=') {
				String name = name(line, i);
				if (!name.isEmpty()) {
					take(name, value(line, i + 1));
				}
			}
		}
	}

	private void take(String name, String value) {
		boolean number = name.endsWith("port") || name.endsWith("s");
		boolean carrier = name.equals("carrier") && !transport(value).isEmpty();
		if (carrier || (number && Digits.is(value, 0)) || (!number && host(value) != null)) {
			this.values.putIfAbsent(name, value);
		}
	}

	/** The transport of a name or of the number that IP has for it. */
	private static String transport(String value) {
		return value.equals("17") ? "UDP"
				: value.equals("6") ? "TCP" : Words.isTransport(value) ? Letters.upper(value) : "";
	}

	/** The known name of one or two words before a colon; empty if they are not known. */
	private static String name(String line, int colon) {
		int end = colon;
		while (end > 0
				&& (line.charAt(end - 1) == '"' || line.charAt(end - 1) == ' ' || line.charAt(end - 1) == '\'')) {
			end--;
		}
		int begin = word(line, end);
		int before = (begin > 1 && line.charAt(begin - 1) == ' ') ? word(line, begin - 1) : begin;
		String known = NAMES.getOrDefault(letters(line.substring(before, end)), "");
		return (known.isEmpty()) ? NAMES.getOrDefault(letters(line.substring(begin, end)), "") : known;
	}

	private static int word(String line, int end) {
		int begin = end;
		while (begin > 0 && end - begin < 20
				&& (Digits.isLetter(line, begin - 1) || "_-.".indexOf(line.charAt(begin - 1)) >= 0)) {
			begin--;
		}
		return begin;
	}

	private static String letters(String name) {
		StringBuilder letters = new StringBuilder();
		for (char c : Letters.lower(name).toCharArray()) {
			if (Letters.is(c)) {
				letters.append(c);
			}
		}
		return letters.toString();
	}

	private static String value(String line, int from) {
		int begin = from;
		while (begin < line.length() && begin < from + 12 && " \t\"'[".indexOf(line.charAt(begin)) >= 0) {
			begin++;
		}
		int end = begin;
		while (end < line.length() && end < begin + 80 && " \t\"',;})]".indexOf(line.charAt(end)) < 0) {
			end++;
		}
		// Wireshark may name a port: sip (5060).
		boolean named = line.startsWith(" (", end) && Digits.is(line, end + 2) && !Digits.is(line, begin);
		return named ? line.substring(end + 2, Digits.end(line, end + 2)) : line.substring(begin, end);
	}

	private static @Nullable Place host(String value) {
		List<Sight> sights = Sights.of(value);
		return (sights.isEmpty() || sights.get(0).start() > 1) ? null : sights.get(0).place();
	}

	/** Where the message comes from, or goes to: {@code src} or {@code dst}. */
	Place place(String side) {
		Place place = host(this.values.getOrDefault(side, ""));
		String port = this.values.getOrDefault(side + "port", "");
		if (place == null) {
			return Place.UNKNOWN;
		}
		return port.isEmpty() ? place
				: new Place(place.host(), (int) Math.min(65_535, Digits.number(port, 0, port.length())));
	}

	String transport() {
		return transport(this.values.getOrDefault("carrier", ""));
	}

	/** The time in seconds and microseconds; null if it is not written so. */
	@Nullable Clock clock() {
		String seconds = this.values.getOrDefault("seconds", "");
		String micros = this.values.getOrDefault("micros", "0");
		return (seconds.length() != 10) ? null : Clock.at(Digits.number(seconds, 0, 10) * Clock.SECOND
				+ Math.min(Clock.SECOND - 1, Digits.number(micros, 0, micros.length())), true, 0);
	}

}
