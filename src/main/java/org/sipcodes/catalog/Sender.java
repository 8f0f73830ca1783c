package org.sipcodes.catalog;

/** Who generates a code. */
public enum Sender implements Word {

	UAS, PROXY, REGISTRAR, REDIRECT_SERVER, NOTIFIER, SUBSCRIBER, COMPOSITOR, VERIFICATION_SERVICE, RELAY, GATEWAY,

	INTERMEDIARY, CARRIER, PROVIDER, ANY_SERVER, LOCAL;

}
