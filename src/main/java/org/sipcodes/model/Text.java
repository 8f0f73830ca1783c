package org.sipcodes.model;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The little parsing that the model needs, without regular expressions. */
public final class Text {

	static final String LETTERS = "abcdefghijklmnopqrstuvwxyz";

	static final String DIGITS = "0123456789";

	private Text() {
	}

	/** Whether a text consists of ASCII digits, at least one and at most {@code most}. */
	public static boolean isNumber(String text, int most) {
		return !text.isEmpty() && text.length() <= most && consists(text, DIGITS);
	}

	/** Whether a text is a number such as {@code 32} or {@code 0.5}. */
	static boolean isDecimal(String text) {
		List<String> parts = split(text, '.');
		return parts.size() <= 2 && isNumber(parts.get(0), 9) && isNumber(parts.get(parts.size() - 1), 9);
	}

	/** Whether a text has no characters but these. */
	static boolean consists(String text, String characters) {
		for (char c : text.toCharArray()) {
			if (characters.indexOf(c) < 0) {
				return false;
			}
		}
		return true;
	}

	public static boolean isDigit(char c) {
		return c >= '0' && c <= '9';
	}

	/** The digits that a text begins with. */
	public static String digits(String text) {
		int end = 0;
		while (end < text.length() && isDigit(text.charAt(end))) {
			end++;
		}
		return text.substring(0, end);
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

	/** What is before a separator; all of a text that has none. */
	public static String before(String text, char separator) {
		int end = text.indexOf(separator);
		return (end < 0) ? text : text.substring(0, end);
	}

	/** What is behind a separator; empty if there is none. */
	public static String after(String text, char separator) {
		int at = text.indexOf(separator);
		return text.substring((at < 0) ? text.length() : at + 1);
	}

	/** The name of a constant in data and labels, such as {@code ack-missing}. */
	public static String key(Enum<?> value) {
		return Letters.lower(value.name()).replace('_', '-');
	}

	/** The words of a text, separated by a blank, in their order. */
	public static Set<String> set(String words) {
		return Collections.unmodifiableSet(new LinkedHashSet<>(split(words, ' ')));
	}

	/** Word by word what it stands for: {@code name value name value …}. */
	public static Map<String, String> map(String words) {
		List<String> parts = split(words, ' ');
		Map<String, String> map = new LinkedHashMap<>();
		for (int i = 0; i < parts.size(); i += 2) {
			map.put(parts.get(i), parts.get(i + 1));
		}
		return Collections.unmodifiableMap(map);
	}

}
