package org.sipcodes.call;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.sipcodes.call.Evidence.Strength;
import org.sipcodes.call.Origin.How;
import org.sipcodes.call.Origin.Who;
import org.sipcodes.model.Letters;
import org.sipcodes.model.Text;
import org.sipcodes.sip.Message;
import org.sipcodes.sip.NameAddress;
import org.sipcodes.sip.Params;
import org.sipcodes.sip.Place;
import org.sipcodes.sip.Uri;

/** Finds out who made the response that decided a call. */
public final class Deciding {

	/** Software that only passes calls on. */
	private static final Set<String> PROXIES = Set.of("kamailio", "opensips", "openser", "repro", "flexisip", "ser ",
			"sip express router");

	/** Software that is at the end of a call. */
	private static final Set<String> PHONES = Text
		.set("snom yealink polycom grandstream gxp fanvil gigaset htek mitel aastra panasonic linphone baresip "
				+ "microsip zoiper bria jitsi cisco-cp obihai pjsua acrobits groundwire x-lite eyebeam csipsimple");

	/** Words that makers of phones have for what is no phone. */
	private static final Set<String> SERVERS = Text.set("ucm border gateway gw pbx sbc ipbx server");

	/** Answers that only a proxy or a server makes before a phone is asked. */
	private static final Set<Integer> OF_PROXIES = Set.of(407, 483);

	/** Answers that say what a person or a device decided. */
	private static final Set<Integer> OF_DEVICES = Set.of(486, 488, 600, 603, 606);

	/** What no human and no second network can answer within, in microseconds. */
	private static final long AT_ONCE = 5_000;

	private final Conversation conversation;

	private final Exchange attempt;

	private final List<Evidence> evidence = new ArrayList<>();

	Deciding(Conversation conversation, Exchange attempt) {
		this.conversation = conversation;
		this.attempt = attempt;
	}

	Origin origin() {
		Message answer = this.attempt.answer();
		Message cancel = Call.cancel(this.conversation, this.attempt);
		if (cancel != null && (answer == null || answer.status() == 487)) {
			add("cancel", "", Strength.PROOF, cancel);
			return origin(isElsewhere(cancel) ? Who.PROXY : Who.CALLER, cancel.source(), How.CANCELLED, cancel);
		}
		if (answer != null && answer.status() == 487) {
			return origin(Who.UNKNOWN, answer.source(), How.CANCELLED, answer);
		}
		return (answer == null) ? Origin.NOBODY : follow(this.attempt, answer);
	}

	/**
	 * Whether a proxy cancels the other branches of a call that was answered (RFC 3326).
	 */
	public static boolean isElsewhere(Message cancel) {
		boolean elsewhere = false;
		for (String reason : cancel.values("reason")) {
			elsewhere |= Params.of(reason, ';').getOrDefault("cause", "").equals("200");
		}
		return elsewhere;
	}

	/** Follows an answer from hop to hop to the one that made it. */
	private Origin follow(Exchange exchange, Message answer) {
		Exchange next = answered(exchange, answer);
		if (next != null) {
			Message same = next.answer();
			if (same != null && same.status() == answer.status()) {
				add("relayed", String.valueOf(same.number()), Strength.PROOF, answer);
				return follow(next, same);
			}
			if (same != null && same.status() != 487 && !isWaiting(exchange)) {
				add("translated", same.status() + " → " + answer.status(), Strength.PROOF, answer);
				Origin deeper = follow(next, same);
				Who who = (deeper.who() == Who.PROXY) ? Who.PROXY : Who.NEXT_HOP;
				return origin(who, same.source(), How.TRANSLATED, same);
			}
		}
		if (!exchange.children().isEmpty()) {
			Exchange child = exchange.children().get(exchange.children().size() - 1);
			add("no-answer", String.valueOf(child.requests().size()), Strength.PROOF, child.last());
			return origin(Who.PROXY, answer.source(), How.TIMED_OUT, answer);
		}
		return origin(maker(exchange, answer), answer.source(), How.MADE, answer);
	}

	/** Whether a branch has no answer. */
	private static boolean isWaiting(Exchange exchange) {
		boolean waiting = false;
		for (Exchange child : exchange.children()) {
			waiting |= child.answer() == null;
		}
		return waiting;
	}

	/** The next hop whose answer came before this one: the same, or else the last. */
	private static @Nullable Exchange answered(Exchange exchange, Message answer) {
		Exchange best = null;
		for (Exchange child : exchange.children()) {
			Message made = child.answer();
			boolean before = made != null && made.number() < answer.number();
			boolean same = before && made != null && made.status() == answer.status();
			Message known = (best == null) ? null : best.answer();
			boolean knownSame = known != null && known.status() == answer.status();
			best = (before && (same || !knownSame)) ? child : best;
		}
		return best;
	}

