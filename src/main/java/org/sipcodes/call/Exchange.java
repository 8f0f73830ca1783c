package org.sipcodes.call;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.sipcodes.sip.Message;

/**
 * A request on one hop with everything that answers it: what RFC 3261 calls a
 * transaction. The {@code ACK} to a refusal belongs to it, the one to a success does not.
 */
public final class Exchange {

	/** A copy within this time was seen twice and not sent twice, in microseconds. */
	private static final long SAME = 50_000;

	/** {@code Max-Forwards} allows no more (RFC 3261 section 20.22). */
	private static final int MOST_HOPS = 255;

	private final String method;

	private final List<Message> requests = new ArrayList<>();

	private final List<Message> responses = new ArrayList<>();

	private final List<Message> acks = new ArrayList<>();

	private final List<Exchange> children = new ArrayList<>();

	private @Nullable Exchange parent;

	private @Nullable Message answer;

	/** How many hops there are from here on. */
	private int hops = 1;

	/** How many responses ended it. */
	private int finals;

	Exchange(String method) {
		this.method = method;
	}

	void add(Message message) {
		List<Message> list = !message.isRequest() ? this.responses
				: message.is("ACK") && !this.method.equals("ACK") ? this.acks : this.requests;
		if (!isCopy(message, list)) {
			list.add(message);
			this.finals += message.isFinal() ? 1 : 0;
			boolean better = this.answer == null || (this.answer.status() >= 300 && message.status() < 300);
			this.answer = (message.isFinal() && better) ? message : this.answer;
		}
	}

	private static boolean isCopy(Message message, List<Message> list) {
		if (list.isEmpty()) {
			return false;
		}
		Message last = list.get(list.size() - 1);
		return message.time() >= 0 && message.time() - last.time() < SAME && message.isSameTextAs(last);
	}

	/** Whether it was asked more often than it was answered. */
	boolean isWaiting() {
		return this.finals < this.requests.size();
	}

	/**
	 * Takes an exchange as its next hop, if both together are no circle and not too many.
	 */
	void join(Exchange child) {
		int hops = child.hops;
		for (Exchange up = this; up != null; up = up.parent) {
			hops++;
			if (up == child || hops > MOST_HOPS) {
				return;
			}
		}
		if (child.parent == null) {
			child.parent = this;
			this.children.add(child);
			int below = child.hops;
			for (Exchange up = this; up != null; up = up.parent) {
				below++;
				up.hops = Math.max(up.hops, below);
			}
		}
	}

	public String method() {
		return this.method;
	}

	/** The request, if it was seen. */
	public @Nullable Message request() {
		return this.requests.isEmpty() ? null : this.requests.get(0);
	}

	/** The request as often as it was sent. */
	public List<Message> requests() {
		return this.requests;
	}

	/** Every response, also those that were sent again. */
	public List<Message> responses() {
		return this.responses;
	}

	/** Every {@code ACK} to a refusal. */
	public List<Message> acks() {
		return this.acks;
	}

	/** The same request on the hops that follow. */
	public List<Exchange> children() {
		return this.children;
	}

	/** The same request on the hop before, if it was seen. */
	public @Nullable Exchange parent() {
		return this.parent;
	}

	/** What was seen first of it. */
	public Message first() {
		return !this.requests.isEmpty() ? this.requests.get(0)
				: !this.responses.isEmpty() ? this.responses.get(0) : this.acks.get(0);
	}

	/** What was seen last of it. */
	public Message last() {
		Message last = first();
		for (List<Message> some : List.of(this.requests, this.responses, this.acks)) {
			for (Message message : some) {
				last = (message.number() > last.number()) ? message : last;
			}
		}
		return last;
	}

	/**
	 * The response that ends it: a success, or else the first refusal; null if there is
	 * none.
	 */
	public @Nullable Message answer() {
		return this.answer;
	}

	/** The status of the response that ends it; 0 if there is none. */
	public int status() {
		return (this.answer == null) ? 0 : this.answer.status();
	}

	/** The first response from one status to another; null if there is none. */
	public @Nullable Message response(int from, int to) {
		for (Message response : this.responses) {
			if (response.status() >= from && response.status() <= to) {
				return response;
			}
		}
		return null;
	}

	/** Whether the request begins a dialog. */
	public boolean isInitial() {
		Message first = first();
		Message request = request();
		return (request == null) ? first.status() < 200 || this.parent == null : request.toTag().isEmpty();
	}

}
