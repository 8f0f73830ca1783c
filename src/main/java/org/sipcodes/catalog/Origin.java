package org.sipcodes.catalog;

/** Where a code comes from. */
public enum Origin implements Word {

	IANA, RFC2543, DRAFT, ATIS, KAMAILIO, OPENSIPS, STACK, EXAMPLE

}
