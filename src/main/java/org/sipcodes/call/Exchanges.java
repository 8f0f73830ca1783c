package org.sipcodes.call;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.sipcodes.sip.Message;
import org.sipcodes.sip.Via;

/** Sorts the messages of one Call-ID into exchanges and joins these hop by hop. */
final class Exchanges {

	private final Map<Key, Exchange> byKey = new HashMap<>();

	private final List<Exchange> all = new ArrayList<>();

	/** The last requests by where they came from. */
	private final Map<Key, Exchange> bySource = new HashMap<>();

	/** Requests without a branch by method and by where they went to. */
	private final Map<String, Exchange> byTarget = new HashMap<>();

	/** Requests by their hop, the newest last. */
	private final Map<String, List<Exchange>> open = new HashMap<>();

	/**
	 * What the messages of an exchange have in common.
	 *
	 * @param hop the branch, what identified a hop before there were branches, or one of
	 * its places
	 */
	private record Key(String method, long cseq, String hop) {
	}

	private Exchanges() {
	}

	static List<Exchange> of(List<Message> messages) {
		Exchanges exchanges = new Exchanges();
		messages.forEach(exchanges::add);
		join(exchanges.all);
		return exchanges.all;
	}

	private void add(Message message) {
		String method = message.method();
		Key key = key(message, method);
		if (message.is("ACK")) {
			Exchange invite = this.byKey.get(key(message, "INVITE"));
			if (invite != null && invite.status() >= 300) {
				invite.add(message);
				return;
			}
		}
		Exchange exchange = this.byKey.get(key);
		if (!message.isRequest() && message.cseqMethod().isEmpty()) {
			Exchange asked = byOrder(message);
			exchange = (asked == null) ? exchange : asked;
		}
		else if (message.isRequest() && message.cseq() < 0 && exchange != null && exchange.status() > 0) {
			// Without a number, what comes after the answer is another request.
			this.byKey.remove(key);
			exchange = null;
		}
		if (exchange == null && !message.isRequest() && message.branch().isEmpty()) {
			exchange = byWay(message);
		}
		if (exchange == null) {
			exchange = new Exchange(method);
			this.all.add(exchange);
			if (message.isRequest() && message.branch().isEmpty()) {
				joinTo(this.byTarget.get(method + " " + message.source().host()), exchange, message);
				this.byTarget.put(method + " " + message.target().host(), exchange);
			}
			if (message.isRequest() && !message.is("ACK")) {
				this.open.computeIfAbsent(hop(message), (hop) -> new ArrayList<>()).add(exchange);
			}
		}
		this.byKey.putIfAbsent(key, exchange);
		if (message.isRequest() && !message.cseqMethod().equals(method)) {
			// A response repeats the method that CSeq names, even a wrong one.
			this.byKey.putIfAbsent(key(message, message.cseqMethod()), exchange);
		}
		if (message.isRequest()) {
			this.bySource.put(new Key(method, message.cseq(), message.source().toString()), exchange);
		}
		exchange.add(message);
	}

	/**
	 * What a response answers that does not say it: the last request on its hop that has
	 * no final answer, or else the last one. Only a call has further provisional answers
	 * than {@code 100}.
	 */
	private @Nullable Exchange byOrder(Message response) {
		List<Exchange> open = this.open.get(hop(response));
		if (open == null) {
			return null;
		}
		Exchange last = open.get(open.size() - 1);
		while (open.size() > 1 && !open.get(open.size() - 1).isWaiting()) {
			open.remove(open.size() - 1);
		}
		if (!open.get(open.size() - 1).isWaiting()) {
			// All of them are answered.
			open.set(0, last);
		}
		boolean ofCall = response.status() > 100 && response.status() < 200;
		for (int i = open.size() - 1; ofCall && i >= 0; i--) {
			if (open.get(i).method().equals("INVITE") && open.get(i).isWaiting()) {
				return open.get(i);
			}
		}
		return open.get(open.size() - 1);
	}

	/** The last request that came the other way, for a response without a branch. */
	private @Nullable Exchange byWay(Message response) {
		return this.bySource.get(new Key(response.method(), response.cseq(), response.target().toString()));
	}

	/** What RFC 3261 section 17.1.3 compares; before it there was no branch. */
	private static Key key(Message message, String method) {
		String branch = message.branch();
		boolean unique = branch.startsWith(Via.COOKIE) && branch.length() > Via.COOKIE.length();
		String hop = unique ? branch : message.fromTag() + " " + message.from().uri()
				+ (message.vias().isEmpty() ? places(message) : " " + message.vias().get(0).place() + " " + branch);
		return new Key(method, message.cseq(), hop);
	}

	/** Names a hop: by the branch, or without one by its two places. */
	static String hop(Message message) {
		return message.branch().isEmpty() ? places(message) : message.branch();
	}

	/** The hosts that a message goes between, whichever way. */
	static String places(Message message) {
		String source = message.source().host();
		String target = message.target().host();
		return (source.compareTo(target) < 0) ? source + " " + target : target + " " + source;
	}

	/**
	 * Without a branch, a request is the next hop of the one that came to its source and
	 * is not answered.
	 */
	private static void joinTo(@Nullable Exchange before, Exchange exchange, Message message) {
		Message request = (before == null) ? null : before.request();
		if (request != null && before.status() == 0 && message.source().isKnown()
				&& !request.source().host().equals(message.target().host())) {
			before.join(exchange);
		}
	}

	/** A request is the next hop of the one whose branch is its second. */
	private static void join(List<Exchange> all) {
		Map<Key, Exchange> byBranch = new HashMap<>();
		for (Exchange exchange : all) {
			Message first = exchange.first();
			byBranch.putIfAbsent(new Key(exchange.method(), first.cseq(), first.branch()), exchange);
		}
		for (Exchange exchange : all) {
			Message first = exchange.first();
			List<Via> vias = first.vias();
			for (int i = 1; i < vias.size() && exchange.parent() == null && !vias.get(i).branch().isEmpty(); i++) {
				Exchange parent = byBranch.get(new Key(exchange.method(), first.cseq(), vias.get(i).branch()));
				if (parent != null) {
					parent.join(exchange);
				}
			}
		}
	}

}
