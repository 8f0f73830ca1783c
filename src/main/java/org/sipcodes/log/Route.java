package org.sipcodes.log;

import java.util.ArrayList;
import java.util.List;

import org.sipcodes.sip.Place;

/**
 * What one line says of the way of a message.
 *
 * @param own the address of a line that does not say which side it is
 * @param way 1 for received, -1 for sent, 0 if it says neither
 */
record Route(Place source, Place target, Place own, int way) {

	/** How near a word is that belongs to an address without a port. */
	private static final int NEAR = 8;

	static Route of(String line) {
		int way = Words.way(line);
		List<Sight> sights = said(line, Sights.of(line));
		if (sights.isEmpty()) {
			return new Route(Place.UNKNOWN, Place.UNKNOWN, Place.UNKNOWN, way);
		}
		return (sights.size() == 1) ? one(line, sights.get(0), way) : two(line, sights.get(0), sights.get(1), way);
	}

	/** Addresses with a port, or with a word or an arrow beside them. */
	private static List<Sight> said(String line, List<Sight> sights) {
		List<Sight> said = new ArrayList<>();
		int last = 0;
		for (Sight sight : sights) {
			String before = line.substring(Math.max(last, sight.start() - NEAR), sight.start());
			String after = line.substring(sight.end(), Math.min(line.length(), sight.end() + NEAR));
			if (sight.hasPort() || Words.role(before) != 0 || Words.arrow(after) > 0) {
				said.add(sight);
			}
			last = sight.end();
		}
		return said;
	}

	private static Route one(String line, Sight sight, int way) {
		String before = line.substring(0, sight.start());
		String after = line.substring(sight.end(), Math.min(line.length(), sight.end() + 4)).trim();
		int role = Words.role(before);
		if (role == 0 && (after.startsWith("->") || after.startsWith("=>"))) {
			role = 1;
		}
		if (role == 0) {
			role = Words.isOwn(before) ? -way : way;
		}
		return of(sight.place(), Place.UNKNOWN, role, way);
	}

	private static Route two(String line, Sight first, Sight second, int way) {
		String between = line.substring(first.end(), second.start());
		int arrow = Words.arrow(between);
		if (arrow == 0) {
			int later = Words.role(between);
			arrow = (later != 0) ? -later : Words.role(line.substring(0, first.start()));
		}
		return of(first.place(), second.place(), arrow, way);
	}

	/** The first is the source if the role is 1, the target if it is -1. */
	private static Route of(Place first, Place second, int role, int way) {
		if (role == 0) {
			return new Route(Place.UNKNOWN, Place.UNKNOWN, second.isKnown() ? Place.UNKNOWN : first, way);
		}
		return new Route((role > 0) ? first : second, (role > 0) ? second : first, Place.UNKNOWN, way);
	}

	boolean isKnown() {
		return this.source.isKnown() || this.target.isKnown();
	}

	/** The same with the way that another line says. */
	Route turned(int other) {
		Place place = this.own;
		return new Route((other > 0) ? place : Place.UNKNOWN, (other > 0) ? Place.UNKNOWN : place, Place.UNKNOWN,
				other);
	}

}
