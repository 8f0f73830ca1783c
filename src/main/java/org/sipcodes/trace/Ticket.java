package org.sipcodes.trace;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.sipcodes.call.Call;
import org.sipcodes.call.Conversation;
import org.sipcodes.call.Exchange;
import org.sipcodes.call.Outcome;
import org.sipcodes.finding.Diagnosis.Severity;
import org.sipcodes.finding.Finding;
import org.sipcodes.model.Labels;
import org.sipcodes.model.Letters;
import org.sipcodes.sip.Intake;
import org.sipcodes.sip.Media;
import org.sipcodes.sip.Message;
import org.sipcodes.sip.Params;
import org.sipcodes.sip.Sdp;

/**
 * Writes a report for those who run the other side: what happened, when, between whom,
 * and what the trace rules out.
 */
public final class Ticket {

	/** Fields of an answer that say why. */
	private static final List<String> TOLD = List.of("Reason", "Warning", "Retry-After", "Server", "User-Agent");

	/** Hops that a request may still go. */
	private static final int FAR = 10;

	/** Responses that may refuse the credentials. */
	private static final Set<Integer> OF_CREDENTIALS = Set.of(401, 403, 407);

	private final Trace trace;

	private final Labels labels;

	private final Wording wording;

	private final StringBuilder text = new StringBuilder();

	private Ticket(Trace trace, Labels labels) {
		this.trace = trace;
		this.labels = labels;
		this.wording = new Wording(labels);
	}

	/**
	 * The report on one conversation.
	 * @param place of it among the calls and, after them, the others
	 * @param labels the words of its language
	 */
	public static String of(Trace trace, int place, Labels labels) {
		Ticket ticket = new Ticket(trace, labels);
		int calls = trace.calls().size();
		if (place < calls) {
			ticket.add(trace.calls().get(place).conversation(), trace.calls().get(place));
		}
		else if (place < calls + trace.others().size()) {
			ticket.add(trace.others().get(place - calls), null);
		}
		return ticket.text.toString();
	}

	/**
	 * The report on the only conversation that some messages are, with stand-ins.
	 * @param intake that they are of
	 */
	public static String redacted(Intake intake, List<Message> messages, Labels labels) {
		return of(Trace.of(Redaction.of(intake.only(messages))), 0, labels);
	}

	private void add(Conversation conversation, @Nullable Call call) {
		Exchange decisive = conversation.decisive();
		Message first = conversation.first();
		Message request = conversation.request();
		Message answer = conversation.answer();
		line((call == null) ? this.wording.result(conversation)
				: String.join(" ", this.wording.answer(this.trace, call)));
		line("");
		field("call-id", first.callId());
		field("begin", Clock.text(first.time()));
		field("answered", (answer == null) ? "" : Clock.text(answer.time()));
		field("from", first.from().uri());
		field("to", first.to().uri());
		if (request != null) {
			field("uri", request.start().uri());
			field("way", way(request));
		}
		List<String> lanes = new Chart(conversation).lanes();
		field("hops", (lanes.size() > 2) ? String.join(", ", lanes) : "");
		field("answer", (answer == null) ? "" : answer.start().toString());
		for (String name : TOLD) {
			String value = (answer == null) ? "" : answer.header(Letters.lower(name));
			line(name + ": ", value);
		}
		if (call != null) {
			field("timing", this.wording.timing(call));
			items("evidence", this.wording.evidence(call));
		}
		List<String> found = new ArrayList<>();
		for (Finding finding : this.trace.findings(conversation.id())) {
			if (finding.kind().severity() != Severity.NOTE) {
				found.add(this.wording.title(finding) + ". " + this.wording.means(finding));
			}
		}
		items("findings", found);
		items("ruled", (decisive == null) ? List.of() : ruledOut(conversation, decisive, call));
		line("");
		line(this.labels.get("ticket.flow") + ":");
		line(new Chart(conversation).text());
		line(this.labels.get(first.callId().isEmpty() ? "ticket.please.unnamed" : "ticket.please"));
	}

	private static String way(Message request) {
		boolean known = request.source().isKnown() && request.target().isKnown();
		String transport = request.envelope().transport();
		return !known ? ""
				: request.source() + " → " + request.target() + (transport.isEmpty() ? "" : " (" + transport + ")");
	}

	/** What cannot be the reason, because the trace shows the contrary. */
	private List<String> ruledOut(Conversation conversation, Exchange decisive, @Nullable Call call) {
		List<String> ruled = new ArrayList<>();
		Message request = decisive.request();
		Message answer = decisive.answer();
		if (request == null) {
			return ruled;
		}
		if (!decisive.responses().isEmpty()) {
			Message response = decisive.responses().get(0);
			boolean timed = request.time() >= 0 && response.time() >= request.time();
			add(ruled, timed ? "reached" : "arrived", response.start(),
					timed ? this.labels.decimal(Chart.seconds(response.time() - request.time())) : "");
		}
		if (answer != null && isSentOnce(decisive)) {
			add(ruled, "once", request.method());
		}
		if (answer != null && !OF_CREDENTIALS.contains(answer.status())) {
			boolean known = request.has("authorization") || request.has("proxy-authorization");
			if (known || !isChallenged(conversation)) {
				add(ruled, known ? "credentials" : "no-challenge");
			}
		}
		if (call != null && call.outcome() == Outcome.REFUSED && call.cancel() == null) {
			add(ruled, "no-cancel");
		}
		if (request.faults().isEmpty() && !request.envelope().isCut()) {
			add(ruled, "form", request.method());
		}
		long forwards = Params.number(request.header("max-forwards"));
		if (forwards >= FAR) {
			add(ruled, "loop", forwards);
		}
		if (request.envelope().fragments() == 1) {
			add(ruled, "size", request.method());
		}
		Sdp sdp = request.sdp();
		Media media = (sdp == null) ? null : sdp.first("audio");
		if (media != null && !media.voices().isEmpty()) {
			add(ruled, "offer", String.join(", ", media.voices()), media.profile());
		}
		return ruled;
	}

	/** Whether no hop had to repeat a request. */
	private static boolean isSentOnce(Exchange exchange) {
		boolean once = exchange.requests().size() == 1;
		for (Exchange child : exchange.children()) {
			once = once && isSentOnce(child);
		}
		return once;
	}

	private static boolean isChallenged(Conversation conversation) {
		boolean challenged = false;
		for (Exchange exchange : conversation.exchanges()) {
			challenged |= exchange.status() == 401 || exchange.status() == 407;
		}
		return challenged;
	}

	private void add(List<String> ruled, String key, Object... values) {
		ruled.add(this.labels.format("ticket.ruled." + key, values));
	}

	private void field(String key, String value) {
		line(this.labels.get("ticket." + key) + ": ", value);
	}

	private void items(String key, List<String> items) {
		if (!items.isEmpty()) {
			line("");
			line(this.labels.get("ticket." + key) + ":");
			items.forEach((item) -> line("- " + item));
		}
	}

	/** A line, if it has a value. */
	private void line(String name, String value) {
		if (!value.isEmpty()) {
			line(name + value);
		}
	}

	private void line(String line) {
		this.text.append(line).append('\n');
	}

}
