package org.sipcodes.sip;

/**
 * A part of the input that could not be read.
 *
 * @param what of a fixed list: {@code cut}, {@code encrypted}, {@code fragments},
 * {@code limit}, {@code link}, {@code too-long}, {@code too-many}
 * @param where such as a place or the number of a packet
 */
public record Unread(String what, String where) {
}
