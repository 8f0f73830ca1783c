package org.sipcodes.mcp;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;

import org.sipcodes.form.Json;
import org.sipcodes.site.Refusal;
import org.sipcodes.site.Site;

/** Calls the tools by their names. */
final class Tools {

	static final String DECODE = "decode_trace";

	private final Definitions definitions;

	private final Map<String, Tool> tools;

	Tools(Definitions definitions, Supplier<Site> site) {
		this.definitions = definitions;
		this.tools = Map.of("explain_code", new ExplainCode(site), "compare_codes", new CompareCodes(site),
				"search_reference", new SearchReference(site), DECODE, new DecodeTrace(site), "map_cause",
				new MapCause(site));
	}

	/**
	 * The answer of a tool as an object, and as text for clients that read no objects.
	 * What a tool refuses is no fault of the protocol: an agent reads it and tries again.
	 */
	Map<String, Object> call(Message message) {
		Map<String, Object> definition = this.definitions.named("tools", message.text("name"));
		Tool tool = Objects.requireNonNull(this.tools.get(message.text("name")));
		try {
			Map<String, Object> answer = tool.call(Arguments.of(message.parameters().get("arguments"), definition));
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
