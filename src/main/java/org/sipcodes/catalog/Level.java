package org.sipcodes.catalog;

/** How strongly a header field belongs to a code. */
public enum Level implements Word {

	MUST, RELIABLE, CONDITIONAL, EXPECTED, SHOULD, MAY

}
