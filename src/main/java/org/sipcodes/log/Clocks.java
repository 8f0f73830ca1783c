package org.sipcodes.log;

import org.jspecify.annotations.Nullable;
import org.sipcodes.model.Letters;

/** Finds times in lines, in all spellings that logs have. */
final class Clocks {

	/** A time is near the beginning of what a log writes. */
	private static final int REACH = 600;

	private Clocks() {
	}

	/** The time of a line that says most, the first of these; null if there is none. */
	static @Nullable Clock find(String line) {
		Clock best = null;
		int stop = Math.min(line.length(), REACH);
		int at = 0;
		while (at < stop) {
			if (!Digits.is(line, at)) {
				at++;
				continue;
			}
			int end = Digits.end(line, at);
			boolean apart = at == 0 || isApart(line, at);
			Clock clock = apart ? read(line, at, end) : null;
			if (clock != null && (best == null || clock.weight() > best.weight())) {
				best = clock;
			}
			at = (clock != null) ? Math.max(end, at + 8) : end;
		}
		return best;
	}

	/** Whether a line begins like one of a log. */
	static boolean isLog(String line) {
		Clock clock = find(line.substring(0, Math.min(line.length(), 48)));
		return clock != null && clock.column() < 24;
	}

	/** Whether a number is not the rest of something else. */
	private static boolean isApart(String line, int at) {
		char before = line.charAt(at - 1);
		return (Letters.is(before)) ? before == 'T' : (before != ':' && before != '.') || isBehindDate(line, at);
	}

	/** {@code 20/Nov/2026:22:43:45}. */
	private static boolean isBehindDate(String line, int at) {
		return Digits.has(line, at - 1, ':') && Digits.has(line, at - 6, '/') && Digits.is(line, at - 2)
				&& Digits.is(line, at - 5);
	}

	private static @Nullable Clock read(String line, int at, int end) {
		int length = end - at;
		if (length <= 2) {
			return ofDay(line, at, end);
		}
		if (length == 10 && Digits.has(line, end, '.') && Digits.is(line, end + 1)) {
			int stop = Digits.end(line, end + 1);
			return Digits.has(line, stop, '|') ? packed(line, at, Digits.micros(line, end + 1, stop))
					: epoch(Digits.number(line, at, end) * Clock.SECOND + Digits.micros(line, end + 1, stop), at);
		}
		if ((length == 13 || length == 16) && !Digits.isLetter(line, end)) {
			return epoch(Digits.number(line, at, end) * ((length == 13) ? 1_000 : 1), at);
		}
		boolean pair = length == 8
				&& (Digits.has(line, end, ' ') || Digits.has(line, end, 'T') || Digits.has(line, end, '-'))
				&& Digits.end(line, end + 1) == end + 7;
		return pair ? pair(line, at, end + 1) : null;
	}

	/** Seconds since 1970 between 2001 and 2096. */
	private static @Nullable Clock epoch(long time, int at) {
		boolean plausible = time > 1_000_000_000L * Clock.SECOND && time < 4_000_000_000L * Clock.SECOND;
		return plausible ? Clock.at(time, true, at) : null;
	}

	/** {@code 1120224345.248|}: month, day, hour, minute, second. */
	private static @Nullable Clock packed(String line, int at, long micros) {
		long time = time(line, at + 4, at + 6, at + 8);
		int month = (int) Digits.number(line, at, at + 2);
		int day = (int) Digits.number(line, at + 2, at + 4);
		boolean right = time >= 0 && month >= 1 && month <= 12 && day >= 1 && day <= 31;
		return right ? new Clock(-1, 31 * month + day, time + micros, true, at) : null;
	}

	/** {@code 11202026 224345.248525} or {@code 20261120T224345}. */
	private static @Nullable Clock pair(String line, int at, int clock) {
		long time = time(line, clock, clock + 2, clock + 4);
		int point = clock + 6;
		int end = Digits.has(line, point, '.') ? Digits.end(line, point + 1) : point;
		long day = Dates.packed(Digits.number(line, at, at + 8));
		boolean right = time >= 0 && day >= 0;
		return right ? new Clock(day, -1, time + Digits.micros(line, Math.min(point + 1, end), end), end > point, at)
				: null;
	}

	private static long time(String line, int hour, int minute, int second) {
		return time(Digits.number(line, hour, hour + 2), Digits.number(line, minute, minute + 2),
				Digits.number(line, second, second + 2));
	}

	private static long time(long hour, long minute, long second) {
		return (hour > 23 || minute > 59 || second > 60) ? -1 : (3_600 * hour + 60 * minute + second) * Clock.SECOND;
	}

	/** {@code 22:43:45.248}, with what date is beside it. */
	private static @Nullable Clock ofDay(String line, int at, int end) {
		boolean is = Digits.has(line, end, ':') && Digits.end(line, end + 1) == end + 3
				&& Digits.has(line, end + 3, ':') && Digits.end(line, end + 4) == end + 6;
		long time = is ? time(Digits.number(line, at, end), Digits.number(line, end + 1, end + 3),
				Digits.number(line, end + 4, end + 6)) : -1;
		int stop = end + 6;
		boolean fine = ".,:".indexOf(is && stop < line.length() ? line.charAt(stop) : 'x') >= 0
				&& Digits.is(line, stop + 1);
		int rest = fine ? Digits.end(line, stop + 1) : stop;
		boolean colon = Digits.has(line, stop, ':');
		if (time < 0 || (Digits.has(line, rest, ':') && Digits.is(line, rest + 1)) || Digits.has(line, rest, '_')
				|| (colon && fine && rest != stop + 4)
				|| (at > 0 && Digits.isLetter(line, at - 1) && line.charAt(at - 1) != 'T')) {
			return null;
		}
		long micros = time + (fine ? Digits.micros(line, stop + 1, rest) : 0);
		Clock clock = Dates.dated(line, at, rest, new Clock(-1, -1, afternoon(line, rest, micros), fine, at));
		// The numbers of a network card may look like a clock behind a name.
		return (Digits.has(line, at - 1, '_') && !clock.isDated()) ? null : clock;
	}

	private static long afternoon(String line, int at, long micros) {
		int mark = Digits.has(line, at, ' ') ? at + 1 : at;
		boolean pm = Letters.isAt(line, mark, "PM");
		boolean am = Letters.isAt(line, mark, "AM");
		if ((!pm && !am) || Digits.isLetter(line, mark + 2)) {
			return micros;
		}
		boolean twelve = micros / (3_600 * Clock.SECOND) == 12;
		long half = Clock.DAY / 2;
		return (pm && !twelve) ? (micros + half) % Clock.DAY : (am && twelve) ? micros - half : micros;
	}

}
