package org.sipcodes.call;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.sipcodes.model.Letters;
import org.sipcodes.model.Text;
import org.sipcodes.sip.Message;
import org.sipcodes.sip.Sdp;
import org.sipcodes.sip.Uri;

/**
 * Finds calls with different Call-IDs that a back-to-back user agent made of one: a
 * guess.
 */
public final class Legs {

	/** A second leg begins within this time, in microseconds. */
	private static final long SOON = 3_000_000;

	/** Enough signs for a guess. */
	private static final int ENOUGH = 3;

	/** So many calls before are looked at. */
	private static final int WINDOW = 50;

	/** Digits at the end of a number that prefixes do not change. */
	private static final int TAIL = 7;

	/** Fields that carry one identity through both legs. */
	private static final Set<String> IDENTITIES = Text
		.set("session-id cisco-guid x-cid x-call-id x-original-call-id x-correlation-id x-ucid p-charging-vector");

	private Legs() {
	}

	/** For each Call-ID the one that probably caused it, with the signs of that. */
	public static Map<String, Leg> of(List<Call> calls) {
		Map<String, Leg> legs = new HashMap<>();
		for (int i = 1; i < calls.size(); i++) {
			for (int k = i - 1; k >= Math.max(0, i - WINDOW) && !legs.containsKey(calls.get(i).id()); k--) {
				long apart = calls.get(i).times().start() - calls.get(k).times().start();
				Leg leg = (apart > SOON) ? null : compare(calls.get(k), calls.get(i));
				if (leg != null) {
					legs.put(calls.get(i).id(), leg);
				}
			}
		}
		return legs;
	}

	/**
	 * A call that another one probably belongs to.
	 *
	 * @param id its Call-ID
	 * @param signs why: {@code time}, {@code called}, {@code calling}, {@code session},
	 * {@code identity}, {@code node}
	 */
	public record Leg(String id, List<String> signs) {
	}

	private static @Nullable Leg compare(Call one, Call other) {
		Message in = first(one);
		Message out = first(other);
		if (in == null || out == null || in.source().equals(out.source())) {
			return null;
		}
		List<String> signs = new ArrayList<>();
		int score = 0;
		boolean soon = in.time() >= 0 && out.time() >= in.time() && out.time() - in.time() < SOON;
		boolean node = in.target().isKnown() && in.target().host().equals(out.source().host());
		score += add(signs, "time", soon, 1);
		score += add(signs, "node", node, 1);
		score += add(signs, "called", sameTail(user(in.start().uri(), in), user(out.start().uri(), out)), 1);
		score += add(signs, "calling", sameTail(in.from().address().user(), out.from().address().user()), 1);
		score += add(signs, "session", sameSession(in.sdp(), out.sdp()), 2);
		score += add(signs, "identity", sameIdentity(in, out), 3);
		boolean together = soon || in.time() < 0;
		return (together && score >= ENOUGH) ? new Leg(one.id(), signs) : null;
	}

	private static int add(List<String> signs, String sign, boolean is, int weight) {
		if (is) {
			signs.add(sign);
		}
		return is ? weight : 0;
	}

	private static @Nullable Message first(Call call) {
		List<Exchange> attempts = call.conversation().attempts();
		return attempts.isEmpty() ? null : attempts.get(0).request();
	}

	private static String user(String uri, Message message) {
		String user = Uri.of(uri).user();
		return user.isEmpty() ? message.to().address().user() : user;
	}

	private static boolean sameTail(String one, String other) {
		String first = tail(one);
		return first.length() > 2 && first.equals(tail(other));
	}

	private static String tail(String user) {
		String low = Letters.lower(user);
		return low.substring(Math.max(0, low.length() - TAIL));
	}

	private static boolean sameSession(@Nullable Sdp one, @Nullable Sdp other) {
		return one != null && other != null && one.origin().length() > 8 && one.origin().equals(other.origin());
	}

	private static boolean sameIdentity(Message one, Message other) {
		for (String name : IDENTITIES) {
			String id = Text.before(one.header(name), ';');
			if (id.length() > 8 && other.header(name).contains(id)) {
				return true;
			}
		}
		return other.callId().length() > 8 && one.callId().length() > 8 && (mentions(other, one.callId()));
	}

	private static boolean mentions(Message message, String id) {
		for (int i = 0; i < message.size(); i++) {
			boolean own = message.name(i).length() > 1 && (message.name(i).charAt(0) | 32) == 'x';
			if (own && message.value(i).contains(id)) {
				return true;
			}
		}
		return false;
	}

}
