package org.sipcodes.sheet;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.sipcodes.call.Call;
import org.sipcodes.call.Conversation;
import org.sipcodes.call.Evidence;
import org.sipcodes.call.Exchange;
import org.sipcodes.call.Legs.Leg;
import org.sipcodes.call.Origin;
import org.sipcodes.call.Outcome;
import org.sipcodes.finding.Diagnosis;
import org.sipcodes.finding.Finding;
import org.sipcodes.model.Block;
import org.sipcodes.model.Catalog;
import org.sipcodes.model.CodeId;
import org.sipcodes.model.Inline;
import org.sipcodes.model.Inline.Style;
import org.sipcodes.model.Language;
import org.sipcodes.sheet.Part.Cell;
import org.sipcodes.sheet.Part.Lead;
import org.sipcodes.sheet.Part.Prose;
import org.sipcodes.sheet.Part.Row;
import org.sipcodes.sheet.Part.Section;
import org.sipcodes.sheet.Sheet.Foot;
import org.sipcodes.sheet.Sheet.Title;
import org.sipcodes.sip.Message;
import org.sipcodes.trace.Chart;
import org.sipcodes.trace.Trace;

/**
 * Makes the page of what a trace shows: the answer, what it means and what to do, the
 * calls, their messages.
 *
 * @param catalog for links to the codes; an empty one gives short addresses
 * @param urls their addresses
 * @param language of the page
 */
public record TraceSheets(Catalog catalog, Urls urls, Language language) implements Maker {

	/** More calls are a list, and only the first ones are drawn. */
	private static final int MOST_DRAWN = 5;

	private static final int MOST_ROWS = 500;

	private static final int MOST_FINDINGS = 100;

	/** The page of a trace. */
	public Sheet of(Trace trace) {
		List<Part> intro = new ArrayList<>();
		List<Part> parts = new ArrayList<>();
		List<Link> hints = hints(trace);
		if (trace.isEmpty() && !hints.isEmpty()) {
			intro.add(new Lead(label("decode.hints.lead")));
			parts.add(section("hints", "decode.hints", new Part.Links("links", hints)));
		}
		else if (trace.isEmpty()) {
			intro.add(new Lead(label("decode.nothing")));
			intro.add(new Part.Note("legend", "", words("decode.nothing.help")));
		}
		else {
			answer(trace).forEach((sentence) -> intro.add(new Lead(sentence)));
			String count = label("decode.count", trace.messages().size(), trace.calls().size(), trace.others().size());
			intro.add(new Part.Note("legend", "", List.of(Inline.text(count))));
			findings(trace).ifPresent(parts::add);
			calls(trace).ifPresent(parts::add);
			parts.addAll(flows(trace));
		}
		if (!trace.unread().isEmpty()) {
			parts.add(section("unread", "decode.unread", prose(unread(trace))));
		}
		Head head = new Head(this.language, "", label("trace.title"), label("decode.description"), false,
				this.urls.everywhere("decode"));
		Link again = new Link(this.urls.page(this.language, "decode"), label("decode.heading"));
		return new Sheet("trace", head, Title.of(label("trace.heading"), again, new Link("", label("trace.heading"))),
				intro, parts, Foot.NONE);
	}

	/** What lines without a message mean, by the tables of the platforms. */
	public List<Link> hints(Trace trace) {
		return trace.lines().isEmpty() ? List.of()
				: new Hints(this.catalog, this.urls, this.language).of(trace.lines());
	}

	private static Prose prose(List<Block> blocks) {
		return new Prose(blocks);
	}

	/** What became of the first call that failed, or of the first one. */
	private List<String> answer(Trace trace) {
		List<String> sentences = new ArrayList<>();
		Optional<Call> refused = trace.calls().stream().filter((call) -> call.outcome() == Outcome.REFUSED).findFirst();
		Optional<Call> one = refused.or(() -> trace.calls().stream().findFirst());
		one.ifPresent((call) -> {
			boolean elsewhere = call.outcome() == Outcome.CANCELLED && call.origin().who() == Origin.Who.PROXY;
			String result = label("result." + (elsewhere ? "elsewhere" : key(call.outcome())), status(call));
			sentences.add((result + " " + origin(call)).strip());
			boolean failed = !trace.findings(call.id()).isEmpty()
					&& trace.findings(call.id()).get(0).kind().severity() == Diagnosis.Severity.FAILURE;
			if (call.outcome() == Outcome.ANSWERED && failed) {
				sentences.add(title(trace.findings(call.id()).get(0)) + ".");
			}
		});
		return sentences;
	}

	private static String key(Enum<?> value) {
		return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
	}

