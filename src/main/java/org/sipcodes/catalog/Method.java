package org.sipcodes.catalog;

/** The requests that a code answers: SIP methods, and two words for many of them. */
public enum Method implements Word {

	ANY, IN_DIALOG, INVITE, ACK, BYE, CANCEL, REGISTER, OPTIONS, PRACK, UPDATE, INFO, MESSAGE, REFER, SUBSCRIBE, NOTIFY,

	PUBLISH;

	/** Methods are protocol text and look the same in every language. */
	public boolean isProtocolText() {
		return this != ANY && this != IN_DIALOG;
	}

	@Override
	public String key() {
		return isProtocolText() ? name() : Word.super.key();
	}

}
