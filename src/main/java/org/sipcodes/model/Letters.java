package org.sipcodes.model;

/**
 * What a reader of protocols and logs has to know of letters, without the tables of
 * Unicode: they would be a tenth of the decoder in a browser.
 */
public final class Letters {

	private Letters() {
	}

	/**
	 * Whether it is a letter of ASCII or, as far as is told apart, of any other alphabet.
	 */
	public static boolean is(char c) {
		return isCapital(c) || (c >= 'a' && c <= 'z') || (c >= 0xc0 && c < 0x2000 && c != 0xd7 && c != 0xf7)
				|| c >= 0x2c00;
	}

	public static boolean isOrDigit(char c) {
		return is(c) || Text.isDigit(c);
	}

	/** Whether it is a capital letter of ASCII. */
	public static boolean isCapital(char c) {
		return c >= 'A' && c <= 'Z';
	}

	/** Whether it is a letter of ASCII or a digit. */
	public static boolean isPlain(char c) {
		return isCapital(c) || (c >= 'a' && c <= 'z') || Text.isDigit(c);
	}

	public static boolean isBlank(char c) {
		return c <= ' ';
	}

	public static boolean isBlank(String text) {
		return text.trim().isEmpty();
	}

	/** The value of a hexadecimal digit; -1 if it is none. */
	public static int hex(char c) {
		int letter = c | 32;
		return Text.isDigit(c) ? c - '0' : (letter >= 'a' && letter <= 'f') ? letter - 'a' + 10 : -1;
	}

	/** A letter in lower case: of ASCII, Latin or Cyrillic. */
	private static char lower(char c) {
		boolean latin = c >= 0xc0 && c <= 0xde && c != 0xd7;
		boolean cyrillic = c >= 0x410 && c <= 0x42f;
		return (char) (isCapital(c) || latin || cyrillic ? c + 32 : (c == 'Ё') ? 'ё' : c);
	}

	private static char upper(char c) {
		char capital = (char) ((c == 'ё') ? 'Ё' : c - 32);
		return (lower(capital) == c) ? capital : c;
	}

	public static String lower(String text) {
		return changed(text, false);
	}

	public static String upper(String text) {
		return changed(text, true);
	}

	private static String changed(String text, boolean capitals) {
		for (int i = 0; i < text.length(); i++) {
			if (changed(text.charAt(i), capitals) != text.charAt(i)) {
				char[] letters = text.toCharArray();
				for (; i < letters.length; i++) {
					letters[i] = changed(letters[i], capitals);
				}
				return new String(letters);
			}
		}
		return text;
	}

	private static char changed(char c, boolean capitals) {
		return capitals ? upper(c) : lower(c);
	}

	/** Whether two texts are the same but for capitals. */
	public static boolean equal(String text, String other) {
		return text.length() == other.length() && isAt(text, 0, other);
	}

	/** Whether a word stands at a place, in capitals or not. */
	public static boolean isAt(String text, int at, String word) {
		if (at < 0 || at + word.length() > text.length()) {
			return false;
		}
		for (int i = 0; i < word.length(); i++) {
			if (lower(text.charAt(at + i)) != lower(word.charAt(i))) {
				return false;
			}
		}
		return true;
	}

	/** Where blanks at a place end. */
	public static int skipBlanks(String text, int from, int to) {
		int at = from;
		while (at < to && isBlank(text.charAt(at))) {
			at++;
		}
		return at;
	}

	/** Where the blanks before a place begin. */
	public static int skipBlanksBack(String text, int from, int to) {
		int at = to;
		while (at > from && isBlank(text.charAt(at - 1))) {
			at--;
		}
		return at;
	}

	/** A text without the blanks at its beginning. */
	public static String trimStart(String text) {
		return text.substring(skipBlanks(text, 0, text.length()));
	}

	/** A text without the blanks at its end. */
	public static String trimEnd(String text) {
		return text.substring(0, skipBlanksBack(text, 0, text.length()));
	}

}
