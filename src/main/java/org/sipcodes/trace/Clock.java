package org.sipcodes.trace;

import org.sipcodes.sip.Envelope;

/** Writes times as people read them, the same wherever the code runs. */
public final class Clock {

	private Clock() {
	}

	/**
	 * The moment of a message: {@code 2026-11-20T22:43:45.248525Z}, or only the time of
	 * the day; empty if it is not known.
	 */
	public static String text(long micros) {
		if (micros < 0) {
			return "";
		}
		long day = micros / Envelope.DAY;
		long rest = micros % Envelope.DAY;
		long seconds = rest / 1_000_000;
		String time = two(seconds / 3600) + ":" + two(seconds / 60 % 60) + ":" + two(seconds % 60) + "."
				+ String.valueOf(1_000_000 + rest % 1_000_000).substring(1);
		return (day == 0) ? time : date(day) + "T" + time + "Z";
	}

	/** Days since 1970 to year, month and day of the Gregorian calendar. */
	private static String date(long days) {
		long shifted = days + 719_468;
		long era = shifted / 146_097;
		long dayOfEra = shifted - era * 146_097;
		long year = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365;
		long dayOfYear = dayOfEra - (365 * year + year / 4 - year / 100);
		long month = (5 * dayOfYear + 2) / 153;
		long day = dayOfYear - (153 * month + 2) / 5 + 1;
		long shown = (month < 10) ? month + 3 : month - 9;
		return (year + era * 400 + ((shown <= 2) ? 1 : 0)) + "-" + two(shown) + "-" + two(day);
	}

	private static String two(long number) {
		return (number < 10) ? "0" + number : String.valueOf(number);
	}

}
