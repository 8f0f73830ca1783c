package org.sipcodes;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import org.awaitility.Awaitility;
import org.awaitility.core.ThrowingRunnable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LogType;

import org.sipcodes.command.Commands;
import org.sipcodes.model.Inline;
import org.sipcodes.sheet.Part;
import org.sipcodes.sheet.Sheet;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The exported site in the Chromium of this machine: from a disk, and below a path of a
 * server that does nothing but send files.
 */
@Order(3)
class ExportedSiteTests {

	private static final Duration WAIT = Duration.ofSeconds(20);

	private static final Map<String, String> TYPES = Map.of("html", "text/html", "js", "text/javascript", "css",
			"text/css", "svg", "image/svg+xml", "md", "text/markdown");

	@TempDir
	static Path temp;

	private static @Nullable ChromeDriver shared;

	private static @Nullable HttpServer server;

	/** Whether the server closes each connection without an answer. */
	private static volatile boolean down;

	/** A path that the server does not know any more. */
	private static volatile String withdrawn = "";

	private final ChromeDriver browser = Objects.requireNonNull(shared);

	@BeforeAll
	static void start() throws IOException {
		shared = Chromium.start();
		Path home = temp.resolve("home");
		SmallContent.writeTo(home);
		Path site = temp.resolve("docs/sip");
		Files.createDirectories(site.getParent());
		PrintStream out = new PrintStream(new ByteArrayOutputStream());
		int status = new Commands(InputStream.nullInputStream(), out, System.err).run("export", site.toString(),
				"--sipcodes.home=" + home);
		assertThat(status).isZero();
		HttpServer files = HttpServer.create(new InetSocketAddress("localhost", 0), 0);
		files.createContext("/", ExportedSiteTests::send);
		files.start();
		server = files;
	}

	@AfterAll
	static void quit() {
		if (shared != null) {
			shared.quit();
		}
		if (server != null) {
			server.stop(0);
		}
	}

	private static void send(HttpExchange exchange) throws IOException {
		String path = exchange.getRequestURI().getPath();
		if (down) {
			exchange.close();
			return;
		}
		Path file = temp.resolve((path.endsWith("/") ? path + "index.html" : path).substring(1));
		boolean found = Files.isRegularFile(file) && !path.equals(withdrawn);
		byte[] bytes = found ? Files.readAllBytes(file) : new byte[0];
		String type = TYPES.getOrDefault(path.replaceFirst(".*\\.", ""), "text/html");
		exchange.getResponseHeaders().add("Content-Type", type + ";charset=utf-8");
		exchange.sendResponseHeaders(found ? 200 : 404, found ? bytes.length : -1);
		exchange.getResponseBody().write(bytes);
		exchange.close();
	}

	static Stream<String> places() {
		return Stream
			.of(temp.toUri().toString(),
					"http://localhost:" + Objects.requireNonNull(server).getAddress().getPort() + "/")
			.map((place) -> place + "docs/sip/");
	}

	@ParameterizedTest
	@MethodSource("places")
	void onePageLeadsToAnotherInEveryLanguage(String place) {
		open(place + "index.html");
		click(".periodic a[href*='486-busy-here']");
		reaches(place + "sip/486-busy-here.html");
		click(".languages [lang=ru]");
		reaches(place + "ru/sip/486-busy-here.html");
		assertThat(find("html").getAttribute("lang")).isEqualTo("ru");
		click(".brand");
		reaches(place + "ru/index.html");
		open(place + "pt/486.html");
		reaches(place + "pt/sip/486-busy-here.html");
		assertThat(console()).isEmpty();
	}

	@ParameterizedTest
	@MethodSource("places")
	void aChosenThemeStays(String place) {
		open(place + "index.html");
		click("#theme");
		String light = find("html").getAttribute("data-theme");
		assertThat(light).isEqualTo("light");
		// Pages may run in processes of their own, which hear of what is stored a moment
		// later.
		waitFor(() -> {
			open(place + "ru/sip/4xx.html");
			assertThat(find("html").getAttribute("data-theme")).isEqualTo(light);
		});
		click("#theme");
		click("#theme");
		assertThat(console()).isEmpty();
	}

	@ParameterizedTest
	@MethodSource("places")
	void theDecoderDecodes(String place) {
		open(place + "pt/decode.html");
		waitFor(() -> assertThat(find("#decoder").getAttribute("data-ready")).isEqualTo("true"));
		find("#file").sendKeys(Path.of("src/test/resources/traces/busy_486.pcap").toAbsolutePath().toString());
		waitFor(() -> assertThat(find("#answer h2").getText()).contains("486 Busy Here"));
		waitFor(() -> assertThat(find("#ticket pre").getText()).contains("486"));
		click(".proof a[href*='486-busy-here']");
		reaches(place + "pt/sip/486-busy-here.html#fix");
		assertThat(console()).isEmpty();
	}

