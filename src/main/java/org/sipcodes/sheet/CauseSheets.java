package org.sipcodes.sheet;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;
import org.sipcodes.model.Catalog;
import org.sipcodes.model.Cause;
import org.sipcodes.model.Code;
import org.sipcodes.model.CodeFacts;
import org.sipcodes.model.Entry;
import org.sipcodes.model.Inline;
import org.sipcodes.model.Kind;
import org.sipcodes.model.Labels;
import org.sipcodes.model.Language;
import org.sipcodes.model.Platform;
import org.sipcodes.sheet.Part.Cell;
import org.sipcodes.sheet.Part.Row;
import org.sipcodes.sheet.Sheet.Foot;
import org.sipcodes.sheet.Sheet.Title;

/**
 * Makes the sheets that join SIP codes with Q.850 causes: the standard first, then the
 * platforms that differ from it.
 */
final class CauseSheets {

	/** A platform has a column in the tables if it maps so many causes. */
	private static final int ENOUGH = 10;

	private static final int FIRST_FAILURE = 4;

	private final Catalog catalog;

	private final Urls urls;

	private final Causes causes;

	CauseSheets(Catalog catalog, Urls urls) {
		this.catalog = catalog;
		this.urls = urls;
		this.causes = new Causes(catalog);
	}

	/** Both tables of all causes. */
	Sheet all(Language language) {
		Labels labels = language.labels();
		String path = this.urls.all(language, Kind.CAUSE);
		List<Part> parts = List.of(
				Linker.hidden("to-sip", labels.get("causes.to-sip"), 2,
						matrix(language, "causes.to-sip", "platform.cause", Causes.SENDS, toSip(language))),
				Linker.hidden("from-sip", labels.get("causes.from-sip"), 2,
						matrix(language, "causes.from-sip", "platform.sip", Causes.RECEIVES, fromSip(language))));
		return new Sheet(Kind.CAUSE.folder(), EntrySheets.head(language, Kind.CAUSE, this.urls),
				Title.of(labels.get("causes.heading"), new Link(path, "Q.850", "")),
				List.of(new Part.Lead(labels.get("causes.lead"))), parts,
				new Foot("", Kind.CAUSE.folder(), "", path, null, null));
	}

	private Part.Table matrix(Language language, String label, String subject, String direction, List<Row> rows) {
		Labels labels = language.labels();
		List<Link> head = new ArrayList<>(
				List.of(new Link("", labels.get(subject), ""), new Link("", labels.get("causes.standard"), "")));
		platforms(direction)
			.forEach((platform) -> head.add(new Link(this.urls.of(language, platform.entry()), platform.name(), "")));
		return new Part.Table("matrix", labels.get(label), head, rows);
	}

	/** Causes down, platforms across: the codes that each cause becomes. */
	private List<Row> toSip(Language language) {
		List<Row> rows = new ArrayList<>();
		for (Entry cause : this.catalog.entries(Kind.CAUSE, language)) {
			int number = number(cause);
			Set<?> standard = this.causes.codesOf(number);
			Function<Platform, Set<?>> does = (platform) -> Causes.codes(platform, Causes.SENDS, number);
			rows.add(row("q" + number, subject("cause:" + number, cause.name(), " " + cause.in(language).title()),
					becomes(language, number), Causes.SENDS, does, standard));
		}
		return rows;
	}

	/** Codes down, platforms across: the causes that each code becomes. */
	private List<Row> fromSip(Language language) {
		List<Platform> platforms = platforms(Causes.RECEIVES);
		List<Row> rows = new ArrayList<>();
		for (Code code : this.catalog.codes(language)) {
			boolean known = platforms.stream().anyMatch((platform) -> !Causes.causes(platform, code.id()).isEmpty());
			if (code.codeClass().digit() >= FIRST_FAILURE && (known || code.isRegistered())) {
				Cause cause = code.facts().one(CodeFacts.CAUSE);
				Set<Integer> standard = Causes.standard(code);
				List<Inline> says = cause.isNumber() ? numbers(standard)
						: List.of(Inline.text(language.labels().get("cause." + cause)));
				rows.add(row("sip" + code.id(), subject("code:" + code.id(), code.name(), ""), says, Causes.RECEIVES,
						(platform) -> Causes.causes(platform, code.id()), standard));
			}
		}
		return rows;
	}

	private static List<Inline> subject(String target, String name, String note) {
		return note.isEmpty() ? List.of(Inline.link(target, name))
				: List.of(Inline.link(target, name), Inline.text(note));
	}

	private Row row(String anchor, List<Inline> subject, List<Inline> says, String direction,
			Function<Platform, Set<?>> does, Set<?> standard) {
		List<Cell> cells = new ArrayList<>(List.of(Cell.of(subject), Cell.of(says)));
		for (Platform platform : platforms(direction)) {
			Set<?> own = does.apply(platform);
			cells.add(new Cell(List.of(numbers(own)), standard.containsAll(own) ? "" : "≠"));
		}
		return new Row(anchor, cells);
	}

