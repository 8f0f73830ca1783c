package org.sipcodes.finding;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.sipcodes.call.Call;
import org.sipcodes.call.Conversation;
import org.sipcodes.call.Exchange;
import org.sipcodes.call.Outcome;
import org.sipcodes.model.Text;
import org.sipcodes.sip.Message;
import org.sipcodes.sip.StartLine;

/** Calls that go to more than one place: forks, failover, redirects, transfers. */
final class Targets implements Rule {

	/**
	 * Branches of a fork begin at once; what begins later than this follows a failure.
	 */
	private static final long APART = 400_000;

	@Override
	public void look(Scene scene, Report report) {
		for (Call call : scene.calls()) {
			Exchange decisive = call.decisive();
			if (decisive != null) {
				failover(call, report);
				branches(call, decisive, report);
				redirects(call, report);
			}
		}
		for (Conversation conversation : scene.conversations()) {
			transfers(conversation, report);
		}
	}

	/** Each with the notifications up to the next one. */
	private static void transfers(Conversation conversation, Report report) {
		List<Exchange> refers = conversation.roots("REFER");
		List<Exchange> notes = refers.isEmpty() ? List.of() : conversation.roots("NOTIFY");
		int at = 0;
		for (int i = 0; i < refers.size(); i++) {
			int next = (i + 1 < refers.size()) ? refers.get(i + 1).first().number() : Integer.MAX_VALUE;
			int from = at;
			while (at < notes.size() && notes.get(at).first().number() < next) {
				at++;
			}
			transfer(conversation, refers.get(i), notes.subList(from, at), report);
		}
	}

	/** After a failure the same request goes to another place. */
	private static void failover(Call call, Report report) {
		List<Exchange> tries = new ArrayList<>(call.conversation().attempts());
		Exchange decisive = call.decisive();
		if (decisive != null) {
			tries.addAll(decisive.children());
		}
		for (int i = 1; i < tries.size(); i++) {
			Exchange first = tries.get(i - 1);
			Exchange next = tries.get(i);
			Message answer = first.answer();
			boolean same = first.parent() == next.parent() && first.first().cseq() == next.first().cseq()
					&& !first.first().target().equals(next.first().target());
			boolean later = next.first().time() - first.first().time() > APART;
			boolean failed = (answer == null) ? later && first.requests().size() > 1 && first.responses().isEmpty()
					: (answer.status() == 503 || answer.status() == 408 || answer.status() == 500)
							&& answer.number() < next.first().number();
			if (same && failed) {
				report.add(Diagnosis.FAILOVER, call.id())
					.code((answer == null) ? 408 : answer.status())
					.by(first.first(), next.first())
					.says(first.first().target(), (answer == null) ? "—" : answer.start(), next.first().target());
				return;
			}
		}
	}

	/** A request that went to several places at once, none of which took the call. */
	private static void branches(Call call, Exchange decisive, Report report) {
		List<Message> answers = new ArrayList<>();
		Set<String> words = new HashSet<>();
		List<String> list = new ArrayList<>();
		for (Exchange child : decisive.children()) {
			Message answer = child.answer();
			if (answer != null) {
				answers.add(answer);
				words.add(answer.start().toString());
				list.add(answer.source() + ": " + answer.start());
			}
		}
		boolean parallel = decisive.children().size() > 1 && !report.has(Diagnosis.FAILOVER, call.id());
		if (parallel && call.outcome() == Outcome.REFUSED && words.size() > 1) {
			report.add(Diagnosis.FORK, call.id()).code(call.code()).by(answers).says(String.join(", ", list));
		}
	}

	/** The same address is tried again because it is what a redirect names. */
	private static void redirects(Call call, Report report) {
		Set<String> asked = new HashSet<>();
		for (Exchange attempt : call.conversation().attempts()) {
			Message answer = attempt.answer();
			Message request = attempt.request();
			boolean redirect = answer != null && answer.status() >= 300 && answer.status() < 400;
			if (request != null && answer != null && redirect && !asked.add(request.start().uri())) {
				report.add(Diagnosis.REDIRECT_LOOP, call.id())
					.code(answer.status())
					.by(request, answer)
					.says(request.start().uri(), answer.start());
				return;
			}
		}
	}

	/** What became of a transfer: the answer to it, then what its notifications say. */
	private static void transfer(Conversation conversation, Exchange refer, List<Exchange> notes, Report report) {
		Message answer = refer.answer();
		Message request = refer.request();
		if (request == null || answer == null) {
			return;
		}
		if (answer.status() >= 300 && answer.status() != 401 && answer.status() != 407 && answer.status() != 481) {
			report.add(Diagnosis.TRANSFER_FAILED, conversation.id())
				.code(answer.status())
				.by(request, answer)
				.says(request.header("refer-to"), answer.start());
			return;
		}
		for (Exchange exchange : notes) {
			Message notify = exchange.first();
			StartLine result = StartLine.of(Text.before(notify.body().trim(), '\n'));
			boolean later = notify.number() > request.number();
			if (later && result != null && result.status() >= 300 && notify.header("event").startsWith("refer")) {
				report.add(Diagnosis.TRANSFER_FAILED, conversation.id())
					.code(result.status())
					.by(request, notify)
					.says(request.header("refer-to"), result);
				return;
			}
		}
	}

}
