package org.sipcodes.call;

/** What became of a call. */
public enum Outcome {

	ANSWERED, REFUSED, CANCELLED, UNANSWERED, OPEN

}
