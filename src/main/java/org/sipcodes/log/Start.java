package org.sipcodes.log;

import org.sipcodes.model.Letters;

/**
 * The first line of a message within a line.
 *
 * @param column where it begins
 * @param end where it ends: behind the version of a request, with the line of a response
 * @param text the first line itself
 */
record Start(int column, int end, String text) {

	/** Whether it is that of a response. */
	boolean isResponse() {
		return Letters.isAt(this.text, 0, "SIP/");
	}

}
