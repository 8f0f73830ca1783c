package org.sipcodes.server;

import java.util.List;
import java.util.function.Supplier;

import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.PreEncodedHttpField;

import org.sipcodes.site.Inlined;
import org.sipcodes.site.Preferences;

/** Header fields that are always the same, encoded once. */
final class Headers {

	static final HttpField ALLOW = new PreEncodedHttpField(HttpHeader.ALLOW, "GET, HEAD, OPTIONS");

	static final HttpField ALLOW_POST = new PreEncodedHttpField(HttpHeader.ALLOW, "GET, HEAD, OPTIONS, POST");

	static final HttpField ALLOW_POST_ALONE = new PreEncodedHttpField(HttpHeader.ALLOW, "OPTIONS, POST");

	static final HttpField A_DAY = new PreEncodedHttpField(HttpHeader.CACHE_CONTROL, "public, max-age=86400");

	static final HttpField NEVER = new PreEncodedHttpField(HttpHeader.CACHE_CONTROL, "no-store");

	static final HttpField VARY_BY_ENCODING = new PreEncodedHttpField(HttpHeader.VARY, "Accept-Encoding");

	static final HttpField VARY_BY_FORM = new PreEncodedHttpField(HttpHeader.VARY, Preferences.ELSEWHERE);

	static final HttpField CLOSE = new PreEncodedHttpField(HttpHeader.CONNECTION, "close");

	/** For what is no page: nothing but files of this site. */
	private static final Inlined NOTHING = new Inlined("", "");

	private static final HttpField RESOURCE_POLICY = field("Cross-Origin-Resource-Policy", "same-origin");

	private static final List<HttpField> OPEN_FIELDS = List.of(field("Cross-Origin-Resource-Policy", "cross-origin"),
			field("Access-Control-Allow-Origin", "*"), field("Access-Control-Allow-Methods", "GET, HEAD, OPTIONS"),
			field("Access-Control-Expose-Headers", "ETag"));

	/** Not for the domains below: they are not ours to decide about. */
	private static final HttpField TLS_ONLY = field("Strict-Transport-Security", "max-age=31536000");

	private static final String DECODE = "/decode";

	private static final List<HttpField> SECRET_FIELDS = List.of(field("Referrer-Policy", "no-referrer"));

	private static final List<HttpField> USUAL_FIELDS = List.of(
			field("Referrer-Policy", "strict-origin-when-cross-origin"),
			// Browsers fetch pages that a reader is about to open; others ignore it.
			field("Speculation-Rules", "\"/static/next.speculationrules\""));

	private static final List<HttpField> EVERYWHERE = List.of(field("X-Content-Type-Options", "nosniff"),
			field("Permissions-Policy",
					"camera=(), display-capture=(), geolocation=(), microphone=(), payment=(), usb=()"),
			field("Cross-Origin-Opener-Policy", "same-origin"));

	private final boolean secure;

	private final Supplier<Inlined> inlined;

	private volatile Policies policies = new Policies(NOTHING);

	/**
	 * The headers of a site.
	 * @param secure whether readers reach it through TLS
	 * @param inlined what its pages have within them, which changes with the site
	 */
	Headers(boolean secure, Supplier<Inlined> inlined) {
		this.secure = secure;
		this.inlined = inlined;
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
		boolean secret = isSecret(path);
		fields.add(secret ? policies().secret() : policies().usual());
		for (HttpField field : secret ? SECRET_FIELDS : USUAL_FIELDS) {
			fields.add(field);
		}
		if (this.secure || encrypted) {
			fields.add(TLS_ONLY);
		}
		if (isOpen(path)) {
			OPEN_FIELDS.forEach(fields::add);
		}
		else {
			fields.add(RESOURCE_POLICY);
		}
	}

	/** The policies of the site as it is now, encoded once. */
	private Policies policies() {
		Inlined now = this.inlined.get();
		Policies made = this.policies;
		if (!made.inlined().equals(now)) {
			made = new Policies(now);
			this.policies = made;
		}
		return made;
	}

	/**
	 * What a page may load.
	 *
	 * @param inlined what it may have within it
	 * @param usual the field of most pages
	 * @param secret the field of pages that connect to nothing
	 */
	private record Policies(Inlined inlined, HttpField usual, HttpField secret) {

		Policies(Inlined inlined) {
			this(inlined, policy(inlined, "'self'"), policy(inlined, "'none'"));
		}

		private static HttpField policy(Inlined inlined, String connections) {
			return field("Content-Security-Policy",
					"default-src 'none'; style-src 'self' " + inlined.style()
							+ "; img-src 'self'; font-src 'self'; script-src 'self' " + inlined.script()
							+ "; connect-src " + connections
							+ "; manifest-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'");
		}

	}

	/**
	 * Where traces are: such a page connects to nothing, and nobody learns of it from its
	 * links. It is at most a language and a name.
	 */
	private static boolean isSecret(String path) {
		int name = path.length() - DECODE.length();
		return (path.endsWith(DECODE) && (name == 0 || path.indexOf('/', 1) == name))
				|| path.startsWith("/static/decode-worker.");
	}

	/** What scripts of other sites may read. */
	private static boolean isOpen(String path) {
		return path.startsWith("/api/") || path.startsWith("/data/") || path.startsWith("/mcp/")
				|| path.startsWith("/.well-known/") || path.equals("/openapi.json");
	}

	private static HttpField field(String name, String value) {
		return new PreEncodedHttpField(name, value);
	}

}
