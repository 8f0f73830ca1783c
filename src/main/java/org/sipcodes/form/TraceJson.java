package org.sipcodes.form;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.sipcodes.call.Call;
import org.sipcodes.call.Conversation;
import org.sipcodes.call.Exchange;
import org.sipcodes.call.Legs.Leg;
import org.sipcodes.finding.Finding;
import org.sipcodes.sheet.TraceSheets;
import org.sipcodes.sip.Fault;
import org.sipcodes.sip.Message;
import org.sipcodes.sip.Place;
import org.sipcodes.sip.Unread;
import org.sipcodes.trace.Clock;
import org.sipcodes.trace.Trace;

/** Writes what a trace shows as JSON. */
public final class TraceJson {

	/** What has no final answer. */
	private static final String NONE = "none";

	private final Trace trace;

	private final TraceSheets sheets;

	private TraceJson(Trace trace, TraceSheets sheets) {
		this.trace = trace;
		this.sheets = sheets;
	}

	/** All of it, with words in the language of the sheets. */
	public static Map<String, Object> of(Trace trace, TraceSheets sheets) {
		TraceJson json = new TraceJson(trace, sheets);
		return Json.object("messages", trace.messages().stream().map(TraceJson::message).toList(), "calls",
				trace.calls().stream().map(json::call).toList(), "dialogs",
				trace.others().stream().map(json::dialog).toList(), "findings",
				trace.findings().stream().map(json::finding).toList(), "unreadable",
				trace.unread().stream().map(TraceJson::unread).toList(), "hints",
				sheets.hints(trace)
					.stream()
					.map((hint) -> Json.object("text", hint.text(), "page", sheets.urls().absolute(hint.href())))
					.toList());
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
		fields.put("problems", message.faults().stream().map(TraceJson::fault).toList());
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
		return Json.object("what", fault.what(), "where", fault.where(), "section", fault.section());
	}

	private Map<String, Object> call(Call call) {
		Message first = call.conversation().first();
		Map<String, Object> fields = Json.object("id", call.id(), "method", "INVITE", "from", first.from().uri(), "to",
				first.to().uri(), "outcome", key(call.outcome()), "finalCode", code(call.code()), "decidedBy",
				key(call.origin().who()));
		fields.put("origin", origin(call));
		fields.put("times", times(call));
		if (call.endedBy() != null) {
			fields.put("endedBy", call.isFromCaller(call.endedBy()) ? "caller" : "callee");
		}
		Leg leg = this.trace.legs().get(call.id());
		fields.put("legs", (leg == null) ? List.of() : List.of(Json.object("id", leg.id(), "signs", leg.signs())));
		fields.put("findings", findings(call.id()));
		return fields;
	}

	private static Object code(int code) {
		return (code == 0) ? NONE : code;
	}

	private static String key(Enum<?> value) {
		return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
	}

	private static Map<String, Object> origin(Call call) {
		List<Object> evidence = new ArrayList<>();
		call.origin()
			.evidence()
			.forEach((sign) -> evidence.add(Json.object("sign", sign.sign(), "value", sign.value(), "strength",
					key(sign.strength()), "message", sign.message())));
		Message message = call.origin().message();
		Map<String, Object> fields = Json.object("how", key(call.origin().how()));
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

	private List<Map<String, Object>> findings(String id) {
		return this.trace.findings(id).stream().map(this::finding).toList();
	}

	private Map<String, Object> dialog(Conversation conversation) {
		Message first = conversation.first();
		Exchange decisive = conversation.decisive();
		return Json.object("id", conversation.id(), "method", conversation.method(), "from", first.from().uri(), "to",
				first.to().uri(), "finalCode", code((decisive == null) ? 0 : decisive.status()), "findings",
				findings(conversation.id()));
	}

	private Map<String, Object> finding(Finding finding) {
		Map<String, Object> fields = Json.object("kind", finding.kind().key(), "severity",
				finding.kind().severity().key(), "call", finding.call(), "title", this.sheets.title(finding), "means",
				this.sheets.means(finding), "do", this.sheets.remedy(finding), "proof", finding.proof(), "arguments",
				finding.arguments());
		if (finding.code() > 0) {
			fields.put("code", finding.code());
			fields.put("page", this.sheets.urls().absolute(this.sheets.page(finding.code())));
		}
		return fields;
	}

	private static Map<String, Object> unread(Unread part) {
		return Json.object("what", part.what(), "where", part.where());
	}

}
