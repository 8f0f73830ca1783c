package org.sipcodes.call;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.sipcodes.model.Text;
import org.sipcodes.sip.Message;
import org.sipcodes.sip.Place;
import org.sipcodes.sip.Uri;

/**
 * Names the conversation of each message: by its Call-ID, or if that was not seen, by its
 * branch. Where only first lines were seen, a request begins a conversation between two
 * places, what follows between them belongs to it, and so does a call that goes on from
 * one of them while it is not answered.
 */
final class CallIds {

	private static final Set<String> BEGINNINGS = Text.set("INVITE REGISTER OPTIONS SUBSCRIBE PUBLISH MESSAGE");

	/** Refusals after which the client tries again, with credentials, say, or later. */
	private static final Set<Integer> AGAIN = Set.of(401, 407, 422, 423, 491);

	private final Map<String, String> byBranch = new HashMap<>();

	private final Map<String, Between> between = new HashMap<>();

	/** The last call that came to a host. */
	private final Map<String, Hop> calls = new HashMap<>();

	/** The last call that a host took part in. */
	private final Map<String, Hop> parts = new HashMap<>();

	CallIds(List<Message> messages) {
		boolean cut = false;
		for (Message message : messages) {
			cut |= message.callId().isEmpty();
		}
		for (Message message : messages) {
			if (cut && !message.callId().isEmpty()) {
				keep(message, message.callId());
			}
		}
	}

	String of(Message message) {
		if (!message.callId().isEmpty()) {
			return message.callId();
		}
		String known = this.byBranch.get(message.branch());
		if (known != null) {
			return known;
		}
		Between places = this.between.computeIfAbsent(Exchanges.places(message), (both) -> new Between());
		Hop hop = message.isRequest() ? asked(places, message) : places.answered(message);
		keep(message, hop.id);
		return hop.id;
	}

	private void keep(Message message, String id) {
		if (!message.branch().isEmpty()) {
			this.byBranch.putIfAbsent(message.branch(), id);
		}
	}

	private Hop asked(Between places, Message request) {
		boolean begins = BEGINNINGS.contains(request.method());
		Hop hop = (begins || places.call == null) ? places.newest : places.call;
		if (hop == null || (begins && !hop.goesOnWith(request))) {
			Hop before = begins ? before(request) : part(request);
			hop = new Hop(request, (before == null) ? "#" + request.number() : before.id);
			places.newest = hop;
			if (!begins || request.is("INVITE")) {
				places.call = hop;
				keep(this.calls, request.target(), hop);
				keep(this.parts, request.source(), hop);
				keep(this.parts, request.target(), hop);
			}
		}
		else if (begins) {
			hop.request = request;
			hop.status = 0;
		}
		hop.isEnded |= request.is("BYE");
		if (!request.is("ACK") && places.last() != hop) {
			places.open.add(hop);
		}
		return hop;
	}

	private static void keep(Map<String, Hop> hops, Place place, Hop hop) {
		if (place.isKnown()) {
			hops.put(place.host(), hop);
		}
	}

	/** The call that goes on with a request: to the next hop, or where it was sent to. */
	private @Nullable Hop before(Message request) {
		if (!request.is("INVITE")) {
			return null;
		}
		Hop call = this.calls.get(request.source().host());
		if (call != null && call.status == 0 && call.isFor(request)
				&& !call.request.source().host().equals(request.target().host())) {
			return call;
		}
		Hop part = this.parts.get(request.source().host());
		return (part != null && part.status >= 300 && part.status < 400) ? part : null;
	}

	/** The call of what takes another way than its beginning. */
	private @Nullable Hop part(Message request) {
		Hop part = this.parts.get(request.source().host());
		return (part == null) ? this.parts.get(request.target().host()) : part;
	}

	/** What was seen between two places, where few requests are open at a time. */
	private static final class Between {

		/** With a request that has no final answer, the newest last. */
		private final List<Hop> open = new ArrayList<>();

		private @Nullable Hop newest;

		private @Nullable Hop call;

		private Hop answered(Message response) {
			Hop hop = this.open.isEmpty() ? this.newest : last();
			if (hop == null) {
				hop = new Hop(response, "#" + response.number());
				this.newest = hop;
			}
			if (response.isFinal()) {
				hop.status = response.status();
				hop.isUp |= hop.status < 300;
				if (!this.open.isEmpty()) {
					this.open.remove(this.open.size() - 1);
				}
			}
			return hop;
		}

		private @Nullable Hop last() {
			return this.open.isEmpty() ? null : this.open.get(this.open.size() - 1);
		}

	}

	/** A conversation between two places, as far as it was seen. */
	private static final class Hop {

		private final String id;

		/** What it began with, or began anew. */
		private Message request;

		/** The last final answer; 0 if there is none yet. */
		private int status;

		private boolean isUp;

		private boolean isEnded;

		Hop(Message first, String id) {
			this.id = id;
			this.request = first;
		}

		/** Whether a request is one more try, or comes within what it began. */
		boolean goesOnWith(Message request) {
			boolean again = (this.status == 0 || AGAIN.contains(this.status)) && isFor(request);
			boolean back = request.source().isKnown() && request.source().host().equals(this.request.target().host());
			boolean within = this.isUp && !this.isEnded && (back || isFor(request));
			boolean moved = this.status >= 300 && this.status < 400;
			return request.is(this.request.method()) && (again || within || moved);
		}

		/** Whether somebody is asked for who is asked for in that request too. */
		boolean isFor(Message request) {
			String user = Uri.of(this.request.start().uri()).user();
			String other = Uri.of(request.start().uri()).user();
			return user.isEmpty() || other.isEmpty() || user.equals(other);
		}

	}

}