	@ParameterizedTest
	@MethodSource("places")
	void twoCodesAreComparedInThePage(String place) {
		open(place + "ru/compare.html?a=603&b=486");
		waitFor(() -> assertThat(find("#compared h2").getText()).isEqualTo("SIP 486 Busy Here vs 603 Decline"));
		Sheet composed = TestSite.SHEETS.pair(TestSite.language("ru"), TestSite.code("486"), TestSite.code("603"));
		Part.FactTable facts = composed.all(Part.FactTable.class).get(0);
		List<String> rows = this.browser.findElements(By.cssSelector("#compared tbody tr"))
			.stream()
			.map(WebElement::getText)
			.map((row) -> row.replaceAll("\\s+", " "))
			.toList();
		assertThat(rows).isEqualTo(facts.different().stream().map(ExportedSiteTests::row).toList());
		assertThat(this.browser.findElements(By.cssSelector("#compared .same dt"))).hasSameSizeAs(facts.equal());
		click("#compared thead a");
		reaches(place + "ru/sip/486-busy-here.html");
		click("a[href*='compare.html?a=486']");
		waitFor(() -> assertThat(find("#a").getAttribute("value")).isEqualTo("486 Busy Here"));
		// What somebody wrote has a page.
		open(place + "compare.html?a=302&b=301");
		reaches(place + "compare/sip/301-moved-permanently-vs-302-moved-temporarily.html");
		assertThat(console()).isEmpty();
	}

	@ParameterizedTest
	@MethodSource("places")
	void thePageSearchesByItself(String place) {
		open(place + "ru/sip/486-busy-here.html");
		assertThat(this.browser.executeScript("return typeof finding")).isEqualTo("undefined");
		find(".search input").click();
		waitFor(() -> assertThat(this.browser.executeScript("return typeof finding.languages.ru")).isEqualTo("object"));
		type(".search input", "не отвечает");
		waitFor(() -> assertThat(find("[role=option]").getText()).contains("Busy Everywhere"));
		find(".search input").sendKeys(Keys.ENTER);
		reaches(place + "ru/search.html?q=" + "%D0%BD%D0%B5+%D0%BE%D1%82%D0%B2%D0%B5%D1%87%D0%B0%D0%B5%D1%82");
		waitFor(() -> assertThat(find("#group-code h3").getText()).isNotEmpty());
		assertThat(find("#finder").getAttribute("value")).isEqualTo("не отвечает");
		open(place + "search.html?q=486");
		reaches(place + "sip/486-busy-here.html");
		open(place + "search.html?q=603+486");
		reaches(place + "compare.html?a=486&b=603");
		open(place + "search.html?q=bussy+evrywhere");
		waitFor(() -> assertThat(find("article header").getText()).contains("Searched for: busy everywhere"));
		waitFor(() -> assertThat(find("#group-best h3, #group-code h3").getText()).contains("600 Busy Everywhere"));
		assertThat(console()).isEmpty();
	}

	@ParameterizedTest
	@MethodSource("places")
	void aTraceThatIsSearchedForIsDecoded(String place) {
		open(place + "index.html");
		this.browser.executeScript(
				"document.getElementById('finder').value = arguments[0]; document.querySelector('form.finder').requestSubmit()",
				"SIP/2.0 486 Busy Here\nVia: SIP/2.0/UDP 192.0.2.1;branch=z9hG4bK1\nFrom: <sip:a@example.com>;tag=1\n"
						+ "To: <sip:b@example.com>;tag=2\nCall-ID: 1@example.com\nCSeq: 1 INVITE\nContent-Length: 0\n");
		waitFor(() -> assertThat(find("#answer h2").getText()).contains("486 Busy Here"));
		assertThat(this.browser.getCurrentUrl()).endsWith("decode.html");
		assertThat(console()).isEmpty();
	}

	private void type(String selector, String text) {
		find(selector).sendKeys(text);
	}

	private static String row(Part.Fact fact) {
		String values = fact.values()
			.stream()
			.flatMap(List::stream)
			.map(Inline::plain)
			.collect(Collectors.joining(" "));
		return (fact.name() + " " + values).replaceAll("\\s+", " ");
	}

