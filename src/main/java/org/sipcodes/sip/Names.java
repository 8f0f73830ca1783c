package org.sipcodes.sip;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.sipcodes.model.Letters;
import org.sipcodes.model.Text;

/** Names of header fields and methods. */
public final class Names {

	/** Methods that have a specification. */
	public static final Set<String> METHODS = Text
		.set("ACK BYE CANCEL INFO INVITE MESSAGE NOTIFY OPTIONS PRACK PUBLISH REFER REGISTER SUBSCRIBE UPDATE");

	/** Names of one letter, RFC 3261 section 7.3.3 and later ones. */
	private static final Map<String, String> COMPACT = Text
		.map("i call-id m contact e content-encoding l content-length c content-type f from s subject k supported "
				+ "t to v via o event u allow-events r refer-to b referred-by x session-expires a accept-contact d "
				+ "request-disposition j reject-contact y identity n identity-info");

	/** What stands in most messages. */
	private static final Map<String, String> SHARED = new HashMap<>();

	static {
		METHODS.forEach((method) -> SHARED.put(method, method));
		List.of("SIP/2.0", "UDP", "TCP", "TLS", "WS", "WSS", "OK", "Trying", "Ringing")
			.forEach((word) -> SHARED.put(word, word));
	}

	/** Fields of which one message has one at most. */
	static final Set<String> SINGLE = Text.set("call-id cseq from to max-forwards content-length content-type expires");

	private Names() {
	}

	/** The long name of a field that has a short one; any other is left as it is. */
	public static String full(String name) {
		return (name.length() != 1) ? name : COMPACT.getOrDefault(Letters.lower(name), name);
	}

	/** The same word; one that stands in most messages is kept once for all of them. */
	static String shared(String word) {
		return SHARED.getOrDefault(word, word);
	}

	/** Whether a text can be the name of a method or a field. */
	public static boolean isToken(String text) {
		return isToken(text, 0, text.length());
	}

	static boolean isToken(String text, int from, int to) {
		for (int i = from; i < to; i++) {
			char c = text.charAt(i);
			if (!Letters.isPlain(c) && "-.!%*_+`'~".indexOf(c) < 0) {
				return false;
			}
		}
		return to > from;
	}

}
