package org.sipcodes.server;

import java.util.List;
import java.util.regex.Pattern;

import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.PreEncodedHttpField;

import org.sipcodes.site.Preferences;

/** Header fields that are always the same, encoded once. */
final class Headers {

	static final HttpField ALLOW = new PreEncodedHttpField(HttpHeader.ALLOW, "GET, HEAD, OPTIONS");

	static final HttpField ALLOW_POST = new PreEncodedHttpField(HttpHeader.ALLOW, "GET, HEAD, OPTIONS, POST");

	static final HttpField ALLOW_POST_ALONE = new PreEncodedHttpField(HttpHeader.ALLOW, "OPTIONS, POST");

	static final HttpField A_DAY = new PreEncodedHttpField(HttpHeader.CACHE_CONTROL, "public, max-age=86400");

	static final HttpField NEVER = new PreEncodedHttpField(HttpHeader.CACHE_CONTROL, "no-store");

	static final HttpField VARY_BY_ENCODING = new PreEncodedHttpField(HttpHeader.VARY, "Accept-Encoding");

	static final HttpField VARY_BY_FORM = new PreEncodedHttpField(HttpHeader.VARY, Preferences.FIELDS);

	static final HttpField CLOSE = new PreEncodedHttpField(HttpHeader.CONNECTION, "close");

	private static final String POLICY = "default-src 'none'; style-src 'self'; img-src 'self'; font-src 'self'; "
			+ "script-src 'self'; connect-src 'self'; manifest-src 'self'; form-action 'self'; base-uri 'none'; "
			+ "frame-ancestors 'none'";

	private static final HttpField RESOURCE_POLICY = field("Cross-Origin-Resource-Policy", "same-origin");

	/** What scripts of other sites may read. */
	private static final Pattern OPEN = Pattern.compile("/(api|data|mcp|\\.well-known)/.*|/openapi\\.json");

	private static final List<HttpField> OPEN_FIELDS = List.of(field("Cross-Origin-Resource-Policy", "cross-origin"),
			field("Access-Control-Allow-Origin", "*"), field("Access-Control-Allow-Methods", "GET, HEAD, OPTIONS"),
			field("Access-Control-Expose-Headers", "ETag"));

	/** Not for the domains below: they are not ours to decide about. */
	private static final HttpField TLS_ONLY = field("Strict-Transport-Security", "max-age=31536000");

	/**
	 * Where traces are: such a page connects to nothing, and nobody learns of it from its
	 * links.
	 */
	private static final Pattern SECRET = Pattern.compile("(/[\\w-]+)?/decode|/static/decode-worker\\..*");

	private static final List<HttpField> SECRET_FIELDS = List.of(
			field("Content-Security-Policy", POLICY.replace("connect-src 'self'", "connect-src 'none'")),
			field("Referrer-Policy", "no-referrer"));

	private static final List<HttpField> USUAL_FIELDS = List.of(field("Content-Security-Policy", POLICY),
			field("Referrer-Policy", "strict-origin-when-cross-origin"),
			// Browsers fetch pages that a reader is about to open; others ignore it.
			field("Speculation-Rules", "\"/static/next.speculationrules\""));

	private static final List<HttpField> EVERYWHERE = List.of(field("X-Content-Type-Options", "nosniff"),
			field("Permissions-Policy",
					"camera=(), display-capture=(), geolocation=(), microphone=(), payment=(), usb=()"),
			field("Cross-Origin-Opener-Policy", "same-origin"));

	private final boolean secure;

	/**
	 * The headers of a site.
	 * @param secure whether readers reach it through TLS
	 */
	Headers(boolean secure) {
		this.secure = secure;
	}

	/**
	 * Adds what every answer has.
	 * @param fields of the answer
	 * @param path of the request
	 * @param encrypted whether this request came through TLS, as far as is known here
	 */
	void secure(HttpFields.Mutable fields, String path, boolean encrypted) {
		for (HttpField field : EVERYWHERE) {
			fields.add(field);
		}
		for (HttpField field : SECRET.matcher(path).matches() ? SECRET_FIELDS : USUAL_FIELDS) {
			fields.add(field);
		}
		if (this.secure || encrypted) {
			fields.add(TLS_ONLY);
		}
		if (OPEN.matcher(path).matches()) {
			OPEN_FIELDS.forEach(fields::add);
		}
		else {
			fields.add(RESOURCE_POLICY);
		}
	}

	private static HttpField field(String name, String value) {
		return new PreEncodedHttpField(name, value);
	}

}
