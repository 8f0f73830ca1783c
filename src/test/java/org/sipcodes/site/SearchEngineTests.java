package org.sipcodes.site;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import javax.xml.XMLConstants;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.SchemaFactory;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.xml.sax.SAXException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.sipcodes.TestSite;

import static org.assertj.core.api.Assertions.assertThat;

/** What search engines read of the site. */
class SearchEngineTests {

	private static final Map<String, String> PAGES = TestSite.SITE.paths()
		.stream()
		.collect(Collectors.toMap((path) -> path, TestSite::html, (one, other) -> one, TreeMap::new));

	private static final Pattern ALTERNATE = Pattern
		.compile("<(?:xhtml:)?link rel=\"alternate\" hreflang=\"([a-z-]+)\" href=\"([^\"]+)\"/?>");

	@ParameterizedTest
	@CsvSource({ "/sitemap.xml, siteindex", "/sitemap-en.xml, urlset", "/sitemap-ru.xml, urlset",
			"/sitemap-pt.xml, urlset", "/feed.xml, atom", "/ru/feed.xml, atom", "/pt/feed.xml, atom" })
	void sitemapsAndFeedsAreValid(String path, String schema) throws SAXException, IOException {
		SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI)
			.newSchema(Path.of("src/test/resources/schema", schema + ".xsd").toFile())
			.newValidator()
			.validate(new StreamSource(new StringReader(TestSite.html(path))));
	}

	@Test
	void theSitemapsHaveEveryPageOnceWithTheDateAndTheTranslationsThatItShows() {
		Map<String, String> entries = new HashMap<>();
		Stream.of("en", "ru", "pt")
			.map((tag) -> TestSite.html("/sitemap-" + tag + ".xml"))
			.flatMap((sitemap) -> Stream.of(sitemap.split("<url>")).skip(1))
			.forEach((entry) -> assertThat(
					entries.put(entry.replaceAll("(?s).*<loc>" + TestSite.ORIGIN + "(.*)</loc>.*", "$1"), entry))
				.isNull());
		assertThat(entries.keySet()).containsExactlyInAnyOrderElementsOf(PAGES.keySet());
		PAGES.forEach((path, html) -> {
			assertThat(alternates(entries.get(path))).as(path).isEqualTo(alternates(html));
			one("<time datetime=\"([^\"]+)\"", html)
				.ifPresent((date) -> assertThat(entries.get(path)).contains("<lastmod>" + date + "</lastmod>"));
		});
		assertThat(TestSite.html("/robots.txt")).contains("Sitemap: " + TestSite.ORIGIN + "/sitemap.xml");
	}

	@Test
	void whatWasTypedStandsInNoAddressOfTheHead() {
		String html = TestSite.text(TestSite.SITE.answer("/search", Map.of("q", "sip:+4930123456@pbx.example busy")));
		assertThat(html.substring(0, html.indexOf("</head>")).replaceAll("(?s)<(title|meta name).*?>", ""))
			.doesNotContain("canonical", "4930123456%40")
			.doesNotContainPattern("(href|content)=\"[^\"]*4930123456");
	}

	@Test
	void everyTranslationAnswersTheOthersAndEveryPageIsItsOwnCanonical() {
		PAGES.forEach((path, html) -> {
			assertThat(html).contains("<link rel=\"canonical\" href=\"" + TestSite.ORIGIN + path + "\">")
				.doesNotContain("noindex");
			Map<String, String> alternates = alternates(html);
			assertThat(alternates).containsValue(TestSite.ORIGIN + path);
			assertThat(alternates.get("x-default")).as(path).isEqualTo(alternates.get("en"));
			alternates.values()
				.forEach((other) -> assertThat(alternates(PAGES.get(other.substring(TestSite.ORIGIN.length()))))
					.as(path + " and " + other)
					.isEqualTo(alternates));
		});
	}

	@Test
	void titlesAndDescriptionsAreTheirOwnAndFit() {
		Set<String> titles = new TreeSet<>();
		Set<String> descriptions = new TreeSet<>();
		PAGES.forEach((path, html) -> {
			String title = TestSite.bare(one("<title>(.*?)</title>", html).orElseThrow());
			String description = TestSite
				.bare(one("<meta name=\"description\" content=\"([^\"]*)\">", html).orElseThrow());
			assertThat(titles.add(title)).as("the title of " + path + " again: " + title).isTrue();
			assertThat(descriptions.add(description)).as("the description of " + path + " again").isTrue();
			assertThat(title.length()).as(title).isBetween(10, path.contains("/compare/") ? 105 : 70);
			assertThat(description.length()).as(path + ": " + description).isBetween(40, 160);
		});
	}

	@Test
	void theDataOfAPageSaysWhatItShows() {
		PAGES.forEach((path, html) -> {
			JsonNode graph = JsonMapper.shared()
				.readTree(one("<script type=\"application/ld\\+json\">(.*?)</script>", html).orElseThrow())
				.get("@graph");
			JsonNode main = graph.get(0);
			assertThat(main.get("url").asString()).isEqualTo(TestSite.ORIGIN + path);
			assertThat(html).contains("<html lang=\"" + main.get("inLanguage").asString() + "\"");
			one("<time datetime=\"([^\"]+)\"", html)
				.ifPresent((date) -> assertThat(main.get("dateModified").asString()).as(path).isEqualTo(date));
			if (html.contains("class=\"crumbs\"")) {
				String crumbs = one("(?s)class=\"crumbs\"[^>]*><ol>(.*?)</ol>", html).orElseThrow();
				List<String> shown = all("(?s)<li[^>]*>(.*?)</li>", crumbs).map(TestSite::bare)
					.map(SearchEngineTests::straight)
					.toList();
				assertThat(graph.get(1).get("itemListElement").valueStream().map((item) -> item.get("name").asString()))
					.as(path)
					.containsExactlyElementsOf(shown);
			}
			if (path.matches("(/ru|/pt)?/sip/\\d{3}-.*")) {
				JsonNode term = main.get("mainEntity");
				assertThat(TestSite.bare(one("(?s)<h1>(.*?)</h1>", html).orElseThrow()))
					.isEqualTo(term.get("name").asString());
				assertThat(straight(TestSite.bare(one("<p class=\"lead\">(.*?)</p>", html).orElseThrow())))
					.isEqualTo(straight(term.get("description").asString()));
				List<String> specs = all("(?s)<ul class=\"specs\">(.*?)</ul>", html)
					.flatMap((list) -> all("<li>(?:<a[^>]*>|<b>)(.*?)</(?:a|b)>", list))
					.map(TestSite::bare)
					.toList();
				assertThat(main.get("citation").valueStream().map(JsonNode::asString)).as(path)
					.containsExactlyElementsOf(specs);
			}
		});
	}

	private static Map<String, String> alternates(String text) {
		Map<String, String> alternates = new TreeMap<>();
		ALTERNATE.matcher(text).results().forEach((link) -> alternates.put(link.group(1), link.group(2)));
		return alternates;
	}

	private static java.util.Optional<String> one(String pattern, String text) {
		return all(pattern, text).findFirst();
	}

	private static Stream<String> all(String pattern, String text) {
		return Pattern.compile(pattern).matcher(text).results().map((MatchResult match) -> match.group(1));
	}

	/** A text without the marks that only prose for readers has. */
	private static String straight(String text) {
		return text.replaceAll("[“”«»]", "\"").replaceAll("[‘’]", "'");
	}

}
