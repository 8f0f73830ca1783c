package org.sipcodes.sheet;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import org.sipcodes.model.Catalog;
import org.sipcodes.model.Cause;
import org.sipcodes.model.Code;
import org.sipcodes.model.CodeFacts;
import org.sipcodes.model.CodeId;
import org.sipcodes.model.Entry;
import org.sipcodes.model.Inline;
import org.sipcodes.model.Kind;
import org.sipcodes.model.Language;
import org.sipcodes.model.Platform;
import org.sipcodes.sheet.Part.Cell;
import org.sipcodes.sheet.Part.Row;
import org.sipcodes.sheet.Part.Table;
import org.sipcodes.sheet.Sheet.Title;

/**
 * Makes the sheets that join SIP codes with Q.850 causes: the standard first, then the
 * platforms that differ from it.
 */
record CauseSheets(Catalog catalog, Urls urls, Language language) implements Maker {

	/** A platform has a column in the tables if it maps so many causes. */
	private static final int ENOUGH = 10;

	private static final int FIRST_FAILURE = 4;

	private Causes causes() {
		return new Causes(this.catalog);
	}

	/** Both tables of all causes. */
	Sheet all() {
		return list(Kind.CAUSE, "Q.850",
				List.of(hidden("to-sip", "causes.to-sip", toSip()), hidden("from-sip", "causes.from-sip", fromSip())));
	}

	/** Causes down, platforms across: the codes that each cause becomes. */
	private Table toSip() {
		List<Platform> platforms = platforms(Causes.SENDS);
		List<Row> rows = new ArrayList<>();
		for (Entry cause : this.catalog.entries(Kind.CAUSE, this.language)) {
			int number = number(cause);
			Set<CodeId> standard = causes().codesOf(number);
			String title = cause.in(this.language).title();
			String original = cause.in(this.catalog.original()).title();
			Inline english = Inline.text(original.equals(title) ? "" : " (" + original + ")");
			List<Cell> cells = new ArrayList<>();
			cells.add(Cell.of(Inline.link(cause.target(), cause.name()), Inline.text(" " + title), english));
			cells.add(becomes(number));
			platforms.forEach((platform) -> cells.add(own(Causes.codes(platform, Causes.SENDS, number), standard)));
			rows.add(new Row("q" + number, cells));
		}
		return matrix("causes.to-sip", "platform.cause", platforms, rows);
	}

	/** Codes down, platforms across: the causes that each code becomes. */
	private Table fromSip() {
		List<Platform> platforms = platforms(Causes.RECEIVES);
		List<Row> rows = new ArrayList<>();
		for (Code code : this.catalog.codes(this.language)) {
			boolean known = platforms.stream().anyMatch((platform) -> !Causes.causes(platform, code.id()).isEmpty());
			if (code.codeClass().digit() >= FIRST_FAILURE && (known || code.isRegistered())) {
				Cause cause = code.facts().one(CodeFacts.CAUSE);
				Set<Integer> standard = Causes.standard(code);
				List<Cell> cells = new ArrayList<>();
				cells.add(Cell.of(Inline.link(code.entry().target(), code.name())));
				cells.add(cause.isNumber() ? numbers(standard, "") : Cell.of(label("cause." + cause)));
				platforms.forEach((platform) -> cells.add(own(Causes.causes(platform, code.id()), standard)));
				rows.add(new Row("sip" + code.id(), cells));
			}
		}
		return matrix("causes.from-sip", "platform.sip", platforms, rows);
	}

	/** The platforms that map enough causes to deserve a column. */
	private List<Platform> platforms(String direction) {
		List<Platform> platforms = new ArrayList<>(this.catalog.platforms());
		platforms.removeIf((platform) -> {
			List<Platform.Row> rows = new ArrayList<>(platform.rows());
			rows.removeIf((row) -> !row.is(direction) || row.q850().isEmpty() || row.codeId().isEmpty());
			return rows.size() < ENOUGH;
		});
		return platforms;
	}

