package org.sipcodes.catalog;

/** What a body in the response means. */
public enum Body implements Word {

	NONE, FORBIDDEN, NO_SDP, SDP, LOCATIONS, ALTERNATIVES, CAPABILITIES, LOCATION, CERTIFICATE, PRECONDITIONS

}
