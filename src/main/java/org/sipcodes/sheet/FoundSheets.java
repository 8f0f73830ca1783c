package org.sipcodes.sheet;

import java.util.ArrayList;
import java.util.List;

import org.sipcodes.model.Catalog;
import org.sipcodes.model.Code;
import org.sipcodes.model.CodeId;
import org.sipcodes.model.Entry;
import org.sipcodes.model.Inline;
import org.sipcodes.model.Inline.Style;
import org.sipcodes.model.Kind;
import org.sipcodes.model.Language;
import org.sipcodes.model.PairId;
import org.sipcodes.model.Platform;
import org.sipcodes.query.Found;
import org.sipcodes.query.Hit;
import org.sipcodes.query.Message;
import org.sipcodes.query.Question;
import org.sipcodes.query.Shown;
import org.sipcodes.query.Target;
import org.sipcodes.sheet.Part.Hint;
import org.sipcodes.sheet.Part.Lead;
import org.sipcodes.sheet.Part.Note;
import org.sipcodes.sheet.Part.Result;
import org.sipcodes.sheet.Sheet.Foot;
import org.sipcodes.sheet.Sheet.Title;

/** Makes the page of what a search found, and links to what it found. */
record FoundSheets(Catalog catalog, Urls urls, Language language) implements Maker {

	/** What the title of the page shows of a query. */
	private static final int TITLE = 60;

	/** Texts that the note of a result repeats. */
	private static final List<String> NOTES = List.of("summary", "decides");

	/**
	 * The page of results.
	 * @param query as it was typed
	 * @param meant the words that were searched instead, or empty
	 */
	Sheet of(String query, Found found, String meant) {
		String shown = shown(query);
		List<Part> groups = new ArrayList<>();
		group("best", found.first(), groups);
		for (String kind : found.kinds()) {
			List<Hit> hits = new ArrayList<>(found.of(kind));
			hits.removeAll(found.first());
			group(kind, hits, groups);
		}
		List<Link> examples = groups.isEmpty() ? examples("search.examples") : List.of();
		List<Part> intro = new ArrayList<>(List.of(new Part.Finder(shown, "", examples)));
		if (query.length() > Question.LIMIT) {
			intro.add(new Note("legend", "", words("search.cut")));
		}
		if (!meant.isEmpty()) {
			intro.add(new Hint(List.of(Inline.text(label("search.meant") + ": "), again(meant))));
		}
		List<Part> rule = new ArrayList<>(told(found.question().message()));
		rule.addAll(rule(found.question()));
		intro.addAll(rule);
		if (groups.isEmpty()) {
			if (!shown.isEmpty()) {
				intro.addAll(rule.isEmpty() ? List.of(new Lead(label("search.none", shown))) : List.of());
				intro.add(new Hint(words("search.none.help")));
			}
			groups.add(section("codes", "home.classes", grid()));
		}
		return new Sheet("search", head(shown), Title.of(label("search.heading")), intro, groups, Foot.NONE);
	}

	private void group(String name, List<Hit> hits, List<Part> groups) {
		if (!hits.isEmpty()) {
			List<Result> results = hits.stream().map(this::result).toList();
			groups.add(section(SearchSheets.GROUP + name, groupLabel(name), new Part.Results(results)));
		}
	}

	static String shown(String query) {
		return query.substring(0, Math.min(query.length(), Question.LIMIT)).strip();
	}

	private Head head(String query) {
		String title = query.isEmpty() ? label("search.title") : label("search.title.query", shorten(query, TITLE));
		return new Head(this.language, this.urls.search(this.language, query), title, label("search.description"),
				false, this.urls.versions((other) -> true, (other) -> this.urls.search(other, query)));
	}

	private Inline again(String query) {
		return Inline.link(this.urls.search(this.language, query), query);
	}

	/** The label of a group of hits. */
	String group(String kind) {
		return label(groupLabel(kind));
	}

	private static String groupLabel(String kind) {
		return "search.group." + kind;
	}

	/** What a message that was pasted says of its reason. */
	private List<Part> told(Message message) {
		List<Part> told = new ArrayList<>();
		if (!message.method().isEmpty()) {
			told.add(new Lead(label("search.request", message.method())));
		}
		for (Message.Fact fact : message.facts()) {
			List<Inline> pieces = new ArrayList<>(List.of(reason(fact)));
			if (!fact.text().isEmpty()) {
				pieces.add(Inline.text(" " + label("quote", fact.text())));
			}
			told.add(new Note("plain", fact.field() + ":", pieces));
		}
		return told;
	}

	/** The number that a header field gives, with a link where it has a page. */
	private Inline reason(Message.Fact fact) {
		Kind kind = fact.protocol().equalsIgnoreCase("Q.850") ? Kind.CAUSE : Kind.CODE;
		String words = (kind == Kind.CAUSE) ? label("search.request.cause", fact.number())
				: (fact.protocol() + " " + fact.number()).strip();
		boolean known = !fact.protocol().isEmpty()
				&& this.catalog.entry(kind, fact.number(), this.language).isPresent();
		return known ? Inline.link(kind.target(fact.number()), words) : Inline.text(words);
	}

