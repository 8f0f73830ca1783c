package org.sipcodes.site;

import java.nio.charset.StandardCharsets;

/**
 * A stylesheet as browsers need it: written for people, sent without what only people
 * read.
 */
final class Stylesheet {

	private Stylesheet() {
	}

	/** Leaves out comments, and white space where it separates nothing. */
	static byte[] squeezed(byte[] css) {
		return new String(css, StandardCharsets.UTF_8).replaceAll("(?s)/\\*.*?\\*/", "")
			.replaceAll("\\s+", " ")
			.replaceAll(" ?([{};,]) ?", "$1")
			.replace(": ", ":")
			.replace(";}", "}")
			.strip()
			.getBytes(StandardCharsets.UTF_8);
	}

}
