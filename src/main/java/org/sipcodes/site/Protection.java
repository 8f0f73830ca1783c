package org.sipcodes.site;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The header fields that protect readers, whether this program sends the pages or another
 * server does.
 */
public final class Protection {

	private static final String CONTENT = "Content-Security-Policy";

	private static final String REFERRER = "Referrer-Policy";

	/** Of every answer. */
	public static final Map<String, String> EVERYWHERE = fields("X-Content-Type-Options", "nosniff",
			"Permissions-Policy", "camera=(), display-capture=(), geolocation=(), microphone=(), payment=(), usb=()",
			"Cross-Origin-Opener-Policy", "same-origin");

	/**
	 * Of a site behind TLS. Not for the domains below: they are not ours to decide about.
	 */
	public static final Map<String, String> TLS_ONLY = fields("Strict-Transport-Security", "max-age=31536000");

	private Protection() {
	}

	/** Of pages and files. */
	public static Map<String, String> usual(Inlined inlined) {
		return fields(CONTENT, policy(inlined, "'self'"), REFERRER, "strict-origin-when-cross-origin");
	}

	/**
	 * Where traces are: such a page connects to nothing, and nobody learns of it from its
	 * links.
	 */
	public static Map<String, String> secret(Inlined inlined) {
		return fields(CONTENT, policy(inlined, "'none'"), REFERRER, "no-referrer");
	}

	private static String policy(Inlined inlined, String connections) {
		return "default-src 'none'; style-src 'self' " + inlined.style()
				+ "; img-src 'self'; font-src 'self'; script-src 'self' " + inlined.script() + "; connect-src "
				+ connections + "; manifest-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";
	}

	private static Map<String, String> fields(String... pairs) {
		Map<String, String> fields = new LinkedHashMap<>();
		for (int i = 0; i < pairs.length; i += 2) {
			fields.put(pairs[i], pairs[i + 1]);
		}
		return Collections.unmodifiableMap(fields);
	}

}
