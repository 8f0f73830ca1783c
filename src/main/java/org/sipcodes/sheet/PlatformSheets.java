package org.sipcodes.sheet;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.sipcodes.model.Catalog;
import org.sipcodes.model.Code;
import org.sipcodes.model.Entry;
import org.sipcodes.model.FactType;
import org.sipcodes.model.Facts;
import org.sipcodes.model.Inline;
import org.sipcodes.model.Inline.Style;
import org.sipcodes.model.Kind;
import org.sipcodes.model.Language;
import org.sipcodes.model.Platform;
import org.sipcodes.model.Word;
import org.sipcodes.sheet.Part.Cell;
import org.sipcodes.sheet.Part.Links;
import org.sipcodes.sheet.Part.Note;
import org.sipcodes.sheet.Part.Row;
import org.sipcodes.sheet.Part.Table;
import org.sipcodes.sheet.Sheet.Title;

/** Makes the sheets of platforms, and the table of platforms on a code page. */
record PlatformSheets(Catalog catalog, Urls urls, Language language) implements Maker {

	/** The columns of the table on a code page. */
	private static final List<String> ON_CODE = List.of("receives", "sends", "makes", "shows");

	/** How many things a cell of that table shows; the page of the platform has all. */
	private static final int SHOWN = 3;

	Sheet all() {
		Map<Word, List<Link>> groups = new LinkedHashMap<>();
		for (Platform platform : this.catalog.platforms()) {
			Entry entry = platform.entry();
			String note = label("platforms.rows", platform.rows().size());
			groups.computeIfAbsent(entry.facts().one(Platform.KIND), (kind) -> new ArrayList<>())
				.add(new Link(href(entry), platform.name(), note));
		}
		List<Part> parts = new ArrayList<>();
		groups.forEach((kind, links) -> parts.add(section(kind.key(), kind.label(), new Links("links", links))));
		return list(Kind.PLATFORM, label("platforms.heading"), parts);
	}

	Sheet of(Platform platform) {
		Entry entry = platform.entry();
		String name = platform.name();
		Link all = new Link(this.urls.all(this.language, Kind.PLATFORM), label("platforms.heading"));
		Link kind = new Link("", "", label(entry.facts().one(Platform.KIND).label()));
		List<Link> columns = columns("platform.sip", "platform.cause", "platform.text", "platform.when",
				"platform.source");
		List<Part> parts = new ArrayList<>();
		for (Word direction : Platform.DIRECTION.words()) {
			List<Row> rows = rows(platform.rows(), direction.key()).map(this::row).toList();
			if (!rows.isEmpty()) {
				String heading = "platform.group." + direction;
				parts.add(section(direction.key(), heading, new Table("rows", label(heading), columns, rows)));
			}
		}
		List<Link> others = new ArrayList<>();
		this.catalog.platforms().forEach((other) -> others.add(new Link(href(other.entry()), other.name())));
		parts.add(hidden("others", "platform.others", new Links("row", others)));
		return new Sheet("platform", head(entry, label("platform.title", name), label("platform.description", name)),
				new Title(List.of(all, new Link(href(entry), name)), name, List.of(), kind, 0), intro(entry.facts()),
				parts, foot(entry, "", href(entry), List.of()));
	}

	/** The version that was looked at, and what surprises. */
	private List<Part> intro(Facts facts) {
		String home = facts.one(Platform.HOME);
		String version = label("platform.version", facts.one(Platform.VERSION),
				this.language.date(facts.one(Platform.DATE)));
		List<Part> intro = new ArrayList<>();
		intro.add(new Note("plain", "", List.of(Inline.text(version + ". " + label("platform.home") + ": "),
				home.startsWith("https://") ? Inline.link(home, home) : Inline.text(home))));
		for (FactType<String> trap : Platform.TRAPS) {
			for (String value : facts.all(trap)) {
				Inline text = Inline.text(label("trap." + trap.key(), value));
				intro.add(new Note("marker", label("platform.traps"), List.of(text)));
			}
		}
		return intro;
	}

	private static Stream<Platform.Row> rows(List<Platform.Row> rows, String direction) {
		return rows.stream().filter((row) -> row.is(direction)).sorted(Comparator.comparing(Platform.Row::code));
	}

