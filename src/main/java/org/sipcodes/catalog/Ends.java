package org.sipcodes.catalog;

/** What the code ends when it answers a request inside of a dialog (RFC 5057). */
public enum Ends implements Word {

	NOTHING, TRANSACTION, USAGE, DIALOG

}
