package org.sipcodes.trace;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

import org.sipcodes.call.Deciding;
import org.sipcodes.model.Letters;
import org.sipcodes.model.Text;
import org.sipcodes.sip.Hosts;
import org.sipcodes.sip.Place;
import org.sipcodes.sip.Uri;
import org.sipcodes.sip.Via;

/**
 * Gives everything that identifies somebody another name: the same for the same, another
 * one for another, and none that the input holds.
 */
final class StandIns {

	/** Digits at the end of a number by which the legs of a call are recognised. */
	static final int TAIL = 7;

	/** They say of themselves that they are nobody. */
	private static final Set<String> NOBODY = Text.set("anonymous unavailable restricted unknown -");

	private static final Set<String> NOWHERE = Set.of("", "localhost", "invalid", "anonymous.invalid");

	/** A stand-in for 32 hexadecimal digits begins with them. */
	private static final String ZEROS = "0".repeat(32 - TAIL);

	private final Map<String, String> known = new HashMap<>();

	private final Map<String, Integer> counts = new HashMap<>();

	private final Set<String> given = new HashSet<>();

	private final Tokens input;

	private final StandInAddresses addresses;

	StandIns(Tokens input) {
		this.input = input;
		this.addresses = new StandInAddresses(input);
	}

	/** A word of a kind with a number; empty for an empty text. */
	String of(String kind, String text) {
		return of(kind, text, kind, TAIL);
	}

	private String of(String kind, String text, String stem, int width) {
		String key = kind + ' ' + text;
		String made = text.isEmpty() ? "" : this.known.get(key);
		while (made == null) {
			String digits = String.valueOf(count(stem));
			digits = "0".repeat(Math.max(0, width - digits.length())) + digits;
			if (!this.input.has(digits) && !this.input.has(stem + digits)) {
				made = stem + digits;
				this.known.put(key, made);
			}
		}
		return made;
	}

	private int count(String kind) {
		return this.counts.merge(kind, 1, Integer::sum);
	}

	String call(String id) {
		return of("call", id);
	}

	String branch(String branch) {
		int start = branch.startsWith(Via.COOKIE) ? Via.COOKIE.length() : 0;
		return branch.substring(0, start) + of("branch", branch.substring(start));
	}

	/** A tag; one that shows the software of a proxy by its form keeps that. */
	String tag(String tag) {
		return Deciding.isTagOfSer(tag) ? of("tag", tag, ZEROS, TAIL) + tag.charAt(32) + "0000" : of("tag", tag);
	}

	String uuid(String uuid) {
		return of("uuid", Letters.lower(uuid), "00000000-0000-4000-8000-", 12);
	}

	/** A number that nobody dials, such as that of a session. */
	String serial(String number) {
		return of("serial", number, "1", TAIL);
	}

	/** A name beside an address. */
	String name(String name) {
		return NOBODY.contains(Letters.lower(name)) ? name : isNumber(name) ? number(name) : of("name", name);
	}

	/** What is before the {@code @} of an address. */
	String user(String user) {
		return NOBODY.contains(Letters.lower(user)) ? user
				: isNumber(user) ? number(user).replace("#", "%23").replace(" ", "") : of("user", user);
	}

	static boolean isNumber(String text) {
		boolean digit = false;
		for (char c : text.toCharArray()) {
			digit |= Text.isDigit(c);
			if (!Text.isDigit(c) && "+*#-.() ".indexOf(c) < 0) {
				return false;
			}
		}
		return digit;
	}

	/** Other digits between the same signs. */
	String number(String text) {
		StringBuilder own = new StringBuilder();
		for (char c : text.toCharArray()) {
			own.append(Text.isDigit(c) ? String.valueOf(c) : "");
		}
		int end = Math.max(0, own.length() - TAIL);
		String digits = digits("prefix", own.substring(0, end)) + digits("number", own.substring(end));
		StringBuilder made = new StringBuilder();
		int at = 0;
		for (char c : text.toCharArray()) {
			made.append(Text.isDigit(c) ? digits.charAt(at++) : c);
		}
		return made.append(digits.substring(at)).toString();
	}

	/** As many digits; more of them only where no other are left. */
	private String digits(String kind, String own) {
		String key = kind + ' ' + own;
		String made = own.isEmpty() ? "" : this.known.get(key);
		boolean whole = kind.equals("number");
		while (made == null) {
			String next = digits(kind, own.length(), whole ? 5 : 9);
			if (!next.equals(own) && !(whole && this.input.hasNumberIn(next)) && this.given.add(kind + ' ' + next)) {
				made = next;
				this.known.put(key, made);
			}
		}
		return made;
	}

	private String digits(String kind, int length, int first) {
		int size = Math.min(length, TAIL);
		long range = 1;
		for (int i = 0; i < size; i++) {
			range *= 10;
		}
		long count = count(kind + size);
		// Numbers of films in North America begin with 555-01.
		long base = (size == TAIL && first == 5) ? 5_550_100 : first * (range / 10);
		String digits = String.valueOf((count < range) ? range + (base + count) % range : range + count);
		return "9".repeat(length - size) + digits.substring((count < range) ? 1 : 0);
	}

	/** A name or an address of a machine, with or without the brackets of IPv6. */
	String host(String host) {
		boolean brackets = host.startsWith("[") && host.endsWith("]");
		String low = Letters.lower((brackets ? host.substring(1, host.length() - 1) : host));
		if (Hosts.isAddress(low)) {
			return this.addresses.of(low);
		}
		String end = low.endsWith(".invalid") ? ".invalid"
				: low.endsWith(".local") ? ".local" : (low.indexOf('.') < 0) ? "" : ".example";
		return NOWHERE.contains(low) ? low : of("host", low) + end;
	}

	/** The same for a realm: its case counts, and it may be the name of a machine. */
	String realm(String realm) {
		return realm.equals(Letters.lower(realm)) ? host(realm) : of("realm", realm);
	}

	Place place(Place place) {
		return new Place(host(place.host()), place.port());
	}

	/** A machine with or without a port. */
	String place(String text) {
		return place(Uri.place(text)).toString();
	}

}