	/** The platforms that map enough causes to deserve a column. */
	private List<Platform> platforms(String direction) {
		return this.catalog.platforms()
			.stream()
			.filter((platform) -> platform.rows()
				.stream()
				.filter((row) -> row.is(direction) && row.q850().isPresent() && row.codeId().isPresent())
				.count() >= ENOUGH)
			.toList();
	}

	Sheet of(Language language, Entry cause) {
		Labels labels = language.labels();
		int number = number(cause);
		String name = cause.in(language).title();
		String path = this.urls.of(language, cause);
		Head head = new Head(language, path, labels.format("cause.title", number, name),
				labels.format("cause.description", number, name), true, this.urls.versions(cause));
		Title title = Title.of(labels.format("cause.heading", number, name),
				new Link(this.urls.all(language, Kind.CAUSE), "Q.850", ""), new Link(path, cause.name(), ""));
		List<Inline> madeFrom = numbers(this.causes.madeFrom(number));
		List<Row> facts = List.of(
				fact(labels, "cause.protocol-name", List.of(Inline.text(cause.in(this.catalog.original()).title()))),
				fact(labels, "cause.becomes", becomes(language, number)),
				fact(labels, "cause.made-from", madeFrom.isEmpty() ? List.of(Inline.text("–")) : madeFrom));
		List<Link> columns = List.of(new Link("", "Q.850", ""), new Link("", cause.name(), ""));
		List<Part> parts = List.of(new Part.Table("facts", title.text(), columns, facts),
				Linker.section("sent", labels.get("cause.sent"), 2, uses(language, Causes.SENDS, number)),
				Linker.section("received", labels.get("cause.received"), 2, uses(language, Causes.RECEIVES, number)));
		List<Entry> all = List.copyOf(this.catalog.entries(Kind.CAUSE));
		int index = all.indexOf(cause);
		Foot foot = new Foot("", "causes/" + number, this.urls.picture(language, Urls.pictureName(cause)), path,
				neighbour(language, all, index - 1), neighbour(language, all, index + 1));
		return new Sheet(Kind.CAUSE.name(), head, title, List.of(), parts, foot);
	}

	private static Row fact(Labels labels, String label, List<Inline> value) {
		return new Row("", List.of(Cell.of(labels.get(label)), Cell.of(value)));
	}

	private @Nullable Link neighbour(Language language, List<Entry> causes, int index) {
		return (index < 0 || index >= causes.size()) ? null : new Link(this.urls.of(language, causes.get(index)),
				causes.get(index).name(), causes.get(index).in(language).title());
	}

	private static int number(Entry cause) {
		return Integer.parseInt(cause.name());
	}

	/** What each platform does with a cause. */
	private Part uses(Language language, String direction, int number) {
		Labels labels = language.labels();
		List<Row> rows = new ArrayList<>();
		for (Platform platform : this.catalog.platforms()) {
			List<Platform.Row> about = platform.rows(direction, number);
			if (!about.isEmpty()) {
				var codes = Causes.codes(platform, direction, number);
				String name = about.get(0).cell("cause");
				String place = this.urls.of(language, platform.entry()) + "#" + about.get(0).anchor();
				rows.add(new Row("",
						List.of(Cell.of(List.of(Inline.link(place, platform.name()))),
								Cell.of(name.isEmpty() ? List.of() : List.of(Inline.code(name))),
								new Cell(List.of(numbers(codes)),
										this.causes.differs(direction, number, codes) ? "≠ RFC 3398" : ""))));
			}
		}
		List<Link> head = List.of(new Link("", labels.get("platform.platform"), ""),
				new Link("", labels.get("platform.cause"), ""), new Link("", labels.get("platform.sip"), ""));
		return rows.isEmpty() ? new Part.Lead(labels.get("cause.nobody")) : new Part.Table("rows", "", head, rows);
	}

	private List<Inline> becomes(Language language, int number) {
		if (!this.causes.isAnswered(number)) {
			return List.of(Inline.text(language.labels().get("causes.none")));
		}
		List<Inline> codes = numbers(this.causes.codesOf(number));
		if (!this.causes.isListed(number)) {
			codes.add(Inline.text(" " + language.labels().get("causes.default")));
		}
		return codes;
	}

	/** Links to codes or causes, as far as there are pages. */
	private List<Inline> numbers(Collection<?> numbers) {
		List<Inline> pieces = new ArrayList<>();
		for (Object number : numbers) {
			if (!pieces.isEmpty()) {
				pieces.add(Inline.text(", "));
			}
			String text = number.toString();
			boolean cause = number instanceof Integer;
			Language original = this.catalog.original();
			boolean known = cause ? this.catalog.entry(Kind.CAUSE, text, original).isPresent()
					: this.catalog.code(text, original).isPresent();
			pieces.add(known ? Inline.link((cause ? "cause:" : "code:") + text, text) : Inline.text(text));
		}
		return pieces;
	}

}
