package org.sipcodes;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

import org.htmlunit.WebClient;
import org.htmlunit.html.HtmlAnchor;
import org.htmlunit.html.HtmlForm;
import org.htmlunit.html.HtmlPage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceAccessMode;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

/** The running site, as a browser and as HTTP see it. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@ResourceLock(value = "site", mode = ResourceAccessMode.READ)
@Order(2)
class ApplicationTests {

	private final HttpClient http = HttpClient.newHttpClient();

	@LocalServerPort
	private int port;

	private String origin;

	@BeforeEach
	void origin() {
		this.origin = "http://localhost:" + this.port;
	}

	@Test
	void aReaderWalksFromHomeToAPairAndChangesTheLanguageOnTheWay() throws IOException {
		try (WebClient browser = browser()) {
			HtmlPage home = browser.getPage(this.origin + "/");
			HtmlPage code = anchor(home, "486 Busy Here").click();
			assertThat(code.getTitleText()).isEqualTo("SIP 486 Busy Here: who sends it, causes, fixes | sipcodes");
			HtmlPage pair = anchor(code, "486 vs 600").click();
			assertThat(pair.getTitleText()).isEqualTo("SIP 486 Busy Here vs 600 Busy Everywhere");
			HtmlPage russian = anchor(pair, "RU").click();
			assertThat(russian.getUrl()).hasPath("/ru/compare/sip/486-busy-here-vs-600-busy-everywhere");
			assertThat(russian.asNormalizedText()).contains("Ключевые различия", "Когда что использовать");
			HtmlPage russianCode = anchor(russian, "600 Busy Everywhere").click();
			HtmlPage portuguese = anchor(russianCode, "PT").click();
			assertThat(portuguese.getUrl()).hasPath("/pt/sip/600-busy-everywhere");
			HtmlPage back = anchor(anchor(portuguese, "EN").click(), "All codes").click();
			assertThat(back.getUrl()).hasPath("/");
		}
	}

	@Test
	void thePickerWorksWithoutScript() throws IOException {
		try (WebClient browser = browser()) {
			HtmlPage picker = browser.getPage(this.origin + "/pt/compare");
			HtmlForm form = picker.querySelector("form.picker");
			form.getSelectByName("a").setSelectedAttribute("600", true);
			form.getSelectByName("b").setSelectedAttribute("405", true);
			HtmlPage pair = form.getButtonsByName("").get(0).click();
			assertThat(pair.getUrl()).hasPath("/pt/compare/sip/405-method-not-allowed-vs-600-busy-everywhere");
			assertThat(pair.getWebResponse().getContentAsString()).contains("content=\"noindex, follow\"");
		}
	}

	@Test
	void everyInternalLinkOfEveryPageAnswersAndNoneRedirects() throws IOException, InterruptedException {
		Map<String, String> wrong = new TreeMap<>();
		Map<String, String> seen = new HashMap<>(Map.of("/", "start"));
		Deque<String> open = new ArrayDeque<>(List.of("/"));
		while (!open.isEmpty()) {
			String path = open.remove();
			HttpResponse<String> response = get(path);
			// A search for a thing leads to its page.
			if (response.statusCode() != 200 && !path.contains("/search?q=")) {
				wrong.put(path, response.statusCode() + " linked from " + seen.get(path));
			}
			// Composed pairs are reached from nowhere but the picker.
			for (String link : links(response.body())) {
				if (seen.putIfAbsent(link, path) == null) {
					open.add(link);
				}
			}
		}
		assertThat(wrong).isEmpty();
		assertThat(seen.keySet()).containsAll(TestSite.SITE.paths());
	}

	@Test
	void everyAnchorOnAPageLeadsToSomethingOnIt() throws IOException, InterruptedException {
		for (String path : List.of("/", "/sip/486-busy-here", "/ru/compare/sip/486-busy-here-vs-603-decline",
				"/sip/4xx", "/compare")) {
			String html = get(path).body();
			TreeSet<String> ids = new TreeSet<>();
			java.util.regex.Pattern.compile(" id=\"([^\"]+)\"")
				.matcher(html)
				.results()
				.forEach((match) -> assertThat(ids.add(match.group(1))).as("id twice: " + match.group(1)).isTrue());
			java.util.regex.Pattern.compile(" href=\"#([^\"]+)\"")
				.matcher(html)
				.results()
				.forEach((match) -> assertThat(ids).contains(match.group(1)));
		}
	}

	@ParameterizedTest
	@CsvSource({ "POST, /sip/486-busy-here, 405", "DELETE, /, 405", "OPTIONS, /, 204", "HEAD, /sip/486-busy-here, 200",
			"HEAD, /nothing, 404", "GET, /sip/486, 301" })
	void everyMethodGetsItsStatus(String method, String path, int status) throws IOException, InterruptedException {
		HttpResponse<String> response = send(HttpRequest.newBuilder(URI.create(this.origin + path))
			.method(method, HttpRequest.BodyPublishers.noBody()));
		assertThat(response.statusCode()).isEqualTo(status);
		if (status == 405) {
			assertThat(response.headers().firstValue("Allow")).hasValue("GET, HEAD, OPTIONS");
		}
	}

	@Test
	void aPageThatHasNotChangedIsNotSentAgain() throws IOException, InterruptedException {
		HttpResponse<String> first = get("/sip/486-busy-here");
		String etag = first.headers().firstValue("ETag").orElseThrow();
		HttpResponse<String> second = send(
				HttpRequest.newBuilder(URI.create(this.origin + "/sip/486-busy-here")).header("If-None-Match", etag));
		assertThat(second.statusCode()).isEqualTo(304);
		assertThat(second.body()).isEmpty();
	}

	@Test
	void staticFilesMayBeKeptForGood() throws IOException, InterruptedException {
		String html = get("/").body();
		String css = html.replaceAll("(?s).*href=\"(/static/text\\.[0-9a-f]+\\.css)\".*", "$1");
		HttpResponse<String> response = get(css);
		assertThat(response.statusCode()).isEqualTo(200);
		assertThat(response.headers().firstValue("Content-Type")).hasValue("text/css;charset=utf-8");
		assertThat(response.headers().firstValue("Cache-Control")).hasValue("public, max-age=31536000, immutable");
	}

	private static WebClient browser() {
		WebClient browser = new WebClient();
		browser.getOptions().setJavaScriptEnabled(false);
		browser.getOptions().setCssEnabled(false);
		return browser;
	}

	private static HtmlAnchor anchor(HtmlPage page, String text) {
		return page.getAnchors()
			.stream()
			.filter((anchor) -> anchor.asNormalizedText().equals(text))
			.findFirst()
			.orElseThrow(() -> new AssertionError("no link \"" + text + "\" on " + page.getUrl()));
	}

	private static List<String> links(String html) {
		return java.util.regex.Pattern.compile(" href=\"(/[^\"#]*)")
			.matcher(html)
			.results()
			.map((match) -> match.group(1).replace("&amp;", "&"))
			.distinct()
			.toList();
	}

	private HttpResponse<String> get(String path) throws IOException, InterruptedException {
		return send(HttpRequest.newBuilder(URI.create(this.origin + path)));
	}

	private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
		return this.http.send(request.build(), HttpResponse.BodyHandlers.ofString());
	}

}
