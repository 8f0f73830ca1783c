package org.sipcodes.site;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;

import org.jspecify.annotations.Nullable;
import org.sipcodes.model.Language;

/**
 * A question that programs can ask, over HTTP and by other ways.
 *
 * @param name such as {@code code}
 * @param path its address, with parameters in braces: {@code /api/v1/codes/{code}}
 * @param summary what it answers
 * @param parameters besides the language
 * @param schema the name of the schema of its answer
 * @param run makes the answer, or throws a {@link Refusal}
 */
record Operation(String name, String path, String summary, List<Parameter> parameters, String schema,
		BiFunction<Language, Map<String, String>, Object> run) {

	/**
	 * A parameter.
	 *
	 * @param name such as {@code code}
	 * @param description what it means
	 * @param schema the name of its schema, or a type of JSON
	 * @param example a value that has an answer
	 */
	record Parameter(String name, String description, String schema, String example) {
	}

	/** The parameters in a path of this form; nothing if it has another form. */
	@Nullable Map<String, String> match(String address) {
		String[] pattern = this.path.split("/", -1);
		String[] parts = address.split("/", -1);
		Map<String, String> values = new LinkedHashMap<>();
		for (int i = 0; i < pattern.length && pattern.length == parts.length; i++) {
			if (pattern[i].startsWith("{")) {
				values.put(pattern[i].substring(1, pattern[i].length() - 1), parts[i]);
			}
			else if (!pattern[i].equals(parts[i])) {
				return null;
			}
		}
		return (pattern.length == parts.length) ? values : null;
	}

	boolean isInPath(Parameter parameter) {
		return this.path.contains("{" + parameter.name() + "}");
	}

	/** Its address with the example of every parameter. */
	String example() {
		String address = this.path;
		String query = "";
		for (Parameter parameter : this.parameters) {
			address = address.replace("{" + parameter.name() + "}", parameter.example());
			query = isInPath(parameter) ? query : "?" + parameter.name() + "=" + parameter.example();
		}
		return address + query;
	}

	/** Why a question has no answer. */
	static final class Refusal extends RuntimeException {

		private static final long serialVersionUID = 1L;

		private final int status;

		Refusal(int status, String detail) {
			super(detail);
			this.status = status;
		}

		int status() {
			return this.status;
		}

	}

}
