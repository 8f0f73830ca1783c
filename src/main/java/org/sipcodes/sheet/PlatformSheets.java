package org.sipcodes.sheet;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.sipcodes.model.Block;
import org.sipcodes.model.Catalog;
import org.sipcodes.model.Code;
import org.sipcodes.model.CodeId;
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

	/** What is said of a platform on a code page. */
	private static final List<String> ON_CODE = List.of("receives", "sends", "makes", "shows", "skips");

	/** How many things a sentence names there; the page of the platform has all. */
	private static final int SHOWN = 2;

	/**
	 * From so many platforms on a sentence names one thing, for a page is read on a
	 * phone.
	 */
	private static final int MANY = 20;

	/** How many where nothing else is said. */
	private static final int MOST = 8;

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
		parts.addAll(measured());
		return list(Kind.PLATFORM, label("platforms.heading"), parts);
	}

	Sheet of(Platform platform) {
		Entry entry = platform.entry();
		String name = platform.name();
		Link all = new Link(this.urls.all(this.language, Kind.PLATFORM), label("platforms.heading"));
		String kind = label(entry.facts().one(Platform.KIND).label());
		List<Part> parts = new ArrayList<>();
		for (Word direction : Platform.DIRECTION.words()) {
			List<Row> rows = rows(platform.rows(), direction.key()).map(this::row).toList();
			if (!rows.isEmpty()) {
				parts.add(section(direction.key(), direction.label(),
						withoutEmptyColumns(label(direction.label()), rows)));
			}
		}
		List<Link> others = new ArrayList<>();
		this.catalog.platforms().forEach((other) -> others.add(new Link(href(other.entry()), other.name())));
		parts.add(hidden("others", "platform.others", new Links("row", others)));
		return new Sheet("platform", head(entry, label("platform.title", name), label("platform.description", name)),
				new Title(List.of(all, new Link(href(entry), name)), name, List.of(), kind, 0), intro(entry.facts()),
				parts, foot(entry, "", href(entry), List.of()));
	}

	private Table withoutEmptyColumns(String label, List<Row> rows) {
		List<Link> columns = columns("platform.sip", "platform.cause", "platform.text", "platform.when",
				"platform.source");
		List<Integer> kept = IntStream.range(0, columns.size())
			.filter((column) -> rows.stream().anyMatch((row) -> !row.cells().get(column).isEmpty()))
			.boxed()
			.toList();
		return new Table("rows", label, kept.stream().map(columns::get).toList(),
				rows.stream()
					.map((row) -> new Row(row.anchor(), kept.stream().map(row.cells()::get).toList()))
					.toList());
	}

	/** What it does with one code, as far as it says so, in full. */
	Sheet of(Platform platform, CodeId id) {
		Entry entry = platform.entry();
		String path = this.urls.rowsShort(this.language, platform, id);
		String code = this.catalog.code(id).map(Code::name).orElse(id.toString());
		String title = platform.name() + ": " + code;
		List<Platform.Row> rows = new ArrayList<>(platform.rows(id));
		rows.removeIf((row) -> row.isForeignTo(this.language));
		List<List<Block>> sentences = new ArrayList<>();
		for (String direction : ON_CODE) {
			List<Inline> sentence = sentences(direction, rows(rows, direction).toList(), MOST);
			if (!sentence.isEmpty()) {
				sentences.add(List.of(new Block.Paragraph(sentence.subList(1, sentence.size()))));
			}
		}
		List<Part> parts = new ArrayList<>();
		parts.add(sentences.isEmpty() ? new Part.Lead(label("platform.silent", platform.name(), id))
				: new Part.Prose(List.of(new Block.Items(false, sentences))));
		if (rows.stream().noneMatch((row) -> row.is("receives"))) {
			FactType<String> unlisted = Platform.UNLISTED_CODE;
			entry.facts()
				.all(unlisted)
				.forEach((cause) -> parts.add(new Part.Lead(label("trap." + unlisted.key(), cause))));
		}
		Head head = new Head(this.language, path, title, label("platform.description", platform.name()), false,
				this.urls.versions(entry::isIn, (other) -> this.urls.rowsShort(other, platform, id)));
		return new Sheet("platform", head, Title.of(title), List.of(), parts,
				new Sheet.Foot("", "", "", path, null, null));
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
				cell(Inline.code(row.cell("sub-code")), Inline.of(Style.QUOTE, Inline.text(row.cell("text")))),
				cell(situation(row)), new Cell(List.of(noted(List.of(place), standing)), ""));
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

	/**
	 * What every platform that has something to say of a code does with it, by its kind.
	 */
	Part.Folds on(Code code) {
		Map<Word, List<List<Block>>> kinds = new LinkedHashMap<>();
		Map<Word, List<String>> names = new LinkedHashMap<>();
		long speaking = this.catalog.platforms().stream().filter((one) -> !one.rows(code.id()).isEmpty()).count();
		int most = (speaking > MANY) ? 1 : SHOWN;
		for (Platform platform : this.catalog.platforms()) {
			List<Platform.Row> shown = new ArrayList<>(platform.rows(code.id()));
			shown.removeIf((row) -> !ON_CODE.contains(row.cell("direction")) || row.isForeignTo(this.language));
			String place = href(platform.entry()) + "#" + (shown.isEmpty() ? "" : shown.get(0).anchor());
			List<Inline> sentences = new ArrayList<>();
			ON_CODE.forEach((direction) -> sentences
				.addAll(sentences(direction, rows(shown, direction).toList(), direction.equals("shows") ? 1 : most)));
			if (!sentences.isEmpty()) {
				List<Inline> text = new ArrayList<>(List.of(Inline.link(place, platform.name()), Inline.text(":")));
				text.addAll(sentences);
				Word kind = platform.entry().facts().one(Platform.KIND);
				kinds.computeIfAbsent(kind, (word) -> new ArrayList<>()).add(List.of(new Block.Paragraph(text)));
				names.computeIfAbsent(kind, (word) -> new ArrayList<>()).add(platform.name());
			}
		}
		return new Part.Folds(kinds.entrySet().stream().map((kind) -> {
			Word word = kind.getKey();
			Part prose = new Part.Prose(List.of(new Block.Items(false, kind.getValue())));
			return new Part.Fold("on-" + word.key(), label(word.label()), String.join(", ", names.get(word)),
					List.of(prose));
		}).toList());
	}

	/**
	 * What a platform does in a direction: what is named, then what is only described.
	 */
	private List<Inline> sentences(String direction, List<Platform.Row> rows, int most) {
		List<Inline> sentences = new ArrayList<>();
		String alone = "direction." + direction + ".alone";
		boolean bare = !rows.isEmpty() && rows.stream().allMatch((row) -> item(row).isEmpty());
		if (bare && language().labels().has(alone)) {
			sentences.add(Inline.text(" " + label(alone)));
		}
		String described = "direction." + direction + ".when";
		Predicate<Platform.Row> named = (row) -> isNamed(row) || !language().labels().has(described);
		sentences.addAll(sentence("direction." + direction + ".says", rows.stream().filter(named), most));
		sentences.addAll(sentence(described, rows.stream().filter(named.negate()), most));
		return sentences;
	}

	/**
	 * A sentence with the first few things that a platform does; the page of the platform
	 * has all.
	 */
	private List<Inline> sentence(String label, Stream<Platform.Row> rows, int most) {
		List<List<Inline>> items = rows.map(this::item).filter((item) -> !item.isEmpty()).distinct().toList();
		List<Inline> values = new ArrayList<>();
		for (List<Inline> item : items.subList(0, Math.min(most, items.size()))) {
			values.addAll(values.isEmpty() ? List.of() : List.of(Inline.text("; ")));
			values.addAll(item);
		}
		if (items.size() > most) {
			values.add(Inline.text("; " + label("platforms.others", items.size() - most)));
		}
		List<Inline> sentence = new ArrayList<>();
		if (!values.isEmpty()) {
			sentence.add(Inline.text(" "));
			sentence.addAll(language().labels().around(label, values));
		}
		return sentence;
	}

	/** Whether it names a cause, a number or a text. */
	private static boolean isNamed(Platform.Row row) {
		return Stream.of("cause", "number", "text", "sub-code").anyMatch((column) -> !row.cell(column).isEmpty());
	}

	/** Such as {@code USER_BUSY} (17), or cause 17. */
	private List<Inline> item(Platform.Row row) {
		String number = row.cell("number");
		String cause = row.cell("cause");
		String caused = "direction." + row.cell("direction") + ".cause";
		boolean alone = cause.isEmpty() && row.q850().isPresent() && language().labels().has(caused);
		String numbered = cause.isEmpty() ? number : "(" + number + ")";
		String text = row.cell("text");
		return noted(
				spaced(Inline.code(cause),
						Inline.text(number.isEmpty() ? "" : alone ? label(caused, number) : numbered),
						Inline.code(row.cell("sub-code")),
						Inline.of(Style.QUOTE, Inline.text(text.isEmpty() ? "" : label("quote", text)))),
				situation(row));
	}

}
