package org.sipcodes.page;

/**
 * A way to another page, with a line about it.
 *
 * @param href its address
 * @param text what is clicked
 * @param note what it leads to; may be empty
 */
public record Link(String href, String text, String note) {
}
