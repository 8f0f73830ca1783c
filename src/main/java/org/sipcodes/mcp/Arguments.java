package org.sipcodes.mcp;

import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.jspecify.annotations.Nullable;
import org.sipcodes.site.Refusal;

/**
 * What a tool is called with; it agrees with the schema of the tool.
 *
 * @param values by name
 */
record Arguments(Map<String, Object> values) {

	/**
	 * Checks what was given, or throws a {@link Refusal} that the caller can learn from.
	 * @param given null if nothing was
	 * @param tool as it is listed
	 */
	static Arguments of(@Nullable Object given, Map<String, Object> tool) {
		Map<String, Object> values = (given == null) ? Map.of() : Message.map(given);
		if (values == null) {
			throw new Refusal(400, "Expected \"arguments\" to be an object.");
		}
		Map<String, Object> schema = Fields.of(tool.get("inputSchema"));
		Map<String, Object> parameters = Fields.of(schema.get("properties"));
		for (Map.Entry<String, Object> value : values.entrySet()) {
			if (!parameters.containsKey(value.getKey())) {
				throw new Refusal(400, "There is no parameter \"" + value.getKey() + "\"; expected some of "
						+ String.join(", ", parameters.keySet()) + ".");
			}
			check(value.getKey(), value.getValue(), Fields.of(parameters.get(value.getKey())));
		}
		if (schema.get("required") instanceof List<?> required) {
			required.stream().filter((name) -> !values.containsKey(name)).forEach((name) -> {
				throw new Refusal(400, "The parameter \"" + name + "\" is missing: "
						+ Fields.of(parameters.get((String) name)).get("description"));
			});
		}
		return new Arguments(values);
	}

	private static void check(String name, Object value, Map<String, Object> schema) {
		String type = String.valueOf(schema.get("type"));
		boolean fits = switch (type) {
			case "integer" -> value instanceof Integer;
			case "boolean" -> value instanceof Boolean;
			// Agents write 486 as often as "486".
			default -> value instanceof String || value instanceof Integer;
		};
		if (!fits) {
			throw new Refusal(400, "The parameter \"" + name + "\" is not of type " + type + ".");
		}
		if (schema.get("enum") instanceof List<?> words && !words.contains(value)) {
			throw new Refusal(400, "\"" + value + "\" is no value of \"" + name + "\"; expected one of " + words + ".");
		}
	}

	/** The text of a parameter; empty if it is not given. */
	String text(String name) {
		return Objects.toString(this.values.get(name), "").strip();
	}

	int number(String name, int otherwise) {
		return (this.values.get(name) instanceof Integer number) ? number : otherwise;
	}

	boolean is(String name) {
		return Boolean.TRUE.equals(this.values.get(name));
	}

	/** The tag of the language of the answer. */
	String language() {
		return text("language").isEmpty() ? "en" : text("language");
	}

	/** Whether all that is known is wanted, however long it is. */
	boolean isFull() {
		return text("detail").equals("full");
	}

}
