package org.sipcodes.read;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

import org.sipcodes.model.Article;
import org.sipcodes.model.Entry;
import org.sipcodes.model.FactType;
import org.sipcodes.model.Facts;
import org.sipcodes.model.Kind;
import org.sipcodes.model.Language;
import org.sipcodes.model.Platform;
import org.sipcodes.model.Vocabulary;

/**
 * Reads what is known of a platform; every word and every code in its table has to exist.
 */
final class PlatformReader {

	private static final String SITUATION = "situation.";

	private static final String NAMES = "names";

	private final List<Language> languages;

	private final Predicate<String> codeExists;

	private final Problems problems;

	PlatformReader(List<Language> languages, Predicate<String> codeExists, Problems problems) {
		this.languages = languages;
		this.codeExists = codeExists;
		this.problems = problems;
	}

	Platform read(String name, TableDocument document) {
		FrontMatter matter = document.frontMatter();
		matter.allowOnly(Kind.PLATFORM.facts().stream().map(FactType::key).toList(), "");
		Facts facts = FactsReader.read(Kind.PLATFORM, matter);
		List<Platform.Row> rows = new ArrayList<>();
		Set<String> anchors = new HashSet<>();
		Map<Map<String, String>, Integer> seen = new HashMap<>();
		for (TableDocument.Row row : document.rows()) {
			Integer earlier = seen.putIfAbsent(row.cells(), row.line());
			if (earlier != null) {
				this.problems.add(document.path(), row.line(),
						"the same row again; expected it once, see line " + earlier);
			}
			check(document.path(), row);
			rows.add(new Platform.Row(Platform.COLUMNS.stream().map((column) -> cell(row, column)).toList(),
					anchor(row, anchors)));
		}
		Map<String, Article> articles = new HashMap<>();
		String title = String.join("", facts.all(Platform.NAME));
		this.languages
			.forEach((language) -> articles.put(language.tag(), new Article(Map.of(Kind.TITLE, title), Map.of())));
		return new Platform(new Entry(Kind.PLATFORM, name, facts, articles), rows);
	}

	private void check(String path, TableDocument.Row row) {
		checkWord(path, row, Platform.DIRECTION);
		checkWord(path, row, Platform.STANDING);
		String code = cell(row, "code");
		boolean names = cell(row, "direction").equals(NAMES);
		boolean known = names ? code.isEmpty() : code.matches("any|[1-6]xx") || this.codeExists.test(code);
		if (!known) {
			this.problems.add(path, row.line(), "code \"" + code + "\"; expected "
					+ (names ? "none in a row of names" : "a code that has a file, a class such as 4xx, or any"));
		}
		String when = cell(row, "when");
		if (!when.isEmpty() && !this.languages.get(0).labels().has(SITUATION + when)) {
			this.problems.add(path, row.line(), "unknown situation \"" + when + "\"; expected a word with a label "
					+ SITUATION + "… in content/en/labels.properties");
		}
		if (cell(row, "source").isEmpty()) {
			this.problems.add(path, row.line(), "a row without a source; expected file and line, or a page");
		}
	}

	private static String cell(TableDocument.Row row, String column) {
		return Objects.requireNonNull(row.cells().get(column));
	}

	private void checkWord(String path, TableDocument.Row row, Vocabulary vocabulary) {
		try {
			vocabulary.parse(cell(row, vocabulary.name()));
		}
		catch (IllegalArgumentException ex) {
			this.problems.add(path, row.line(), "\"" + cell(row, vocabulary.name()) + "\" is not a value of \""
					+ vocabulary.name() + "\"; expected " + ex.getMessage());
		}
	}

	/**
	 * Named after the most telling cell, so that an address keeps its meaning when rows
	 * are added.
	 */
	private static String anchor(TableDocument.Row row, Set<String> taken) {
		String telling = Stream.of("sub-code", "cause", "text", "code")
			.map((column) -> cell(row, column))
			.filter((text) -> !text.isEmpty())
			.findFirst()
			.orElse("row");
		String slug = cell(row, "direction") + "-"
				+ telling.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}+]+", "-").replaceAll("^-|-$", "");
		String anchor = slug;
		for (int copy = 2; !taken.add(anchor); copy++) {
			anchor = slug + "-" + copy;
		}
		return anchor;
	}

}
