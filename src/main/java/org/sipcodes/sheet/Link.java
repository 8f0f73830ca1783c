package org.sipcodes.sheet;

/**
 * A link to a page, with a line about it.
 *
 * @param href its address; empty for something that cannot be opened
 * @param text the words of the link
 * @param note what it leads to; may be empty
 */
public record Link(String href, String text, String note) {

	Link(String href, String text) {
		this(href, text, "");
	}

}
