package org.sipcodes.site;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.sipcodes.TestSite;

import static org.assertj.core.api.Assertions.assertThat;

/** The pages of the search, as they are served. */
class SearchTests {

	private static final JsonMapper JSON = new JsonMapper();

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			/search    | 486        | /sip/486-busy-here
			/search    | 0x486      | /sip/486-busy-here
			/ru/search | 486        | /ru/sip/486-busy-here
			/search    | 603+       | /sip/603-network-blocked
			/search    | 4xx        | /sip/4xx
			/search    | 302 vs 301 | /compare/sip/301-moved-permanently-vs-302-moved-temporarily
			/pt/search | 405/600    | /pt/compare/sip/405-method-not-allowed-vs-600-busy-everywhere
			/search    | freeswitch | /platforms/freeswitch
			/ru/search | freeswich  | /ru/platforms/freeswitch
			/search    | SIP/2.0 486 Busy Here Via: SIP/2.0/UDP 192.0.2.1 Content-Length: 0 | /sip/486-busy-here
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

	/** Whoever says what goes wrong gets the best of all kinds, and what to do first. */
	@Test
	void wordsGetASymptomWithItsFirstStepAndTheBestOfAllKindsFirst() {
		String one = html("/search", "one way audio");
		assertThat(one.indexOf("/symptoms/one-way-audio")).isLessThan(one.indexOf("id=\"group-code\""));
		assertThat(one).contains("<b>Do now</b> <span>Count the packets on the PBX.</span>");
		String mixed = html("/search", "callee hangs up but phone keeps ringing");
		String best = mixed.substring(mixed.indexOf("id=\"group-best\""));
		assertThat(best.substring(0, best.indexOf("</section>"))).contains("/symptoms/", "/sip/");
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
		assertThat(html("/search", "\"><script>alert(1)</script>")).doesNotContain("<script>alert");
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
			.startsWith("[{\"href\":\"/sip/486-busy-here\",\"text\":\"Busy Here\",\"note\":\"")
			.hasSizeLessThan(2_500);
		Resource resource = ((Answer.Found) answer).resource();
		assertThat(resource.type()).isEqualTo("application/json;charset=utf-8");
		assertThat(resource.caching()).isEqualTo("public, max-age=3600");
		assertThat(TestSite.text(TestSite.SITE.answer("/pt/suggest", Map.of()))).isEqualTo("[]");
	}

	/**
	 * Columns: address, query, the beginning of the first suggestions as group, plate and
	 * text; a star before one that was named exactly.
	 */
	@ParameterizedTest
	@CsvSource(delimiter = '|',
			textBlock = """
					/suggest    | 503               | *Codes 503 Service Unavailable
					/suggest    | freeswitch        | *Platforms  FreeSWITCH
					/suggest    | freeswich         | *Platforms  FreeSWITCH
					/suggest    | asterisk          | Platforms  Asterisk (chan_pjsip)
					/suggest    | 486 603           | *Comparisons  486 Busy Here vs 603 Decline
					/suggest    | 4xx               | *Classes  4xx Client error
					/suggest    | cause 17          | Q.850 causes  Cause 17: User busy
					/suggest    | busy              | Codes 486 Busy Here
					/suggest    | freeswitch 503    | On platforms  FreeSWITCH: 503 received becomes NORMAL_TEMPORARY_FAILURE
					/ru/suggest | freeswitch 503    | На платформах  FreeSWITCH: получив 503, превращает его в NORMAL_TEMPORARY_FAILURE
					/pt/suggest | freeswitch 503    | Nas plataformas  FreeSWITCH: ao receber 503, converte em NORMAL_TEMPORARY_FAILURE
					/suggest    | SIP/2.0 486 Busy Here Via: SIP/2.0/UDP 192.0.2.1 | *Codes 486 Busy Here
					""")
	void suggestionsSayWhatTheyAre(String path, String query, String expected) throws Exception {
		JsonNode first = JSON.readTree(TestSite.text(TestSite.SITE.answer(path, Map.of("q", query)))).get(0);
		assertThat((first.has("exact") ? "*" : "") + first.get("group").asString() + " "
				+ first.path("plate").asString("") + " " + first.get("text").asString())
			.isEqualTo(expected);
		assertThat(first.properties()).noneMatch((field) -> field.getValue().asString("x").isEmpty());
	}

	@Test
	void whatAPlatformDoesWithACodeIsTheFirstResult() {
		String html = html("/search", "freeswitch 503");
		assertThat(html).contains("FreeSWITCH: 503 received becomes NORMAL_TEMPORARY_FAILURE",
				"href=\"/platforms/freeswitch#receives-normal-temporary-failure-4\"");
		assertThat(List.of("group-row", "group-code", "group-platform", "group-pair")
			.stream()
			.map((group) -> html.indexOf("id=\"" + group))).isSorted().doesNotContain(-1);
	}

	@Test
	void aMessageTellsItsReason() {
		String html = html("/search", "SIP/2.0 488 Not Acceptable Here Via: SIP/2.0/UDP 192.0.2.1 "
				+ "Warning: 304 a.example \"<b>Media</b> type\" Reason: Q.850;cause=34;text=\"No circuit\" Retry-After: 120");
		assertThat(html).contains("<b>Warning:</b> <span>304 “&lt;b&gt;Media&lt;/b&gt; type”</span>",
				"<b>Reason:</b> <span><a href=\"/q850/34\">Q.850 cause 34</a> “No circuit”</span>",
				"<b>Retry-After:</b> <span>120</span>");
		assertThat(html.indexOf("/sip/488-not-acceptable-here")).isLessThan(html.indexOf("/sip/503-"));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			textBlock = """
					/search    | INVITE sip:b@a.example SIP/2.0 Via: x                      | This is a request (INVITE). | href="/search?q=
					/ru/search | BYE sip:b@a.example SIP/2.0 Reason: Q.850;cause=16         | Это запрос (BYE).           | <a href="/ru/q850/16">причина Q.850 16</a>
					/pt/search | CANCEL sip:b@a.example SIP/2.0 Reason: SIP;cause=200       | Isto é uma requisição (CANCEL). | <a href="/pt/sip/200-ok">SIP 200</a>
					""")
	void aRequestIsToldFromAnAnswer(String path, String query, String hint, String also) {
		assertThat(html(path, query)).contains(hint, also);
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
