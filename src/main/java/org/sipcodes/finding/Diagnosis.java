package org.sipcodes.finding;

import org.sipcodes.model.Text;

/**
 * What can be found. Its words are the labels {@code finding.<key>.title},
 * {@code .means}, {@code .do} and for some {@code .detail}, which needs a second
 * argument.
 */
public enum Diagnosis {

	ACK_MISROUTED(Severity.FAILURE), ACK_MISSING(Severity.FAILURE), ACK_PRIVATE(Severity.FAILURE),
	ANSWER_REPEATED(Severity.RISK), BUSY(Severity.FAILURE), CANCEL_CROSSED(Severity.NOTE), CANCELLED(Severity.NOTE),
	CHALLENGE_UNANSWERED(Severity.FAILURE), CLOCK_JUMP(Severity.NOTE), CONNECTION_LOST(Severity.FAILURE),
	CONNECTION_REFUSED(Severity.FAILURE), CSEQ_ORDER(Severity.FAILURE), DECLINED(Severity.FAILURE),
	DIALOG_UNKNOWN(Severity.FAILURE), EARLY_MEDIA_FAILURE(Severity.NOTE), ELSEWHERE(Severity.NOTE),
	EMERGENCY(Severity.NOTE), ENCRYPTED(Severity.NOTE), EXTENSION_REQUIRED(Severity.FAILURE),
	EXTENSION_UNSUPPORTED(Severity.FAILURE), FAILOVER(Severity.NOTE), FORK(Severity.NOTE),
	FRAGMENTS_LOST(Severity.FAILURE), GLARE(Severity.NOTE), GUESSING(Severity.RISK), HOLD(Severity.NOTE),
	IDENTITY(Severity.FAILURE), INTERVAL_TOO_BRIEF(Severity.FAILURE), KEYS_MISSING(Severity.FAILURE),
	LATE_OFFER(Severity.FAILURE), LOOP(Severity.FAILURE), MALFORMED(Severity.RISK), MAX_FORWARDS(Severity.FAILURE),
	MEDIA_REFUSED(Severity.NOTE), NO_ANSWER(Severity.FAILURE), NO_COMMON_CODEC(Severity.FAILURE),
	NO_PACKETS(Severity.FAILURE), NO_RESPONSE(Severity.FAILURE), NOT_FOUND(Severity.FAILURE), ONE_SIDE(Severity.NOTE),
	ONE_WAY(Severity.RISK), OVERLAP(Severity.FAILURE), OVERLOAD(Severity.FAILURE), PASSPORT_STALE(Severity.RISK),
	PRACK_MISSING(Severity.FAILURE), PRIVATE_ADDRESS(Severity.RISK), PUSH(Severity.FAILURE),
	REALM_MISMATCH(Severity.FAILURE), REASON(Severity.NOTE), REDIRECT_LOOP(Severity.FAILURE), REDIRECTED(Severity.NOTE),
	REFUSAL_REPEATED(Severity.RISK), REFUSED(Severity.FAILURE), REGISTER_CHURN(Severity.NOTE),
	REGISTRATION_REFUSED(Severity.FAILURE), SCANNER(Severity.RISK), SERVER_ERROR(Severity.FAILURE),
	SESSION_EXPIRED(Severity.FAILURE), SESSION_TOO_SHORT(Severity.FAILURE), SPAM(Severity.FAILURE),
	SRTP_MISMATCH(Severity.FAILURE), STALE_NONCE(Severity.RISK), TIMEOUT(Severity.FAILURE), TOO_BIG(Severity.FAILURE),
	TRANSFER_FAILED(Severity.FAILURE), TRANSLATED(Severity.FAILURE), UNAVAILABLE(Severity.FAILURE),
	UNREACHABLE(Severity.FAILURE), VERSTAT_FAILED(Severity.RISK), WRONG_PASSWORD(Severity.FAILURE);

	private final Severity severity;

	Diagnosis(Severity severity) {
		this.severity = severity;
	}

	/** How much something matters. */
	public enum Severity {

		/** It made the call fail or end. */
		FAILURE,
		/** It can do harm. */
		RISK,
		/** It explains something. */
		NOTE;

		/** Its name in data and labels. */
		public String key() {
			return Text.key(this);
		}

	}

	public Severity severity() {
		return this.severity;
	}

	/** Its name in data and labels, such as {@code ack-missing}. */
	public String key() {
		return Text.key(this);
	}

}