	/** The answer as its sender wrote it. */
	private static String status(Call call) {
		Exchange decisive = call.decisive();
		Message answer = (decisive == null) ? null : decisive.answer();
		return (answer == null) ? "" : answer.start().toString();
	}

	/** Who decided, as a sentence; empty if nobody is known to. */
	private String origin(Call call) {
		Origin origin = call.origin();
		String place = origin.place().isKnown() ? origin.place().toString() : label("decode.nowhere");
		return switch (origin.how()) {
			case NONE, CANCELLED -> "";
			case TRANSLATED -> label("origin.translated", place);
			case TIMED_OUT -> label("origin.timed-out", place);
			case MADE -> (call.outcome() == Outcome.ANSWERED) ? "" : label("origin.made." + key(origin.who()), place)
				.replace(" (" + label("decode.nowhere") + ")", "");
		};
	}

	private Optional<Part> findings(Trace trace) {
		List<Part> items = new ArrayList<>();
		for (Finding finding : trace.findings().stream().limit(MOST_FINDINGS).toList()) {
			String key = "f" + (items.size() + 1);
			items.add(new Section(key, title(finding), 3, true, List.of(), List.of(prose(words(trace, finding)))));
		}
		return items.isEmpty() ? Optional.empty()
				: Optional.of(new Section("findings", label("decode.findings"), 2, true, List.of(), items));
	}

	/** The heading of a finding. */
	public String title(Finding finding) {
		return text(finding, "title");
	}

	/** What a finding means, in sentences. */
	public String means(Finding finding) {
		String detail = "finding." + finding.kind().key() + ".detail";
		boolean detailed = this.language.labels().has(detail) && finding.arguments().size() > 1
				&& !finding.arguments().get(1).isEmpty();
		return text(finding, "means") + (detailed ? " " + text(finding, "detail") : "");
	}

	/** What to do about it. */
	public String remedy(Finding finding) {
		return text(finding, "do");
	}

	private String text(Finding finding, String what) {
		List<Object> arguments = new ArrayList<>(finding.arguments());
		if (finding.kind() == Diagnosis.MALFORMED) {
			arguments.set(1, label("fault." + arguments.get(0), arguments.get(1)));
		}
		arguments.replaceAll(
				(value) -> value.equals(Finding.NOWHERE) ? label("decode.nowhere") : value.equals("") ? "—" : value);
		return label("finding." + finding.kind().key() + "." + what, arguments.toArray());
	}

	private List<Block> words(Trace trace, Finding finding) {
		List<Block> blocks = new ArrayList<>();
		blocks.add(new Block.Paragraph(List.of(strong(label("severity." + finding.kind().severity().key()) + "."),
				Inline.text(" " + means(finding)))));
		blocks.add(new Block.Paragraph(List.of(strong(label("decode.do") + ":"), Inline.text(" " + remedy(finding)))));
		List<Inline> proof = new ArrayList<>();
		if (!finding.proof().isEmpty()) {
			String numbers = finding.proof().stream().map(String::valueOf).collect(Collectors.joining(", "));
			proof.add(Inline.text(label((finding.proof().size() == 1) ? "decode.proof.one" : "decode.proof", numbers)));
		}
		if (!finding.call().isEmpty() && trace.calls().size() + trace.others().size() > 1) {
			proof.add(Inline.text(" · "));
			proof.add(Inline.code(finding.call()));
		}
		if (finding.code() > 0) {
			proof.add(Inline.text(proof.isEmpty() ? "" : " · "));
			proof.add(more(finding.code()));
		}
		blocks.add(new Block.Paragraph(proof));
		return blocks;
	}

	private static Inline strong(String text) {
		return Inline.of(Style.STRONG, Inline.text(text));
	}

	/** A link to what to do on a code. */
	private Inline more(int code) {
		String href = page(code) + "#fix";
		String name = this.catalog.code(CodeId.parse(String.valueOf(code)))
			.map((known) -> known.name())
			.orElse(String.valueOf(code));
		return Inline.link(href, label("decode.more", name));
	}

	/** The address of the page of a code. */
	public String page(int code) {
		return this.catalog.code(CodeId.parse(String.valueOf(code)))
			.map((known) -> this.urls.code(this.language, known))
			.orElse(this.urls.page(this.language, String.valueOf(code)));
	}

