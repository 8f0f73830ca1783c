package org.sipcodes.query;

import java.util.List;

/**
 * A SIP message that was pasted.
 *
 * @param pasted whether there was one
 * @param method of a request, such as {@code BYE}; empty for an answer and for any other
 * text
 * @param facts what its header fields say of its reason
 */
public record Message(boolean pasted, String method, List<Fact> facts) {

	/** A text that is no message. */
	public static final Message NONE = new Message(false, "", List.of());

	public Message {
		facts = List.copyOf(facts);
	}

	/** Whether it says more than a code. */
	public boolean isTelling() {
		return !this.method.isEmpty() || !this.facts.isEmpty();
	}

	/**
	 * What a header field says.
	 *
	 * @param field its name: {@code Reason}, {@code Warning} or {@code Retry-After}
	 * @param protocol of a reason, such as {@code Q.850}, or empty
	 * @param number a cause, a code, a number of a warning or of seconds
	 * @param text in the words of the sender, or empty
	 */
	public record Fact(String field, String protocol, String number, String text) {
	}

}
