package org.sipcodes.sip;

import org.sipcodes.model.Letters;
import org.sipcodes.model.Text;

/**
 * An address such as {@code sip:alice@example.com:5060;transport=tcp}.
 *
 * @param scheme in lower case
 * @param user without its password; empty if there is none
 * @param host the number of a {@code tel:} address too
 * @param port 0 if there is none
 * @param params what follows, without the first separator
 */
public record Uri(String scheme, String user, String host, int port, String params) {

	/** Reads an address, whatever it is. */
	public static Uri of(String text) {
		int colon = text.indexOf(':');
		String scheme = Letters.lower(text.substring(0, Math.max(colon, 0)));
		int at = text.lastIndexOf('@');
		String user = (at > colon) ? text.substring(colon + 1, at) : "";
		String rest = text.substring(Math.max(at, colon) + 1);
		int end = 0;
		while (end < rest.length() && ";?>".indexOf(rest.charAt(end)) < 0) {
			end++;
		}
		Place place = place(rest.substring(0, end).trim());
		return new Uri(scheme, Text.before(user, ':'), place.host(), place.port(),
				rest.substring(Math.min(end + 1, rest.length())));
	}

	/** A host with or without a port: {@code 192.0.2.1:5060}, {@code [2001:db8::1]}. */
	public static Place place(String text) {
		int bracket = text.indexOf(']');
		int colon = (bracket >= 0) ? text.indexOf(':', bracket) : text.indexOf(':');
		String host = text.substring(0, (colon < 0) ? text.length() : colon);
		long port = (colon < 0) ? 0 : Params.number(text.substring(colon + 1).trim());
		if (text.startsWith("[") && bracket > 0) {
			host = text.substring(1, bracket);
		}
		return new Place(host.trim(), (int) Math.max(0, Math.min(port, 65_535)));
	}

	/** The value of a parameter; empty if it is not there. */
	public String param(String name) {
		return Params.of(this.params.replace('?', ';'), ';').getOrDefault(name, "");
	}

}
