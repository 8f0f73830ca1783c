package org.sipcodes.sheet;

import java.util.List;

import org.sipcodes.model.Language;

/**
 * What every page has.
 *
 * @param language the language it is in
 * @param path its own address, such as {@code /ru/sip/486-busy-here}; empty for a page
 * that has none
 * @param title for tabs and search results
 * @param description for search results
 * @param indexed whether search engines should list it
 * @param versions the same page in every language that has it, this one included
 */
public record Head(Language language, String path, String title, String description, boolean indexed,
		List<Version> versions) {

	/** What search engines show of a title and of a description before they cut it. */
	private static final int TITLE = 70;

	private static final int DESCRIPTION = 160;

	private static final String SITE = " | sipcodes";

	public Head {
		versions = List.copyOf(versions);
		title = fit(title);
		description = shorten(description);
	}

	/** Gives up the name of the site, then what follows last behind the colon. */
	private static String fit(String title) {
		String fitting = (title.length() > TITLE) ? title.replace(SITE, "") : title;
		int colon = fitting.indexOf(": ");
		while (colon > 0 && fitting.length() > TITLE && fitting.lastIndexOf(", ") > colon) {
			fitting = fitting.substring(0, fitting.lastIndexOf(", "));
		}
		return (colon > 0 && fitting.length() > TITLE) ? words(fitting, TITLE) : fitting;
	}

	/** The sentences that fit; if they say too little, the words that fit. */
	private static String shorten(String text) {
		if (text.length() <= DESCRIPTION) {
			return text;
		}
		String fitting = text.substring(0, DESCRIPTION);
		int sentence = Math.max(fitting.lastIndexOf(". "), fitting.lastIndexOf("? "));
		return (sentence > DESCRIPTION / 2) ? fitting.substring(0, sentence + 1) : words(text, DESCRIPTION);
	}

	private static String words(String text, int length) {
		return text.substring(0, text.lastIndexOf(' ', length - 1)).replaceAll("[\\s\\p{Punct}–—]+$", "") + "…";
	}

	/** Whether links may show its address; what somebody typed is not to be in any. */
	public boolean hasAddress() {
		return !this.path.isEmpty() && !this.path.contains("?");
	}

	/** Whether the page is there in a language. */
	public boolean isIn(Language other) {
		return this.versions.stream().anyMatch((version) -> version.language().equals(other));
	}

	/**
	 * A page in one language.
	 *
	 * @param language the language
	 * @param path such as {@code /ru/sip/486-busy-here}
	 */
	public record Version(Language language, String path) {
	}

}
