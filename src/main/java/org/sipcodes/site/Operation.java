package org.sipcodes.site;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;
import org.sipcodes.form.JsonForm;
import org.sipcodes.form.OpenApi.Parameter;
import org.sipcodes.model.Code;
import org.sipcodes.model.Entry;
import org.sipcodes.model.Kind;

/**
 * A question that programs can ask, over HTTP and by other ways.
 *
 * @param name such as {@code code}
 * @param path its address, with parameters in braces: {@code /api/v1/codes/{code}}
 * @param summary what it answers
 * @param schema the name of the schema of its answer
 * @param parameters besides the language
 * @param run makes the answer, or throws a {@link Refusal}
 */
record Operation(String name, String path, String summary, String schema, List<Parameter> parameters,
		Function<Request, Object> run) {

	/**
	 * What is asked.
	 *
	 * @param json what is known, in the language of the answer
	 * @param values of the parameters, by name
	 */
	record Request(JsonForm json, Map<String, String> values) {

		String value(String name) {
			return this.values.getOrDefault(name, "");
		}

		/** The code that a parameter names. */
		Code code(String name) {
			return this.json.catalog()
				.code(value(name), this.json.language())
				.orElseThrow(() -> new Refusal(404, "There is no code " + value(name) + " in this language."));
		}

		/** The thing of a kind that a parameter names. */
		Entry entry(Kind kind, String name) {
			String what = (kind == Kind.CAUSE) ? "Q.850 cause" : kind.name();
			return this.json.catalog()
				.entry(kind, value(name), this.json.language())
				.orElseThrow(() -> new Refusal(404, "There is no " + what + " " + value(name) + "."));
		}

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

	/** Its address with the example of every parameter. */
	String example() {
		String address = this.path;
		for (Parameter parameter : this.parameters) {
			address = parameter.isIn(this.path) ? address.replace("{" + parameter.name() + "}", parameter.example())
					: address + "?" + parameter.name() + "=" + parameter.example();
		}
		return address;
	}

}
