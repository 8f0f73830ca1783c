package org.sipcodes.trace;

import java.util.HashSet;
import java.util.Set;

import org.sipcodes.model.Letters;
import org.sipcodes.model.Text;

/** The words of the input that hold a digit: no stand-in may be one of them. */
final class Tokens {

	/** Longer ones are like no stand-in. */
	private static final int LONGEST = 255;

	/** Digits of a number that somebody may look for. */
	private static final int SHORT = 4;

	/** Among so many words each short number is found. */
	private static final int MANY = 5_000;

	private final Set<String> tokens = new HashSet<>();

	void add(String text) {
		int start = 0;
		boolean digit = false;
		for (int i = 0; i <= text.length(); i++) {
			char c = (i < text.length()) ? text.charAt(i) : ' ';
			if (c == '.' || Letters.isPlain(c)) {
				digit |= Text.isDigit(c);
			}
			else {
				if (digit && i - start <= LONGEST) {
					keep(Letters.lower(text.substring(start, i)));
				}
				// What follows an escape such as %40 is a word of its own.
				i += (c == '%' && isHex(text, i + 1) && isHex(text, i + 2)) ? 2 : 0;
				start = i + 1;
				digit = false;
			}
		}
	}

	private static boolean isHex(String text, int at) {
		return at < text.length() && Letters.hex(text.charAt(at)) >= 0;
	}

	private void keep(String token) {
		if (token.indexOf('.') < 0) {
			word(token);
			return;
		}
		Text.split(token, '.').forEach(this::word);
		// The dot that ends a sentence or a name.
		int end = token.length();
		while (end > 0 && token.charAt(end - 1) == '.') {
			end--;
		}
		this.tokens.add(token.substring(0, end));
	}

	private void word(String word) {
		this.tokens.add(word);
		String end = word.substring(Math.max(0, word.length() - StandIns.TAIL));
		if (end.length() < word.length() && Text.isNumber(end, StandIns.TAIL)) {
			this.tokens.add(end);
		}
	}

	/** Whether an address or its beginning or end is one of the input. */
	boolean hasAddressIn(String dotted) {
		int last = dotted.lastIndexOf('.');
		boolean has = false;
		for (int start = 0; start < dotted.indexOf('.'); start++) {
			for (int end = dotted.length(); end > last + 1; end--) {
				has |= has(dotted.substring(start, end));
			}
		}
		return has;
	}

	/** Whether digits are a number of the input or, if it is short, hold one. */
	boolean hasNumberIn(String digits) {
		boolean has = has(digits);
		int least = (this.tokens.size() > MANY) ? digits.length() : SHORT;
		for (int length = least; length < digits.length(); length++) {
			for (int start = 0; start + length <= digits.length(); start++) {
				has |= has(digits.substring(start, start + length));
			}
		}
		return has;
	}

	boolean has(String word) {
		return this.tokens.contains(word);
	}

}