	private Cell own(Set<?> own, Set<?> standard) {
		return numbers(own, standard.containsAll(own) ? "" : "≠");
	}

	private Table matrix(String label, String subject, List<Platform> platforms, List<Row> rows) {
		List<Link> head = columns(subject, "causes.standard");
		platforms.forEach((platform) -> head.add(new Link(href(platform.entry()), platform.name())));
		return new Table("matrix", label(label), head, rows);
	}

	Sheet of(Entry cause) {
		int number = number(cause);
		String name = cause.in(this.language).title();
		Title title = Title.of(label("cause.heading", number, name),
				new Link(this.urls.all(this.language, Kind.CAUSE), "Q.850"), new Link(href(cause), cause.name()));
		Set<CodeId> madeFrom = causes().madeFrom(number);
		List<Part.Fact> facts = List.of(fact("protocol-name", Cell.of(cause.in(this.catalog.original()).title())),
				fact("becomes", becomes(number)),
				fact("made-from", madeFrom.isEmpty() ? Cell.of("–") : numbers(madeFrom, "")));
		List<Part> parts = List.of(section("facts", "code.facts", new Part.FactTable(List.of(), facts)),
				section("sent", "cause.sent", uses(Causes.SENDS, number)),
				section("received", "cause.received", uses(Causes.RECEIVES, number)));
		Head head = head(cause, label("cause.title", number, name), label("cause.description", number, name));
		List<Entry> all = List.copyOf(this.catalog.entries(Kind.CAUSE));
		return new Sheet("cause", head, title, List.of(), parts, foot(cause, "", href(cause), all));
	}

	private Part.Fact fact(String key, Cell value) {
		return new Part.Fact(key, label("cause." + key), List.of(value.values()));
	}

	private static int number(Entry cause) {
		return Integer.parseInt(cause.name());
	}

	/** What each platform does with a cause. */
	private Part uses(String direction, int number) {
		List<Row> rows = new ArrayList<>();
		for (Platform platform : this.catalog.platforms()) {
			List<Platform.Row> about = platform.rows(direction, number);
			if (!about.isEmpty()) {
				Set<CodeId> codes = Causes.codes(platform, direction, number);
				String name = about.get(0).cell("cause");
				String place = href(platform.entry()) + "#" + about.get(0).anchor();
				rows.add(Row.of("", Cell.of(Inline.link(place, platform.name())),
						name.isEmpty() ? Cell.of() : Cell.of(Inline.code(name)),
						numbers(codes, causes().differs(direction, number, codes) ? "≠ RFC 3398" : "")));
			}
		}
		return rows.isEmpty() ? new Part.Lead(label("cause.nobody"))
				: new Table("lines", "", columns("platform.platform", "platform.cause", "platform.sip"), rows);
	}

	/** What the standard makes of a cause. */
	private Cell becomes(int number) {
		if (!causes().isAnswered(number)) {
			return Cell.of(label("causes.none"));
		}
		List<Inline> codes = enumerated(causes().codesOf(number));
		if (!causes().isListed(number)) {
			codes.add(Inline.text(" " + label("causes.default")));
		}
		return new Cell(List.of(codes), "");
	}

	private Cell numbers(Set<?> numbers, String differs) {
		return new Cell(List.of(enumerated(numbers)), differs);
	}

	/** Links to codes or causes, as far as there are pages. */
	private List<Inline> enumerated(Set<?> numbers) {
		List<Inline> pieces = new ArrayList<>();
		for (Object number : numbers) {
			if (!pieces.isEmpty()) {
				pieces.add(Inline.text(", "));
			}
			String text = number.toString();
			Kind kind = (number instanceof Integer) ? Kind.CAUSE : Kind.CODE;
			boolean known = this.catalog.entry(kind, text, this.catalog.original()).isPresent();
			pieces.add(known ? Inline.link(kind.target(text), text) : Inline.text(text));
		}
		return pieces;
	}

}
