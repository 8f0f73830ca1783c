package org.sipcodes.site;

import java.nio.charset.StandardCharsets;
import java.util.Base64;

/**
 * The style and the script that every page has within it, as a
 * {@code Content-Security-Policy} names them: by their hash, so that nothing else runs.
 *
 * @param style such as {@code 'sha256-…='}
 * @param script likewise
 */
public record Inlined(String style, String script) {

	static String hash(String text) {
		byte[] digest = Resource.digest(text.getBytes(StandardCharsets.UTF_8));
		return "'sha256-" + Base64.getEncoder().encodeToString(digest) + "'";
	}

}
