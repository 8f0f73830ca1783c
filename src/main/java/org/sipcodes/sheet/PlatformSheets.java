package org.sipcodes.sheet;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import org.sipcodes.model.Catalog;
import org.sipcodes.model.Code;
import org.sipcodes.model.FactType;
import org.sipcodes.model.Inline;
import org.sipcodes.model.Inline.Style;
import org.sipcodes.model.Kind;
import org.sipcodes.model.Labels;
import org.sipcodes.model.Language;
import org.sipcodes.model.Platform;
import org.sipcodes.model.Word;
import org.sipcodes.sheet.Part.Cell;
import org.sipcodes.sheet.Sheet.Foot;
import org.sipcodes.sheet.Sheet.Title;

/** Makes the sheets of platforms, and the table of platforms on a code page. */
final class PlatformSheets {

	/** The columns of the table on a code page. */
	private static final List<String> ON_CODE = List.of("receives", "sends", "makes", "shows");

	/** How many things a cell of that table shows; the page of the platform has all. */
	private static final int SHOWN = 3;

	private static final List<String> COLUMNS = List.of("platform.sip", "platform.cause", "platform.text",
			"platform.when", "platform.source");

	private final Catalog catalog;

	private final Urls urls;

	PlatformSheets(Catalog catalog, Urls urls) {
		this.catalog = catalog;
		this.urls = urls;
	}

	Sheet all(Language language) {
		Labels labels = language.labels();
		Map<Word, List<Link>> groups = new LinkedHashMap<>();
		for (Platform platform : this.catalog.platforms()) {
			Link link = new Link(address(language, platform), platform.name(),
					labels.format("platforms.rows", platform.rows().size()));
			groups.computeIfAbsent(platform.entry().facts().one(Platform.KIND), (kind) -> new ArrayList<>()).add(link);
		}
		List<Part> parts = new ArrayList<>();
		groups.forEach((kind, links) -> parts
			.add(Linker.section(kind.key(), labels.get(kind.label()), 2, new Part.Links("links", links))));
		Link all = all(language, labels);
		return new Sheet(Kind.PLATFORM.folder(), EntrySheets.head(language, Kind.PLATFORM, this.urls),
				Title.of(all.text(), all), List.of(new Part.Lead(labels.get("platforms.lead"))), parts,
				new Foot("", Kind.PLATFORM.folder(), "", all.href(), null, null));
	}

	private Link all(Language language, Labels labels) {
		return new Link(this.urls.all(language, Kind.PLATFORM), labels.get("platforms.heading"), "");
	}

	Sheet of(Language language, Platform platform) {
		Labels labels = language.labels();
		String path = address(language, platform);
		String name = platform.entry().name();
		Head head = new Head(language, path, labels.format("platform.title", platform.name()),
				labels.format("platform.description", platform.name()), true, this.urls.versions(platform.entry()));
		Title title = new Title(List.of(all(language, labels), new Link(path, platform.name(), "")), platform.name(),
				List.of(), new Link("", "", labels.get(fact(platform, Platform.KIND).label())), 0);
		List<Part> parts = new ArrayList<>();
		for (Word direction : Platform.DIRECTION.words()) {
			List<Part.Row> rows = rows(language, platform, direction);
			if (!rows.isEmpty()) {
				String heading = labels.get("platform.group." + direction);
				List<Link> columns = COLUMNS.stream().map((column) -> new Link("", labels.get(column), "")).toList();
				parts.add(Linker.section(direction.key(), heading, 2, new Part.Table("rows", heading, columns, rows)));
			}
		}
		List<Link> others = this.catalog.platforms()
			.stream()
			.map((other) -> new Link(address(language, other), other.name(), ""))
			.toList();
		parts.add(Linker.hidden("others", labels.get("platform.others"), 2, new Part.Links("row", others)));
		Foot foot = new Foot("", "platforms/" + name, this.urls.picture(language, Urls.pictureName(platform.entry())),
				path, null, null);
		return new Sheet(Kind.PLATFORM.name(), head, title, intro(labels, platform), parts, foot);
	}

	private static <T> T fact(Platform platform, FactType<T> type) {
		return platform.entry().facts().one(type);
	}

	/** The version that was looked at, and what surprises. */
	private static List<Part> intro(Labels labels, Platform platform) {
		String home = fact(platform, Platform.HOME);
		String version = labels.format("platform.version", fact(platform, Platform.VERSION),
				fact(platform, Platform.DATE));
		List<Part> intro = new ArrayList<>(List
			.of(new Part.Note("plain", "", List.of(Inline.text(version + ". " + labels.get("platform.home") + ": "),
					home.startsWith("https://") ? Inline.link(home, home) : Inline.text(home)))));
		for (FactType<String> trap : Platform.TRAPS) {
			for (String value : platform.entry().facts().all(trap)) {
				intro.add(new Part.Note("marker", labels.get("platform.traps"),
						List.of(Inline.text(labels.format("trap." + trap.key(), value)))));
			}
		}
		return intro;
	}

