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

	/**
	 * What the messages of an exchange have in common.
	 *
	 * @param hop the branch, or what identified a hop before there were branches
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
		if (exchange == null && !message.isRequest() && message.branch().isEmpty()) {
			exchange = byWay(message);
		}
		if (exchange == null) {
			exchange = new Exchange(method);
			this.all.add(exchange);
		}
		this.byKey.putIfAbsent(key, exchange);
		if (message.isRequest() && !message.cseqMethod().equals(method)) {
			// A response repeats the method that CSeq names, even a wrong one.
			this.byKey.putIfAbsent(key(message, message.cseqMethod()), exchange);
		}
		exchange.add(message);
	}

	/** The last request that came the other way, for a response without a branch. */
	private @Nullable Exchange byWay(Message response) {
		Exchange last = null;
		for (Exchange exchange : this.all) {
			Message request = exchange.request();
			boolean its = request != null && request.cseq() == response.cseq()
					&& exchange.method().equals(response.method()) && request.source().equals(response.target());
			last = its ? exchange : last;
		}
		return last;
	}

	/** What RFC 3261 section 17.1.3 compares; before it there was no branch. */
	private static Key key(Message message, String method) {
		String branch = message.branch();
		boolean unique = branch.startsWith(Via.COOKIE) && branch.length() > Via.COOKIE.length();
		String hop = unique ? branch : message.fromTag() + " " + message.from().uri()
				+ (message.vias().isEmpty() ? "" : " " + message.vias().get(0).place() + " " + branch);
		return new Key(method, message.cseq(), hop);
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
				joinTo(byBranch.get(new Key(exchange.method(), first.cseq(), vias.get(i).branch())), exchange);
			}
		}
	}

	private static void joinTo(@Nullable Exchange parent, Exchange child) {
		boolean circle = false;
		for (Exchange up = parent; up != null && !circle; up = up.parent()) {
			circle = up == child;
		}
		if (parent != null && !circle) {
			parent.join(child);
		}
	}

}
