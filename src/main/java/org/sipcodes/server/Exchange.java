package org.sipcodes.server;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpMethod;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.Fields;
import org.jspecify.annotations.Nullable;

import org.sipcodes.site.Preferences;

/**
 * A request and the way to answer it.
 *
 * @param request as it came in
 * @param response where the answer goes
 * @param callback is called when it is on its way
 */
record Exchange(Request request, Response response, Callback callback) {

	boolean is(HttpMethod method) {
		return method.is(this.request.getMethod());
	}

	/** The path as it is in the request, or empty. */
	String path() {
		return Objects.requireNonNullElse(this.request.getHttpURI().getPath(), "");
	}

	/** The path that is meant, or null if it is not well-formed. */
	@Nullable String decodedPath() {
		String path = this.request.getHttpURI().getDecodedPath();
		return (path != null && path.startsWith("/")) ? path : null;
	}

	@Nullable String query() {
		return this.request.getHttpURI().getQuery();
	}

	/** The first value of each parameter; null if the query is not well-formed. */
	@Nullable Map<String, String> parameters() {
		if (query() == null) {
			return Map.of();
		}
		try {
			Map<String, String> parameters = new HashMap<>();
			for (Fields.Field field : Request.extractQueryParameters(this.request, StandardCharsets.UTF_8)) {
				parameters.put(field.getName(), field.getValue());
			}
			return parameters;
		}
		catch (RuntimeException ex) {
			return null;
		}
	}

	Preferences preferences() {
		return Preferences.of(this::field);
	}

	/** The first value of a header field of the request, or empty. */
	String field(String name) {
		return Objects.requireNonNullElse(this.request.getHeaders().get(name), "");
	}

	/** The header fields of the answer. */
	HttpFields.Mutable fields() {
		return this.response.getHeaders();
	}

	/** Keeps the connection open, however long the answer takes to be made. */
	void hold() {
		this.request.addIdleTimeoutListener((timeout) -> false);
	}

}
