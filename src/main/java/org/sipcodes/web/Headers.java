package org.sipcodes.web;

import jakarta.servlet.http.HttpServletResponse;

/** Headers that stand on every answer. */
final class Headers {

	private static final String POLICY = "default-src 'none'; style-src 'self'; img-src 'self'; script-src 'self'; "
			+ "connect-src 'self'; manifest-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

	private Headers() {
	}

	static void secure(HttpServletResponse response) {
		response.setHeader("Content-Security-Policy", POLICY);
		response.setHeader("X-Content-Type-Options", "nosniff");
		response.setHeader("Referrer-Policy", "strict-origin-when-cross-origin");
	}

}
