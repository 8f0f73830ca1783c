package org.sipcodes.site;

import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.sipcodes.TestSite;

import static org.assertj.core.api.Assertions.assertThat;

/** The pages of the search, as they are served. */
class SearchTests {

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			/search    | 486        | /sip/486-busy-here
			/search    | 0x486      | /sip/486-busy-here
			/ru/search | 486        | /ru/sip/486-busy-here
			/search    | 603+       | /sip/603-network-blocked
			/search    | 4xx        | /sip/4xx
			/search    | 302 vs 301 | /compare/sip/301-moved-permanently-vs-302-moved-temporarily
			/pt/search | 405/600    | /pt/compare/sip/405-method-not-allowed-vs-600-busy-everywhere
			""")
	void aQueryThatNamesOnePageLeadsThere(String path, String query, String to) {
		assertThat(TestSite.SITE.answer(path, Map.of("q", query))).isEqualTo(new Answer.Moved(to));
	}

	@Test
	void resultsAreGroupedAndSayWhyTheyWereFound() {
		String html = html("/search", "engaged tone");
		assertThat(html).contains("<meta name=\"robots\" content=\"noindex, follow\">", "value=\"engaged tone\"",
				"<section id=\"group-code\" class=\"found\">", "<section id=\"group-pair\" class=\"found\">",
				"<mark>engaged</mark>", "href=\"/ru/search?q=engaged+tone\"");
		assertThat(html.indexOf("/sip/486-busy-here")).isLessThan(html.indexOf("/compare/sip/"));
	}

	@Test
	void nothingFoundHelps() {
		assertThat(html("/search", "xyzzyqwv")).contains("Nothing was found for “xyzzyqwv”", "Codes by class",
				"/search?q=");
		assertThat(html("/ru/search", "")).contains("Например", "Коды по классам").doesNotContain("ничего не найдено");
		assertThat(html("/search", "499")).contains("No RFC defines 499", "Codes by class");
	}

	@Test
	void whatWasTypedIsNeverMarkup() {
		assertThat(html("/search", "\"><script>alert(1)</script>")).doesNotContain("<script>");
	}

	@Test
	void aLongQueryIsCutAndTheReaderIsTold() {
		String html = html("/search", "busy ".repeat(2000));
		assertThat(html).contains("its first 2,000 characters were read", "/sip/486-busy-here").hasSizeLessThan(60_000);
	}

	@Test
	void suggestionsAreDataThatMayBeKept() {
		Answer answer = TestSite.SITE.answer("/suggest", Map.of("q", "486"));
		assertThat(TestSite.text(answer))
			.startsWith("[{\"href\":\"/sip/486-busy-here\",\"text\":\"486 Busy Here\",\"note\":\"");
		Resource resource = ((Answer.Found) answer).resource();
		assertThat(resource.type()).isEqualTo("application/json;charset=utf-8");
		assertThat(resource.caching()).isEqualTo("public, max-age=3600");
		assertThat(TestSite.text(TestSite.SITE.answer("/pt/suggest", Map.of()))).isEqualTo("[]");
	}

	@ParameterizedTest
	@CsvSource({ "/opensearch.xml, /search", "/ru/opensearch.xml, /ru/search", "/pt/opensearch.xml, /pt/search" })
	void aBrowserLearnsToSearch(String path, String search) {
		assertThat(TestSite.text(TestSite.SITE.answer(path, Map.of())))
			.contains("template=\"" + TestSite.ORIGIN + search + "?q={searchTerms}\"");
		assertThat(html(search, "")).contains("type=\"application/opensearchdescription+xml\"")
			.contains("href=\"" + path);
	}

	private static String html(String path, String query) {
		return TestSite.text(TestSite.SITE.answer(path, Map.of("q", query)));
	}

}
