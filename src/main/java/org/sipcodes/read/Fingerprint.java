package org.sipcodes.read;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * Names the state of a text in eight characters, so that a translation can say what it
 * was made from.
 */
final class Fingerprint {

	private Fingerprint() {
	}

	/** Covers what is translated: summary and text, without the facts. */
	static String of(Document document) {
		try {
			String translated = document.frontMatter().textOr("summary", "") + "\n" + document.body();
			byte[] hash = MessageDigest.getInstance("SHA-256").digest(translated.getBytes(StandardCharsets.UTF_8));
			return HexFormat.of().formatHex(hash, 0, 4);
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
