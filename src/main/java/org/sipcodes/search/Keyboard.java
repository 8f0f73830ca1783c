package org.sipcodes.search;

import java.util.HashMap;
import java.util.Map;

/** The Russian keyboard, which shares its keys with the Latin one. */
final class Keyboard {

	private static final String LATIN = "`qwertyuiop[]asdfghjkl;'zxcvbnm,.";

	private static final String RUSSIAN = "ёйцукенгшщзхъфывапролджэячсмитьбю";

	private static final Map<Character, Character> KEYS = new HashMap<>();

	static {
		for (int i = 0; i < LATIN.length(); i++) {
			KEYS.put(LATIN.charAt(i), RUSSIAN.charAt(i));
			KEYS.put(RUSSIAN.charAt(i), LATIN.charAt(i));
		}
	}

	private Keyboard() {
	}

	/** The same keys in the other layout: {@code pfyznj} is {@code занято}. */
	static String other(String text) {
		StringBuilder other = new StringBuilder(text.length());
		for (char c : text.toLowerCase(java.util.Locale.ROOT).toCharArray()) {
			other.append(KEYS.getOrDefault(c, c).charValue());
		}
		return other.toString();
	}

}
