package org.sipcodes.sip;

import java.util.Base64;
import java.util.List;

import org.sipcodes.model.Text;

/** The token of {@code Identity} (RFC 8225), as far as it is read. */
public final class Passport {

	private Passport() {
	}

	/** The second a token was made, from its claim {@code iat}; -1 if it has none. */
	public static long issued(String identity) {
		List<String> parts = Text.split(identity, '.');
		if (parts.size() < 3) {
			return -1;
		}
		byte[] claims = decoded(parts.get(1));
		String text = Utf8.text(claims, 0, claims.length);
		int at = text.indexOf("\"iat\":");
		return (at < 0) ? -1 : Params.number(text.substring(at + 6).strip());
	}

	private static byte[] decoded(String text) {
		for (char c : text.toCharArray()) {
			boolean letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || Text.isDigit(c);
			if (!letter && c != '-' && c != '_') {
				return new byte[0];
			}
		}
		return (text.length() % 4 == 1) ? new byte[0] : Base64.getUrlDecoder().decode(text);
	}

}
