package org.sipcodes.form;

import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.sipcodes.trace.JsonText;

/** Writes maps and lists as JSON, in the order of their parts, and reads them. */
public final class Json {

	private Json() {
	}

	/** For people: an object has a line for each of its fields. */
	public static String write(Object value) {
		return JsonWriter.pretty(value);
	}

	/** Without any space, for programs only. */
	public static String compact(Object value) {
		return JsonWriter.compact(value);
	}

	/**
	 * Reads JSON to maps, lists, texts, numbers and booleans, or throws with what is
	 * wrong; an object must not name a field twice.
	 */
	public static @Nullable Object read(String text) {
		return new JsonReader(text).read();
	}

	/** For a block inside HTML, where nothing may look like a tag. */
	static String inHtml(Map<String, ?> value) {
		return compact(value).replace("<", "\\u003c");
	}

	/** An object of fields in their order, as name, value, name, value …. */
	public static Map<String, Object> object(Object... fields) {
		return JsonText.object(fields);
	}

}
