package org.sipcodes.trace;

import java.util.AbstractList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * Writes maps, lists, texts and whole numbers as JSON, the same wherever the code runs.
 * It asks no object for its text: scripts would need what writes every sort of number.
 */
public final class JsonText {

	private static final String HEX = "0123456789abcdef";

	private final StringBuilder out = new StringBuilder();

	private JsonText() {
	}

	/** An object of fields in their order, as name, value, name, value …. */
	public static Map<String, Object> object(Object... fields) {
		Map<String, Object> object = new LinkedHashMap<>();
		for (int i = 0; i < fields.length; i += 2) {
			object.put((String) fields[i], fields[i + 1]);
		}
		return object;
	}

	/** What is written of each thing; it is made when it is asked for and not kept. */
	public static <T> List<Object> list(List<T> things, Function<T, Object> writer) {
		return new AbstractList<>() {

			@Override
			public Object get(int index) {
				return writer.apply(things.get(index));
			}

			@Override
			public int size() {
				return things.size();
			}

		};
	}

	public static String of(Object value) {
		JsonText json = new JsonText();
		json.value(value, 0);
		return json.out.append('\n').toString();
	}

	private void value(Object value, int depth) {
		if (value instanceof Map<?, ?> object) {
			object(object, depth);
		}
		else if (value instanceof List<?> list) {
			list(list, depth);
		}
		else if (value instanceof Number number) {
			this.out.append(number.longValue());
		}
		else if (value instanceof Boolean truth) {
			this.out.append(truth.booleanValue());
		}
		else {
			text((String) value);
		}
	}

	private void object(Map<?, ?> object, int depth) {
		this.out.append('{');
		boolean first = true;
		for (Map.Entry<?, ?> field : object.entrySet()) {
			this.out.append(first ? "" : ",");
			line(depth + 1);
			text((String) field.getKey());
			this.out.append(": ");
			value(field.getValue(), depth + 1);
			first = false;
		}
		if (!first) {
			line(depth);
		}
		this.out.append('}');
	}

	/** Objects stand below each other, values beside each other. */
	private void list(List<?> list, int depth) {
		this.out.append('[');
		boolean objects = !list.isEmpty() && list.get(0) instanceof Map;
		for (int i = 0; i < list.size(); i++) {
			this.out.append((i == 0) ? "" : objects ? "," : ", ");
			if (objects) {
				line(depth + 1);
			}
			value(list.get(i), depth + 1);
		}
		if (objects) {
			line(depth);
		}
		this.out.append(']');
	}

	private void line(int depth) {
		this.out.append('\n');
		for (int i = 0; i < depth; i++) {
			this.out.append("  ");
		}
	}

	private void text(String text) {
		this.out.append('"');
		for (int i = 0; i < text.length(); i++) {
			char c = text.charAt(i);
			if (c == '"' || c == '\\') {
				this.out.append('\\').append(c);
			}
			else if (c == '\n' || c == '\r' || c == '\t') {
				this.out.append('\\').append((c == '\n') ? 'n' : (c == '\r') ? 'r' : 't');
			}
			else if (c < ' ' || (c >= 0x7f && c < 0xa0) || Character.isSurrogate(c) || c == 0x2028 || c == 0x2029) {
				escape(c);
			}
			else {
				this.out.append(c);
			}
		}
		this.out.append('"');
	}

	private void escape(char c) {
		this.out.append("\\u");
		for (int shift = 12; shift >= 0; shift -= 4) {
			this.out.append(HEX.charAt(c >> shift & 15));
		}
	}

}
