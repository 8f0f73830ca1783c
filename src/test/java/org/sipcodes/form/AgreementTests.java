package org.sipcodes.form;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.sipcodes.TestSite;
import org.sipcodes.model.Code;
import org.sipcodes.model.FactRow;
import org.sipcodes.model.FactType;
import org.sipcodes.model.Kind;
import org.sipcodes.model.Labels;
import org.sipcodes.model.Language;
import org.sipcodes.model.Vocabulary;

import static org.assertj.core.api.Assertions.assertThat;

/** The facts of every code are the same in every form. */
class AgreementTests {

	private static final Pattern ROW = Pattern
		.compile("<div id=\"fact-([a-z-]+)\"><dt>([^<]+)</dt><dd>(.*?)</dd></div>");

	private static final Map<String, List<String>> CSV = csv(TestSite.html("/data/codes.csv"));

	@ParameterizedTest
	@MethodSource("codes")
	void htmlTextMarkdownJsonAndCsvTellTheSame(String tag, String id) {
		Language language = TestSite.language(tag);
		Code code = TestSite.CATALOG.code(id, language).orElseThrow();
		String path = TestSite.URLS.code(language, code);
		Map<String, List<String>> page = new LinkedHashMap<>();
		List<String> names = new ArrayList<>();
		ROW.matcher(TestSite.html(path)).results().forEach((row) -> {
			page.put(row.group(1), Stream.of(row.group(3).split("</span><span>")).map(TestSite::bare).toList());
			names.add(language.labels().get("fact." + row.group(1)));
		});
		assertThat(page.keySet()).containsExactlyElementsOf(Kind.CODE.rows().stream().map(FactRow::label).toList());

		JsonNode json = JsonMapper.shared()
			.readTree(TestSite.text(TestSite.SITE.answer("/api/v1/codes/" + id, Map.of("lang", tag))));
		Map<String, List<String>> told = new LinkedHashMap<>();
		json.get("told").forEach((fact) -> told.put(fact.get("key").asString(), texts(fact.get("values"))));
		assertThat(told).as("JSON").isEqualTo(page);

		assertThat(markdown(TestSite.html(path + ".md"))).as("Markdown").containsExactlyElementsOf(page.values());
		String card = TestSite.html(path + ".txt");
		assertThat(column(card, names, true)).as("names on the card").isEqualTo(words(names));
		assertThat(column(card, names, false)).as("values on the card")
			.isEqualTo(words(page.values().stream().flatMap(List::stream).toList()));
		words(language.labels(), json.get("facts"))
			.forEach((key, values) -> assertThat(page.get(key)).as("words of " + key).isEqualTo(values));
		table(id, json);
		assertThat(TestSite.html(path)).contains("\"termCode\":\"" + id + "\"",
				"\"dateModified\":\"" + json.get("updated").asString() + "\"");
	}

	static Stream<String[]> codes() {
		return TestSite.CATALOG.languages()
			.stream()
			.flatMap((language) -> TestSite.CATALOG.codes(language)
				.stream()
				.map((code) -> new String[] { language.tag(), code.id().toString() }));
	}

	/** What the words of the vocabularies are called on a page. */
	private static Map<String, List<String>> words(Labels labels, JsonNode facts) {
		Map<String, List<String>> words = new LinkedHashMap<>();
		for (FactRow row : Kind.CODE.rows()) {
			if (row.type().vocabulary() != null) {
				List<String> lines = new ArrayList<>(lines(labels, row, row.type(), facts));
				FactType<?> except = row.except();
				if (except != null) {
					lines(labels, row, except, facts).forEach((line) -> lines.add(labels.format("fact.not", line)));
				}
				words.put(row.label(), lines.isEmpty() ? List.of(labels.get("fact.none")) : lines);
			}
		}
		return words;
	}

	private static List<String> lines(Labels labels, FactRow row, FactType<?> type, JsonNode facts) {
		JsonNode value = facts.get(type.field());
		List<String> lines = new ArrayList<>();
		if (value.isObject()) {
			value.properties()
				.forEach((named) -> lines.add(named.getKey() + " " + word(labels, type, named.getValue())));
		}
		else {
			Stream<JsonNode> values = value.isArray() ? value.valueStream() : Stream.of(value);
			values.forEach((word) -> lines.add(word(labels, type, word)));
		}
		boolean joined = row.look() == FactRow.Look.JOINED && !lines.isEmpty();
		return joined ? List.of(String.join(", ", lines)) : lines;
	}

