package org.sipcodes.finding;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.sipcodes.call.Call;
import org.sipcodes.call.Conversation;
import org.sipcodes.call.Exchange;
import org.sipcodes.call.Outcome;
import org.sipcodes.model.Letters;
import org.sipcodes.sip.Message;
import org.sipcodes.sip.Params;

/** What goes wrong between the answer and the end: state, order, timers. */
final class Dialogs implements Rule {

	@Override
	public void look(Scene scene, Report report) {
		for (Conversation conversation : scene.conversations()) {
			Map<String, Message> highest = new HashMap<>();
			for (Exchange exchange : conversation.exchanges()) {
				Message request = exchange.request();
				Message answer = exchange.answer();
				if (request != null && exchange.parent() == null && !request.toTag().isEmpty()) {
					if (answer != null) {
						refused(conversation, request, answer, highest.get(request.fromTag()), report);
					}
					highest.merge(request.fromTag(), request,
							(one, other) -> (one.cseq() >= other.cseq()) ? one : other);
				}
			}
		}
		for (Call call : scene.calls()) {
			crossed(call, report);
			provisional(call, report);
			timer(call, report);
		}
	}

	private static void refused(Conversation conversation, Message request, Message answer, @Nullable Message before,
			Report report) {
		boolean behind = before != null && request.cseq() >= 0 && request.cseq() < before.cseq();
		boolean race = request.is("NOTIFY") || request.is("PRACK");
		if (answer.status() == 481 && (race || isOver(conversation, request))) {
			// Both sides hung up at once, or it came after the end of what it is about.
			return;
		}
		if (answer.status() == 481) {
			report.add(Diagnosis.DIALOG_UNKNOWN, conversation.id())
				.code(481)
				.by(request, answer)
				.says(request.method(), answer.source());
		}
		else if (answer.status() == 500 && behind && before != null) {
			report.add(Diagnosis.CSEQ_ORDER, conversation.id())
				.code(500)
				.by(before, request, answer)
				.says(request.cseq(), before.cseq());
		}
		else if (answer.status() == 491) {
			report.add(Diagnosis.GLARE, conversation.id()).code(491).by(request, answer).says(request.method());
		}
	}

	/** Whether another request ends the dialog, before this one or at the same time. */
	private static boolean isOver(Conversation conversation, Message request) {
		boolean over = false;
		for (Exchange exchange : conversation.roots("BYE")) {
			Message bye = exchange.first();
			boolean before = bye.number() < request.number();
			boolean crossing = !bye.fromTag().equals(request.fromTag());
			over |= bye.number() != request.number() && (before || crossing);
		}
		return over;
	}

	/** A {@code CANCEL} that came too late. */
	private static void crossed(Call call, Report report) {
		Message cancel = call.cancel();
		Message answer = call.answer();
		if (cancel != null && answer != null && call.outcome() == Outcome.ANSWERED) {
			report.add(Diagnosis.CANCEL_CROSSED, call.id()).code(487).by(cancel, answer).says();
		}
	}

	/** A reliable provisional response that nobody confirms (RFC 3262). */
	private static void provisional(Call call, Report report) {
		boolean confirmed = !call.conversation().all("PRACK").isEmpty();
		for (Exchange invite : call.conversation().all("INVITE")) {
			Message ringing = invite.response(101, 199);
			boolean reliable = ringing != null && ringing.has("rseq") && ringing.lists("require", "100rel");
			if (ringing != null && reliable && !confirmed && invite.children().isEmpty()
					&& same(invite.responses(), ringing).size() > 2) {
				report.add(Diagnosis.PRACK_MISSING, call.id())
					.code(ringing.status())
					.by(same(invite.responses(), ringing))
					.says(ringing.start(), same(invite.responses(), ringing).size());
			}
		}
	}

	private static List<Message> same(List<Message> responses, Message first) {
		List<Message> same = new ArrayList<>(responses);
		same.removeIf((response) -> !response.header("rseq").equals(first.header("rseq")));
		return same;
	}

	/** A session that ends because it was not refreshed (RFC 4028 section 10). */
	private static void timer(Call call, Report report) {
		Message answer = call.answer();
		Message bye = call.endedBy();
		if (answer == null || bye == null || call.outcome() != Outcome.ANSWERED || answer.time() < 0) {
			return;
		}
		long seconds = Params.number(answer.header("session-expires"));
		long last = answer.time();
		for (Exchange exchange : call.conversation().exchanges()) {
			boolean refresh = exchange.method().equals("UPDATE") || exchange.method().equals("INVITE");
			Message done = exchange.answer();
			last = (refresh && done != null && done.status() < 300) ? Math.max(last, done.time()) : last;
		}
		long lived = (bye.time() - last) / 1_000_000;
		boolean told = Letters.lower(bye.header("reason")).contains("session");
		// RFC 4028 section 10: the side that does not refresh ends the call a little
		// early.
		long early = seconds - Math.min(32, seconds / 3);
		boolean due = Math.abs(lived - early) <= 1 || Math.abs(lived - seconds) <= 1;
		if (seconds > 0 && told && (due || lived >= seconds / 2)) {
			report.add(Diagnosis.SESSION_EXPIRED, call.id()).code(408).by(answer, bye).says(seconds, lived);
		}
	}

}
