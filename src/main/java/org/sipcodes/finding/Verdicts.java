package org.sipcodes.finding;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.sipcodes.call.Call;
import org.sipcodes.call.Deciding;
import org.sipcodes.call.Exchange;
import org.sipcodes.call.Origin;
import org.sipcodes.call.Outcome;
import org.sipcodes.sip.Media;
import org.sipcodes.sip.Message;
import org.sipcodes.sip.NameAddress;
import org.sipcodes.sip.Params;
import org.sipcodes.sip.Sdp;
import org.sipcodes.sip.Uri;

/** Why a call was not answered: one finding, by the response that decided. */
final class Verdicts implements Rule {

	/** Codes that one text explains together. */
	private static final Map<Integer, Diagnosis> KINDS = Map.ofEntries(Map.entry(486, Diagnosis.BUSY),
			Map.entry(600, Diagnosis.BUSY), Map.entry(603, Diagnosis.DECLINED), Map.entry(404, Diagnosis.NOT_FOUND),
			Map.entry(604, Diagnosis.NOT_FOUND), Map.entry(480, Diagnosis.UNAVAILABLE),
			Map.entry(408, Diagnosis.TIMEOUT), Map.entry(484, Diagnosis.OVERLAP), Map.entry(482, Diagnosis.LOOP),
			Map.entry(483, Diagnosis.LOOP), Map.entry(420, Diagnosis.EXTENSION_UNSUPPORTED),
			Map.entry(421, Diagnosis.EXTENSION_REQUIRED), Map.entry(422, Diagnosis.SESSION_TOO_SHORT),
			Map.entry(423, Diagnosis.INTERVAL_TOO_BRIEF), Map.entry(428, Diagnosis.IDENTITY),
			Map.entry(436, Diagnosis.IDENTITY), Map.entry(437, Diagnosis.IDENTITY), Map.entry(438, Diagnosis.IDENTITY),
			Map.entry(488, Diagnosis.NO_COMMON_CODEC), Map.entry(606, Diagnosis.NO_COMMON_CODEC),
			Map.entry(503, Diagnosis.OVERLOAD), Map.entry(500, Diagnosis.SERVER_ERROR),
			Map.entry(502, Diagnosis.SERVER_ERROR), Map.entry(504, Diagnosis.SERVER_ERROR),
			Map.entry(607, Diagnosis.SPAM), Map.entry(608, Diagnosis.SPAM), Map.entry(555, Diagnosis.PUSH),
			Map.entry(380, Diagnosis.EMERGENCY));

	@Override
	public void look(Scene scene, Report report) {
		Map<String, Integer> latest = latest(scene);
		for (Call call : scene.calls()) {
			Message message = call.origin().message();
			if (call.outcome() == Outcome.CANCELLED) {
				cancelled(call, report);
			}
			else if (call.outcome() == Outcome.REFUSED && message != null) {
				refused(latest, call, message, report);
			}
		}
	}

	private static void cancelled(Call call, Report report) {
		Message cancel = call.cancel();
		if (cancel == null) {
			return;
		}
		boolean elsewhere = Deciding.isElsewhere(cancel);
		long start = call.times().start();
		long after = (start < 0 || cancel.time() < start) ? -1 : (cancel.time() - start) / 1_000_000;
		report.add(elsewhere ? Diagnosis.ELSEWHERE : Diagnosis.CANCELLED, call.id())
			.code(487)
			.by(proof(call, cancel))
			.says((after < 0) ? "" : after);
	}

	private static void refused(Map<String, Integer> latest, Call call, Message made, Report report) {
		Exchange decisive = call.decisive();
		Message answer = call.answer();
		if (answer == null || decisive == null || answer.status() == 401 || answer.status() == 407) {
			return;
		}
		if (call.origin().how() == Origin.How.TRANSLATED) {
			report.add(Diagnosis.TRANSLATED, call.id())
				.code(made.status())
				.by(made, answer)
				.says(made.start(), answer.start(), made.source());
		}
		else if (answer.status() < 400 && answer.status() != 380) {
			List<String> targets = answer.values("contact");
			if (isFollowed(latest, answer)) {
				return;
			}
			report.add(Diagnosis.REDIRECTED, call.id())
				.code(answer.status())
				.by(answer)
				.says(answer.start(), targets.isEmpty() ? Finding.NOWHERE : targets.get(0));
		}
		else {
			Diagnosis kind = kind(call, answer);
			report.add(kind, call.id())
				.code(answer.status())
				.by(proof(call, made))
				.says(answer.start(), detail(kind, decisive, made));
		}
	}

