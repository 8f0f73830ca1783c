package org.sipcodes.mcp;

/**
 * What goes back for a message.
 *
 * @param status of HTTP
 * @param body JSON on one line; empty for a notification
 */
record Reply(int status, String body) {

	static final Reply NOTHING = new Reply(202, "");

}
