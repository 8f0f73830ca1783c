package org.sipcodes.sheet;

/**
 * A page that a reader who is still typing may mean.
 *
 * @param link to the page, with a line about it
 * @param plate the number of a code, or empty; the words of the link are what is left of
 * its name
 * @param group the label of its group
 * @param exact whether it is the one thing that was typed
 */
public record Suggestion(Link link, String plate, String group, boolean exact) {
}
