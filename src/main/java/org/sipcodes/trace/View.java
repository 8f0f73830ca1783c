package org.sipcodes.trace;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntFunction;

import org.jspecify.annotations.Nullable;
import org.sipcodes.call.Call;
import org.sipcodes.call.Conversation;
import org.sipcodes.call.Exchange;
import org.sipcodes.finding.Finding;
import org.sipcodes.model.Letters;
import org.sipcodes.model.Text;
import org.sipcodes.sip.Media;
import org.sipcodes.sip.Message;
import org.sipcodes.trace.Hints.Hint;

/**
 * What a page shows of a trace, as JSON: first the answer, then a list that may be long,
 * then one conversation.
 */
public final class View {

	/** More findings of a trace with many calls are counted. */
	private static final int MOST_FINDINGS = 100;

	/** More arrows are more than a page can draw. */
	private static final int MOST_LINES = 2_000;

	private final Trace trace;

	private final Wording wording;

	private final TraceJson json;

	private final List<Hint> hints;

	private final Map<String, Set<String>> kinds = new HashMap<>();

	/**
	 * A view of a trace in the words of a language.
	 * @param pages the address of the page of a code
	 * @param hints what lines without a message mean
	 */
	public View(Trace trace, Wording wording, IntFunction<String> pages, Hints hints) {
		this.trace = trace;
		this.wording = wording;
		this.json = new TraceJson(trace, wording, pages);
		this.hints = hints.of(trace.lines());
		for (Finding finding : trace.findings()) {
			this.kinds.computeIfAbsent(finding.call(), (id) -> new LinkedHashSet<>()).add(finding.kind().key());
		}
	}

	/** The answer, how much there is, and the findings of each kind. */
	public String summary() {
		Call first = Wording.first(this.trace);
		Map<String, Integer> counts = new LinkedHashMap<>();
		Map<String, Finding> firsts = new HashMap<>();
		for (Finding finding : this.trace.findings()) {
			counts.merge(finding.kind().key(), 1, Integer::sum);
			firsts.putIfAbsent(finding.kind().key(), finding);
		}
		List<Object> kinds = new ArrayList<>();
		counts.forEach((kind, count) -> {
			Map<String, Object> finding = this.json.finding(firsts.getOrDefault(kind, this.trace.findings().get(0)));
			finding.put("count", count);
			kinds.add(finding);
		});
		List<Finding> some = this.trace.findings("");
		return JsonText.of(JsonText.object("answer", this.wording.answer(this.trace), "about",
				Math.max(0, this.trace.calls().indexOf(first)), "count", this.wording.count(this.trace), "size",
				this.trace.calls().size() + this.trace.others().size(), "kinds", kinds, "findings",
				JsonText.list(some.subList(0, Math.min(some.size(), MOST_FINDINGS)), this.json::finding), "unreadable",
				JsonText.list(this.trace.unread(), this.wording::unread), "hints",
				JsonText.list(this.hints, TraceJson::hint)));
	}

	/**
	 * Some rows of the list of calls and other conversations: Call-ID, who, whom, method,
	 * outcome, code, who decided, microseconds of the beginning, messages, kinds of
	 * findings.
	 */
	public String rows(int from, int to) {
		List<Object> rows = new ArrayList<>();
		int calls = this.trace.calls().size();
		for (int i = from; i < Math.min(to, calls + this.trace.others().size()); i++) {
			rows.add((i < calls) ? row(this.trace.calls().get(i)) : row(this.trace.others().get(i - calls)));
		}
		return JsonText.of(rows);
	}

	private List<Object> row(Call call) {
		List<Object> row = row(call.conversation());
		row.set(4, Text.key(call.outcome()));
		row.set(5, call.code());
		row.set(6, Text.key(call.origin().who()));
		return row;
	}

	private List<Object> row(Conversation conversation) {
		Message first = conversation.first();
		Exchange decisive = conversation.decisive();
		return new ArrayList<>(List.of(conversation.id(), first.from().uri(), first.to().uri(), conversation.method(),
				"", (decisive == null) ? 0 : decisive.status(), "", first.time(), conversation.messages().size(),
				String.join(" ", this.kinds.getOrDefault(conversation.id(), Set.of()))));
	}

	/** All of it, as a program gets it. */
	public String everything() {
		return this.json.text(this.hints);
	}

