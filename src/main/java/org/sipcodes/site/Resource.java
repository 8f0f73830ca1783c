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
 * @param lasting whether the address changes with the bytes, so that caches may keep them
 * for good
 * @param fields further header fields, such as {@code Vary}
 */
public record Resource(byte[] bytes, String type, String language, String etag, boolean lasting,
		Map<String, String> fields) {

	public Resource {
		fields = Map.copyOf(fields);
	}

	static Resource page(String html, String language) {
		return of(html.getBytes(StandardCharsets.UTF_8), "text/html;charset=utf-8", language, false);
	}

	static Resource of(byte[] bytes, String type, String language, boolean lasting) {
		return new Resource(bytes, type, language, '"' + fingerprint(bytes) + '"', lasting, Map.of());
	}

	static Resource of(Form form) {
		String type = form.type().startsWith("text/") ? form.type() + ";charset=utf-8" : form.type();
		return of(form.text().getBytes(StandardCharsets.UTF_8), type, form.language(), false);
	}

	/** The same with further header fields. */
	Resource with(Map<String, String> more) {
		return new Resource(this.bytes, this.type, this.language, this.etag, this.lasting, more);
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
