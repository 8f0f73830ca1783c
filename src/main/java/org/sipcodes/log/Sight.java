package org.sipcodes.log;

import org.sipcodes.sip.Place;

/**
 * An address in a line.
 *
 * @param start where it begins
 * @param end where it ends, with its port
 */
record Sight(int start, int end, Place place) {

	boolean hasPort() {
		return this.place.port() > 0;
	}

}
