package org.sipcodes.finding;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.sipcodes.call.Conversation;
import org.sipcodes.call.Exchange;
import org.sipcodes.model.Letters;
import org.sipcodes.model.Text;
import org.sipcodes.sip.Message;
import org.sipcodes.sip.Params;

/** Challenges that are not answered, or answered wrongly. One challenge is normal. */
final class Authentication implements Rule {

	/** A client answers a challenge sooner than this, in microseconds. */
	private static final long PATIENCE = 1_000_000;

	@Override
	public void look(Scene scene, Report report) {
		for (Conversation conversation : scene.conversations()) {
			List<Exchange> attempts = conversation.attempts();
			if (!attempts.isEmpty() && !conversation.method().equals("OPTIONS")) {
				look(scene, conversation, attempts, report);
			}
		}
	}

	private static void look(Scene scene, Conversation conversation, List<Exchange> attempts, Report report) {
		Exchange last = attempts.get(attempts.size() - 1);
		if (last.status() == 403 && attempts.size() > 2) {
			// Some servers say so only after the third try.
			last = attempts.get(attempts.size() - 2);
		}
		Message challenge = last.answer();
		Message request = last.request();
		if (challenge == null || request == null || !isChallenge(challenge)
				|| (last.status() != attempts.get(attempts.size() - 1).status() && credentials(request).isEmpty())) {
			return;
		}
		List<String> credentials = credentials(request);
		String realm = params(challenge).getOrDefault("realm", "");
		if (credentials.isEmpty()) {
			// It may have tried again with what was not seen.
			boolean unseen = request.envelope().isCut() && attempts.size() > 1;
			// Or the trace ends before the client can answer.
			if (!unseen && isFollowed(scene, challenge)) {
				report.add(Diagnosis.CHALLENGE_UNANSWERED, conversation.id())
					.code(challenge.status())
					.by(challenge)
					.says(challenge.start(), realm, request.from().address().user());
			}
			return;
		}
		Map<String, String> own = forRealm(credentials, realm);
		List<Message> proof = refusals(attempts);
		if (own == null) {
			report.add(Diagnosis.REALM_MISMATCH, conversation.id())
				.code(challenge.status())
				.by(request, challenge)
				.says(realm, scheme(credentials.get(0)).getOrDefault("realm", ""));
		}
		else if (isStale(challenge)) {
			report.add(Diagnosis.STALE_NONCE, conversation.id()).code(challenge.status()).by(proof).says(realm);
		}
		else if (proof.size() > 1 || isFollowed(scene, challenge)) {
			report.add(Diagnosis.WRONG_PASSWORD, conversation.id())
				.code(challenge.status())
				.by(proof)
				.says(own.getOrDefault("username", ""), realm, proof.size());
		}
	}

	/**
	 * Whether the trace goes on long enough for an answer to a challenge, or has no
	 * times.
	 */
	private static boolean isFollowed(Scene scene, Message challenge) {
		Message last = scene.messages().get(scene.messages().size() - 1);
		return challenge.time() < 0 || last.time() - challenge.time() > PATIENCE;
	}

	/** The refusals of requests that had credentials. */
	private static List<Message> refusals(List<Exchange> attempts) {
		List<Message> refusals = new ArrayList<>();
		for (Exchange attempt : attempts) {
			Message request = attempt.request();
			Message answer = attempt.answer();
			if (request != null && answer != null && isChallenge(answer) && !credentials(request).isEmpty()) {
				refusals.add(answer);
			}
		}
		return refusals;
	}

	private static boolean isChallenge(Message answer) {
		return answer.status() == 401 || answer.status() == 407;
	}

	private static boolean isStale(Message challenge) {
		return Letters.equal(params(challenge).getOrDefault("stale", ""), "true");
	}

	private static Map<String, String> params(Message challenge) {
		return scheme(challenge.header((challenge.status() == 401) ? "www-authenticate" : "proxy-authenticate"));
	}

	private static List<String> credentials(Message request) {
		List<String> credentials = new ArrayList<>(request.values("authorization"));
		credentials.addAll(request.values("proxy-authorization"));
		// Phones of IMS send an empty answer with their first request (3GPP TS 24.229).
		credentials.removeIf(
				(value) -> scheme(value).getOrDefault("response", "").isEmpty() && Letters.isAt(value, 0, "Digest"));
		return credentials;
	}

	private static @Nullable Map<String, String> forRealm(List<String> credentials, String realm) {
		for (String value : credentials) {
			Map<String, String> params = scheme(value);
			if (params.getOrDefault("realm", "").equals(realm)) {
				return params;
			}
		}
		return null;
	}

	/** The parameters after the name of the scheme. */
	private static Map<String, String> scheme(String value) {
		return Params.of(Text.after(value, ' '), ',');
	}

}
