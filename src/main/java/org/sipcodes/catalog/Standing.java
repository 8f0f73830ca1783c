package org.sipcodes.catalog;

/** How well a row about a platform is founded. */
public enum Standing implements Word {

	SOURCE, DOCUMENTED, THIRD_PARTY

}
