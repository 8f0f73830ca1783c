package org.sipcodes.sip;

import java.util.Arrays;

import org.jspecify.annotations.Nullable;

/**
 * Text from bytes, the same in every place the code runs in: UTF-8, and ISO 8859-1 where
 * it is not.
 */
public final class Utf8 {

	private static @Nullable Ascii ascii;

	private Utf8() {
	}

	/** A quicker way to a text of nothing but ASCII, where the code runs. */
	public interface Ascii {

		String text(byte[] bytes, int from, int to);

	}

	/** Takes the quicker way from now on. */
	public static void use(Ascii quicker) {
		ascii = quicker;
	}

	private static boolean isAscii(byte[] bytes, int from, int to) {
		for (int i = from; i < to; i++) {
			if (bytes[i] < 0) {
				return false;
			}
		}
		return true;
	}

	/** The text of a part of an array. */
	public static String text(byte[] bytes, int from, int to) {
		Ascii quicker = ascii;
		if (quicker != null && isAscii(bytes, from, to)) {
			return quicker.text(bytes, from, to);
		}
		char[] chars = new char[to - from];
		int length = 0;
		for (int i = from; i < to; i++) {
			int b = bytes[i];
			int more = (b >= 0) ? 0 : following(bytes, i, to);
			if (more == 0) {
				chars[length++] = (char) (b & 0xff);
			}
			else {
				int code = b & (0x3f >> more);
				for (int k = 0; k < more; k++) {
					code = code << 6 | (bytes[++i] & 0x3f);
				}
				if (code > 0xffff) {
					chars[length++] = Character.highSurrogate(code);
				}
				chars[length++] = (code > 0xffff) ? Character.lowSurrogate(code) : (char) code;
			}
		}
		return new String(chars, 0, length);
	}

	/** How many bytes belong to the one that begins a character; 0 if it begins none. */
	private static int following(byte[] bytes, int at, int to) {
		int b = bytes[at] & 0xff;
		int more = (b >= 0xc2 && b < 0xe0) ? 1 : (b >= 0xe0 && b < 0xf0) ? 2 : (b >= 0xf0 && b < 0xf5) ? 3 : 0;
		for (int i = at + 1; i <= at + more; i++) {
			if (i >= to || (bytes[i] & 0xc0) != 0x80) {
				return 0;
			}
		}
		int code = (more == 3) ? (b & 7) << 6 | (bytes[at + 1] & 0x3f) : 0x10;
		return (more == 3 && (code < 0x10 || code > 0x10f)) ? 0 : more;
	}

	/** How many bytes a text has in UTF-8. */
	public static int length(String text) {
		return length(text, text.length());
	}

	/** The same of the beginning of a text. */
	static int length(String text, int end) {
		int length = 0;
		for (int i = 0; i < end; i++) {
			char c = text.charAt(i);
			length += (c < 0x80) ? 1 : (c < 0x800 || Character.isSurrogate(c)) ? 2 : 3;
		}
		return length;
	}

	/** The beginning of a text that has no more bytes than this. */
	static String start(String text, int bytes) {
		int end = 0;
		for (int left = bytes; end < text.length(); end++) {
			left -= length(text.substring(end, end + 1));
			if (left < 0) {
				break;
			}
		}
		return text.substring(0, end);
	}

	/** The bytes of a text. */
	public static byte[] bytes(String text) {
		byte[] bytes = new byte[length(text)];
		int at = 0;
		for (int i = 0; i < text.length(); i++) {
			int code = text.codePointAt(i);
			i += (code > 0xffff) ? 1 : 0;
			int more = (code < 0x80) ? 0 : (code < 0x800) ? 1 : (code < 0x10000) ? 2 : 3;
			bytes[at++] = (byte) ((more == 0) ? code : (0xff << 7 - more & 0xff) | code >> 6 * more);
			for (int k = more - 1; k >= 0; k--) {
				bytes[at++] = (byte) (0x80 | (code >> 6 * k & 0x3f));
			}
		}
		return (at == bytes.length) ? bytes : Arrays.copyOf(bytes, at);
	}

}
