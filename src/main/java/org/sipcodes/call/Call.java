package org.sipcodes.call;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.sipcodes.call.Origin.Who;
import org.sipcodes.sip.Message;
import org.sipcodes.sip.Place;

/**
 * A call from its first {@code INVITE} to its end, as far as it was seen.
 *
 * @param conversation all of it
 * @param outcome what became of it
 * @param code the final status of the attempt that counts; 0 if there is none
 * @param origin who decided that
 * @param times of its stages
 * @param endedBy the {@code BYE}; null if it was not seen
 */
public record Call(Conversation conversation, Outcome outcome, int code, Origin origin, Times times,
		@Nullable Message endedBy) {

	/**
	 * When its stages began, as in {@link org.sipcodes.sip.Envelope}; -1 for one that was
	 * not seen.
	 *
	 * @param start the first {@code INVITE}
	 * @param ringing the first response that says that something goes on there
	 * @param answered the success
	 * @param ended the refusal or the {@code BYE}
	 */
	public record Times(long start, long ringing, long answered, long ended) {
	}

	static Call of(Conversation conversation) {
		Exchange decisive = conversation.decisive();
		int code = (decisive == null) ? 0 : decisive.status();
		Message bye = null;
		for (Exchange exchange : conversation.roots("BYE")) {
			bye = (bye == null) ? exchange.request() : bye;
		}
		Outcome outcome = outcome(conversation, decisive);
		Origin origin = (decisive == null) ? Origin.NOBODY : new Deciding(conversation, decisive).origin();
		return new Call(conversation, outcome, code, origin, times(conversation, decisive, bye), bye);
	}

	private static Outcome outcome(Conversation conversation, @Nullable Exchange decisive) {
		int code = (decisive == null) ? 0 : decisive.status();
		boolean cancelled = decisive != null && cancel(conversation, decisive) != null;
		if (code >= 200 && code < 300) {
			return Outcome.ANSWERED;
		}
		if (code == 487 || (cancelled && code == 0)) {
			return Outcome.CANCELLED;
		}
		if (code >= 300) {
			return Outcome.REFUSED;
		}
		if (isConfirmed(conversation)) {
			return Outcome.ANSWERED;
		}
		boolean silent = decisive != null && decisive.responses().isEmpty() && decisive.requests().size() > 2;
		return silent ? Outcome.UNANSWERED : Outcome.OPEN;
	}

	/**
	 * Whether later requests show that there was an answer, though the trace does not
	 * hold it.
	 */
	private static boolean isConfirmed(Conversation conversation) {
		if (conversation.attempts().isEmpty()) {
			// What changes a call or ends it belongs to one that is up.
			return true;
		}
		boolean confirmed = false;
		for (Exchange ack : conversation.all("ACK")) {
			confirmed |= !ack.first().toTag().isEmpty();
		}
		return confirmed && !conversation.all("BYE").isEmpty();
	}

	/** The {@code CANCEL} of an attempt; null if there is none. */
	static @Nullable Message cancel(Conversation conversation, Exchange attempt) {
		for (Exchange exchange : conversation.all("CANCEL")) {
			Message request = exchange.request();
			if (request != null && Exchanges.hop(request).equals(Exchanges.hop(attempt.first()))) {
				return request;
			}
		}
		return null;
	}

	private static Times times(Conversation conversation, @Nullable Exchange decisive, @Nullable Message bye) {
		List<Exchange> attempts = conversation.attempts();
		long start = attempts.isEmpty() ? -1 : attempts.get(0).first().time();
		Message answer = (decisive == null) ? null : decisive.answer();
		Message ringing = (decisive == null) ? null : decisive.response(101, 199);
		boolean answered = answer != null && answer.status() < 300;
		Message end = (answered || answer == null) ? bye : answer;
		return new Times(start, time(ringing), answered ? time(answer) : -1, time(end));
	}

	private static long time(@Nullable Message message) {
		return (message == null) ? -1 : message.time();
	}

	public String id() {
		return this.conversation.id();
	}

	/** The attempt that counts, on the first hop that was seen. */
	public @Nullable Exchange decisive() {
		return this.conversation.decisive();
	}

	/** Its {@code INVITE}, if it was seen. */
	public @Nullable Message request() {
		return this.conversation.request();
	}

	/** The response that ends it, if there is one. */
	public @Nullable Message answer() {
		return this.conversation.answer();
	}

	/** The {@code CANCEL} of the attempt that counts; null if there is none. */
	public @Nullable Message cancel() {
		Exchange decisive = decisive();
		return (decisive == null) ? null : cancel(this.conversation, decisive);
	}

	/** The side that ended it; unknown if neither a tag nor an address says it. */
	public Who endingSide() {
		return (this.endedBy == null) ? Who.UNKNOWN : sender(this.endedBy);
	}

	private Who sender(Message message) {
		Exchange decisive = decisive();
		Message first = (decisive == null) ? message : decisive.first();
		String tag = (decisive == null) ? "" : first.fromTag();
		boolean tagged = !tag.isEmpty() || !message.fromTag().isEmpty();
		Place caller = first.isRequest() ? first.source() : first.target();
		if (!tagged && !(caller.isKnown() && message.source().isKnown())) {
			return Who.UNKNOWN;
		}
		boolean is = tagged ? message.isRequest() == message.fromTag().equals(tag)
				: message.source().host().equals(caller.host());
		return is ? Who.CALLER : Who.CALLEE;
	}

}
