package org.sipcodes.query;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;

import org.junit.jupiter.api.Test;

import org.sipcodes.TestSite;
import org.sipcodes.read.SearchReader;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Real questions from issue trackers and support pages: the code that helps must come
 * first in three of four, and among the first three in nine of ten.
 */
class RelevanceTests {

	private static final Path QUESTIONS = Path.of("src/test/resources/facts/search-dev.tsv");

	/**
	 * Questions from public threads, each with what a good engineer would answer with.
	 */
	private static final Path OWN = Path.of("src/test/resources/search-questions.tsv");

	private static final Search SEARCH = SearchReader.read(TestSite.CATALOG);

	@Test
	void realQuestionsFindTheirCode() throws IOException {
		Score score = score(QUESTIONS,
				(row) -> SEARCH.find(row[0], row[1]).of("code").stream().map((hit) -> hit.target().name()).toList());
		assertThat(score.first()).isGreaterThanOrEqualTo(0.75);
		assertThat(score.among()).isGreaterThanOrEqualTo(0.9);
	}

	@Test
	void realQuestionsFindWhatHelpsOfAnyKind() throws IOException {
		Score score = score(OWN,
				(row) -> SEARCH.find(row[0], row[1])
					.hits()
					.stream()
					.map((hit) -> hit.target().kind() + ":" + hit.target().name())
					.toList());
		assertThat(score.first()).isGreaterThanOrEqualTo(0.9);
		assertThat(score.among()).isGreaterThanOrEqualTo(0.98);
	}

	/** The share of questions that are answered first, and among the first three. */
	private record Score(double first, double among) {
	}

	private static Score score(Path questions, Function<String[], List<String>> answers) throws IOException {
		List<String> rows = Files.readAllLines(questions, StandardCharsets.UTF_8);
		int first = 0;
		int among = 0;
		StringBuilder report = new StringBuilder();
		for (String row : rows.subList(1, rows.size())) {
			String[] cells = row.split("\t");
			List<String> expected = Arrays.asList(cells[2].split(", "));
			List<String> found = answers.apply(cells).stream().limit(3).toList();
			boolean isFirst = !found.isEmpty() && expected.contains(found.get(0));
			boolean isAmong = found.stream().anyMatch(expected::contains);
			first += isFirst ? 1 : 0;
			among += isAmong ? 1 : 0;
			report.append(isFirst ? "  1 " : isAmong ? "  3 " : "  - ")
				.append(String.join("\t", cells[0], cells[1], "expected " + expected, "found " + found))
				.append('\n');
		}
		int all = rows.size() - 1;
		System.out.printf("%sfirst %d of %d, among the first three %d%n", report, first, all, among);
		return new Score((double) first / all, (double) among / all);
	}

}
