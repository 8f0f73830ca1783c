package org.sipcodes.site;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * Finished bytes.
 *
 * @param bytes the body
 * @param type its media type, such as {@code text/html;charset=utf-8}
 * @param language the language tag of a page, or empty
 * @param etag a strong validator with its quotes
 * @param lasting whether the address changes with the bytes, so that caches may keep them
 * for good
 */
public record Resource(byte[] bytes, String type, String language, String etag, boolean lasting) {

	static Resource page(String html, String language) {
		return of(html.getBytes(StandardCharsets.UTF_8), "text/html;charset=utf-8", language, false);
	}

	static Resource of(byte[] bytes, String type, String language, boolean lasting) {
		return new Resource(bytes, type, language, '"' + fingerprint(bytes) + '"', lasting);
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
