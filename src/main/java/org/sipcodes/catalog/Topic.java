package org.sipcodes.catalog;

/** The question behind a pair, by which the picker groups the pairs. */
public enum Topic implements Word {

	BUSY, REACHABILITY, PROGRESS, REDIRECTION, AUTHENTICATION, IDENTITY, MEDIA, TIMERS, DIALOGS, EVENTS, ROUTING,
	EXTENSIONS,

	SERVERS, SIZE

}
