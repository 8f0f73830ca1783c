package org.sipcodes.log;

/** A way to write messages down that has to be known to be read. */
interface Form {

	/**
	 * Reads what begins at a line.
	 * @return the line that follows, or the same one if nothing of this form begins there
	 */
	int read(Lines lines, int at, Catch caught);

}
