package org.sipcodes.sheet;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import org.sipcodes.call.Call;
import org.sipcodes.call.Conversation;
import org.sipcodes.call.Exchange;
import org.sipcodes.finding.Finding;
import org.sipcodes.model.Block;
import org.sipcodes.model.Catalog;
import org.sipcodes.model.CodeId;
import org.sipcodes.model.Entry;
import org.sipcodes.model.Inline.Style;
import org.sipcodes.model.Inline;
import org.sipcodes.model.Language;
import org.sipcodes.model.Text;
import org.sipcodes.sheet.Part.Cell;
import org.sipcodes.sheet.Part.Lead;
import org.sipcodes.sheet.Part.Prose;
import org.sipcodes.sheet.Part.Row;
import org.sipcodes.sheet.Part.Section;
import org.sipcodes.sheet.Sheet.Foot;
import org.sipcodes.sheet.Sheet.Title;
import org.sipcodes.sip.Message;
import org.sipcodes.trace.Chart;
import org.sipcodes.trace.Hints.Hint;
import org.sipcodes.trace.Trace;
import org.sipcodes.trace.TraceJson;
import org.sipcodes.trace.Wording;

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
		List<Hint> hints = hints(trace);
		if (trace.isEmpty() && !hints.isEmpty()) {
			intro.add(new Lead(label("decode.hints.lead")));
			parts.add(section("hints", "decode.hints", new Part.Links("links",
					hints.stream().map((hint) -> new Link(hint.page(), hint.text())).toList())));
		}
		else if (trace.isEmpty()) {
			intro.add(new Lead(label("decode.nothing")));
			intro.add(new Part.Note("legend", "", words("decode.nothing.help")));
		}
		else {
			wording().answer(trace).forEach((sentence) -> intro.add(new Lead(sentence)));
			String count = wording().count(trace);
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

	private Wording wording() {
		return new Wording(this.language.labels());
	}

	/** The same as JSON. */
	public String json(Trace trace) {
		return written(trace).text(hints(trace));
	}

	/** The same as an object of JSON. */
	public Map<String, Object> object(Trace trace) {
		return written(trace).object(hints(trace));
	}

	private TraceJson written(Trace trace) {
		return new TraceJson(trace, wording(), (code) -> this.urls.absolute(page(code)));
	}

	/** What lines without a message mean, by the tables of the platforms. */
	public List<Hint> hints(Trace trace) {
		return trace.lines().isEmpty() ? List.of()
				: LogLines.search(LogLines.of(this.catalog, this.urls, this.language), trace.lines());
	}

	private static Prose prose(List<Block> blocks) {
		return new Prose(blocks);
	}

	private Optional<Part> findings(Trace trace) {
		List<Part> items = new ArrayList<>();
		for (Finding finding : trace.findings().stream().limit(MOST_FINDINGS).toList()) {
			String key = "f" + (items.size() + 1);
			items.add(new Section(key, wording().title(finding), 3, true, List.of(),
					List.of(prose(words(trace, finding)))));
		}
		return items.isEmpty() ? Optional.empty()
				: Optional.of(new Section("findings", label("decode.findings"), 2, true, List.of(), items));
	}

	private List<Block> words(Trace trace, Finding finding) {
		List<Block> blocks = new ArrayList<>();
		blocks.add(new Block.Paragraph(List.of(strong(label("severity." + finding.kind().severity().key()) + "."),
				Inline.text(" " + wording().means(finding)))));
		blocks.add(new Block.Paragraph(
				List.of(strong(label("decode.do") + ":"), Inline.text(" " + wording().remedy(finding)))));
		List<Inline> proof = new ArrayList<>();
		if (!finding.proof().isEmpty()) {
			proof.add(Inline.text(wording().proof(finding)));
		}
		if (!finding.call().isEmpty() && trace.calls().size() + trace.others().size() > 1) {
			proof.add(Inline.text(" · "));
			proof.add(Inline.code(finding.call()));
		}
		if (finding.code() > 0) {
			proof.add(Inline.text(proof.isEmpty() ? "" : " · "));
			proof.add(more(finding.code()));
		}
		for (Entry symptom : this.catalog.symptoms(finding.kind().key(), this.language)) {
			proof.add(Inline.text(proof.isEmpty() ? "" : " · "));
			proof.add(Inline.link(symptom.target(), symptom.in(this.language).title()));
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
	private String page(int code) {
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
			rows.add(Row.of("", Cell.of(name(call.conversation())),
					Cell.of(label("outcome." + Text.key(call.outcome()))),
					Cell.of((call.code() == 0) ? "" : String.valueOf(call.code())),
					Cell.of(label("decided." + Text.key(call.origin().who()))), Cell.of(first.callId())));
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
					List<String> lines = new ArrayList<>(List.of(wording().timing(call), wording().leg(trace, call)));
					lines.removeIf(String::isEmpty);
					lines.forEach((line) -> blocks.add(Block.text(line)));
					List<List<Block>> signs = new ArrayList<>();
					wording().evidence(call).forEach((sign) -> signs.add(List.of(Block.text(sign))));
					if (!signs.isEmpty()) {
						blocks.add(new Block.Items(false, signs));
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

	private List<Block> unread(Trace trace) {
		List<List<Block>> items = new ArrayList<>();
		trace.unread().forEach((part) -> items.add(List.of(Block.text(label("unread." + part.what(), part.where())))));
		return List.of(new Block.Items(false, items));
	}

}
