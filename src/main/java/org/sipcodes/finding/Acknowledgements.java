package org.sipcodes.finding;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.sipcodes.call.Call;
import org.sipcodes.call.Conversation;
import org.sipcodes.call.Exchange;
import org.sipcodes.call.Origin.Who;
import org.sipcodes.sip.Hosts;
import org.sipcodes.sip.Message;
import org.sipcodes.sip.Uri;

/**
 * An answer that is sent again because its {@code ACK} does not arrive: a call ends after
 * 32 seconds (RFC 3261 section 13.3.1.4), a refusal is repeated as long (section 17.2.1).
 */
final class Acknowledgements implements Rule {

	/** The first repetition follows after this. */
	private static final long T1 = 500_000;

	/** 64 times T1, less what clocks may be off. */
	private static final long WAIT = 30_000_000;

	private static final long LONGEST = 35_000_000;

	/** The answer is repeated at least as often: T2 and a second. */
	private static final long PAUSE = 5_000_000;

	/** More that go elsewhere say no more. */
	private static final int MOST = 100;

	@Override
	public void look(Scene scene, Report report) {
		for (Call call : scene.calls()) {
			Map<Long, List<Message>> acks = acks(call.conversation());
			for (Exchange invite : call.conversation().all("INVITE")) {
				Message answer = invite.answer();
				if (answer != null && answer.status() >= 300) {
					lookAtRefusal(call, invite, answer, report);
				}
				else if (answer != null && invite.children().isEmpty() && invite.request() != null) {
					look(call, invite, answer, acks.getOrDefault(answer.cseq(), List.of()), report);
				}
			}
		}
	}

	private static void look(Call call, Exchange invite, Message answer, List<Message> all, Report report) {
		List<Message> acks = after(all, answer);
		List<Message> answers = repeats(invite, answer);
		int often = answers.size();
		Message bye = call.endedBy();
		long lived = (bye == null || answer.time() < 0) ? -1 : bye.time() - answer.time();
		boolean dropped = lived >= WAIT && lived <= LONGEST;
		Message arriving = arriving(acks, answer);
		boolean repeated = often > 3 || (often > 1 && dropped && call.endingSide() == Who.CALLEE);
		if (arriving == null && repeated && (dropped || !isSettled(call, answers))) {
			missing(call, answers, acks, bye, report);
		}
		else if (arriving != null && after(answers, arriving).size() > 2) {
			report.add(Diagnosis.ANSWER_REPEATED, call.id())
				.code(200)
				.by(answers)
				.by(arriving)
				.says(often, answer.source());
		}
	}

	/** Each hop confirms a refusal on its own. */
	private static void lookAtRefusal(Call call, Exchange invite, Message refusal, Report report) {
		List<Message> refusals = repeats(invite, refusal);
		if (refusals.size() > 2 && invite.acks().isEmpty()) {
			report.add(Diagnosis.REFUSAL_REPEATED, call.id())
				.code(refusal.status())
				.by(refusals)
				.says(refusal.start(), refusals.size(), refusal.source());
		}
	}

	/** Whether the call goes on after the answer is no longer repeated. */
	private static boolean isSettled(Call call, List<Message> repeats) {
		List<Message> messages = call.conversation().messages();
		Message end = messages.get(messages.size() - 1);
		return end.time() - repeats.get(repeats.size() - 1).time() > PAUSE;
	}

	private static void missing(Call call, List<Message> answers, List<Message> acks, @Nullable Message bye,
			Report report) {
		Message ack = acks.isEmpty() ? null : acks.get(acks.size() - 1);
		String host = (ack == null) ? "" : Uri.of(ack.start().uri()).host();
		Diagnosis kind = (ack == null) ? Diagnosis.ACK_MISSING
				: Hosts.isPrivate(host) ? Diagnosis.ACK_PRIVATE : Diagnosis.ACK_MISROUTED;
		Report.Entry entry = report.add(kind, call.id()).code(200).by(answers);
		if (ack != null) {
			entry.by(ack);
		}
		if (bye != null) {
			entry.by(bye);
		}
		entry.says(answers.size(), answers.get(0).source(), (ack == null) ? "" : ack.target(), host);
	}

	/** In their order, by the number of what they acknowledge. */
	private static Map<Long, List<Message>> acks(Conversation conversation) {
		Map<Long, List<Message>> acks = new HashMap<>();
		for (Exchange exchange : conversation.all("ACK")) {
			acks.computeIfAbsent(exchange.first().cseq(), (cseq) -> new ArrayList<>()).addAll(exchange.requests());
		}
		acks.forEach((cseq, some) -> Collections.sort(some, (one, other) -> one.number() - other.number()));
		return acks;
	}

	/** Those of some messages that come after another one. */
	private static List<Message> after(List<Message> some, Message message) {
		int from = 0;
		int to = some.size();
		while (from < to) {
			int middle = (from + to) / 2;
			boolean before = some.get(middle).number() < message.number();
			from = before ? middle + 1 : from;
			to = before ? to : middle;
		}
		return some.subList(from, some.size());
	}

	/** The first one that goes to where the answer came from, if it comes soon. */
	private static @Nullable Message arriving(List<Message> acks, Message answer) {
		int left = MOST;
		for (Message ack : acks) {
			if (left-- == 0) {
				return null;
			}
			if (!ack.target().isKnown() || ack.target().host().equals(answer.source().host())) {
				return ack;
			}
		}
		return null;
	}

	private static List<Message> repeats(Exchange invite, Message answer) {
		List<Message> repeats = new ArrayList<>();
		long last = answer.time() - T1;
		for (Message response : invite.responses()) {
			// What comes sooner was logged twice.
			boolean apart = response.time() < 0 || response.time() - last >= T1 / 2;
			if (response.status() == answer.status() && apart) {
				repeats.add(response);
				last = response.time();
			}
		}
		return repeats;
	}

}
