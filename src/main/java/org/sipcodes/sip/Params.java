package org.sipcodes.sip;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.sipcodes.model.Letters;
import org.sipcodes.model.Text;

/** The parts of a header field's value. */
public final class Params {

	private Params() {
	}

	/** What is between separators that are in no quotation marks and no brackets. */
	public static List<String> split(String text, char separator) {
		List<String> parts = new ArrayList<>();
		boolean quoted = false;
		int brackets = 0;
		int start = 0;
		for (int i = 0; i < text.length(); i++) {
			char c = text.charAt(i);
			if (c == '"') {
				quoted = !quoted;
			}
			else if (quoted) {
				i += (c == '\\') ? 1 : 0;
			}
			else if (c == separator && brackets <= 0) {
				parts.add(text.substring(start, i).trim());
				start = i + 1;
			}
			else {
				brackets += (c == '<') ? 1 : (c == '>') ? -1 : 0;
			}
		}
		parts.add(text.substring(start).trim());
		return parts;
	}

	/** Names in lower case with their values; the value of a flag is empty. */
	public static Map<String, String> of(String text, char separator) {
		Map<String, String> params = new LinkedHashMap<>();
		for (String part : split(text, separator)) {
			String name = Letters.lower(Text.before(part, '=').trim());
			if (!name.isEmpty()) {
				params.putIfAbsent(name, unquoted(Text.after(part, '=').trim()));
			}
		}
		return params;
	}

	/**
	 * The value of one parameter, found without reading the others; empty if it is not
	 * there or a flag.
	 * @param text what follows the value, such as {@code ;tag=1;lr}
	 * @param name in lower case
	 */
	static String value(String text, String name) {
		int at = 0;
		int equals = -1;
		boolean quoted = false;
		for (int i = 0; i <= text.length(); i++) {
			char c = (i == text.length()) ? ';' : text.charAt(i);
			quoted ^= c == '"';
			equals = (c == '=' && equals < at) ? i : equals;
			if (c == ';' && !quoted) {
				int begin = Letters.skipBlanks(text, at, i);
				if (equals >= at && Letters.isAt(text, begin, name)
						&& Letters.skipBlanksBack(text, begin, equals) == begin + name.length()) {
					return unquoted(text.substring(equals + 1, i).trim());
				}
				at = i + 1;
			}
		}
		return "";
	}

	/** A text without its quotation marks. */
	public static String unquoted(String text) {
		if (text.length() < 2 || text.charAt(0) != '"' || !text.endsWith("\"")) {
			return text;
		}
		String inner = text.substring(1, text.length() - 1);
		return (inner.indexOf('\\') < 0) ? inner : inner.replace("\\\"", "\"").replace("\\\\", "\\");
	}

	/** The number at the beginning of a text; -1 if there is none or it is too big. */
	public static long number(String text) {
		long number = 0;
		int i = 0;
		for (; i < text.length() && text.charAt(i) >= '0' && text.charAt(i) <= '9'; i++) {
			number = number * 10 + text.charAt(i) - '0';
			if (number > 999_999_999_999L) {
				return -1;
			}
		}
		return (i == 0) ? -1 : number;
	}

}
