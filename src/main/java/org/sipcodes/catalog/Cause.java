package org.sipcodes.catalog;

import java.util.List;

/**
 * What a gateway makes of a code towards the telephone network (RFC 3398 §8.2.6.1).
 *
 * @param text a Q.850 number such as {@code 17}, or one of the words
 */
public record Cause(String text) {

	/** Words for codes that have no number of their own; each has a label. */
	public static final List<String> WORDS = List.of("none", "default", "by-warning", "redirect");

	public Cause {
		if (!WORDS.contains(text) && !text.matches("[1-9]\\d?|1[01]\\d|12[0-7]")) {
			throw new IllegalArgumentException("a Q.850 cause from 1 to 127, or one of " + String.join(", ", WORDS));
		}
	}

	public boolean isNumber() {
		return !WORDS.contains(this.text);
	}

}
