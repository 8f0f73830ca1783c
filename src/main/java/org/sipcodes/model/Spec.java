package org.sipcodes.model;

/**
 * A section of a document that defines something.
 *
 * @param document such as {@code RFC 3261}
 * @param section such as {@code 21.4.24}, or empty for the whole document
 */
public record Spec(String document, String section) {

	private static final String SIGN = " §";

	/** Reads {@code RFC 3261 §21.4.24}. */
	public static Spec parse(String text) {
		int sign = text.indexOf(SIGN);
		Spec spec = (sign < 0) ? new Spec(text, "")
				: new Spec(text.substring(0, sign), text.substring(sign + SIGN.length()));
		boolean whole = sign < 0 && text.indexOf('§') < 0;
		if (spec.document.isEmpty() || !(whole || Text.isSection(spec.section))) {
			throw new IllegalArgumentException("a document and a section, such as RFC 3261 §21.4.24");
		}
		return spec;
	}

	/** Where the section can be read; empty for a document that is not an RFC. */
	public String url() {
		String place = this.section.isEmpty() ? "" : "#section-" + this.section;
		return this.document.startsWith("RFC ")
				? "https://www.rfc-editor.org/rfc/rfc" + this.document.substring("RFC ".length()) + place : "";
	}

	@Override
	public String toString() {
		return this.section.isEmpty() ? this.document : this.document + SIGN + this.section;
	}

}
