package org.sipcodes.page;

import java.util.List;

import org.sipcodes.language.Language;

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

	public Head {
		versions = List.copyOf(versions);
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
