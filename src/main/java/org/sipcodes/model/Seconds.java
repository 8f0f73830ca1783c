package org.sipcodes.model;

/**
 * A time.
 *
 * @param tenths of a second
 */
public record Seconds(int tenths) {

	private static final int MOST_DIGITS = 6;

	/** Reads a time such as {@code 32} or {@code 0.5}; its unit may follow. */
	public static Seconds parse(String text) {
		String number = text.endsWith(" s") ? text.substring(0, text.length() - 2) : text;
		int point = number.indexOf('.');
		String whole = (point < 0) ? number : number.substring(0, point);
		String rest = (point < 0) ? "0" : number.substring(point + 1);
		if (!Text.isNumber(whole, MOST_DIGITS) || !Text.isNumber(rest, 1)) {
			throw new IllegalArgumentException("seconds, such as 32 or 0.5");
		}
		return new Seconds(10 * Integer.parseInt(whole) + Integer.parseInt(rest));
	}

	@Override
	public String toString() {
		return this.tenths / 10 + ((this.tenths % 10 == 0) ? "" : "." + this.tenths % 10);
	}

}
