package org.sipcodes.mcp;

import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.sipcodes.form.Json;

/** Fills in the prompts that a person can choose. */
record Prompts(Definitions definitions) {

	Map<String, Object> get(Message message) {
		Map<String, Object> prompt = this.definitions.named("prompts", message.text("name"));
		Map<String, Object> given = message.fields("arguments");
		String text = String.join("\n", lines(this.definitions.named("texts", message.text("name"))));
		for (Map<String, Object> argument : Fields.list(prompt, "arguments")) {
			String name = (String) Objects.requireNonNull(argument.get("name"));
			String value = (given.get(name) instanceof String written) ? written.strip() : "";
			if (value.isEmpty() && Boolean.TRUE.equals(argument.get("required"))) {
				throw Fault.parameter("The argument \"" + name + "\" is missing: " + argument.get("description"));
			}
			text = text.replace("{" + name + "}", value.isEmpty() ? "not said" : value);
		}
		return Json.object("description", prompt.get("description"), "messages",
				List.of(Json.object("role", "user", "content", Tools.text(text))));
	}

	@SuppressWarnings("unchecked")
	private static List<String> lines(Map<String, Object> text) {
		return (List<String>) Objects.requireNonNull(text.get("lines"));
	}

}