	private Optional<Part> calls(Trace trace) {
		if (trace.calls().size() + trace.others().size() < 2) {
			return Optional.empty();
		}
		List<Row> rows = new ArrayList<>();
		for (Call call : trace.calls().stream().limit(MOST_ROWS).toList()) {
			Message first = call.conversation().first();
			rows.add(Row.of("", Cell.of(name(call.conversation())), Cell.of(label("outcome." + key(call.outcome()))),
					Cell.of((call.code() == 0) ? "" : String.valueOf(call.code())),
					Cell.of(label("decided." + key(call.origin().who()))), Cell.of(first.callId())));
		}
		for (Conversation other : trace.others().stream().limit(MOST_ROWS - rows.size()).toList()) {
			Exchange decisive = other.decisive();
			String status = (decisive == null || decisive.status() == 0) ? "" : String.valueOf(decisive.status());
			rows.add(Row.of("", Cell.of(name(other)), Cell.of(other.method()), Cell.of(status), Cell.of(""),
					Cell.of(other.id())));
		}
		List<Link> head = columns("decode.column.call", "decode.column.outcome", "decode.column.code",
				"decode.column.decided");
		head.add(new Link("", "Call-ID"));
		return Optional
			.of(section("calls", "decode.calls", new Part.Table("lines", label("decode.calls"), head, rows)));
	}

	private String name(Conversation conversation) {
		Message first = conversation.first();
		return label("decode.call", user(first.from().uri()), user(first.to().uri()));
	}

	private static String user(String uri) {
		return uri.replaceFirst("^sips?:", "");
	}

	private List<Part> flows(Trace trace) {
		List<Part> flows = new ArrayList<>();
		List<Conversation> drawn = Stream
			.concat(trace.calls().stream().map(Call::conversation), trace.others().stream())
			.limit(MOST_DRAWN)
			.toList();
		boolean one = drawn.size() == 1;
		for (Conversation conversation : drawn) {
			List<Block> blocks = new ArrayList<>();
			trace.calls()
				.stream()
				.filter((call) -> call.conversation() == conversation)
				.findFirst()
				.ifPresent((call) -> {
					String line = times(call);
					if (!line.isEmpty()) {
						blocks.add(Block.text(line));
					}
					blocks.addAll(evidence(call));
					Leg leg = trace.legs().get(call.id());
					if (leg != null) {
						blocks.add(Block.text(label("decode.leg", leg.id(), signs(leg))));
					}
				});
			Message first = conversation.first();
			if (conversation.messages().size() > 1 || first.source().isKnown() || first.target().isKnown()) {
				blocks.add(new Block.Fence("", new Chart(conversation).text(), 0));
			}
			String title = label("decode.flow") + (one ? "" : ": " + name(conversation));
			flows.add(new Section("flow" + (flows.size() + 1), title, 2, true, List.of(), List.of(prose(blocks))));
		}
		int left = trace.calls().size() + trace.others().size() - drawn.size();
		if (left > 0) {
			flows.add(new Lead(label("decode.more-calls", left)));
		}
		return flows;
	}

	private String signs(Leg leg) {
		return this.language.labels().and(leg.signs().stream().map((sign) -> label("sign." + sign)).toList());
	}

	/** When its stages began, and who ended it. */
	private String times(Call call) {
		Call.Times times = call.times();
		List<String> parts = new ArrayList<>();
		if (times.start() < 0) {
			return "";
		}
		add(parts, "ringing", times.start(), times.ringing());
		add(parts, "answered", times.start(), times.answered());
		boolean answered = times.answered() >= 0;
		add(parts, answered ? "lasted" : "ended", answered ? times.answered() : times.start(), times.ended());
		if (call.endedBy() != null) {
			parts.add(label(call.isFromCaller(call.endedBy()) ? "decode.by.caller" : "decode.by.callee"));
		}
		String text = String.join(", ", parts);
		return text.isEmpty() ? "" : text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1) + ".";
	}

	private void add(List<String> parts, String stage, long from, long to) {
		if (to >= from && from >= 0) {
			parts.add(label("decode.time." + stage, Chart.seconds(to - from).replace(".", label("decode.decimal"))));
		}
	}

	/** How it is known who decided. */
	private List<Block> evidence(Call call) {
		List<List<Block>> items = new ArrayList<>();
		for (Evidence sign : call.origin().evidence()) {
			items.add(List.of(Block.text(label("evidence." + sign.sign(), sign.value()) + " ("
					+ label("strength." + key(sign.strength())) + ")")));
		}
		boolean wanted = !items.isEmpty() && call.outcome() != Outcome.ANSWERED;
		return wanted ? List.of(new Block.Items(false, items)) : List.of();
	}

	private List<Block> unread(Trace trace) {
		List<List<Block>> items = new ArrayList<>();
		trace.unread().forEach((part) -> items.add(List.of(Block.text(label("unread." + part.what(), part.where())))));
		return List.of(new Block.Items(false, items));
	}

}