	private Row row(Platform.Row row) {
		String code = row.code().equals("any") ? label("platform.any") : row.code();
		boolean page = this.catalog.code(row.code(), this.language).isPresent();
		String number = row.cell("number");
		boolean known = row.q850().isPresent() && this.catalog.entry(Kind.CAUSE, number, this.language).isPresent();
		String source = row.cell("source");
		boolean web = source.startsWith("https://");
		Inline place = web ? Inline.link(source.split("[\\s;]")[0], source) : Inline.text(source);
		Inline standing = Inline.text(label(Platform.STANDING.parse(row.cell("standing")).label()));
		return Row.of(row.anchor(),
				cell(Inline.of(Style.STRONG, page ? Inline.link("code:" + code, code) : Inline.text(code))),
				cell(Inline.code(row.cell("cause")),
						known ? Inline.link("cause:" + number, number) : Inline.text(number)),
				cell(Inline.code(row.cell("sub-code")), Inline.text(row.cell("text"))), cell(situation(row)),
				new Cell(List.of(noted(List.of(place), standing)), ""));
	}

	private Inline situation(Platform.Row row) {
		String when = row.cell("when");
		return Inline.text(when.isEmpty() ? "" : label("situation." + when));
	}

	private static Cell cell(Inline... pieces) {
		return new Cell(List.of(spaced(pieces)), "");
	}

	/** Pieces with a space between them, without those that are empty. */
	private static List<Inline> spaced(Inline... pieces) {
		List<Inline> spaced = new ArrayList<>();
		for (Inline piece : pieces) {
			if (!Inline.plain(List.of(piece)).isEmpty()) {
				spaced.addAll(spaced.isEmpty() ? List.of(piece) : List.of(Inline.text(" "), piece));
			}
		}
		return spaced;
	}

	/** Pieces and a remark behind them. */
	private static List<Inline> noted(List<Inline> pieces, Inline note) {
		List<Inline> noted = new ArrayList<>(pieces);
		if (!note.text().isEmpty()) {
			noted.addAll(List.of(Inline.text(pieces.isEmpty() ? "" : ", "), Inline.of(Style.ASIDE, note)));
		}
		return noted;
	}

	/** What every platform that has something to say of a code does with it. */
	Table on(Code code) {
		List<Row> rows = new ArrayList<>();
		for (Platform platform : this.catalog.platforms()) {
			List<Platform.Row> shown = new ArrayList<>(platform.rows(code.id()));
			shown.removeIf((row) -> !ON_CODE.contains(row.cell("direction")) || row.isForeignTo(this.language));
			if (!shown.isEmpty()) {
				String place = href(platform.entry()) + "#" + shown.get(0).anchor();
				List<Cell> cells = new ArrayList<>(List.of(Cell.of(Inline.link(place, platform.name()))));
				ON_CODE.forEach((direction) -> cells.add(cell(place, rows(shown, direction))));
				rows.add(new Row("", cells));
			}
		}
		rows.removeIf((row) -> row.cells().stream().skip(1).allMatch((cell) -> cell.values().isEmpty()));
		List<Link> head = columns("platform.platform");
		ON_CODE.forEach((direction) -> head.addAll(columns("direction." + direction)));
		return new Table("stack", label("platforms.code"), head, rows);
	}

	/** The first few things that a platform does in a direction, each once. */
	private Cell cell(String place, Stream<Platform.Row> rows) {
		List<List<Inline>> items = rows.map(this::item).filter((item) -> !item.isEmpty()).distinct().toList();
		List<List<Inline>> values = new ArrayList<>(items.subList(0, Math.min(SHOWN, items.size())));
		if (items.size() > SHOWN) {
			values.add(List.of(Inline.link(place, "+" + (items.size() - SHOWN))));
		}
		return new Cell(values, "");
	}

	private List<Inline> item(Platform.Row row) {
		String cause = (row.cell("cause") + " " + row.cell("number")).strip();
		String text = row.cell("text");
		return noted(
				spaced(Inline.code(cause), Inline.code(row.cell("sub-code")),
						Inline.of(Style.QUOTE, Inline.text(text.isEmpty() ? "" : label("quote", text)))),
				situation(row));
	}

}