	/** Names of methods look the same in every language. */
	private static String word(Labels labels, FactType<?> type, JsonNode word) {
		Vocabulary vocabulary = Objects.requireNonNull(type.vocabulary());
		String key = word.asString();
		return Character.isUpperCase(key.charAt(0)) ? key : labels.get(vocabulary.name() + "." + key);
	}

	/** The row of a code in the table says what its JSON does. */
	private static void table(String id, JsonNode json) {
		List<String> row = CSV.get(id);
		JsonNode facts = json.get("facts");
		assertThat(facts.propertyNames())
			.containsExactlyElementsOf(JsonForm.CODE_FACTS.stream().map(FactType::field).toList());
		JsonForm.CODE_FACTS.forEach((type) -> assertThat(cell(row, type.column())).as("CSV " + type.column())
			.isEqualTo(cell(facts.get(type.field()))));
		List.of("phrase", "updated", "class", "summary", "url").forEach((column) -> {
			boolean english = json.get("language").asString().equals(Language.DEFAULT);
			if (english || !List.of("summary", "url").contains(column)) {
				assertThat(cell(row, column)).as("CSV " + column).isEqualTo(json.get(column).asString());
			}
		});
	}

	/** A value as a cell. */
	private static String cell(JsonNode value) {
		List<String> named = new ArrayList<>();
		if (value.isObject()) {
			value.properties().forEach((entry) -> named.add(entry.getKey() + ":" + entry.getValue().asString()));
		}
		return value.isObject() ? String.join(";", named)
				: value.isArray() ? String.join(";", texts(value)) : value.asString();
	}

	private static String cell(List<String> row, String column) {
		return row.get(CSV.getOrDefault("code", List.of()).indexOf(column));
	}

	private static Map<String, List<String>> csv(String text) {
		Map<String, List<String>> rows = new LinkedHashMap<>();
		text.lines().forEach((line) -> {
			List<String> cells = Pattern.compile("(?:^|,)(?:\"((?:[^\"]|\"\")*)\"|([^\",]*))")
				.matcher(line)
				.results()
				.map((MatchResult cell) -> (cell.group(1) != null) ? cell.group(1).replace("\"\"", "\"")
						: cell.group(2))
				.toList();
			rows.put(cells.get(0), cells);
		});
		return rows;
	}

	/** The second column of the first table. */
	private static List<List<String>> markdown(String text) {
		return text.lines()
			.dropWhile((line) -> !line.startsWith("| ---"))
			.skip(1)
			.takeWhile((line) -> line.startsWith("|"))
			.map((line) -> line.split(" \\| ")[1].replaceAll(" \\|$", ""))
			.map((cell) -> cell.replaceAll("\\[([^\\]]+)\\]\\([^)]*\\)", "$1").replaceAll("`|\\\\(?=[*_<\\[\\]])", ""))
			.map((cell) -> List.of(cell.split("; ")))
			.toList();
	}

	/** The words of one column of the facts on a card. */
	private static List<String> column(String card, List<String> names, boolean first) {
		int width = Math.min(names.stream().mapToInt(String::length).max().orElse(0), 26) + 2;
		List<String> lines = card.lines()
			.dropWhile((line) -> !(line.length() > width && names.get(0).equals(line.substring(0, width).strip())))
			.takeWhile((line) -> !line.isEmpty())
			.toList();
		return words(lines.stream()
			.map((line) -> first ? line.substring(0, Math.min(width, line.length()))
					: line.substring(Math.min(width, line.length())))
			.toList());
	}

	private static List<String> words(List<String> texts) {
		return Stream.of(String.join(" ", texts).split("\\s+")).filter((word) -> !word.isEmpty()).toList();
	}

	private static List<String> texts(JsonNode array) {
		return array.valueStream().map(JsonNode::asString).toList();
	}

}
