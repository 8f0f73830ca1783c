package org.sipcodes.trace;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;

import org.sipcodes.call.Call;
import org.sipcodes.call.Conversation;
import org.sipcodes.call.Exchange;
import org.sipcodes.call.Legs.Leg;
import org.sipcodes.call.Origin;
import org.sipcodes.finding.Finding;
import org.sipcodes.model.Text;
import org.sipcodes.sip.Fault;
import org.sipcodes.sip.Message;
import org.sipcodes.sip.Place;
import org.sipcodes.sip.Unread;
import org.sipcodes.trace.Hints.Hint;

/** Writes what a trace shows as JSON. */
public final class TraceJson {

	/** What has no final answer. */
	private static final String NONE = "none";

	private final Trace trace;

	private final Wording wording;

	private final IntFunction<String> pages;

	private final Map<String, List<Finding>> byCall = new HashMap<>();

	/**
	 * Writes a trace.
	 * @param wording says it in a language
	 * @param pages the address of the page of a code
	 */
	public TraceJson(Trace trace, Wording wording, IntFunction<String> pages) {
		this.trace = trace;
		this.wording = wording;
		this.pages = pages;
		trace.findings()
			.forEach((finding) -> this.byCall.computeIfAbsent(finding.call(), (id) -> new ArrayList<>()).add(finding));
	}

	/** All of it as text; see {@link #object}. */
	public String text(List<Hint> hints) {
		return JsonText.of(object(hints));
	}

	/**
	 * All of it.
	 * @param hints what lines without a message mean
	 */
	public Map<String, Object> object(List<Hint> hints) {
		Map<String, Object> all = JsonText.object("answer", this.wording.answer(this.trace), "messages",
				JsonText.list(this.trace.messages(), TraceJson::message), "calls",
				JsonText.list(this.trace.calls(), this::call), "dialogs",
				JsonText.list(this.trace.others(), this::dialog), "findings",
				JsonText.list(this.trace.findings(), this::finding));
		all.put("unreadable", JsonText.list(this.trace.unread(), this::unread));
		all.put("hints", JsonText.list(hints, TraceJson::hint));
		return all;
	}

	static Map<String, Object> hint(Hint hint) {
		return JsonText.object("text", hint.text(), "page", hint.page());
	}

	private static Map<String, Object> message(Message message) {
		Map<String, Object> fields = new LinkedHashMap<>();
		fields.put("n", message.number());
		put(fields, "time", Clock.text(message.time()));
		put(fields, "transport", message.envelope().transport());
		put(fields, "source", place(message.source()));
		put(fields, "destination", place(message.target()));
		fields.put("kind", message.isRequest() ? "request" : "response");
		put(fields, "method", message.method());
		if (!message.isRequest()) {
			fields.put("code", message.status());
			fields.put("phrase", message.start().phrase());
		}
		put(fields, "callId", message.callId());
		if (message.cseq() >= 0) {
			fields.put("cseq", message.cseq());
		}
		fields.put("problems", JsonText.list(message.faults(), TraceJson::fault));
		return fields;
	}

	private static void put(Map<String, Object> fields, String name, String value) {
		if (!value.isEmpty()) {
			fields.put(name, value);
		}
	}

	private static String place(Place place) {
		return place.isKnown() ? place.toString() : "";
	}

	private static Map<String, Object> fault(Fault fault) {
		return JsonText.object("what", fault.what(), "where", fault.where(), "section", fault.section());
	}

	private Map<String, Object> call(Call call) {
		Message first = call.conversation().first();
		Map<String, Object> fields = JsonText.object("id", call.id(), "method", "INVITE", "from", first.from().uri(),
				"to", first.to().uri(), "outcome", Text.key(call.outcome()), "finalCode", code(call.code()),
				"decidedBy", Text.key(call.origin().who()));
		fields.put("result", this.wording.result(call));
		fields.put("origin", origin(call));
		fields.put("times", times(call));
		Origin.Who side = call.endingSide();
		if (side != Origin.Who.UNKNOWN) {
			fields.put("endedBy", Text.key(side));
		}
		Leg leg = this.trace.legs().get(call.id());
		fields.put("legs", (leg == null) ? List.of() : List.of(JsonText.object("id", leg.id(), "signs", leg.signs())));
		fields.put("findings", findings(call.id()));
		return fields;
	}

	private static Object code(int code) {
		return (code == 0) ? NONE : code;
	}

	private static Map<String, Object> origin(Call call) {
		List<Object> evidence = new ArrayList<>();
		call.origin()
			.evidence()
			.forEach((sign) -> evidence.add(JsonText.object("sign", sign.sign(), "value", sign.value(), "strength",
					Text.key(sign.strength()), "message", sign.message())));
		Message message = call.origin().message();
		Map<String, Object> fields = JsonText.object("how", Text.key(call.origin().how()));
		put(fields, "place", place(call.origin().place()));
		if (message != null) {
			fields.put("message", message.number());
		}
		fields.put("evidence", evidence);
		return fields;
	}

	private static Map<String, Object> times(Call call) {
		Map<String, Object> times = new LinkedHashMap<>();
		put(times, "start", Clock.text(call.times().start()));
		put(times, "ringing", Clock.text(call.times().ringing()));
		put(times, "answered", Clock.text(call.times().answered()));
		put(times, "ended", Clock.text(call.times().ended()));
		return times;
	}

	private List<Object> findings(String id) {
		return JsonText.list(this.byCall.getOrDefault(id, List.of()), this::finding);
	}

	private Map<String, Object> dialog(Conversation conversation) {
		Message first = conversation.first();
		Exchange decisive = conversation.decisive();
		return JsonText.object("id", conversation.id(), "method", conversation.method(), "from", first.from().uri(),
				"to", first.to().uri(), "finalCode", code((decisive == null) ? 0 : decisive.status()), "findings",
				findings(conversation.id()));
	}

	Map<String, Object> finding(Finding finding) {
		Map<String, Object> fields = JsonText.object("kind", finding.kind().key(), "severity",
				finding.kind().severity().key(), "call", finding.call(), "title", this.wording.title(finding), "means",
				this.wording.means(finding), "do", this.wording.remedy(finding), "proof", finding.proof(), "arguments",
				finding.arguments());
		if (finding.code() > 0) {
			fields.put("code", finding.code());
			fields.put("page", this.pages.apply(finding.code()));
		}
		return fields;
	}

	private Map<String, Object> unread(Unread part) {
		return JsonText.object("what", part.what(), "where", part.where(), "text", this.wording.unread(part));
	}

}
