package org.sipcodes.mcp;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;

/**
 * The header fields of a request, which must say what its body says, so that whoever
 * routes by them and whoever reads the body see the same.
 *
 * @param fields gives the value of a header field, or an empty text
 */
record Envelope(UnaryOperator<String> fields) {

	private static final String VERSION = "MCP-Protocol-Version";

	private static final String METHOD = "Mcp-Method";

	private static final String NAME = "Mcp-Name";

	/** The parameter that {@code Mcp-Name} repeats, by method. */
	private static final Map<String, String> NAMED = Map.of("tools/call", "name", "prompts/get", "name",
			"resources/read", "uri");

	private static final String ENCODED = "=?base64?";

	private static final String END = "?=";

	/** The version that the header fields name, or an empty text. */
	String version() {
		return this.fields.apply(VERSION);
	}

	/** Throws a {@link Fault} if the body says something else. */
	void check(Message message) {
		same(VERSION, version(), Objects.toString(message.meta("protocolVersion")));
		same(METHOD, this.fields.apply(METHOD), message.method());
		String named = NAMED.get(message.method());
		if (named != null) {
			same(NAME, decoded(this.fields.apply(NAME)), message.text(named));
		}
	}

	private static void same(String field, String value, String meant) {
		if (!value.equals(meant)) {
			throw new Fault(Fault.HEADER_MISMATCH, 400,
					(value.isEmpty() ? "Missing header field " + field
							: "Header field " + field + " says \"" + value + "\"") + "; the body says \"" + meant
							+ "\".");
		}
	}

	/** A value that is not plain ASCII comes in Base64. */
	private static String decoded(String value) {
		if (!value.startsWith(ENCODED) || !value.endsWith(END) || value.length() < ENCODED.length() + END.length()) {
			return value;
		}
		try {
			byte[] bytes = Base64.getDecoder().decode(value.substring(ENCODED.length(), value.length() - END.length()));
			return new String(bytes, StandardCharsets.UTF_8);
		}
		catch (IllegalArgumentException ex) {
			throw new Fault(Fault.HEADER_MISMATCH, 400, "Header field " + NAME + " is not in Base64.");
		}
	}

}
