package org.sipcodes.log;

import java.util.List;

/** A way to write the lines of a message on one. */
interface Unfold {

	/**
	 * Adds the lines of a line that is written in this way.
	 * @return whether it is; nothing is added otherwise
	 */
	boolean unfold(String line, List<String> lines);

}
