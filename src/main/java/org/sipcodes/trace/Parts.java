package org.sipcodes.trace;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;

import org.sipcodes.model.Letters;
import org.sipcodes.model.Text;
import org.sipcodes.sip.NameAddress;
import org.sipcodes.sip.Params;

/** Writes addresses and parameters anew, from stand-ins and harmless words. */
record Parts(StandIns names) {

	/** Addresses of these look like {@code user@host}. */
	private static final Set<String> SCHEMES = Text.set("sip sips im pres mailto xmpp");

	private static final Map<String, Kind> KINDS = new HashMap<>();

	static {
		know(Kind.TAG, "tag ftag to-tag from-tag local-tag remote-tag");
		know(Kind.NUMBER, "expires q index cause counter limit ttl reg-id retry-after duration nc");
		know(Kind.WORDS,
				"transport user lr ob refresher reason privacy screen party id-type method early-only r2 "
						+ "verstat cpc npdi methods audio video isfocus automata header session critical history none "
						+ "algorithm qop stale alg ppt version handling purpose text");
		know(Kind.HOST, "maddr received trunk-context icid-generated-at orig-ioi term-ioi");
		know(Kind.ID, "line rinstance gr opaque id sid tgrp +sip.instance icid-value remote nonce cnonce nextnonce "
				+ "response rspauth auts");
		know(Kind.PHONE, "phone-context rn ext isub");
		know(Kind.URI, "pub-gruu temp-gruu uri target");
		know(Kind.USER, "username");
		know(Kind.REALM, "realm");
	}

	/** What a parameter holds. */
	private enum Kind {

		TAG, NUMBER, WORDS, HOST, ID, PHONE, URI, USER, REALM

	}

	private static void know(Kind kind, String params) {
		Text.split(params, ' ').forEach((name) -> KINDS.put(name, kind));
	}

	/** Every value of a list. */
	static String list(String text, UnaryOperator<String> each) {
		List<String> values = Params.split(text, ',');
		values.replaceAll(each);
		return String.join(", ", values);
	}

	/** An address with its name and its parameters. */
	String nameAddress(String text) {
		NameAddress address = NameAddress.of(text);
		boolean bare = address.display().isEmpty() && text.indexOf('<') < 0;
		String name = this.names.name(address.display());
		String uri = address.uri().equals("*") ? "*" : uri(address.uri());
		return (name.isEmpty() ? "" : '"' + name + "\" ") + (bare ? uri : "<" + uri + ">")
				+ params(address.params(), false);
	}

	String uri(String text) {
		int colon = text.indexOf(':');
		String scheme = Letters.lower(text.substring(0, Math.max(0, colon)));
		String rest = text.substring(colon + 1);
		if (SCHEMES.contains(scheme)) {
			return scheme + ":" + address(rest, false);
		}
		if (scheme.equals("tel")) {
			return "tel:" + address(rest, rest.indexOf('@') < 0);
		}
		if (Letters.isAt(text, 0, "urn:service:sos")) {
			return "urn:service:sos";
		}
		boolean known = colon < 0 || scheme.indexOf('@') >= 0 || Params.number(rest) >= 0;
		return known ? address(text, false) : instance(text);
	}

	/** A name that software keeps for itself, for life. */
	private String instance(String text) {
		int start = Letters.lower(text).lastIndexOf("uuid:");
		return "urn:uuid:" + this.names.uuid((start < 0) ? text : text.substring(start + 5));
	}

	/** What follows the scheme. */
	private String address(String text, boolean isNumber) {
		int headers = text.indexOf('?', text.indexOf('@') + 1);
		String whole = (headers < 0) ? text : text.substring(0, headers);
		int at = whole.lastIndexOf('@');
		int params = whole.indexOf(';', at + 1);
		String place = whole.substring(at + 1, (params < 0) ? whole.length() : params).trim();
		return ((at < 0) ? "" : user(whole.substring(0, at)) + "@")
				+ (isNumber ? this.names.user(unescaped(place)) : this.names.place(place))
				+ params((params < 0) ? "" : whole.substring(params + 1), true)
				+ ((headers < 0) ? "" : "?" + headers(text.substring(headers + 1)));
	}

	/** Without its password, but with what belongs to a number. */
	private String user(String text) {
		String user = Text.before(Text.before(text, ';'), ':');
		return this.names.user(unescaped(user)) + params(Text.after(text, ';'), true);
	}

