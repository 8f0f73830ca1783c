package org.sipcodes.mcp;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

/** Takes from an answer of the API what an agent needs of it. */
final class Fields {

	private Fields() {
	}

	/** An object of the API, or of a schema. */
	static Map<String, Object> of(@Nullable Object answer) {
		return Objects.requireNonNull(Message.map(answer));
	}

	/** The objects in a list of an object. */
	@SuppressWarnings("unchecked")
	static List<Map<String, Object>> list(Map<String, Object> object, String name) {
		return (List<Map<String, Object>>) Objects.requireNonNull(object.get(name), name);
	}

	/** Some of the fields of an object, in this order, without those that say nothing. */
	static Map<String, Object> some(Map<String, Object> object, String... names) {
		Map<String, Object> some = new LinkedHashMap<>();
		for (String name : names) {
			Object value = object.get(name);
			if (value != null && !value.equals("") && !value.equals(List.of())) {
				some.put(name, value);
			}
		}
		return some;
	}

	/** Some of the fields of each object of a list; equal ones once. */
	static List<Map<String, Object>> each(List<Map<String, Object>> objects, String... names) {
		return objects.stream().map((object) -> some(object, names)).distinct().toList();
	}

	/** The first objects of a list, and how many more there are. */
	static void putFirst(Map<String, Object> answer, String name, List<Map<String, Object>> objects, int most) {
		List<Map<String, Object>> first = objects.subList(0, Math.min(most, objects.size()));
		answer.put(name, new ArrayList<>(first));
		if (objects.size() > most) {
			answer.put("more" + Character.toUpperCase(name.charAt(0)) + name.substring(1), objects.size() - most);
		}
	}

}
