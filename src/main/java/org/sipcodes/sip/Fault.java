package org.sipcodes.sip;

/**
 * Something that breaks the rules in a message.
 *
 * @param what of a fixed list, such as {@code no-header} or {@code content-length}
 * @param where the header field or the words, such as {@code Call-ID}
 * @param section of RFC 3261, such as {@code 8.1.1}
 */
public record Fault(String what, String where, String section) {
}
