package org.sipcodes.sip;

/**
 * Packets of media from one place to another.
 *
 * @param packets how many
 * @param first time of the first one, as in {@link Envelope}
 * @param last time of the last one
 */
public record Flow(Place source, Place target, int packets, long first, long last) {
}
