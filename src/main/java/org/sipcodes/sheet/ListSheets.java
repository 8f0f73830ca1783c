package org.sipcodes.sheet;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.sipcodes.model.Catalog;
import org.sipcodes.model.CodeFacts;
import org.sipcodes.model.Entry;
import org.sipcodes.model.FactType;
import org.sipcodes.model.Facts;
import org.sipcodes.model.HeaderFacts;
import org.sipcodes.model.Inline;
import org.sipcodes.model.Kind;
import org.sipcodes.model.Language;
import org.sipcodes.model.SymptomFacts;
import org.sipcodes.model.TimerFacts;
import org.sipcodes.model.Word;
import org.sipcodes.sheet.Part.Cell;
import org.sipcodes.sheet.Part.Links;
import org.sipcodes.sheet.Part.Row;
import org.sipcodes.sheet.Part.Table;

/** Makes the pages with all things of a kind. */
record ListSheets(Catalog catalog, Urls urls, Language language) implements Maker {

	/** The shortest name of a timer without a letter or number of its own. */
	private static final int LONG = 3;

	Sheet of(Kind kind) {
		List<Part> parts = (kind == Kind.SYMPTOM) ? symptoms() : (kind == Kind.TIMER) ? timers()
				: (kind == Kind.HEADER) ? headers() : (kind == Kind.METHOD) ? methods() : List.of(links(kind));
		return list(kind, label(kind.folder() + ".heading"), parts);
	}

	/** The symptoms by what they are symptoms of. */
	private List<Part> symptoms() {
		List<Part> topics = new ArrayList<>();
		for (Word topic : SymptomFacts.TOPIC.vocabulary().words()) {
			List<Entry> about = new ArrayList<>(this.catalog.entries(Kind.SYMPTOM, this.language));
			about.removeIf((symptom) -> !symptom.facts().one(SymptomFacts.TOPIC).equals(topic));
			if (!about.isEmpty()) {
				List<Link> links = about.stream().map((symptom) -> link(symptom)).toList();
				topics.add(section(topic.key(), topic.label(), new Links("links", links)));
			}
		}
		return topics;
	}

	/** Every timer with its values, and the moments of those that repeat messages. */
	private List<Part> timers() {
		FactTables facts = new FactTables(this.catalog, this.language);
		List<Row> rows = new ArrayList<>();
		for (Entry timer : sorted()) {
			List<Cell> cells = new ArrayList<>(List.of(Cell.of(named(timer))));
			Stream.of(TimerFacts.VALUE, TimerFacts.DEFAULT, TimerFacts.RUNS)
				.forEach((fact) -> cells.add(facts.cell(timer.facts().all(fact))));
			rows.add(new Row(timer.name(), cells));
		}
		List<Link> columns = columns("timers.timer", "fact.value", "fact.default", "fact.runs");
		return List.of(section("table", "timers.all", new Table("lines", label("timers.all"), columns, rows)),
				section("rhythm", "timers.rhythm", new Part.Rhythm(rhythm(facts))));
	}

	/** The timers of one letter first, then T1, T2 and T4, then the others. */
	private List<Entry> sorted() {
		List<Entry> timers = new ArrayList<>(this.catalog.entries(Kind.TIMER, this.language));
		timers.sort(Comparator.comparingInt((timer) -> Math.min(timer.name().length(), LONG)));
		return timers;
	}

	private List<Row> rhythm(FactTables facts) {
		List<Row> rows = new ArrayList<>();
		for (Entry timer : sorted()) {
			if (!timer.facts().all(TimerFacts.SENT_AT).isEmpty()) {
				rows.add(Row.of(timer.name(), Cell.of(named(timer)), facts.cell(timer.facts().all(TimerFacts.SENT_AT)),
						facts.cell(timer.facts().all(TimerFacts.FIRES_AT))));
			}
		}
		return rows;
	}

	private Inline named(Entry entry) {
		return Inline.link(entry.target(), entry.in(this.language).title());
	}

	/** The fields of the registry, those with a page linked. */
	private List<Part> headers() {
		FactTables facts = new FactTables(this.catalog, this.language);
		List<Row> rows = new ArrayList<>();
		this.catalog.fields().forEach((name, registered) -> {
			boolean compact = registered.indexOf(' ') == 1;
			Optional<Entry> page = this.catalog.header(name, this.language);
			String summary = page.map((entry) -> entry.in(this.language).summary()).orElse("");
			Facts known = page.map(Entry::facts).orElse(Facts.NONE);
			rows.add(Row.of("", Cell.of(facts.field(name)),
					compact ? Cell.of(Inline.code(registered.substring(0, 1))) : Cell.of(""),
					defined(compact ? registered.substring(2) : registered), facts.cell(known.all(HeaderFacts.IN)),
					facts.cell(known.all(HeaderFacts.METHODS)), Cell.of(summary)));
		});
		List<Link> columns = columns("headers.field", "fact.compact", "fact.spec", "fact.in", "fact.methods",
				"headers.says");
		return List.of(section("table", "headers.all", new Table("long", label("headers.all"), columns, rows)));
	}

	/** Where a field is defined. */
	private Cell defined(String registered) {
		String state = " deprecated";
		boolean deprecated = registered.endsWith(state);
		List<List<Inline>> specs = new ArrayList<>();
		for (String document : (deprecated ? registered.substring(0, registered.length() - state.length()) : registered)
			.split(", ")) {
			boolean isRfc = document.startsWith("RFC ");
			specs.add(List.of(isRfc ? Inline.link("rfc:" + document.substring(4), document)
					: Inline.text(document.equals("reserved") ? label("headers.reserved") : document)));
		}
		if (deprecated) {
			specs.add(List.of(Inline.text(label("headers.deprecated"))));
		}
		return new Cell(specs, "");
	}

	/** The methods, and which codes answer which of them. */
	private List<Part> methods() {
		List<Entry> methods = this.catalog.entries(Kind.METHOD, this.language);
		List<Row> rows = new ArrayList<>();
		for (CodeLink code : links(this.catalog.codes(this.language))) {
			List<Cell> cells = new ArrayList<>(List.of(Cell.of(Inline.link(Kind.CODE.target(code.id()), code.id()))));
			methods.forEach((method) -> cells.add(Cell.of(answers(code, method.in(this.language).title()))));
			rows.add(new Row("", cells));
		}
		List<Link> columns = columns("platform.sip");
		methods.forEach((method) -> columns.add(new Link(href(method), method.in(this.language).title())));
		return List.of(new Links("doors", links(Kind.METHOD).links()),
				section("table", "methods.matrix", new Part.Note("plain", "", words("methods.matrix.lead")),
						new Table("long", label("methods.matrix"), columns, rows)));
	}

	/**
	 * A sign for a code that answers a method by name, one for a code that answers any.
	 */
	private static String answers(CodeLink code, String method) {
		List<String> answered = keys(code, CodeFacts.ANSWERS);
		return keys(code, CodeFacts.NOT_TO).contains(method) ? ""
				: answered.contains(method) ? "●" : (answered.contains("any") && !method.equals("ACK")) ? "○" : "";
	}

	private static List<String> keys(CodeLink code, FactType<Word> type) {
		return code.code().facts().all(type).stream().map(Word::key).toList();
	}

}
