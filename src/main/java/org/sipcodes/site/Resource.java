package org.sipcodes.site;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;

import org.sipcodes.export.Form;

/**
 * Finished bytes.
 *
 * @param bytes the body
 * @param type its media type, such as {@code text/html;charset=utf-8}
 * @param language the language tag of a page, or empty
 * @param etag a strong validator with its quotes
 * @param caching what caches may do with it, such as {@code no-cache}
 * @param fields further header fields, such as {@code Vary}
 */
public record Resource(byte[] bytes, String type, String language, String etag, String caching,
		Map<String, String> fields) {

	private static final String FOR_GOOD = "public, max-age=31536000, immutable";

	private static final String FOR_AN_HOUR = "public, max-age=3600";

	private static final String CHECKED = "no-cache";

	public Resource {
		fields = Map.copyOf(fields);
	}

	static Resource page(String html, String language) {
		return of(html.getBytes(StandardCharsets.UTF_8), "text/html;charset=utf-8", language, false);
	}

	/** Data that may be an hour behind the site. */
	static Resource data(String text, String type, String language) {
		return of(text.getBytes(StandardCharsets.UTF_8), type, language, FOR_AN_HOUR);
	}

	/**
	 * A file.
	 * @param lasting whether its address changes with the bytes, so that caches may keep
	 * them for good
	 */
	static Resource of(byte[] bytes, String type, String language, boolean lasting) {
		return of(bytes, type, language, lasting ? FOR_GOOD : CHECKED);
	}

	static Resource of(Form form) {
		String type = form.type().startsWith("text/") ? form.type() + ";charset=utf-8" : form.type();
		return of(form.text().getBytes(StandardCharsets.UTF_8), type, form.language(), false);
	}

	/** The same with further header fields. */
	Resource with(Map<String, String> more) {
		return new Resource(this.bytes, this.type, this.language, this.etag, this.caching, more);
	}

	private static Resource of(byte[] bytes, String type, String language, String caching) {
		return new Resource(bytes, type, language, '"' + fingerprint(bytes) + '"', caching, Map.of());
	}

	/** Names bytes by their content. */
	static String fingerprint(byte[] bytes) {
		try {
			return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes), 0, 8);
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