	/** What a request to the address is to have: what it replaces, and why. */
	private String headers(String text) {
		StringBuilder made = new StringBuilder();
		for (String part : Text.split(text, '&')) {
			int equals = part.indexOf('=');
			String name = Letters.lower(part.substring(0, Math.max(0, equals)));
			String value = unescaped(part.substring(equals + 1));
			String header = name.equals("replaces") ? "Replaces=" + escaped(dialog(value))
					: name.equals("reason") ? "Reason=" + escaped(words(value)) : "X-Redacted=redacted";
			made.append((made.length() == 0) ? "" : "&").append(header);
		}
		return made.toString();
	}

	/** A Call-ID with tags. */
	String dialog(String text) {
		return this.names.call(Text.before(text, ';').trim()) + params(Text.after(text, ';'), false);
	}

	/** Harmless words with parameters. */
	String words(String text) {
		String head = Text.before(text, ';').trim();
		boolean plain = PlainWords.are(head, 3) || Letters.equal(head, "Q.850");
		return (plain ? head : this.names.of("option", head)) + params(Text.after(text, ';'), false);
	}

	/**
	 * Parameters, each after a semicolon.
	 * @param ofUri whether unknown ones are part of an address, which they make another
	 */
	String params(String text, boolean ofUri) {
		StringBuilder made = new StringBuilder();
		for (String part : Params.split(text, ';')) {
			String param = part.isEmpty() ? "" : param(part);
			param = (param.isEmpty() && ofUri) ? this.names.of("param", part) : param;
			made.append(param.isEmpty() ? "" : ";" + param);
		}
		return made.toString();
	}

	/** A parameter; empty if it is not known to be harmless. */
	String param(String part) {
		int equals = part.indexOf('=');
		String name = Letters.lower(Text.before(part, '=').trim());
		String raw = Text.after(part, '=').trim();
		String value = Params.unquoted(raw);
		Kind kind = KINDS.get(name);
		String made = (kind == null || value.isEmpty()) ? "" : name.equals("text") ? text(value) : value(kind, value);
		if (kind == null || (made.isEmpty() && !value.isEmpty())) {
			return "";
		}
		return name + ((equals < 0) ? "" : raw.startsWith("\"") ? "=\"" + made + "\"" : "=" + made);
	}

	private String value(Kind kind, String value) {
		return switch (kind) {
			case TAG -> this.names.tag(value);
			case NUMBER -> isSmall(value) ? value : "";
			case WORDS -> PlainWords.are(value, 3) ? value : "";
			case HOST -> value.startsWith("sip") ? uri(value) : this.names.place(value);
			case ID -> (value.indexOf("urn:") < 0) ? this.names.of("id", value) : value.startsWith("<")
					? "<" + instance(value.substring(0, Math.max(0, value.indexOf('>')))) + ">" : instance(value);
			case PHONE -> StandIns.isNumber(value) ? this.names.user(value) : this.names.host(value);
			case URI -> uri(value);
			case USER -> (value.indexOf('@') < 0) ? this.names.user(value) : address(value, false);
			case REALM -> this.names.realm(value);
		};
	}

	/** A count, a fraction or the places of a list, but no address. */
	private static boolean isSmall(String text) {
		List<String> parts = Text.split(text, '.');
		// Four parts are a place in a list if they have one digit each, or else an
		// address.
		int most = (parts.size() == 4) ? 1 : (parts.size() > 2) ? 2 : 7;
		for (String part : parts) {
			if (!Text.isNumber(part, most) && !(text.startsWith("0") && Text.isNumber(part, 8))) {
				return false;
			}
		}
		return true;
	}

	/** Those parts of a text that have harmless words only. */
	static String text(String text) {
		StringBuilder made = new StringBuilder();
		for (String part : Text.split(text, ';')) {
			boolean plain = PlainWords.are(part, 2);
			made.append(plain && made.length() > 0 ? ";" : "").append(plain ? part : "");
		}
		return made.toString();
	}

	private static String unescaped(String text) {
		StringBuilder made = new StringBuilder();
		for (int i = 0; i < text.length(); i++) {
			int high = (i + 2 < text.length()) ? Letters.hex(text.charAt(i + 1)) : -1;
			int low = (high < 0) ? -1 : Letters.hex(text.charAt(i + 2));
			boolean escape = text.charAt(i) == '%' && low >= 0;
			made.append(escape ? (char) (high * 16 + low) : text.charAt(i));
			i += escape ? 2 : 0;
		}
		return made.toString();
	}

	private static String escaped(String text) {
		return text.replace(";", "%3B")
			.replace("=", "%3D")
			.replace("\"", "%22")
			.replace(" ", "%20")
			.replace(",", "%2C");
	}

}
