package org.sipcodes.page;

/**
 * A titled piece of prose.
 *
 * @param key its anchor, such as {@code when}
 * @param title its heading in the language of the page
 * @param html its content
 */
public record Text(String key, String title, String html) {
}
