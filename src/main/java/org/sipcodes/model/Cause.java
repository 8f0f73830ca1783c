package org.sipcodes.model;

import java.util.List;

/**
 * The cause that a gateway makes of a code towards the telephone network (RFC 3398
 * §8.2.6.1).
 *
 * @param text a Q.850 number such as {@code 17}, or one of the words
 */
public record Cause(String text) {

	/** Words for codes that have no number of their own; each has a label. */
	public static final List<String> WORDS = List.of("none", "default", "by-warning", "redirect");

	public Cause {
		if (!WORDS.contains(text) && !isQ850(text)) {
			throw new IllegalArgumentException("a Q.850 cause from 1 to 127, or one of " + String.join(", ", WORDS));
		}
	}

	/** Whether a text is the number of a Q.850 cause. */
	public static boolean isQ850(String text) {
		return Text.isNumber(text, 3) && text.charAt(0) != '0' && Integer.parseInt(text) <= 127;
	}

	public boolean isNumber() {
		return !WORDS.contains(this.text);
	}

	@Override
	public String toString() {
		return this.text;
	}

}
