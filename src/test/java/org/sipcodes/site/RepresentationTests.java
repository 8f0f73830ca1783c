package org.sipcodes.site;

import java.nio.charset.StandardCharsets;
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
					/sip/486-busy-here       | */*                             | curly/1    | text/html
					/q850/17                 | */*                             | curl/8.5.0 | text/plain
					/q850                    | */*                             | Wget/1.21  | text/plain
					/pt/platforms/freeswitch | */*                             | curl/8.5.0 | text/plain
					/platforms               | */*                             | HTTPie/3.2 | text/plain
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
					/                        | application/json                | curl/8.5.0 | text/plain
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
				new Preferences(accept.equals("BROWSER") ? BROWSER : accept, agent));
		String given = (answer instanceof Answer.Moved moved) ? moved.path()
				: (answer instanceof Answer.Missing missing) ? missing.status() + " " + missing.resource().type()
						: ((Answer.Found) answer).resource().type();
		assertThat(given.replaceAll(";.*", "")).isEqualTo(expected);
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
		String card = TestSite.text(TestSite.SITE.answer("/486.txt", Map.of("color", "")));
		assertThat(card).startsWith("\u001b[1;33m486 Busy Here\u001b[0m\n");
		assertThat(card.replaceAll("\u001b\\[[0-9;]*m", "")).isEqualTo(TestSite.html("/486.txt"));
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
