package org.sipcodes.site;

import java.util.Map;
import java.util.function.UnaryOperator;

/**
 * What a client sends to an address.
 *
 * @param parameters of the query; the first value of each
 * @param body all of it
 * @param fields gives the first value of a header field, such as {@code Content-Type}, or
 * an empty text
 */
public record Sent(Map<String, String> parameters, byte[] body, UnaryOperator<String> fields) {

	String contentType() {
		return this.fields.apply("Content-Type");
	}

	Preferences preferences() {
		return Preferences.of(this.fields);
	}

}
