package org.sipcodes.content;

/**
 * One text file of the site, wherever it was read from.
 *
 * @param path its place in the project, such as {@code content/en/codes/486.md}
 * @param text everything in it
 */
public record Source(String path, String text) {
}
