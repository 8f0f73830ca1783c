package org.sipcodes.read;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import org.sipcodes.model.Article;
import org.sipcodes.model.Entry;
import org.sipcodes.model.FactType;
import org.sipcodes.model.Facts;
import org.sipcodes.model.Kind;
import org.sipcodes.model.Language;
import org.sipcodes.model.Platform;
import org.sipcodes.model.Vocabulary;

/**
 * Reads what is known of a platform, which is front matter and one table; every word and
 * every code in the table has to exist.
 *
 * @param languages the default language first
 * @param codes those that exist, such as {@code 486}
 * @param problems where mistakes are added
 */
record PlatformReader(List<Language> languages, Set<String> codes, Problems problems) {

	private static final String SITUATION = "situation.";

	Platform read(Source source) {
		List<String> lines = source.text().lines().toList();
		FrontMatter matter = FrontMatter.of(source.file(), lines, this.problems);
		matter.allowOnly(Kind.PLATFORM.facts().stream().map(FactType::key).toList(), "");
		Facts facts = matter.facts(Kind.PLATFORM);
		List<Platform.Row> rows = rows(source.file(), lines, matter.end());
		String title = String.join("", facts.all(Platform.NAME));
		String name = source.path().replaceAll(".*/|\\.md$", "");
		Map<String, Article> articles = new HashMap<>();
		for (Language language : this.languages) {
			articles.put(language.tag(), new Article(Map.of(Kind.TITLE, title), Map.of()));
		}
		return new Platform(new Entry(Kind.PLATFORM, name, facts, articles), rows);
	}

	private List<Platform.Row> rows(String path, List<String> lines, int first) {
		List<Platform.Row> rows = new ArrayList<>();
		Set<String> anchors = new HashSet<>();
		Map<List<String>, Integer> seen = new HashMap<>();
		String expected = "; expected " + String.join(", ", Platform.COLUMNS);
		boolean header = true;
		for (int number = first + 1; number <= lines.size(); number++) {
			String line = lines.get(number - 1).strip();
			if (line.matches("[|: -]*")) {
				continue;
			}
			List<String> cells = cells(line);
			if (header && !cells.equals(Platform.COLUMNS)) {
				this.problems.add(path, number, "columns " + String.join(", ", cells) + expected);
				break;
			}
			if (!header && cells.size() != Platform.COLUMNS.size()) {
				this.problems.add(path, number, cells.size() + " cells in a row" + expected);
			}
			else if (!header) {
				Integer earlier = seen.putIfAbsent(cells, number);
				this.problems.require(earlier == null, path, number,
						"the same row again; expected it once, see line " + earlier);
				Platform.Row row = new Platform.Row(cells, anchor(cells, anchors));
				check(path, number, row);
				rows.add(row);
			}
			header = false;
		}
		return rows;
	}

	/**
	 * The cells between the bars; a bar with a backslash before it belongs to its cell.
	 */
	private static List<String> cells(String line) {
		String inner = line.replaceAll("^\\||(?<!\\\\)\\|$", "");
		return Arrays.stream(inner.split("(?<!\\\\)\\|", -1)).map((cell) -> cell.strip().replace("\\|", "|")).toList();
	}

	private void check(String path, int line, Platform.Row row) {
		for (Vocabulary words : List.of(Platform.DIRECTION, Platform.STANDING)) {
			String word = row.cell(words.name());
			String flaw = "\"" + word + "\" is not a value of \"" + words.name() + "\"";
			this.problems.parse(path, line, flaw, word, words::parse);
		}
		boolean names = row.is("names");
		String code = row.code();
		boolean known = names ? code.isEmpty() : code.matches("any|[1-6]xx") || this.codes.contains(code);
		this.problems.require(known, path, line, "code \"" + code + "\"; expected "
				+ (names ? "none in a row of names" : "a code that has a file, a class such as 4xx, or any"));
		String when = row.cell("when");
		boolean situation = when.isEmpty() || this.languages.get(0).labels().has(SITUATION + when);
		this.problems.require(situation, path, line, "unknown situation \"" + when + "\"; expected a word with a label "
				+ SITUATION + "… in content/en/labels.properties");
		this.problems.require(!row.cell("source").isEmpty(), path, line,
				"a row without a source; expected file and line, or a page");
	}

	/**
	 * Named after the most telling cell, so that an address keeps its meaning when rows
	 * are added.
	 */
	private static String anchor(List<String> cells, Set<String> taken) {
		Platform.Row row = new Platform.Row(cells, "");
		String telling = "row";
		for (String column : List.of("code", "text", "cause", "sub-code")) {
			telling = row.cell(column).isEmpty() ? telling : row.cell(column);
		}
		String slug = row.cell("direction") + "-"
				+ telling.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}+]+", "-").replaceAll("^-|-$", "");
		String anchor = slug;
		for (int copy = 2; !taken.add(anchor); copy++) {
			anchor = slug + "-" + copy;
		}
		return anchor;
	}

}
