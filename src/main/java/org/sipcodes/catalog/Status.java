package org.sipcodes.catalog;

/** How alive a code is. */
public enum Status implements Word {

	CURRENT, DEPRECATED, RESERVED, HISTORIC, DRAFT, LEFTOVER, EXAMPLE

}
