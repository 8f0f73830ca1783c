package org.sipcodes.mcp;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;

import org.sipcodes.form.Json;
import org.sipcodes.site.Refusal;
import org.sipcodes.site.Site;

/** Calls the tools by their names. */
record Tools(Definitions definitions, Supplier<Site> site) {

	static final String DECODE = "decode_trace";

	private static final Map<String, Tool> TOOLS = Map.of("explain_code", new ExplainCode(), "compare_codes",
			new CompareCodes(), "search_reference", new SearchReference(), DECODE, new DecodeTrace(), "map_cause",
			new MapCause());

	/**
	 * The answer of a tool as an object, and as text for clients that read no objects.
	 * What a tool refuses is no fault of the protocol: an agent reads it and tries again.
	 */
	Map<String, Object> call(Message message) {
		Map<String, Object> definition = this.definitions.named("tools", message.text("name"));
		Tool tool = Objects.requireNonNull(TOOLS.get(message.text("name")));
		try {
			Arguments given = Arguments.of(message.parameters().get("arguments"), definition);
			Site known = this.site.get();
			Map<String, Object> answer = tool.call(given, known, known.language(given.language()));
			return Json.object("content", List.of(text(Json.compact(answer))), "structuredContent", answer, "isError",
					false);
		}
		catch (Refusal ex) {
			return Json.object("content", List.of(text(Objects.toString(ex.getMessage()))), "isError", true);
		}
	}

	/** A piece of content. */
	static Map<String, Object> text(String text) {
		return Json.object("type", "text", "text", text);
	}

}
