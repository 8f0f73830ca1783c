package org.sipcodes.mcp;

import java.math.BigInteger;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.sipcodes.form.Json;

/**
 * A request or a notification of JSON-RPC 2.0.
 *
 * @param id a text or an integer; null for a notification
 * @param method such as {@code tools/call}
 * @param parameters by name
 */
record Message(@Nullable Object id, String method, Map<String, Object> parameters) {

	private static final String META = "_meta";

	private static final String PREFIX = "io.modelcontextprotocol/";

	/** An object of JSON, or a {@link Fault}. */
	static Map<String, Object> object(String text) {
		try {
			Map<String, Object> object = map(Json.read(text));
			if (object != null) {
				return object;
			}
		}
		catch (IllegalArgumentException ex) {
			throw new Fault(Fault.NO_JSON, 400, "This is not JSON: " + ex.getMessage() + ".");
		}
		throw new Fault(Fault.NO_REQUEST, 400, "Expected one JSON object; batches are not supported.");
	}

	/** The id of an object, as far as it is one. */
	static @Nullable Object id(Map<String, Object> object) {
		Object id = object.get("id");
		return (id instanceof String || id instanceof Integer || id instanceof Long || id instanceof BigInteger) ? id
				: null;
	}

	/** The message that an object is, or a {@link Fault}. */
	static Message of(Map<String, Object> object) {
		if (!"2.0".equals(object.get("jsonrpc"))) {
			throw new Fault(Fault.NO_REQUEST, 400, "Expected \"jsonrpc\": \"2.0\".");
		}
		if (!(object.get("method") instanceof String method)) {
			throw new Fault(Fault.NO_REQUEST, 400, "Expected a \"method\", such as \"tools/list\".");
		}
		Object id = id(object);
		if (id == null && (object.containsKey("id") || !method.startsWith("notifications/"))) {
			throw new Fault(Fault.NO_REQUEST, 400, "Expected an \"id\" that is a text or an integer.");
		}
		Map<String, Object> parameters = object.containsKey("params") ? map(object.get("params")) : Map.of();
		if (parameters == null) {
			throw new Fault(Fault.WRONG_PARAMETERS, 400, "Expected \"params\" to be an object.");
		}
		return new Message(id, method, parameters);
	}

	@SuppressWarnings("unchecked")
	static @Nullable Map<String, Object> map(@Nullable Object value) {
		return (value instanceof Map) ? (Map<String, Object>) value : null;
	}

	boolean isNotification() {
		return this.id == null;
	}

	/** The text of a parameter, or an empty one. */
	String text(String name) {
		return (this.parameters.get(name) instanceof String text) ? text : "";
	}

	/** The fields of a parameter; none if there is no such object. */
	Map<String, Object> fields(String name) {
		Map<String, Object> fields = map(this.parameters.get(name));
		return (fields == null) ? Map.of() : fields;
	}

	/** What is said of the request itself, such as {@code protocolVersion}. */
	@Nullable Object meta(String name) {
		return fields(META).get(PREFIX + name);
	}

	/** The name of what is said of an answer itself. */
	static Map<String, Object> meta(String name, Object value) {
		return Map.of(PREFIX + name, value);
	}

}
