package org.sipcodes.catalog;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

import org.sipcodes.content.FrontMatter;
import org.sipcodes.content.Problems;
import org.sipcodes.content.TableDocument;
import org.sipcodes.language.Labels;

/**
 * Reads what is known of a platform; every word and every code in its table has to exist.
 */
final class PlatformReader {

	private static final String SITUATION = "situation.";

	private final Labels labels;

	private final Predicate<String> codeExists;

	private final Problems problems;

	PlatformReader(Labels labels, Predicate<String> codeExists, Problems problems) {
		this.labels = labels;
		this.codeExists = codeExists;
		this.problems = problems;
	}

	Platform read(String slug, TableDocument document) {
		FrontMatter matter = document.frontMatter();
		matter.allowOnly(
				Stream.concat(Stream.of("name", "kind", "version", "date", "home"), Platform.TRAPS.stream()).toList(),
				"");
		Map<String, String> traps = new HashMap<>();
		Platform.TRAPS.stream().filter(matter::has).forEach((trap) -> traps.put(trap, matter.text(trap)));
		List<Platform.Row> rows = new ArrayList<>();
		Set<String> anchors = new HashSet<>();
		Map<Map<String, String>, Integer> seen = new LinkedHashMap<>();
		for (TableDocument.Row row : document.rows()) {
			Integer earlier = seen.putIfAbsent(row.cells(), row.line());
			if (earlier != null) {
				this.problems.add(document.path(), row.line(),
						"the same row again; expected it once, see line " + earlier);
			}
			read(document.path(), row, anchors, rows);
		}
		return new Platform(slug, matter.text("name"),
				matter.value("kind", Word.of(PlatformKind.class)).orElse(PlatformKind.PBX), matter.text("version"),
				matter.text("date"), matter.text("home"), traps, rows);
	}

	private void read(String path, TableDocument.Row row, Set<String> anchors, List<Platform.Row> rows) {
		Function<String, String> cell = (column) -> row.cells().getOrDefault(column, "");
		Direction direction = word(path, row, "direction", Word.of(Direction.class), Direction.NAMES);
		Standing standing = word(path, row, "standing", Word.of(Standing.class), Standing.THIRD_PARTY);
		String code = cell.apply("code");
		boolean known = (direction == Direction.NAMES) ? code.isEmpty()
				: code.matches("any|[1-6]xx") || this.codeExists.test(code);
		if (!known) {
			this.problems.add(path, row.line(), "code \"" + code + "\"; expected " + ((direction == Direction.NAMES)
					? "none in a row of names" : "a code that has a file, a class such as 4xx, or any"));
		}
		String when = cell.apply("when");
		if (!when.isEmpty() && !this.labels.has(SITUATION + when)) {
			this.problems.add(path, row.line(), "unknown situation \"" + when + "\"; expected a word with a label "
					+ SITUATION + "… in content/en/labels.properties");
		}
		if (cell.apply("source").isEmpty()) {
			this.problems.add(path, row.line(), "a row without a source; expected file and line, or a page");
		}
		rows.add(new Platform.Row(direction, code, cell.apply("cause"), cell.apply("number"), cell.apply("text"),
				cell.apply("sub-code"), when, cell.apply("source"), standing, anchor(row, anchors)));
	}

	private <T> T word(String path, TableDocument.Row row, String column, Function<String, T> parser, T fallback) {
		try {
			return parser.apply(row.cells().getOrDefault(column, ""));
		}
		catch (IllegalArgumentException ex) {
			this.problems.add(path, row.line(), "\"" + row.cells().get(column) + "\" is no value of \"" + column
					+ "\"; expected " + ex.getMessage());
			return fallback;
		}
	}

	/**
	 * Named after the most telling cell, so that an address keeps its meaning when rows
	 * are added.
	 */
	private static String anchor(TableDocument.Row row, Set<String> taken) {
		String telling = Stream.of("sub-code", "cause", "text", "code")
			.map((column) -> row.cells().getOrDefault(column, ""))
			.filter((text) -> !text.isEmpty())
			.findFirst()
			.orElse("row");
		String slug = row.cells().getOrDefault("direction", "") + "-"
				+ telling.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}+]+", "-").replaceAll("^-|-$", "");
		String anchor = slug;
		for (int copy = 2; !taken.add(anchor); copy++) {
			anchor = slug + "-" + copy;
		}
		return anchor;
	}

}
