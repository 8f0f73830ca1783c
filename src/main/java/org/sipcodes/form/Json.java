package org.sipcodes.form;

import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.sipcodes.trace.JsonText;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.core.util.Separators;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.json.JsonMapper;

/** Writes maps and lists as JSON that people can read, in the order of their parts. */
public final class Json {

	static final ObjectMapper MAPPER = JsonMapper.builder()
		.defaultPrettyPrinter(new DefaultPrettyPrinter(
				Separators.createDefaultInstance().withObjectNameValueSpacing(Separators.Spacing.AFTER))
			.withObjectIndenter(new DefaultIndenter("  ", "\n")))
		.build();

	private static final ObjectReader STRICT = MAPPER.readerFor(Object.class)
		.with(StreamReadFeature.STRICT_DUPLICATE_DETECTION);

	private Json() {
	}

	public static String write(Object value) {
		return MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(value) + "\n";
	}

	/** Without any space, for programs only. */
	public static String compact(Object value) {
		return MAPPER.writeValueAsString(value);
	}

	/**
	 * Reads JSON to maps, lists, texts, numbers and booleans, or throws with what is
	 * wrong; an object must not name a field twice.
	 */
	public static @Nullable Object read(String text) {
		try {
			return STRICT.readValue(text);
		}
		catch (JacksonException ex) {
			throw new IllegalArgumentException(ex.getOriginalMessage());
		}
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
