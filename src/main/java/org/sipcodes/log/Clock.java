package org.sipcodes.log;

/**
 * A time as a line says it.
 *
 * @param day days since 1970; -1 if the year is not said
 * @param date month and day as a number; -1 if they are not said
 * @param micros since midnight
 * @param isFine whether there are fractions of a second
 * @param column where it begins
 */
record Clock(long day, int date, long micros, boolean isFine, int column) {

	static final long SECOND = 1_000_000L;

	static final long DAY = 86_400 * SECOND;

	/** A time in microseconds since 1970. */
	static Clock at(long time, boolean isFine, int column) {
		return new Clock(time / DAY, -1, time % DAY, isFine, column);
	}

	boolean isDated() {
		return this.day >= 0;
	}

	long time() {
		return this.day * DAY + this.micros;
	}

	/** How much it says. */
	int weight() {
		return (isDated() ? 4 : 0) + (this.isFine ? 2 : 0) + ((this.date >= 0) ? 1 : 0);
	}

	/** This one, or another of the same second if it says more. */
	Clock refined(Clock other) {
		boolean same = this.micros / SECOND == other.micros / SECOND
				&& (!this.isFine || !other.isFine || this.micros == other.micros);
		if (!same) {
			return this;
		}
		long precise = other.isFine ? other.micros : this.micros;
		return new Clock(Math.max(this.day, other.day), Math.max(this.date, other.date), precise,
				this.isFine || other.isFine, this.column);
	}

	/** The same clock on the day of another one, if it says none itself. */
	Clock near(Clock other) {
		if (isDated()) {
			return this;
		}
		long later = this.micros - other.micros;
		long turn = (later > DAY / 2) ? -1 : (later < -DAY / 2) ? 1 : 0;
		return new Clock(other.day + turn, this.date, this.micros, this.isFine, this.column);
	}

	/** The same clock with a zone taken off. */
	Clock without(long zone) {
		return isDated() ? at(Math.max(0, time() - zone), this.isFine, this.column) : this;
	}

}
