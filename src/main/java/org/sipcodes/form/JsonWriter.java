package org.sipcodes.form;

import java.math.BigInteger;
import java.util.Collection;
import java.util.HexFormat;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.sipcodes.trace.JsonText;

/**
 * Writes maps, collections, texts, whole numbers, booleans and null as JSON, and refuses
 * a value of any other type. {@link JsonText}, which browsers run too, has another layout
 * and escapes more characters.
 */
final class JsonWriter {

	/** The characters with an escape of one letter, and these letters. */
	static final String ESCAPED = "\"\\\b\f\n\r\t/";

	static final String LETTERS = "\"\\bfnrt/";

	private static final HexFormat HEX = HexFormat.of().withUpperCase();

	private final StringBuilder out = new StringBuilder();

	/** What separates the parts of a line: a space, or nothing in a compact text. */
	private final String gap;

	private JsonWriter(String gap) {
		this.gap = gap;
	}

	/** Objects with a field per line, lists on the line where they begin. */
	static String pretty(@Nullable Object value) {
		JsonWriter json = new JsonWriter(" ");
		json.value(value, "\n");
		return json.out.append('\n').toString();
	}

	static String compact(@Nullable Object value) {
		JsonWriter json = new JsonWriter("");
		json.value(value, "");
		return json.out.toString();
	}

	/**
	 * Writes a value.
	 * @param line the line break and the indentation around the value
	 */
	private void value(@Nullable Object value, String line) {
		if (value instanceof Map<?, ?> object) {
			object(object, line);
		}
		else if (value instanceof Collection<?> list) {
			list(list, line);
		}
		else if (value instanceof String text) {
			text(text);
		}
		else if (value == null || value instanceof Boolean || value instanceof Integer || value instanceof Long
				|| value instanceof BigInteger) {
			this.out.append(value);
		}
		else {
			throw new IllegalArgumentException("no JSON for a value of " + value.getClass());
		}
	}

	private void object(Map<?, ?> object, String line) {
		String inner = line + this.gap + this.gap;
		String before = inner;
		this.out.append('{');
		for (Map.Entry<?, ?> field : object.entrySet()) {
			this.out.append(before);
			text((String) field.getKey());
			this.out.append(':').append(this.gap);
			value(field.getValue(), inner);
			before = "," + inner;
		}
		this.out.append(object.isEmpty() ? this.gap : line).append('}');
	}

	private void list(Collection<?> list, String line) {
		String before = this.gap;
		this.out.append('[');
		for (Object value : list) {
			this.out.append(before);
			value(value, line);
			before = "," + this.gap;
		}
		this.out.append(this.gap).append(']');
	}

	private void text(String text) {
		int from = 0;
		this.out.append('"');
		for (int i = 0; i < text.length(); i++) {
			char c = text.charAt(i);
			if (c < ' ' || c == '"' || c == '\\') {
				this.out.append(text, from, i).append('\\');
				escape(c);
				from = i + 1;
			}
		}
		this.out.append(text, from, text.length()).append('"');
	}

	private void escape(char c) {
		int place = ESCAPED.indexOf(c);
		if (place >= 0) {
			this.out.append(LETTERS.charAt(place));
		}
		else {
			this.out.append('u').append(HEX.toHexDigits(c));
		}
	}

}