	/** What can be said of a number that is not a known code. */
	private List<Part> rule(Question question) {
		for (String number : question.codes()) {
			CodeId id = CodeId.parse(number);
			if (this.catalog.code(id).isEmpty()) {
				return List.of(new Lead(label("missing.rule", id, id.codeClass().digit() + "00")));
			}
		}
		return List.of();
	}

	private Result result(Hit hit) {
		Link link = link(hit.target());
		boolean isCode = hit.target().kind().equals(Kind.CODE.name());
		int digit = isCode ? CodeId.parse(hit.target().name()).codeClass().digit() : 0;
		if (hit.target().kind().equals(Kind.SYMPTOM.name())) {
			return new Result(hit.target(), link, 0, label("answer.now"), this.language.tag(),
					firstStep(hit.target().name()));
		}
		Hit.Reason reason = (hit.step() != null) ? hit.step() : hit.reason();
		String href = reason.section().isEmpty() ? link.href() : link.href() + "#" + reason.section();
		boolean noted = NOTES.contains(reason.source()) && reason.language().equals(this.language.tag());
		return new Result(hit.target(), new Link(href, link.text(), (noted || hit.step() != null) ? "" : link.note()),
				digit, label("search.source." + reason.source()), reason.language(), text(reason));
	}

	/** A thing as pages show it that search by themselves. */
	Shown shown(Target target) {
		Link link = link(target);
		boolean symptom = target.kind().equals(Kind.SYMPTOM.name());
		return new Shown(link.text(), link.note(), symptom ? firstStep(target.name()) : List.of());
	}

	/** What to do first about a symptom. */
	private List<Inline> firstStep(String symptom) {
		Entry entry = this.catalog.entry(Kind.SYMPTOM, symptom, this.language).orElseThrow();
		return Part.Steps.titles(entry.in(this.language).section("Fix").blocks()).get(0);
	}

	static List<Inline> text(Hit.Reason reason) {
		return reason.pieces().stream().map((piece) -> {
			Inline text = Inline.text(piece.text());
			return piece.matched() ? Inline.of(Style.STRONG, text) : text;
		}).toList();
	}

	Link link(Target target) {
		if (target.kind().equals(Target.ROW)) {
			return row(this.catalog.platform(target.owner()).orElseThrow(), target.anchor());
		}
		Kind kind = Kind.of(target.kind());
		String name = target.name();
		if (kind == Kind.PAIR) {
			return pair(PairId.parse(name));
		}
		Link link = link(this.catalog.entry(kind, name, this.language).orElseThrow());
		String text = (kind == Kind.CLASS) ? name + " " + label("class." + name + ".name")
				: (kind == Kind.CAUSE) ? label("cause.heading", name, link.text()) : link.text();
		return new Link(link.href(), text, link.note());
	}

	private Link pair(PairId id) {
		Code low = this.catalog.code(id.low()).orElseThrow();
		Code high = this.catalog.code(id.high()).orElseThrow();
		String note = this.catalog.entry(Kind.PAIR, id.toString(), this.language)
			.map((entry) -> entry.in(this.language).summary())
			.orElse("");
		return new Link(this.urls.pair(this.language, low, high), label("pair.short", low.name(), high.name()), note);
	}

	/** A row on the page of a platform, as a sentence. */
	private Link row(Platform platform, String anchor) {
		Platform.Row row = platform.row(anchor).orElseThrow();
		String when = row.cell("when").isEmpty() ? "" : label("situation." + row.cell("when"));
		String what = what(row);
		String key = "search.row." + row.cell("direction");
		String code = row.code().equals("any") ? label("search.row.any") : row.code();
		String text;
		if (row.is("names")) {
			text = platform.name() + ": " + (what.isEmpty() ? when : what);
		}
		else if (what.isEmpty()) {
			text = label(key + (when.isEmpty() ? ".alone" : ".when"), platform.name(), code, when);
		}
		else {
			text = label(key, platform.name(), code, what);
		}
		boolean said = what.isEmpty() || when.isEmpty();
		return new Link(href(platform.entry()) + "#" + anchor, text, said ? "" : when);
	}

	/** The cause or text of a row: {@code USER_BUSY}, cause 17, “Busy”. */
	private String what(Platform.Row row) {
		String caused = "direction." + row.cell("direction") + ".cause";
		String number = row.cell("number");
		String cause = row.cell("cause");
		if (cause.isEmpty() && row.q850().isPresent() && language().labels().has(caused)) {
			return label(caused, number);
		}
		if (!cause.isEmpty() && row.is("names")) {
			return number.isEmpty() ? cause : cause + " (" + number + ")";
		}
		String quoted = row.cell("text").isEmpty() ? "" : label("quote", row.cell("text"));
		List<String> parts = new ArrayList<>(List.of(cause, quoted, row.cell("sub-code")));
		parts.removeIf(String::isEmpty);
		return parts.isEmpty() ? "" : parts.get(0);
	}

	static String shorten(String text, int length) {
		int space = text.lastIndexOf(' ', length);
		return (text.length() <= length) ? text : text.substring(0, (space > 0) ? space : length) + "…";
	}

}
