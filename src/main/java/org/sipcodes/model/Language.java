package org.sipcodes.model;

/**
 * A language of the site.
 *
 * @param tag the name of its folder and a BCP 47 tag, such as {@code pt}
 * @param labels the words of the interface
 */
public record Language(String tag, Labels labels) {

	/** The tag of the language that carries the facts and has no prefix in addresses. */
	public static final String DEFAULT = "en";

	public boolean isDefault() {
		return this.tag.equals(DEFAULT);
	}

	/** What its speakers call it, such as {@code Русский}. */
	public String name() {
		return this.labels.get("language.name");
	}

	/** A date in ISO form as its readers write it. */
	public String date(String iso) {
		return this.labels.format("date", Text.split(iso, '-').toArray());
	}

	/** The beginning of its addresses: {@code /ru}, or empty. */
	public String prefix() {
		return isDefault() ? "" : "/" + this.tag;
	}

}
