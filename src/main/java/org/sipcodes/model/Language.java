package org.sipcodes.model;

import java.util.List;

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

	/** A day or month in ISO form as its readers write it; any other text stays. */
	public String date(String iso) {
		List<String> parts = Text.split(iso, '-');
		return switch (parts.size()) {
			case 3 -> this.labels.format("date", parts.toArray());
			case 2 -> this.labels.format("date.month", parts.toArray());
			default -> iso;
		};
	}

	/** The beginning of its addresses: {@code /ru}, or empty. */
	public String prefix() {
		return isDefault() ? "" : "/" + this.tag;
	}

}
