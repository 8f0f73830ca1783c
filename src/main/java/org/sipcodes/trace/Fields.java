package org.sipcodes.trace;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.sipcodes.model.Letters;
import org.sipcodes.model.Text;
import org.sipcodes.sip.Names;
import org.sipcodes.sip.Params;
import org.sipcodes.sip.Passport;
import org.sipcodes.sip.Via;

/**
 * Writes header fields anew; one that is not known loses its value or even its name.
 *
 * @param calls every Call-ID, by which fields of other names connect calls
 */
record Fields(StandIns names, Parts parts, Set<String> calls) {

	private static final String NOTHING = "redacted";

	private static final long MOST = 4_294_967_295L;

	/** Some software says in this way that something never ends. */
	private static final long LONG = 9_999_999;

	private static final String DAYS = "Mon Tue Wed Thu Fri Sat Sun";

	private static final String MONTHS = "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec";

	private static final Map<String, Kind> KINDS = new HashMap<>();

	static {
		know(Kind.ADDRESS,
				"from to contact route record-route refer-to referred-by history-info diversion "
						+ "p-asserted-identity p-preferred-identity remote-party-id p-called-party-id p-associated-uri "
						+ "p-served-user path service-route reply-to");
		know(Kind.VIA, "via");
		know(Kind.CALL, "call-id");
		know(Kind.CALLS, "in-reply-to");
		know(Kind.DIALOG, "replaces join target-dialog");
		know(Kind.ID, "session-id cisco-guid x-cid x-call-id x-original-call-id x-correlation-id x-ucid");
		know(Kind.PARAMS, "p-charging-vector");
		know(Kind.CREDENTIALS,
				"www-authenticate proxy-authenticate authorization proxy-authorization authentication-info");
		know(Kind.SECONDS, "max-forwards expires min-expires min-se session-expires retry-after timestamp max-breadth "
				+ "flow-timer");
		know(Kind.SEQUENCE, "cseq rseq rack");
		know(Kind.WORDS, "require supported proxy-require unsupported allow allow-events event subscription-state "
				+ "reason accept accept-encoding accept-language content-type content-disposition content-encoding "
				+ "mime-version privacy priority request-disposition p-early-media recv-info info-package refer-sub "
				+ "answer-mode");
		know(Kind.WARNING, "warning");
		know(Kind.SOFTWARE, "server user-agent");
		know(Kind.DATE, "date");
		know(Kind.PASSPORT, "identity");
		know(Kind.SECRET, "accept-contact reject-contact subject organization p-access-network-info "
				+ "p-visited-network-id p-charging-function-addresses geolocation geolocation-routing "
				+ "geolocation-error user-to-user call-info alert-info error-info sip-etag sip-if-match "
				+ "security-client security-server security-verify feature-caps encryption hide resource-priority "
				+ "accept-resource-priority content-id content-language content-transfer-encoding identity-info "
				+ "attestation-info origination-id p-asserted-service p-preferred-service p-media-authorization "
				+ "p-user-database p-profile-key p-answer-state p-refused-uri-list permission-missing policy-contact "
				+ "policy-id refer-events-at relayed-charge response-key response-source restoration-info "
				+ "service-interact-info cellular-network-info trigger-consent suppress-if-match priority-share "
				+ "priority-verstat p-private-network-indication p-com.siemens cisco-gucid");
	}

	/** How a value is written. */
	private enum Kind {

		ADDRESS, VIA, CALL, CALLS, DIALOG, ID, PARAMS, CREDENTIALS, SECONDS, SEQUENCE, WORDS, WARNING, SOFTWARE, DATE,
		PASSPORT, SECRET

	}

	private static void know(Kind kind, String fields) {
		Text.split(fields, ' ').forEach((name) -> KINDS.put(name, kind));
	}

	/** A field with its name. */
	String field(String name, String value) {
		Kind kind = KINDS.get(Letters.lower(Names.full(name)));
		return (kind == null) ? "X-Redacted: " + mentioned(value) : name + ": " + value(kind, value);
	}

	private String value(Kind kind, String value) {
		return switch (kind) {
			case ADDRESS -> Parts.list(value, this.parts::nameAddress);
			case VIA -> Parts.list(value, this::via);
			case CALL -> this.names.call(value);
			case CALLS -> Parts.list(value, this.names::call);
			case DIALOG -> Parts.list(value, this.parts::dialog);
			case ID -> id(value);
			case PARAMS -> this.parts.params(value, true).substring(value.isEmpty() ? 0 : 1);
			case CREDENTIALS -> credentials(value);
			case SECONDS -> seconds(value);
			case SEQUENCE -> sequence(value);
			case WORDS -> Parts.list(value, this.parts::words);
			case WARNING -> Parts.list(value, this::warning);
			case SOFTWARE -> software(value);
			case DATE -> date(value);
			case PASSPORT -> passport(value);
			case SECRET -> NOTHING;
		};
	}

