package org.sipcodes.export;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

import org.sipcodes.TestSite;
import org.sipcodes.catalog.Code;
import org.sipcodes.language.Labels;
import org.sipcodes.language.Language;

import static org.assertj.core.api.Assertions.assertThat;

/** The facts of every code are the same in every form. */
class AgreementTests {

	private static final Pattern ROW = Pattern
		.compile("<tr id=\"fact-([a-z-]+)\"><th scope=\"row\"><a[^>]*>([^<]+)</a></th><td>(.*?)</td></tr>");

	private static final Map<String, List<String>> CSV = csv(TestSite.html("/data/codes.csv"));

	@ParameterizedTest
	@MethodSource("codes")
	void htmlTextMarkdownJsonAndCsvTellTheSame(String tag, String id) {
		Language language = TestSite.language(tag);
		Code code = TestSite.CATALOG.codes(language)
			.stream()
			.filter((found) -> found.id().toString().equals(id))
			.findFirst()
			.orElseThrow();
		String path = TestSite.URLS.code(language, code);
		Map<String, List<String>> page = new LinkedHashMap<>();
		List<String> names = new ArrayList<>();
		ROW.matcher(TestSite.html(path)).results().forEach((row) -> {
			page.put(row.group(1), Stream.of(row.group(3).split("</span><span>")).map(TestSite::bare).toList());
			names.add(TestSite.bare(row.group(2)));
		});
		assertThat(page).hasSize(12);

		JsonNode json = Json.MAPPER
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
		table(id, json.get("facts"));
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
		Map.of("about", "about", "forking", "forking", "ends", "ends", "body", "body")
			.forEach((key, vocabulary) -> words.put(key,
					List.of(labels.get(vocabulary + "." + facts.get(key).asString()))));
		words.put("retry", texts(facts.get("retry")).stream().map((word) -> labels.get("retry." + word)).toList());
		words.put("origin", texts(facts.get("origins")).stream().map((word) -> labels.get("origin." + word)).toList());
		Stream<String> senders = texts(facts.get("sentBy")).stream().map((word) -> labels.get("sender." + word));
		Stream<String> others = texts(facts.get("notBy")).stream()
			.map((word) -> labels.format("fact.not", labels.get("sender." + word)));
		words.put("sent-by", Stream.concat(senders, others).toList());
		List<String> headers = new ArrayList<>();
		facts.get("headers")
			.properties()
			.forEach((header) -> headers
				.add(header.getKey() + " " + labels.get("level." + header.getValue().asString())));
		words.put("headers", headers.isEmpty() ? List.of(labels.get("fact.none")) : headers);
		return words;
	}

	private static void table(String id, JsonNode facts) {
		Map<String, String> columns = Map.of("origins", "origins", "status", "status", "about", "about", "sentBy",
				"sent_by", "notBy", "not_by", "answers", "answers", "notTo", "not_to", "retry", "retry", "forking",
				"forking", "fromCauses", "from_causes");
		List<String> row = CSV.get(id);
		columns.forEach((field, column) -> assertThat(cell(row, column)).as("CSV " + column)
			.isEqualTo(facts.get(field).isArray() ? String.join(";", texts(facts.get(field)))
					: facts.get(field).asString()));
		assertThat(List.of(cell(row, "ends"), cell(row, "body"), cell(row, "cause"))).isEqualTo(
				List.of(facts.get("ends").asString(), facts.get("body").asString(), facts.get("cause").asString()));
		List<String> headers = new ArrayList<>();
		facts.get("headers")
			.properties()
			.forEach((header) -> headers.add(header.getKey() + ":" + header.getValue().asString()));
		assertThat(cell(row, "headers")).isEqualTo(String.join(";", headers));
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