	@Test
	void whatIsKeptIsReadWithoutANetworkUntilItIsRemoved() throws IOException {
		String place = places().toList().get(1);
		keep(place);
		List<String> pages;
		try (Stream<Path> files = Files.walk(temp.resolve("docs/sip/ru"))) {
			pages = files.map((file) -> temp.resolve("docs/sip").relativize(file).toString())
				.filter((file) -> file.matches(".*/.*/.*[.]html|ru/(?!404|developers)[a-z]+[.]html"))
				.limit(20)
				.toList();
		}
		assertThat(pages).hasSize(20);
		down = true;
		try {
			for (String page : pages) {
				open(place + page);
				waitFor(() -> assertThat(find("h1").getText()).isNotEmpty());
				assertThat(this.browser.executeScript("return [...document.styleSheets].every("
						+ "(sheet) => sheet.disabled || sheet.cssRules.length > 0) && typeof sip === 'object'"))
					.as(page)
					.isEqualTo(true);
			}
			open(place + "ru/486");
			reaches(place + "ru/sip/486-busy-here.html");
		}
		finally {
			down = false;
		}
		open(place + "ru/developers.html");
		click("#keep-offline button");
		waitFor(() -> assertThat(find("#keep-offline button").getText()).startsWith("Сохранить: страниц "));
		assertThat(left()).isEqualTo("0 0");
	}

	@Test
	void aSiteTakesItsWorkerBackByNotHavingIt() {
		String place = places().toList().get(1);
		keep(place);
		assertThat(left()).isEqualTo("1 1");
		withdrawn = "/docs/sip/sw.js";
		try {
			// A worker that has been stopped looks at once when it is woken.
			this.browser.executeCdpCommand("ServiceWorker.enable", Map.of());
			this.browser.executeCdpCommand("ServiceWorker.stopAllWorkers", Map.of());
			waitFor(() -> {
				open(place + "ru/index.html");
				assertThat(left()).isEqualTo("0 0");
			});
		}
		finally {
			withdrawn = "";
		}
	}

	@Test
	void aCopyOnADiskNeedsNotBeKept() {
		open(places().toList().get(0) + "developers.html");
		waitFor(() -> assertThat(find("#keep-offline").getText())
			.isEqualTo("This copy is on a disk already and needs no network."));
		assertThat(find("#keep-offline button").isDisplayed()).isFalse();
		assertThat(console()).isEmpty();
	}

	private void keep(String place) {
		this.browser.executeCdpCommand("Storage.clearDataForOrigin", Map.of("origin",
				place.replaceFirst("/docs/sip/", ""), "storageTypes", "service_workers,cache_storage"));
		open(place + "ru/developers.html");
		waitFor(() -> assertThat(find("#keep-offline button").isDisplayed()).isTrue());
		assertThat(find("#keep-offline button").getText()).matches("Сохранить: страниц \\d+, [\\d,]+ МБ");
		click("#keep-offline button");
		waitFor(() -> assertThat(find("#keep-offline").getText())
			.isEqualTo("Удалить сохранённое Все страницы на этом языке сохранены в браузере."));
		assertThat(console()).isEmpty();
	}

	/** How many workers and caches the browser has of the site. */
	private String left() {
		return String.valueOf(this.browser.executeAsyncScript("""
				const done = arguments[arguments.length - 1];
				Promise.all([navigator.serviceWorker.getRegistrations(), caches.keys()])
					.then(([workers, caches]) => done(workers.length + " " + caches.length));"""));
	}

	@ParameterizedTest
	@MethodSource("places")
	void whatTheConsoleSaysIsSeen(String place) {
		open(place + "index.html");
		this.browser.executeScript("console.error('seen')");
		assertThat(console()).hasSize(1).allMatch((line) -> line.contains("seen"));
	}

	private void open(String address) {
		console();
		this.browser.get(address);
	}

	private List<String> console() {
		return this.browser.manage().logs().get(LogType.BROWSER).getAll().stream().map(LogEntry::getMessage).toList();
	}

	private WebElement find(String selector) {
		return this.browser.findElement(By.cssSelector(selector));
	}

	private void click(String selector) {
		waitFor(() -> this.browser.executeScript("arguments[0].click()", find(selector)));
	}

	private void reaches(String address) {
		waitFor(() -> assertThat(this.browser.getCurrentUrl().replace("file:///", "file:/"))
			.isEqualTo(address.replace("file:///", "file:/")));
		waitFor(() -> assertThat(this.browser.executeScript("return document.readyState")).isEqualTo("complete"));
	}

	private static void waitFor(ThrowingRunnable condition) {
		Awaitility.await().ignoreExceptions().atMost(WAIT).untilAsserted(condition);
	}

}
