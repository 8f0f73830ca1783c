package org.sipcodes.sip;

import java.util.List;

import org.sipcodes.model.Text;

/** The token of {@code Identity} (RFC 8225), as far as it is read. */
public final class Passport {

	private static final String LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

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
		return (at < 0) ? -1 : Params.number(text.substring(at + 6).trim());
	}

	/**
	 * Six bits a letter, RFC 4648 section 5; nothing for a text that is not written so.
	 */
	private static byte[] decoded(String text) {
		byte[] bytes = new byte[text.length() * 6 / 8];
		int held = 0;
		int at = 0;
		for (int i = 0; i < text.length(); i++) {
			int bits = LETTERS.indexOf(text.charAt(i));
			if (bits < 0 || text.length() % 4 == 1) {
				return new byte[0];
			}
			held = held << 6 | bits;
			if (i % 4 > 0) {
				bytes[at++] = (byte) (held >> 6 - 2 * (i % 4));
			}
		}
		return bytes;
	}

	/** A part of a token. */
	public static String encoded(String text) {
		byte[] bytes = Utf8.bytes(text);
		StringBuilder letters = new StringBuilder();
		int held = 0;
		int bits = 0;
		for (byte b : bytes) {
			held = held << 8 | (b & 0xff);
			for (bits += 8; bits >= 6; bits -= 6) {
				letters.append(LETTERS.charAt(held >> bits - 6 & 0x3f));
			}
		}
		return letters.append((bits == 0) ? "" : LETTERS.charAt(held << 6 - bits & 0x3f)).toString();
	}

}
