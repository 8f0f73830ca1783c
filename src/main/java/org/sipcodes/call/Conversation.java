package org.sipcodes.call;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.sipcodes.sip.Message;

/**
 * Everything that has one Call-ID: a call, a registration, a subscription or a lone
 * request.
 */
public final class Conversation {

	private final String id;

	private final List<Message> messages;

	private final List<Exchange> exchanges;

	private final boolean isCall;

	private final List<Exchange> attempts;

	private final @Nullable Exchange decisive;

	/**
	 * Sorts messages into exchanges.
	 * @param id the Call-ID; empty for messages that have none
	 * @param messages in the order of the input
	 */
	Conversation(String id, List<Message> messages) {
		this.id = id;
		this.messages = List.copyOf(messages);
		this.exchanges = List.copyOf(Exchanges.of(messages));
		// A status line alone is most likely the answer to a call.
		this.isCall = !all("INVITE").isEmpty() || !all("").isEmpty();
		this.attempts = List.copyOf(tried());
		this.decisive = last();
	}

	public String id() {
		return this.id;
	}

	/** In the order of the input. */
	public List<Message> messages() {
		return this.messages;
	}

	/** In the order of their beginning. */
	public List<Exchange> exchanges() {
		return this.exchanges;
	}

	/** Whether there is anything of an {@code INVITE}. */
	boolean isCall() {
		return this.isCall;
	}

	/** The method that it is for. */
	public String method() {
		return !this.isCall ? this.messages.get(0).method() : all("INVITE").isEmpty() ? "" : "INVITE";
	}

	/**
	 * The requests with its method that begin a dialog or stand alone, on the first hop
	 * that was seen; without a call and where the trace begins inside a dialog, those in
	 * it.
	 */
	public List<Exchange> attempts() {
		return this.attempts;
	}

	private List<Exchange> tried() {
		String method = method();
		List<Exchange> attempts = new ArrayList<>();
		for (Exchange exchange : this.exchanges) {
			if (exchange.method().equals(method) && exchange.parent() == null && exchange.isInitial()) {
				attempts.add(exchange);
			}
		}
		return (attempts.isEmpty() && !this.isCall) ? roots(method) : attempts;
	}

	/**
	 * The attempt that counts: of those with the last sequence number the one that
	 * succeeded, or else the one that failed last.
	 */
	public @Nullable Exchange decisive() {
		return this.decisive;
	}

	/** The request of the attempt that counts, if it was seen. */
	public @Nullable Message request() {
		return (this.decisive == null) ? null : this.decisive.request();
	}

	/** The response that ends the attempt that counts, if there is one. */
	public @Nullable Message answer() {
		return (this.decisive == null) ? null : this.decisive.answer();
	}

	private @Nullable Exchange last() {
		Exchange decisive = null;
		long last = -1;
		for (Exchange attempt : this.attempts) {
			long sequence = attempt.first().cseq();
			// Without numbers, what comes later counts.
			boolean later = sequence > last || (sequence < 0 && decisive != null && rank(decisive) < 2);
			boolean better = decisive == null || later || (sequence == last && rank(attempt) >= rank(decisive));
			decisive = better ? attempt : decisive;
			last = better ? sequence : last;
		}
		return decisive;
	}

	private static int rank(Exchange attempt) {
		int status = attempt.status();
		return (status == 0) ? 0 : (status < 300) ? 2 : 1;
	}

	/** The exchanges with a method, on every hop. */
	public List<Exchange> all(String method) {
		List<Exchange> some = new ArrayList<>();
		for (Exchange exchange : this.exchanges) {
			if (exchange.method().equals(method)) {
				some.add(exchange);
			}
		}
		return some;
	}

	/** The same on the first hop only. */
	public List<Exchange> roots(String method) {
		List<Exchange> roots = all(method);
		roots.removeIf((exchange) -> exchange.parent() != null);
		return roots;
	}

	public Message first() {
		return this.messages.get(0);
	}

}
