package org.sipcodes.mcp;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.sipcodes.call.Call;
import org.sipcodes.call.Conversation;
import org.sipcodes.form.Json;
import org.sipcodes.model.Language;
import org.sipcodes.sheet.TraceSheets;
import org.sipcodes.site.Refusal;
import org.sipcodes.site.Site;
import org.sipcodes.trace.Chart;
import org.sipcodes.trace.Trace;

/** What a trace shows: which response decided each call, who made it, and what to do. */
final class DecodeTrace implements Tool {

	private static final int LIMIT = 1 << 20;

	private static final int CALLS = 5;

	private static final int FINDINGS = 6;

	private static final int LINES = 24;

	@Override
	public Map<String, Object> call(Arguments given, Site site, Language language) {
		return site.decode(bytes(given), given.is("redact"),
				(trace) -> answer(part(trace, given.text("call")), site, language, given.isFull()));
	}

	/** One call of a trace, or all of it if none is named. */
	private static Trace part(Trace trace, String call) {
		if (call.isEmpty()) {
			return trace;
		}
		Trace part = trace.only(call);
		if (part.messages().isEmpty()) {
			String ids = Stream
				.concat(trace.calls().stream().map(Call::id), trace.others().stream().map(Conversation::id))
				.limit(CALLS)
				.collect(Collectors.joining(", "));
			throw new Refusal(404, "There is no call \"" + call + "\" in the trace, which begins with: " + ids + ".");
		}
		return part;
	}

	private static byte[] bytes(Arguments given) {
		boolean packed = !given.text("base64").isEmpty();
		if (packed != given.text("trace").isEmpty()) {
			throw new Refusal(400, "Expected \"trace\" (text) or \"base64\" (a file), one of them.");
		}
		byte[] bytes = packed ? file(given.text("base64")) : given.text("trace").getBytes(StandardCharsets.UTF_8);
		if (bytes.length > LIMIT) {
			throw new Refusal(413, "The trace has " + bytes.length + " bytes; at most " + LIMIT
					+ " are taken. Cut out one call, for example by its Call-ID.");
		}
		return bytes;
	}

	private static byte[] file(String text) {
		try {
			return Base64.getMimeDecoder().decode(text);
		}
		catch (IllegalArgumentException ex) {
			throw new Refusal(400, "\"base64\" is not Base64; for pasted text there is \"trace\".");
		}
	}

	private static Map<String, Object> answer(Trace trace, Site site, Language language, boolean full) {
		TraceSheets sheets = new TraceSheets(site.catalog(), site.urls(), language);
		Map<String, Object> all = sheets.object(trace);
		if (trace.isEmpty() && Fields.list(all, "hints").isEmpty()) {
			throw new Refusal(404, "No SIP message was found, nor a line of a log that a platform is known to write. "
					+ "Expected messages with their first lines, or a capture in \"base64\".");
		}
		Map<String, Object> answer = Json.object("language", language.tag(), "answer", all.get("answer"));
		if (full) {
			answer.putAll(Fields.some(all, "calls", "dialogs", "findings", "messages", "hints", "unreadable"));
		}
		else {
			Fields.putFirst(answer, "calls", Fields.each(Fields.list(all, "calls"), "id", "from", "to", "outcome",
					"finalCode", "decidedBy", "result"), CALLS);
			Fields.putFirst(answer, "findings", Fields.each(Fields.list(all, "findings"), "kind", "severity", "call",
					"title", "means", "do", "code", "page", "proof"), FINDINGS);
			answer.putAll(Fields.some(all, "hints", "unreadable"));
		}
		answer.put("ladder", ladder(trace, full));
		return answer;
	}

	/** The messages of the first call as arrows. */
	private static String ladder(Trace trace, boolean full) {
		return Stream.concat(trace.calls().stream().map(Call::conversation), trace.others().stream())
			.limit(1)
			.flatMap((first) -> new Chart(first).text().lines())
			.limit(full ? Long.MAX_VALUE : LINES)
			.collect(Collectors.joining("\n"));
	}

}
