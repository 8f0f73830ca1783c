package org.sipcodes.server;

import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;

import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.PreEncodedHttpField;

import org.sipcodes.site.Inlined;
import org.sipcodes.site.Preferences;
import org.sipcodes.site.Protection;

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

	private static final String DECODE = "/decode";

	/** Browsers fetch pages that a reader is about to open; others ignore it. */
	private static final HttpField SPECULATION = field("Speculation-Rules", "\"/static/next.speculationrules\"");

	private static final List<HttpField> TLS_ONLY = fields(Protection.TLS_ONLY);

	private static final List<HttpField> EVERYWHERE = fields(Protection.EVERYWHERE);

	private final boolean secure;

	private final Supplier<Inlined> inlined;

	private volatile Policies policies = Policies.of(NOTHING);

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
		for (HttpField field : isSecret(path) ? policies().secret() : policies().usual()) {
			fields.add(field);
		}
		if (this.secure || encrypted) {
			TLS_ONLY.forEach(fields::add);
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
			made = Policies.of(now);
			this.policies = made;
		}
		return made;
	}

	/**
	 * What a page may load.
	 *
	 * @param inlined what it may have within it
	 * @param usual the fields of most pages
	 * @param secret the fields of pages that connect to nothing
	 */
	private record Policies(Inlined inlined, List<HttpField> usual, List<HttpField> secret) {

		static Policies of(Inlined inlined) {
			return new Policies(inlined,
					Stream.concat(fields(Protection.usual(inlined)).stream(), Stream.of(SPECULATION)).toList(),
					fields(Protection.secret(inlined)));
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

	private static List<HttpField> fields(Map<String, String> fields) {
		return fields.entrySet().stream().map((field) -> field(field.getKey(), field.getValue())).toList();
	}

	private static HttpField field(String name, String value) {
		return new PreEncodedHttpField(name, value);
	}

}
