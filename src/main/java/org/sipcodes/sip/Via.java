package org.sipcodes.sip;

import java.util.Locale;
import java.util.Map;

/**
 * A hop of a request.
 *
 * @param transport such as {@code UDP}
 * @param place what the sender says of itself
 * @param branch of its transaction; empty in old software
 * @param received the address that the next one saw instead; empty if it was the same
 * @param rport the port that the next one saw; -1 if it was not asked for, 0 if it was
 * asked for and not answered
 */
public record Via(String transport, Place place, String branch, String received, int rport) {

	/** What branches of RFC 3261 begin with. */
	public static final String COOKIE = "z9hG4bK";

	/** Reads a value, whatever it is. */
	public static Via of(String text) {
		Map<String, String> params = Params.of(text.substring(Math.max(0, text.indexOf(';'))), ';');
		String head = ((text.indexOf(';') < 0) ? text : text.substring(0, text.indexOf(';'))).strip();
		int space = head.length();
		for (int i = 0; i < head.length(); i++) {
			if (Character.isWhitespace(head.charAt(i)) && !slash(head, i)) {
				space = i;
				break;
			}
		}
		String protocol = head.substring(0, space);
		String rport = params.get("rport");
		return new Via(protocol.substring(protocol.lastIndexOf('/') + 1).strip().toUpperCase(Locale.ROOT),
				Uri.place(head.substring(space).strip()), params.getOrDefault("branch", ""),
				params.getOrDefault("received", ""),
				(rport == null) ? -1 : (int) Math.max(0, Math.min(65_535, Params.number(rport))));
	}

	/** Whether a blank is one of those around a slash: {@code SIP / 2.0 / UDP}. */
	private static boolean slash(String text, int at) {
		String before = text.substring(0, at).strip();
		String after = text.substring(at).strip();
		return before.endsWith("/") || after.startsWith("/");
	}

}
