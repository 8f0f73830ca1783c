package org.sipcodes.catalog;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A place in a document that defines something.
 *
 * @param document such as {@code RFC 3261}
 * @param section such as {@code 21.4.24}, or empty for the whole document
 */
public record Spec(String document, String section) {

	private static final Pattern FORM = Pattern.compile("([^§]+?)(?: §(\\d+(?:\\.\\d+)*))?");

	/** Reads {@code RFC 3261 §21.4.24}. */
	public static Spec parse(String text) {
		Matcher matcher = FORM.matcher(text);
		if (!matcher.matches()) {
			throw new IllegalArgumentException("a document and a section, such as RFC 3261 §21.4.24");
		}
		return new Spec(matcher.group(1), (matcher.group(2) != null) ? matcher.group(2) : "");
	}

	public boolean isRfc() {
		return this.document.startsWith("RFC ");
	}

	@Override
	public String toString() {
		return this.section.isEmpty() ? this.document : this.document + " §" + this.section;
	}

}
