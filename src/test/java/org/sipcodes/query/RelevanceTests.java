package org.sipcodes.query;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

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

	@Test
	void realQuestionsFindTheirCode() throws IOException {
		Search search = SearchReader.read(TestSite.CATALOG);
		List<String> rows = Files.readAllLines(QUESTIONS, StandardCharsets.UTF_8);
		int first = 0;
		int among = 0;
		StringBuilder report = new StringBuilder();
		for (String row : rows.subList(1, rows.size())) {
			String[] cells = row.split("\t");
			List<String> expected = Arrays.asList(cells[2].split(", "));
			List<Hit> codes = search.find(cells[0], cells[1]).of("code");
			List<String> found = codes.stream().limit(3).map((hit) -> hit.target().name()).toList();
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
		assertThat(first).isGreaterThanOrEqualTo(all * 75 / 100);
		assertThat(among).isGreaterThanOrEqualTo(all * 90 / 100);
	}

}