	/** The Call-IDs that a value names. */
	private String mentioned(String value) {
		StringBuilder made = new StringBuilder();
		int start = 0;
		for (int i = 0; i <= value.length(); i++) {
			if (i == value.length() || " ;,=&<>\"".indexOf(value.charAt(i)) >= 0) {
				String word = value.substring(start, i);
				if (this.calls.contains(word)) {
					made.append((made.length() == 0) ? "" : " ").append(this.names.call(word));
				}
				start = i + 1;
			}
		}
		return (made.length() == 0) ? NOTHING : made.toString();
	}

	private String id(String value) {
		String id = Text.before(value, ';').trim();
		return (this.calls.contains(id) ? this.names.call(id) : this.names.of("id", id))
				+ this.parts.params(Text.after(value, ';'), false);
	}

	private String via(String text) {
		if (text.isEmpty()) {
			return "";
		}
		Via via = Via.of(text);
		boolean known = Text.set("UDP TCP TLS SCTP WS WSS TLS-SCTP").contains(via.transport());
		String rport = (via.rport() < 0) ? "" : (via.rport() == 0) ? ";rport" : ";rport=" + via.rport();
		return "SIP/2.0/" + (known ? via.transport() : "UDP") + " " + this.names.place(via.place())
				+ (via.branch().isEmpty() ? "" : ";branch=" + this.names.branch(via.branch()))
				+ (via.received().isEmpty() ? "" : ";received=" + this.names.host(via.received())) + rport;
	}

	private String credentials(String value) {
		int space = value.indexOf(' ');
		String scheme = value.substring(0, Math.max(0, space));
		boolean named = space >= 0 && scheme.indexOf('=') < 0;
		StringBuilder made = new StringBuilder();
		made.append(!named ? "" : PlainWords.are(scheme, 0) ? scheme + " " : "Redacted ");
		String separator = "";
		for (String part : Params.split(named ? value.substring(space + 1) : value, ',')) {
			String param = this.parts.param(part);
			made.append(param.isEmpty() ? "" : separator + param);
			separator = param.isEmpty() ? separator : ", ";
		}
		return made.toString().trim();
	}

	private String seconds(String value) {
		long number = Params.number(value);
		return (value.isEmpty() ? "" : (number <= LONG) ? number(number) : number(Math.max(number, MOST)))
				+ this.parts.params(Text.after(value, ';'), false);
	}

	/** One that is none, or too large, remains that. */
	private static String number(long number) {
		return (number < 0) ? NOTHING : String.valueOf((number <= MOST) ? number : 99_999_999_999L);
	}

	/** Numbers, then a method. */
	private String sequence(String value) {
		StringBuilder made = new StringBuilder();
		int digits = 0;
		for (String part : Text.split(value.replace('\t', ' '), ' ')) {
			while (digits < part.length() && Text.isDigit(part.charAt(digits))) {
				digits++;
			}
			String rest = part.substring(digits);
			made.append((digits == 0) ? "" : " " + number(Params.number(part)));
			made.append(rest.isEmpty() ? "" : " " + method(rest));
			digits = 0;
		}
		return made.toString().trim();
	}

	/** A method whose name is not one of the trade may be anything. */
	String method(String text) {
		boolean known = Names.METHODS.contains(Letters.upper(text));
		return known ? text : this.names.of("METHOD", text);
	}

	private String warning(String text) {
		int code = text.indexOf(' ');
		int words = text.indexOf('"');
		String agent = (code < 0) ? "" : text.substring(code, Math.max(code, (words < 0) ? text.length() : words));
		return ((code == 3) ? number(Params.number(text)) : NOTHING) + " " + this.names.place(agent.trim()) + " \""
				+ ((words < 0) ? "" : Parts.text(Params.unquoted(text.substring(words)))) + "\"";
	}

	private String software(String value) {
		String made = Software.of(value);
		return (made.isEmpty() ? this.names.of("agent", value) : made) + Software.version(value);
	}

	private static String date(String value) {
		List<String> parts = Software.words(value, " :,");
		boolean right = parts.size() == 8 && DAYS.contains(parts.get(0)) && MONTHS.contains(parts.get(2));
		for (int i : new int[] { 1, 3, 4, 5, 6 }) {
			right = right && Text.isNumber(parts.get(i), (i == 3) ? 4 : 2);
		}
		return !right ? NOTHING
				: parts.get(0) + ", " + parts.get(1) + " " + parts.get(2) + " " + parts.get(3) + " " + parts.get(4)
						+ ":" + parts.get(5) + ":" + parts.get(6) + " "
						+ (parts.get(7).equals("GMT") ? "GMT" : NOTHING);
	}

	/** A token that says only when the other one was made. */
	private String passport(String value) {
		String token = Text.before(value, ';');
		long made = Passport.issued(token);
		String claims = (made < 0 || made > MOST) ? "{}" : "{\"iat\":" + made + "}";
		return Passport.encoded("{\"alg\":\"ES256\"}") + "." + Passport.encoded(claims) + "."
				+ this.names.of("signature", token) + this.parts.params(Text.after(value, ';'), false);
	}

}
