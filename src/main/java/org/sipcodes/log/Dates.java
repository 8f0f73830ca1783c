package org.sipcodes.log;

import java.util.ArrayList;
import java.util.List;

import org.sipcodes.model.Letters;

/** The date beside a time, and the zone behind it. */
final class Dates {

	private static final String MONTHS = "janfebmaraprmayjunjulaugsepoctnovdec";

	private static final int[] BEFORE = { 0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334 };

	private Dates() {
	}

	/** A time with the date that is written before it, the year perhaps behind it. */
	static Clock dated(String line, int begin, int end, Clock clock) {
		int at = begin;
		while (at > 0 && at > begin - 4 && " \t,T@-_:|*".indexOf(line.charAt(at - 1)) >= 0) {
			at--;
		}
		boolean dayFirst = Digits.has(line, begin - 1, '@');
		List<String> groups = groups(line, at);
		int year = yearBehind(line, end);
		long day = day(groups);
		int date = (day >= 0) ? -1 : date(groups, line, at, dayFirst);
		if (date >= 0 && year >= 0) {
			day = day(year, (date - 1) / 31, (date - 1) % 31 + 1);
		}
		return new Clock(day, date, clock.micros(), clock.isFine(), clock.column()).without(zone(line, end));
	}

	/** The last three words or numbers before a place, in their order. */
	private static List<String> groups(String line, int before) {
		List<String> groups = new ArrayList<>();
		int at = before;
		while (groups.size() < 3 && at > 0) {
			int end = at;
			boolean digits = Digits.is(line, at - 1);
			while (at > 0 && at > end - 10 && (digits ? Digits.is(line, at - 1) : Digits.isLetter(line, at - 1))) {
				at--;
			}
			if (at == end) {
				break;
			}
			groups.add(0, line.substring(at, end));
			int separators = at;
			while (at > 0 && at > separators - 2 && "-/. ,".indexOf(line.charAt(at - 1)) >= 0) {
				at--;
			}
			if (at == separators) {
				break;
			}
		}
		return groups;
	}

	/** The day of three groups; -1 if they are no date with its year. */
	private static long day(List<String> groups) {
		String last = groups.isEmpty() ? "" : groups.get(groups.size() - 1);
		if (last.length() == 8 && number(last) > 19_000_000) {
			return packed(number(last));
		}
		if (groups.size() < 3) {
			return -1;
		}
		String first = groups.get(0);
		String middle = groups.get(1);
		int month = month(middle);
		if (first.length() == 4 && number(first) > 1_900) {
			return day(number(first), (month > 0) ? month : number(middle), number(last));
		}
		if (last.length() != 4 || number(last) < 1_900) {
			return -1;
		}
		if (month > 0 || month(first) > 0) {
			return day(number(last), Math.max(month, month(first)), (month > 0) ? number(first) : number(middle));
		}
		boolean dayFirst = number(first) > 12;
		return day(number(last), number(dayFirst ? middle : first), number(dayFirst ? first : middle));
	}

	/** Month and day without a year; -1 if there are none. */
	private static int date(List<String> groups, String line, int at, boolean dayFirst) {
		if (groups.size() < 2) {
			return -1;
		}
		String first = groups.get(groups.size() - 2);
		String last = groups.get(groups.size() - 1);
		int month = Math.max(month(first), month(last));
		int day = number((month(first) > 0) ? last : first);
		boolean joined = "-/".indexOf(line.charAt(at - last.length() - 1)) >= 0 && last.length() == 2;
		if (month <= 0 && joined) {
			boolean swapped = dayFirst || number(first) > 12;
			month = number(swapped ? last : first);
			day = number(swapped ? first : last);
		}
		return (month >= 1 && month <= 12 && day >= 1 && day <= 31) ? 31 * month + day : -1;
	}

	private static int month(String name) {
		int at = (name.length() < 3) ? -1 : MONTHS.indexOf(Letters.lower(name.substring(0, 3)));
		return (at >= 0 && at % 3 == 0) ? at / 3 + 1 : 0;
	}

	private static int number(String digits) {
		return Digits.is(digits, 0) ? (int) Math.min(99_999_999, Digits.number(digits, 0, digits.length())) : -1;
	}

	/** The year behind a time, or behind its zone; -1 if there is none. */
	private static int yearBehind(String line, int end) {
		int at = end;
		while (at < line.length() && at < end + 5 && (line.charAt(at) == ' ' || Digits.isLetter(line, at))) {
			at++;
		}
		int year = (int) Digits.number(line, at, at + 4);
		return (Digits.end(line, at) == at + 4 && year > 1_990 && year < 2_100) ? year : -1;
	}

	/** The zone behind a time in microseconds. */
	private static long zone(String line, int end) {
		int at = Digits.has(line, end, ' ') ? end + 1 : end;
		at += line.startsWith("GMT", at) || line.startsWith("UTC", at) ? 3 : 0;
		boolean minus = Digits.has(line, at, '-');
		if (!minus && !Digits.has(line, at, '+')) {
			return 0;
		}
		int stop = Digits.end(line, at + 1);
		boolean colon = stop == at + 3 && Digits.has(line, stop, ':') && Digits.end(line, stop + 1) == stop + 3;
		if (!colon && stop != at + 5) {
			return 0;
		}
		int minutes = colon ? stop + 1 : at + 3;
		long zone = 60 * Digits.number(line, at + 1, at + 3) + Digits.number(line, minutes, minutes + 2);
		return (minus ? -1 : 1) * Math.min(zone, 1_440) * 60 * Clock.SECOND;
	}

	/** The day of eight digits, year or month first; -1 if they are none. */
	static long packed(long digits) {
		int first = (int) (digits / 10_000);
		int last = (int) (digits % 10_000);
		return (first > 1_900) ? day(first, last / 100, last % 100) : day(last, first / 100, first % 100);
	}

	/** Days since 1970; -1 if there is no such day. */
	static long day(int year, int month, int day) {
		if (year < 1_970 || year > 2_200 || month < 1 || month > 12 || day < 1 || day > 31) {
			return -1;
		}
		boolean leap = (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
		int past = year - 1;
		long leaps = past / 4 - past / 100 + past / 400 - 477;
		return 365L * (year - 1_970) + leaps + BEFORE[month - 1] + day - 1 + ((leap && month > 2) ? 1 : 0);
	}

}
