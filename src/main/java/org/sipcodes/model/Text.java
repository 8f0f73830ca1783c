package org.sipcodes.model;

import java.util.ArrayList;
import java.util.List;

/** The little parsing that the model needs, without regular expressions. */
public final class Text {

	private Text() {
	}

	/** Whether a text consists of ASCII digits, at least one and at most {@code most}. */
	public static boolean isNumber(String text, int most) {
		for (int i = 0; i < text.length(); i++) {
			if (!isDigit(text.charAt(i))) {
				return false;
			}
		}
		return !text.isEmpty() && text.length() <= most;
	}

	public static boolean isDigit(char c) {
		return c >= '0' && c <= '9';
	}

	/** Whether a text is a section number such as {@code 21.4.24}. */
	static boolean isSection(String text) {
		for (String part : split(text, '.')) {
			if (!isNumber(part, 9)) {
				return false;
			}
		}
		return true;
	}

	/** The parts of a text between separators; an empty text has one empty part. */
	public static List<String> split(String text, char separator) {
		List<String> parts = new ArrayList<>();
		int start = 0;
		for (int i = text.indexOf(separator); i >= 0; i = text.indexOf(separator, start)) {
			parts.add(text.substring(start, i));
			start = i + 1;
		}
		parts.add(text.substring(start));
		return parts;
	}

	/** The part of a text behind the last separator; all of it if there is none. */
	public static String behind(String text, char separator) {
		return text.substring(text.lastIndexOf(separator) + 1);
	}

}
