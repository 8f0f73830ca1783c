package org.sipcodes;

import java.util.regex.Pattern;

import org.springframework.boot.json.JsonWriter;
import org.springframework.boot.logging.structured.StructuredLoggingJsonMembersCustomizer;

/** Escapes what does not show in events that are logged as JSON, except line breaks. */
final class VisibleJson implements StructuredLoggingJsonMembersCustomizer<Object> {

	private static final Pattern INVISIBLE = Pattern.compile("[\\p{C}\\p{Zl}\\p{Zp}&&[^\\r\\n\\t]]");

	@Override
	public void customize(JsonWriter.Members<Object> members) {
		members.applyingValueProcessor(
				JsonWriter.ValueProcessor.of(String.class, (text) -> INVISIBLE.matcher(String.valueOf(text))
					.replaceAll((found) -> String.format("\\\\u%04x", found.group().codePointAt(0)))));
	}

}