	private List<Part.Row> rows(Language language, Platform platform, Word direction) {
		return platform.rows()
			.stream()
			.filter((row) -> row.is(direction.key()))
			.sorted(Comparator.comparing(Platform.Row::code))
			.map((row) -> new Part.Row(row.anchor(),
					Stream
						.of(List.of(code(language, row)), cause(language, row), texts(row), situation(language, row),
								source(language, row))
						.map(Cell::of)
						.toList()))
			.toList();
	}

	private Inline code(Language language, Platform.Row row) {
		Labels labels = language.labels();
		String name = row.code().equals("any") ? labels.get("platform.any") : row.code();
		Inline text = row.codeId()
			.flatMap(this.catalog::code)
			.filter((found) -> found.isIn(language))
			.map((found) -> Inline.link("code:" + found.id(), name))
			.orElse(Inline.text(name));
		return Inline.of(Style.STRONG, text);
	}

	private List<Inline> cause(Language language, Platform.Row row) {
		String number = row.cell("number");
		boolean known = row.q850().isPresent() && this.catalog.entry(Kind.CAUSE, number, language).isPresent();
		return words(row.cell("cause").isEmpty() ? null : Inline.code(row.cell("cause")),
				number.isEmpty() ? null : known ? Inline.link("cause:" + number, number) : Inline.text(number));
	}

	private static List<Inline> texts(Platform.Row row) {
		return words(row.cell("sub-code").isEmpty() ? null : Inline.code(row.cell("sub-code")),
				row.cell("text").isEmpty() ? null : Inline.text(row.cell("text")));
	}

	private static List<Inline> situation(Language language, Platform.Row row) {
		String when = row.cell("when");
		return when.isEmpty() ? List.of() : List.of(Inline.text(language.labels().get("situation." + when)));
	}

	private static List<Inline> source(Language language, Platform.Row row) {
		String source = row.cell("source");
		String standing = language.labels().get(Platform.STANDING.parse(row.cell("standing")).label());
		return words(
				source.startsWith("https://") ? Inline.link(source.split("[\\s;]")[0], source) : Inline.text(source),
				Inline.of(Style.ASIDE, Inline.text(standing)));
	}

	/** Pieces with a space between them, without those that are absent. */
	private static List<Inline> words(@org.jspecify.annotations.Nullable Inline... pieces) {
		List<Inline> words = new ArrayList<>();
		for (Inline piece : pieces) {
			if (piece != null) {
				if (!words.isEmpty()) {
					words.add(Inline.text(" "));
				}
				words.add(piece);
			}
		}
		return words;
	}

	/** What every platform that has a row for a code does with it. */
	Optional<Part.Table> on(Language language, Code code) {
		Labels labels = language.labels();
		List<Part.Row> rows = new ArrayList<>();
		for (Platform platform : this.catalog.platforms()) {
			List<Platform.Row> shown = platform.rows(code.id())
				.stream()
				.filter((row) -> ON_CODE.contains(row.cell("direction")) && !row.isForeignTo(language))
				.toList();
			if (!shown.isEmpty()) {
				String place = address(language, platform) + "#" + shown.get(0).anchor();
				List<Cell> cells = new ArrayList<>(List.of(Cell.of(List.of(Inline.link(place, platform.name())))));
				ON_CODE.forEach((direction) -> cells.add(cell(language, place, direction, shown)));
				rows.add(new Part.Row("", cells));
			}
		}
		List<Link> head = new ArrayList<>(List.of(new Link("", labels.get("platform.platform"), "")));
		ON_CODE.forEach((direction) -> head.add(new Link("", labels.get("direction." + direction), "")));
		return rows.isEmpty() ? Optional.empty()
				: Optional.of(new Part.Table("stack", labels.get("platforms.code"), head, rows));
	}

	/** The first few things that a platform does in a direction, each once. */
	private static Cell cell(Language language, String place, String direction, List<Platform.Row> rows) {
		Set<List<Inline>> items = new LinkedHashSet<>();
		rows.stream()
			.filter((row) -> row.is(direction))
			.sorted(Comparator.comparing(Platform.Row::code))
			.forEach((row) -> items.add(item(language, row)));
		List<List<Inline>> values = new ArrayList<>(items.stream().limit(SHOWN).toList());
		if (items.size() > SHOWN) {
			values.add(List.of(Inline.link(place, "+" + (items.size() - SHOWN))));
		}
		return new Cell(values, "");
	}

	private static List<Inline> item(Language language, Platform.Row row) {
		String cause = (row.cell("cause") + " " + row.cell("number")).strip();
		List<Inline> situation = situation(language, row);
		return words(cause.isEmpty() ? null : Inline.code(cause),
				row.cell("sub-code").isEmpty() ? null : Inline.code(row.cell("sub-code")),
				row.cell("text").isEmpty() ? null : new Inline(Style.QUOTE, "", List.of(Inline.text(row.cell("text")))),
				situation.isEmpty() ? null : new Inline(Style.ASIDE, "", situation));
	}

	private String address(Language language, Platform platform) {
		return this.urls.of(language, platform.entry());
	}

}