	/** All of the conversation that has this place in the list. */
	public String conversation(int place) {
		int calls = this.trace.calls().size();
		if (place >= calls) {
			Conversation other = this.trace.others().get(place - calls);
			Map<String, Object> all = all(other);
			all.put("result", this.wording.result(other));
			return JsonText.of(all);
		}
		Call call = this.trace.calls().get(place);
		Map<String, Object> all = all(call.conversation());
		Message decisive = call.origin().message();
		all.put("result", this.wording.result(call));
		all.put("timing", this.wording.timing(call));
		all.put("leg", this.wording.leg(this.trace, call));
		all.put("evidence", this.wording.evidence(call));
		all.put("decisive", number(decisive));
		return JsonText.of(all);
	}

	private Map<String, Object> all(Conversation conversation) {
		Chart chart = new Chart(conversation);
		List<Chart.Line> lines = chart.lines();
		List<Chart.Line> shown = lines.subList(0, Math.min(MOST_LINES, lines.size()));
		Message first = conversation.first();
		Map<String, Object> all = JsonText.object("id", conversation.id(), "method", conversation.method(), "from",
				first.from().uri(), "to", first.to().uri(), "findings",
				JsonText.list(this.trace.findings(conversation.id()), this.json::finding), "lanes", chart.lanes(),
				"hidden", lines.size() - shown.size(), "lines", lines(conversation, shown), "offers",
				JsonText.list(Offers.of(conversation), View::offer), "chart", chart.text());
		return all;
	}

	/**
	 * Each arrow with its message, the message as it left before, and its transaction.
	 */
	private static List<Object> lines(Conversation conversation, List<Chart.Line> shown) {
		Map<Integer, Integer> exchanges = new HashMap<>();
		for (int i = 0; i < conversation.exchanges().size(); i++) {
			Exchange exchange = conversation.exchanges().get(i);
			int number = i;
			exchange.requests().forEach((message) -> exchanges.put(message.number(), number));
			exchange.responses().forEach((message) -> exchanges.put(message.number(), number));
		}
		Map<String, Chart.Line> hops = new HashMap<>();
		return JsonText.list(shown, (line) -> {
			Message message = line.message();
			String same = message.start().isRequest() + message.method() + message.cseq() + message.fromTag()
					+ message.status() + (message.isRequest() ? "" : message.toTag());
			Chart.Line before = hops.put(same, line);
			// What a node answers or confirms itself is no hop of what it received.
			boolean hop = before != null && before.to() == line.from() && !line.isAgain();
			return JsonText.object("n", message.number(), "from", line.from(), "to", line.to(), "again", line.isAgain(),
					"hop", (before == null || !hop) ? 0 : before.message().number(), "exchange",
					exchanges.getOrDefault(message.number(), -1), "start", message.start().toString(), "code",
					message.status(), "micros", message.time(), "time", Clock.text(message.time()), "text",
					message.text());
		});
	}

	private static Map<String, Object> offer(Offers offers) {
		List<Object> streams = new ArrayList<>();
		for (int i = 0; i < offers.offered().size(); i++) {
			Media offered = offers.offered().get(i);
			Media answered = offers.answered(i);
			Map<String, Object> stream = JsonText.object("offered", media(offered));
			if (answered != null) {
				stream.put("answered", media(answered));
				stream.put("agreed", agreed(offered, answered));
			}
			streams.add(stream);
		}
		return JsonText.object("offer", offers.offer().number(), "answer", number(offers.answer()), "reply",
				(offers.reply() == null) ? "" : offers.reply().start().toString(), "streams", streams);
	}

	private static int number(@Nullable Message message) {
		return (message == null) ? 0 : message.number();
	}

	private static Map<String, Object> media(Media media) {
		return JsonText.object("kind", media.kind(), "profile", media.profile(), "codecs", media.codecs(), "address",
				media.connection() + ":" + media.port(), "port", media.port(), "direction", media.direction(), "secure",
				media.isSecure());
	}

	/** The codecs of the answer that the offer has too. */
	private static List<String> agreed(Media offered, Media answered) {
		List<String> agreed = new ArrayList<>();
		for (String codec : answered.codecs()) {
			boolean both = false;
			for (String other : offered.codecs()) {
				both |= Letters.equal(other, codec);
			}
			if (both && answered.port() > 0) {
				agreed.add(codec);
			}
		}
		return agreed;
	}

}