	/** The number of the last first request to each user. */
	private static Map<String, Integer> latest(Scene scene) {
		Map<String, Integer> latest = new HashMap<>();
		for (Call call : scene.calls()) {
			Message request = call.conversation().first();
			if (request.isRequest()) {
				latest.merge(Uri.of(request.start().uri()).user(), request.number(), Math::max);
			}
		}
		return latest;
	}

	/** Whether a later call goes to where a redirect leads. */
	private static boolean isFollowed(Map<String, Integer> latest, Message answer) {
		NameAddress contact = answer.contact();
		String user = (contact == null) ? "" : contact.address().user();
		return !user.isEmpty() && latest.getOrDefault(user, 0) > answer.number();
	}

	private static Diagnosis kind(Call call, Message answer) {
		if (answer.status() == 603 && Deciding.isOfNetwork(answer)) {
			return Diagnosis.SPAM;
		}
		if (answer.status() == 483 && few(call) >= 0) {
			return Diagnosis.MAX_FORWARDS;
		}
		Diagnosis kind = KINDS.getOrDefault(answer.status(), Diagnosis.REFUSED);
		Exchange decisive = call.decisive();
		boolean rang = decisive != null && decisive.response(180, 180) != null;
		if (kind == Diagnosis.UNAVAILABLE && rang) {
			return Diagnosis.NO_ANSWER;
		}
		return (kind == Diagnosis.NO_COMMON_CODEC && isHalfSecure(call)) ? Diagnosis.KEYS_MISSING : kind;
	}

	/** The number of hops that the first request was given, if it is too small. */
	private static long few(Call call) {
		Message request = call.request();
		long hops = (request == null) ? -1 : Params.number(request.header("max-forwards"));
		// After many hops it is small because it was counted down.
		return (hops <= 10 && request != null && request.vias().size() < 4) ? hops : -1;
	}

	/** Whether the offer asks for encryption and has no key or certificate for it. */
	private static boolean isHalfSecure(Call call) {
		Message request = call.request();
		Sdp offer = (request == null) ? null : request.sdp();
		boolean half = false;
		// A text may be abridged.
		boolean whole = request != null && request.envelope().fragments() > 0 && request.faults().isEmpty();
		for (Media media : (offer == null || !whole) ? List.<Media>of() : offer.media()) {
			boolean session = offer.attributes().toString().contains("fingerprint:");
			half |= media.profile().contains("SAVP") && !session && !media.has("crypto") && !media.has("fingerprint");
		}
		return half;
	}

	/** What the words of a kind name beside the code. */
	private static String detail(Diagnosis kind, Exchange decisive, Message answer) {
		Message request = decisive.request();
		return switch (kind) {
			case NO_COMMON_CODEC, KEYS_MISSING -> offered(request);
			case OVERLOAD -> seconds(answer.header("retry-after"));
			case EXTENSION_UNSUPPORTED -> answer.header("unsupported");
			case EXTENSION_REQUIRED -> answer.header("require");
			case SESSION_TOO_SHORT -> answer.header("min-se");
			case INTERVAL_TOO_BRIEF -> answer.header("min-expires");
			case NOT_FOUND, OVERLAP -> (request == null) ? answer.to().uri() : request.start().uri();
			case MAX_FORWARDS -> (request == null) ? "" : request.header("max-forwards");
			case TIMEOUT -> silent(decisive);
			default -> answer.source().isKnown() ? answer.source().toString() : Finding.NOWHERE;
		};
	}

	/** The number alone; a comment or a parameter may follow. */
	private static String seconds(String value) {
		long seconds = Params.number(value);
		return (seconds < 0) ? "" : String.valueOf(seconds);
	}

	private static String offered(@Nullable Message request) {
		Sdp offer = (request == null) ? null : request.sdp();
		List<String> codecs = new ArrayList<>();
		if (offer != null) {
			for (Media media : offer.media()) {
				for (String codec : media.voices()) {
					if (!codecs.contains(codec)) {
						codecs.add(codec);
					}
				}
			}
		}
		return String.join(", ", codecs);
	}

	/** The place that did not answer. */
	private static String silent(Exchange decisive) {
		Exchange last = decisive;
		while (!last.children().isEmpty()) {
			last = last.children().get(last.children().size() - 1);
		}
		return last.first().target().isKnown() ? last.first().target().toString() : Finding.NOWHERE;
	}

	private static List<Message> proof(Call call, Message made) {
		List<Message> proof = new ArrayList<>();
		proof.add(made);
		Message answer = call.answer();
		if (answer != null && answer != made) {
			proof.add(answer);
		}
		return proof;
	}

}
