package org.sipcodes.query;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * A word of a text.
 *
 * @param text in lower case, without apostrophes
 * @param start where it begins
 * @param end behind its last character
 */
public record Word(String text, int start, int end) {

	/**
	 * Cuts a text into words: USER_BUSY and Min-SE are two each, don't is one.
	 * @param text any text
	 * @param letters letters that are read as others
	 */
	public static List<Word> of(String text, Map<String, String> letters) {
		List<Word> words = new ArrayList<>();
		int start = 0;
		for (int i = 0; i <= text.length(); i++) {
			char c = (i < text.length()) ? text.charAt(i) : ' ';
			if (!isPlain(c) && !Character.isLetterOrDigit(c) && c != '\'' && c != '’') {
				String word = (start < i) ? plain(text.substring(start, i), letters) : "";
				if (!word.isEmpty()) {
					words.add(new Word(word, start, i));
				}
				start = i + 1;
			}
		}
		return words;
	}

	/** Most are; a browser is slow at asking what any other one is. */
	private static boolean isPlain(char c) {
		return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
	}

	private static String plain(String typed, Map<String, String> letters) {
		boolean plain = true;
		for (int i = 0; i < typed.length(); i++) {
			plain &= isPlain(typed.charAt(i));
		}
		String word = plain ? typed : typed.toLowerCase(Locale.ROOT).replace("'", "").replace("’", "");
		for (Map.Entry<String, String> letter : letters.entrySet()) {
			word = word.replace(letter.getKey(), letter.getValue());
		}
		return word;
	}

}
