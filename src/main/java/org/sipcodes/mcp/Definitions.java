package org.sipcodes.mcp;

import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.sipcodes.form.Json;
import org.sipcodes.read.ClassPath;

/**
 * What the server offers, as clients list it: a file, so that it is there before the
 * content is read.
 *
 * @param file {@code definitions.json}
 */
record Definitions(Map<String, Object> file) {

	static Definitions read() {
		String text = ClassPath.text("/org/sipcodes/mcp/definitions.json").orElseThrow();
		return new Definitions(Fields.of(Json.read(text)));
	}

	String instructions() {
		return (String) Objects.requireNonNull(this.file.get("instructions"));
	}

	/** The entries of a list, such as {@code tools}. */
	@SuppressWarnings("unchecked")
	List<Map<String, Object>> list(String name) {
		return (List<Map<String, Object>>) Objects.requireNonNull(this.file.get(name));
	}

	/** An entry by its name, or a {@link Fault} that says which there are. */
	Map<String, Object> named(String list, String name) {
		return list(list).stream()
			.filter((entry) -> name.equals(entry.get("name")))
			.findFirst()
			.orElseThrow(() -> Fault.parameter("There is no \"" + name + "\" in " + list + "; expected one of "
					+ list(list).stream().map((entry) -> (String) entry.get("name")).toList() + "."));
	}

}