	/** Who made an answer that was seen on no further hop. */
	private Who maker(Exchange exchange, Message answer) {
		int status = answer.status();
		boolean proxy = status >= 300 && isProxy(answer);
		if (OF_PROXIES.contains(status) && (proxy || software(answer).isEmpty())) {
			add("of-proxies", String.valueOf(status), Strength.STRONG, answer);
			return Who.PROXY;
		}
		Message ringing = exchange.response(180, 180);
		boolean sameTag = ringing != null && !answer.toTag().isEmpty() && ringing.toTag().equals(answer.toTag());
		if (sameTag) {
			add("same-tag", "", Strength.STRONG, ringing);
			return Who.CALLEE;
		}
		if (proxy) {
			return Who.PROXY;
		}
		boolean seenBefore = exchange.parent() != null;
		if (seenBefore) {
			add("last-hop", answer.source().toString(), Strength.STRONG, answer);
		}
		NameAddress contact = answer.contact();
		boolean own = contact != null && !contact.address().host().isEmpty()
				&& contact.address().host().equals(answer.source().host()) && !answer.has("record-route");
		if (own) {
			add("own-contact", contact.uri(), Strength.STRONG, answer);
		}
		boolean decides = (OF_DEVICES.contains(status) && !isOfNetwork(answer)) || status < 300;
		String low = Letters.lower(software(answer));
		boolean phone = names(PHONES, low) && !names(SERVERS, low);
		if (phone) {
			add("software", software(answer), Strength.STRONG, answer);
		}
		Message early = exchange.response(181, 199);
		boolean direct = early != null && !answer.toTag().isEmpty() && early.toTag().equals(answer.toTag())
				&& !seenBefore && isTarget(exchange) && !hasCause(answer);
		if (direct) {
			add("same-tag", "", Strength.STRONG, early);
		}
		if (decides) {
			add("of-devices", String.valueOf(status), Strength.WEAK, answer);
		}
		return (own || decides || phone || direct) ? Who.CALLEE : seenBefore ? Who.NEXT_HOP : Who.UNKNOWN;
	}

	/** Whether a telephone network behind the one who answers gave a cause (RFC 3326). */
	private static boolean hasCause(Message answer) {
		boolean has = false;
		for (String reason : answer.values("reason")) {
			has |= Letters.isAt(reason, 0, "Q.850");
		}
		return has;
	}

	/** A network blocked the call and says so: ATIS "603+". */
	public static boolean isOfNetwork(Message answer) {
		return Letters.equal(answer.start().phrase(), "Network Blocked")
				|| answer.header("reason").contains("analytics");
	}

	private static String software(Message answer) {
		return answer.header("server") + answer.header("user-agent");
	}

	private static boolean names(Set<String> names, String software) {
		boolean named = false;
		for (String name : names) {
			int at = software.indexOf(name);
			named |= at == 0 || (at > 0 && !Letters.is(software.charAt(at - 1)));
		}
		return named;
	}

	/** Whether the request names the place that it is sent to. */
	private static boolean isTarget(Exchange exchange) {
		Message request = exchange.request();
		return request != null && Uri.of(request.start().uri()).host().equals(request.target().host());
	}

	private boolean isProxy(Message answer) {
		String software = software(answer);
		String low = Letters.lower(software);
		boolean named = names(PROXIES, low);
		if (named) {
			add("software", software, Strength.STRONG, answer);
		}
		boolean tag = isTagOfSer(answer.toTag());
		if (tag) {
			add("tag-of-proxy", answer.toTag(), Strength.STRONG, answer);
		}
		Message request = this.attempt.request();
		long took = (request == null || answer.time() < 0) ? -1 : answer.time() - request.time();
		if ((named || tag) && took >= 0 && took < AT_ONCE) {
			add("at-once", String.valueOf(took / 1000), Strength.WEAK, answer);
		}
		return named || tag;
	}

	/** Kamailio and OpenSIPS make a tag of a hash and a few digits of the branch. */
	public static boolean isTagOfSer(String tag) {
		boolean hash = tag.length() > 34 && (tag.charAt(32) == '.' || tag.charAt(32) == '-');
		for (int i = 0; hash && i < 32; i++) {
			hash = Letters.hex(tag.charAt(i)) >= 0;
		}
		return hash;
	}

	private void add(String sign, String value, Strength strength, @Nullable Message message) {
		this.evidence.add(new Evidence(sign, value, strength, (message == null) ? 0 : message.number()));
	}

	private Origin origin(Who who, Place place, How how, Message message) {
		Collections.sort(this.evidence, (one, other) -> one.strength().compareTo(other.strength()));
		return new Origin(who, place, how, message, this.evidence);
	}

}
