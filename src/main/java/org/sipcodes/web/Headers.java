package org.sipcodes.web;

import java.util.regex.Pattern;

import jakarta.servlet.http.HttpServletResponse;

/** Headers that stand on every answer. */
final class Headers {

	private static final String POLICY = "default-src 'none'; style-src 'self'; img-src 'self'; script-src 'self'; "
			+ "connect-src 'self'; manifest-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

	/** What scripts of other sites may read. */
	private static final Pattern OPEN = Pattern.compile("/(api|data)/.*|/openapi\\.json");

	private Headers() {
	}

	static void secure(HttpServletResponse response, String path) {
		response.setHeader("Content-Security-Policy", POLICY);
		response.setHeader("X-Content-Type-Options", "nosniff");
		response.setHeader("Referrer-Policy", "strict-origin-when-cross-origin");
		if (OPEN.matcher(path).matches()) {
			response.setHeader("Access-Control-Allow-Origin", "*");
			response.setHeader("Access-Control-Allow-Methods", "GET, HEAD, OPTIONS");
			response.setHeader("Access-Control-Expose-Headers", "ETag");
		}
	}

}
