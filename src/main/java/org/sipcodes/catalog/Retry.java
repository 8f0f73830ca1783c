package org.sipcodes.catalog;

/** What the sender of the request may do after the code. */
public enum Retry implements Word {

	NOT_NEEDED, WAIT, LATER, AFTER_RETRY_AFTER, AFTER_DELAY, CHANGED, WITH_CREDENTIALS, ANEW, AT_CONTACT, VIA_PROXY,

	OTHER_SERVICE, ELSEWHERE, NEVER

}
