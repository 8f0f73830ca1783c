package org.sipcodes.sip;

import org.sipcodes.model.Letters;

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
		int semicolon = text.indexOf(';');
		String params = (semicolon < 0) ? "" : text.substring(semicolon);
		String head = ((semicolon < 0) ? text : text.substring(0, semicolon)).trim();
		int space = head.length();
		for (int i = 0; i < head.length(); i++) {
			if (Letters.isBlank(head.charAt(i)) && !slash(head, i)) {
				space = i;
				break;
			}
		}
		String protocol = head.substring(0, space);
		boolean asked = params.contains("rport");
		String transport = Letters.upper(protocol.substring(protocol.lastIndexOf('/') + 1).trim());
		return new Via(Names.shared(transport), Uri.place(head.substring(space).trim()), Params.value(params, "branch"),
				Params.value(params, "received"),
				asked ? (int) Math.max(0, Math.min(65_535, Params.number(Params.value(params, "rport")))) : -1);
	}

	/** Whether a blank is one of those around a slash: {@code SIP / 2.0 / UDP}. */
	private static boolean slash(String text, int at) {
		int before = Letters.skipBlanksBack(text, 0, at);
		int after = Letters.skipBlanks(text, at, text.length());
		return (before > 0 && text.charAt(before - 1) == '/') || (after < text.length() && text.charAt(after) == '/');
	}

}
