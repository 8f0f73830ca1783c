package org.sipcodes.site;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.sipcodes.TestSite;

import static org.assertj.core.api.Assertions.assertThat;

/** Which form of a page a reader gets. */
class RepresentationTests {

	private static final String BROWSER = "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8";

	/** A heading of a page, unless the section has no more than a hint. */
	private static final Pattern HEADING = Pattern
		.compile("<h2>(.*?)</h2>(?!\\s*(?:<p><a href=\"[^\"]*/compare\\?a=[^\"]*\">[^<]*</a></p>)?\\s*</section>)");

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			textBlock = """
					/486                     | */*                             | curl/8.5.0 | text/plain
					/603+                    | */*                             | curl/8.5.0 | text/plain
					/ru/486                  | */*                             | Wget/1.21  | text/plain
					/301-vs-302              | */*                             | curl/8.5.0 | text/plain
					/302-vs-301              | */*                             | curl/8.5.0 | text/plain
					/pt/4xx                  | */*                             | curl/8.5.0 | text/plain
					/                        | */*                             | curl/8.5.0 | text/plain
					/ru/                     | */*                             | curl/8.5.0 | text/plain
					/486                     | text/plain                      | Mozilla    | text/plain
					/486.txt                 | BROWSER                         | Mozilla    | text/plain
					/ru/sip/486-busy-here.txt | BROWSER                        | Mozilla    | text/plain
					/301-vs-302.txt          | BROWSER                         | Mozilla    | text/plain
					/q850/17.txt             | BROWSER                         | Mozilla    | text/plain
					/486                     | BROWSER                         | Mozilla    | /sip/486-busy-here
					/486                     | text/html                       | curl/8.5.0 | /sip/486-busy-here
					/301-vs-302              | BROWSER                         | Mozilla    | /compare/sip/301-moved-permanently-vs-302-moved-temporarily
					/sip/486                 | */*                             | curl/8.5.0 | text/plain
					/sip/486-busy-here       | */*                             | curl/8.5.0 | text/plain
					/sip/486-busy-here       | text/html                       | curl/8.5.0 | text/html
					/sip/486-busy-here       | BROWSER                         | curl/8.5.0 | text/html
					/sip/486-busy-here       | */*                             | Mozilla    | text/html
					/sip/486-busy-here       | */*                             | Wget/1.21  | text/plain
					/sip/486-busy-here       | */*                             | curly/1    | text/html
					/sip/486-busy-here       | */*                             | HTTPie/3.2 | text/html
					/486                     | */*                             | HTTPie/3.2 | text/plain
					/search                  | */*                             | HTTPie/3.2 | text/plain
					/486                     | */*                             | bingbot    | /sip/486-busy-here
					/q850/17                 | */*                             | curl/8.5.0 | text/plain
					/q850                    | */*                             | Wget/1.21  | text/plain
					/pt/platforms/freeswitch | */*                             | curl/8.5.0 | text/plain
					/platforms               | */*                             | curl/8.5.0 | text/plain
					/headers/retry-after     | */*                             | curl/8.5.0 | text/plain
					/session-expires         | */*                             | curl/8.5.0 | text/plain
					/session-expires         | BROWSER                         | Mozilla    | /headers/session-expires
					/sip/486-busy-here       | text/x-ansi                     | curl/8.5.0 | text/x-ansi
					/486                     | text/x-ansi                     | Mozilla    | text/x-ansi
					/nothing                 | text/x-ansi                     | Mozilla    | 404 text/x-ansi
					/q                       | BROWSER                         | Mozilla    | /search
					/q/one+way+audio         | BROWSER                         | Mozilla    | /search?q=one+way+audio
					/q/one way audio         | BROWSER                         | Mozilla    | /search?q=one+way+audio
					/ru/q/занято             | BROWSER                         | Mozilla    | /ru/search?q=%D0%B7%D0%B0%D0%BD%D1%8F%D1%82%D0%BE
					/q/603+                  | BROWSER                         | Mozilla    | /sip/603-network-blocked
					/q/405/600               | BROWSER                         | Mozilla    | /compare/sip/405-method-not-allowed-vs-600-busy-everywhere
					/q/one+way+audio         | */*                             | curl/8.5.0 | text/plain
					/q/one+way+audio         | application/json                | axios      | application/json
					/ru/guides/reject        | */*                             | curl/8.5.0 | text/plain
					/compare                 | */*                             | curl/8.5.0 | text/plain
					/ru/developers           | */*                             | curl/8.5.0 | text/plain
					/search                  | */*                             | curl/8.5.0 | text/plain
					/search                  | BROWSER                         | Mozilla    | text/html
					/486/603                 | */*                             | curl/8.5.0 | text/plain
					/486/603                 | BROWSER                         | Mozilla    | /compare/sip/486-busy-here-vs-603-decline
					/503/freeswitch          | */*                             | curl/8.5.0 | text/plain
					/ru/freeswitch/503       | */*                             | curl/8.5.0 | text/plain
					/503/freeswitch.txt      | BROWSER                         | Mozilla    | text/plain
					/503/freeswitch          | text/markdown                   | axios      | text/markdown
					/486                     | text/markdown                   | axios      | text/markdown
					/486                     | text/markdown                   | curl/8.5.0 | text/markdown
					/486                     | application/json                | curl/8.5.0 | application/json
					/ru/sip/486-busy-here    | application/json                | axios      | application/json
					/603-vs-603+             | application/json                | axios      | application/json
					/4xx                     | application/json                | axios      | application/json
					/q850/17                 | application/json                | axios      | application/json
					/q850                    | application/json, */*;q=0.5     | HTTPie/3.2 | application/json
					/platforms/freeswitch    | application/json                | axios      | application/json
					/guides/reject           | application/json, text/plain, */* | axios    | application/json
					/486                     | text/html, application/json;q=0.9 | axios    | /sip/486-busy-here
					/                        | application/json                | axios      | text/html
					/                        | application/json                | curl/8.5.0 | text/html
					/                        | BROWSER                         | Mozilla    | text/html
					/sip/486-busy-here       | text/plain, text/html;q=0.5     | Mozilla    | text/plain
					/sip/486-busy-here       | text/markdown, text/html, */*   | axios      | text/markdown
					/sip/486-busy-here       | text/html, text/markdown;q=0.5  | axios      | text/html
					/sip/486-busy-here       | text/markdown;q=0               | axios      | text/html
					/sip/486-busy-here.md    | BROWSER                         | Mozilla    | text/markdown
					/sip/4xx.md              | BROWSER                         | Mozilla    | text/markdown
					/ru/q850/17.md           | BROWSER                         | Mozilla    | text/markdown
					/q850.md                 | BROWSER                         | Mozilla    | text/markdown
					/486.md                  | BROWSER                         | Mozilla    | /sip/486-busy-here.md
					/platforms               | text/markdown                   | axios      | text/markdown
					/platforms.md            | BROWSER                         | Mozilla    | text/markdown
					/platforms/kamailio.txt  | BROWSER                         | Mozilla    | text/plain
					/pt/guides/reject.md     | BROWSER                         | Mozilla    | text/markdown
					/compare                 | text/markdown                   | axios      | text/html
					/499                     | */*                             | curl/8.5.0 | 404 text/plain
					/499                     | BROWSER                         | Mozilla    | 404 text/html
					/499                     | application/json                | axios      | 404 application/problem+json
					/nothing                 | */*                             | curl/8.5.0 | 404 text/plain
					/ru/q850/999             | */*                             | curl/8.5.0 | 404 text/plain
					/503/nothing             | */*                             | curl/8.5.0 | 404 text/plain
					/nothing.txt             | */*                             | curl/8.5.0 | 404 text/plain
					/static/nothing.css      | */*                             | curl/8.5.0 | 404 text/plain
					/nothing                 | text/markdown                   | axios      | 404 text/html
					/nothing.md              | BROWSER                         | Mozilla    | 404 text/html
					""")
	void theFormFollowsTheAddressAndTheReader(String path, String accept, String agent, String expected) {
		Answer answer = TestSite.SITE.answer(path, Map.of(),
				new Preferences(accept.equals("BROWSER") ? BROWSER : accept, encodings(agent), agent));
		String given = (answer instanceof Answer.Moved moved) ? moved.path()
				: (answer instanceof Answer.Missing missing) ? missing.status() + " " + missing.resource().type()
						: ((Answer.Found) answer).resource().type();
		assertThat(given.replaceAll(";.*", "")).isEqualTo(expected);
	}

	/** Curl and Wget take nothing zipped unless they are told to. */
	private static String encodings(String agent) {
		return agent.matches("curl/.*|Wget/.*") ? "identity" : "gzip, deflate, br";
	}

	/** What a program is called must not matter where a cache keeps pages. */
	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			*/*                 | identity          | text/plain
			*/*                 | gzip, deflate, br | text/html
			*/*                 |                   | text/plain
			                    | identity          | text/html
			BROWSER             | identity          | text/html
			BROWSER             | gzip, deflate     | text/html
			text/html, */*;q=.1 | identity          | text/html
			text/markdown, */*  | identity          | text/markdown
			""")
	void atAPageTheNameOfTheProgramDecidesNothing(String accept, String encodings, String expected) {
		for (String agent : List.of("curl/8.5.0", "Wget/1.21", "HTTPie/3.2", "bingbot/2.0", "")) {
			Preferences preferences = new Preferences(
					(accept == null) ? "" : accept.equals("BROWSER") ? BROWSER : accept,
					(encodings == null) ? "" : encodings, agent);
			for (String path : List.of("/ru/sip/486-busy-here", "/q850/17", "/platforms/freeswitch",
					"/compare/sip/100-trying-vs-603-decline")) {
				Resource resource = ((Answer.Found) TestSite.SITE.answer(path, Map.of(), preferences)).resource();
				assertThat(resource.type()).as(path + " for " + agent).startsWith(expected);
				assertThat(resource.fields()).containsEntry("Vary", "Accept, Accept-Encoding");
			}
		}
	}

	@Test
	void everyCardFitsATerminalAndHasNoEscapeCodes() {
		TestSite.SITE.paths()
			.stream()
			.filter((path) -> path.matches(".*/(sip|q850|platforms|guides)/.*"))
			.forEach((path) -> {
				String card = TestSite.html(path + ".txt");
				assertThat(card.lines()).as(path).allMatch((line) -> line.length() <= 80);
				assertThat(card).doesNotContain("\u001b", "&amp;")
					.doesNotContainPattern("</?(p|a|li|code|span)\\b")
					.endsWith("\n");
			});
	}

	@Test
	void coloursComeOnlyWhenAskedFor() {
		String card = TestSite.text(TestSite.SITE.answer("/486.txt", Map.of("color", "1")));
		assertThat(card).startsWith("\u001b[1;33m486 Busy Here\u001b[0m\n");
		assertThat(card.replaceAll("\u001b\\[[0-9;]*m", "")).isEqualTo(TestSite.html("/486.txt"));
		for (String path : List.of("/486", "/sip/486-busy-here")) {
			Preferences colours = new Preferences("text/x-ansi", "gzip", "Mozilla/5.0");
			assertThat(TestSite.text(TestSite.SITE.answer(path, Map.of(), colours))).isEqualTo(card);
		}
		assertThat(TestSite.text(TestSite.SITE.answer("/486.txt", Map.of("color", "")))).isEqualTo(card);
		assertThat(TestSite.text(TestSite.SITE.answer("/486.txt", Map.of("color", "0")))).doesNotContain("\u001b");
	}

	@Test
	void everyTwinIsCompleteAndPointsToItsPage() {
		TestSite.SITE.paths()
			.stream()
			.filter((path) -> path.matches(".*/(sip|q850|platforms|guides)(/.*)?"))
			.forEach((path) -> {
				Resource twin = ((Answer.Found) TestSite.SITE.answer(path + ".md", Map.of())).resource();
				assertThat(twin.fields()).containsEntry("Link", "<" + TestSite.ORIGIN + path + ">; rel=\"canonical\"")
					.containsEntry("X-Robots-Tag", "noindex");
				String html = TestSite.html(path);
				assertThat(html).contains("<link rel=\"alternate\" type=\"text/markdown\" href=\"" + path + ".md\">");
				String text = new String(twin.bytes(), StandardCharsets.UTF_8);
				assertThat(text).startsWith("# ").doesNotContain("](/", "<p>", "<code>", "<span", "****");
				// A page shows the heading of an empty section, a twin does not.
				assertThat(text.lines().filter((line) -> line.startsWith("## ")).map((line) -> line.substring(3)))
					.as(path)
					.containsExactlyElementsOf(HEADING.matcher(html.replaceAll("(?s)<dialog.*", ""))
						.results()
						.map((heading) -> TestSite.bare(heading.group(1)))
						.toList());
			});
	}

	@Test
	void theModelsGetAListOfTwinsThatExist() {
		String list = TestSite.html("/llms.txt");
		assertThat(list).startsWith("# sipcodes\n\n> ");
		assertThat(list.lines().filter((line) -> line.startsWith("- "))).hasSizeGreaterThan(190)
			.allMatch((line) -> line.matches("- \\[[^\\]]+]\\([^)\\s]+\\)(: .+)?"));
		list.lines()
			.filter((line) -> line.startsWith("- "))
			.map((line) -> line.replaceAll(".*?\\(" + TestSite.ORIGIN + "([^)]+)\\).*", "$1"))
			.forEach((path) -> assertThat(TestSite.SITE.answer(path, Map.of())).as(path)
				.isInstanceOf(Answer.Found.class));
		assertThat(TestSite.html("/llms-full.txt")).contains("# 486 Busy Here", "# SIP 486 Busy Here vs 603 Decline");
	}

}
