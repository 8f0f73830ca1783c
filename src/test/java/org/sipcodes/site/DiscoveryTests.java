package org.sipcodes.site;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.sipcodes.TestSite;

import static org.assertj.core.api.Assertions.assertThat;

/** What programs find without being told where it is. */
class DiscoveryTests {

	private static final String CATALOG = "</.well-known/api-catalog>; rel=\"api-catalog\"";

	@ParameterizedTest
	@CsvSource({ "/sip/486-busy-here, true", "/ru/q850/17, true", "/compare/sip/100-trying-vs-603-decline, true",
			"/, false", "/developers, false", "/pt/compare, false", "/search, false" })
	void aPageNamesItsMarkdownAndTheCatalog(String path, boolean twin) {
		Resource page = ((Answer.Found) TestSite.SITE.answer(path, Map.of())).resource();
		assertThat(page.fields().get("Link"))
			.isEqualTo(twin ? "<" + path + ".md>; rel=\"alternate\"; type=\"text/markdown\", " + CATALOG : CATALOG);
	}

	@Test
	void theCatalogLeadsToTheDescriptionAndTheDocumentation() {
		Resource catalog = ((Answer.Found) TestSite.SITE.answer("/.well-known/api-catalog", Map.of())).resource();
		assertThat(catalog.type())
			.startsWith("application/linkset+json;profile=\"https://www.rfc-editor.org/info/rfc9727\"");
		JsonNode links = JsonMapper.shared().readTree(catalog.bytes()).get("linkset");
		assertThat(links.get(0).get("anchor").asString()).isEqualTo(TestSite.ORIGIN + "/.well-known/api-catalog");
		assertThat(links.get(0).at("/item/0/href")).isEqualTo(links.get(1).get("anchor"));
		assertThat(links.get(0).at("/item/1/href")).isEqualTo(links.get(2).get("anchor"));
		assertThat(links.get(2).get("anchor").asString()).isEqualTo(TestSite.ORIGIN + "/mcp");
		for (String place : new String[] { "/1/service-desc", "/1/service-doc", "/2/service-desc" }) {
			assertThat(links.at(place)).isNotEmpty().allSatisfy((link) -> {
				String path = link.get("href").asString().substring(TestSite.ORIGIN.length());
				Answer answer = TestSite.SITE.answer(path, Map.of());
				assertThat(((Answer.Found) answer).resource().type()).startsWith(link.get("type").asString());
			});
		}
	}

	@Test
	void whereWeaknessesAreReportedIsSaidIfItIsSet() {
		assertThat(TestSite.SITE.answer("/.well-known/security.txt", Map.of())).isInstanceOf(Answer.Missing.class);
		LiveSite site = site(new Operator("https://sip.example/", "mailto:security@sip.example", ""));
		String text = TestSite.text(site.answer("/.well-known/security.txt", Map.of()));
		assertThat(text).matches("""
				Contact: mailto:security@sip\\.example
				Expires: \\d{4}-\\d\\d-01T00:00:00Z
				Canonical: https://sip\\.example/\\.well-known/security\\.txt
				""");
		// RFC 9116 recommends less than a year.
		assertThat(Instant.parse(text.replaceAll("(?s).*Expires: (\\S+).*", "$1")))
			.isBetween(Instant.now().plus(100, ChronoUnit.DAYS), Instant.now().plus(300, ChronoUnit.DAYS));
	}

	@Test
	void theKeyOfIndexNowIsServedIfItIsSet() {
		LiveSite site = site(new Operator("https://sip.example", "", "0123456789abcdef"));
		assertThat(TestSite.text(site.answer("/0123456789abcdef.txt", Map.of()))).isEqualTo("0123456789abcdef");
		assertThat(TestSite.SITE.answer("/0123456789abcdef.txt", Map.of())).isInstanceOf(Answer.Missing.class);
		assertThat(TestSite.SITE.answer("/.txt", Map.of())).isInstanceOf(Answer.Found.class);
	}

	private static LiveSite site(Operator operator) {
		return new LiveSite(TestSite.ROOT, operator, new SimpleMeterRegistry());
	}

	@Test
	void theDataIsNamedForThoseWhoLookForIt() {
		for (String path : new String[] { "/developers", "/ru/developers", "/pt/developers" }) {
			String html = TestSite.html(path);
			JsonNode graph = JsonMapper.shared()
				.readTree(html.replaceAll("(?s).*<script type=\"application/ld\\+json\">(.*?)</script>.*", "$1"))
				.get("@graph");
			JsonNode data = graph.valueStream()
				.filter((node) -> node.get("@type").asString().equals("Dataset"))
				.findFirst()
				.orElseThrow();
			// Google wants a description of 50 characters at least.
			assertThat(data.get("description").asString()).hasSizeBetween(50, 5000);
			assertThat(data.get("distribution")).hasSize(3).allSatisfy((file) -> {
				String address = file.get("contentUrl").asString().substring(TestSite.ORIGIN.length());
				Resource found = ((Answer.Found) TestSite.SITE.answer(address, Map.of())).resource();
				assertThat(found.type()).startsWith(file.get("encodingFormat").asString());
			});
			assertThat(html).contains("/486");
		}
	}

}
