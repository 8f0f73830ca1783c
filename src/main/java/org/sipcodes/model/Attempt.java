package org.sipcodes.model;

/**
 * What a system of the lab did when the first of two gateways refused a call.
 *
 * @param by the system
 * @param knows what it knew of the gateways, such as {@code first-only}
 * @param code of the refusal
 * @param later whether the refusal had a Retry-After
 * @param outcome what it did
 * @param file the packets of all its calls
 */
public record Attempt(Tested by, Word knows, CodeId code, boolean later, Outcome outcome, String file) {

	/**
	 * What a system did after a refusal.
	 *
	 * @param to where a second INVITE went: {@code second-gateway}, {@code no} if there
	 * was none
	 * @param after so many milliseconds
	 * @param caller the last final response that the caller got
	 */
	public record Outcome(Word to, int after, String caller) {

		public boolean isNothing() {
			return this.to.is("no");
		}

		/** Whether it is the same but for the time. */
		boolean isLike(Outcome other) {
			return this.to.equals(other.to) && this.caller.equals(other.caller);
		}

	}

	/** Whether the caller got another refusal than the system. */
	public boolean isTranslated() {
		return !this.outcome.caller().equals("200") && !this.outcome.caller().equals(this.code.toString());
	}

	/** Whether a Retry-After makes no difference. */
	public boolean isLike(Attempt other) {
		return this.outcome.isLike(other.outcome);
	}

}
