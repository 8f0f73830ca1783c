package org.sipcodes.content;

/**
 * Something outside of its document that a text points at.
 *
 * @param kind {@code code}, {@code pair}, {@code class}, {@code guide}, or {@code rfc}
 * @param target such as {@code 486}, {@code 301-302}, {@code 4xx}, {@code 3261 §13.3.1}
 * @param line where it stands
 */
public record Reference(String kind, String target, int line) {
}
