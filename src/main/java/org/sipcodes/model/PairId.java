package org.sipcodes.model;

/**
 * Identifies a pair of codes, the lower one first.
 *
 * @param low such as 301
 * @param high such as 302
 */
public record PairId(CodeId low, CodeId high) implements Comparable<PairId> {

	public PairId {
		if (low.compareTo(high) >= 0) {
			throw new IllegalArgumentException("two different codes, the lower one first, such as 301-302");
		}
	}

	/** Puts two different codes into their order. */
	public static PairId of(CodeId one, CodeId other) {
		return (one.compareTo(other) < 0) ? new PairId(one, other) : new PairId(other, one);
	}

	/** Reads {@code 301-302}. */
	public static PairId parse(String text) {
		int dash = text.indexOf('-');
		if (dash < 0) {
			throw new IllegalArgumentException("two codes with a dash, such as 301-302");
		}
		return new PairId(CodeId.parse(text.substring(0, dash)), CodeId.parse(text.substring(dash + 1)));
	}

	@Override
	public int compareTo(PairId other) {
		int low = this.low.compareTo(other.low);
		return (low != 0) ? low : this.high.compareTo(other.high);
	}

	@Override
	public String toString() {
		return this.low + "-" + this.high;
	}

}
