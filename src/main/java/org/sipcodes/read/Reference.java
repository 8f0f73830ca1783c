package org.sipcodes.read;

/**
 * Something outside its document that a text refers to.
 *
 * @param kind the name of a kind, such as {@code code}, or {@code rfc}
 * @param target such as {@code 486}, {@code 301-302}, {@code 4xx}, {@code 3261 §13.3.1}
 * @param line the line of the reference
 */
record Reference(String kind, String target, int line) {

}
