package org.sipcodes;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import org.awaitility.Awaitility;
import org.awaitility.core.ThrowingRunnable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceAccessMode;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.interactions.Actions;

import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

/** The running site as readers use it, in the Chromium of this machine. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@Order(1)
@ResourceLock(value = "site", mode = ResourceAccessMode.READ)
class BrowserTests {

	private static final Duration WAIT = Duration.ofSeconds(10);

	private static final String PAIR = "/compare/sip/486-busy-here-vs-600-busy-everywhere";

	/** A page of a PDF, with its size. */
	private static final Pattern PAGE = Pattern.compile("/Type /Page\\s.*?/MediaBox \\[0 0 ([\\d.]+) ([\\d.]+)]",
			Pattern.DOTALL);

	private static @Nullable ChromeDriver shared;

	@LocalServerPort
	private int port;

	private ChromeDriver browser;

	@BeforeAll
	static void start() {
		shared = Chromium.start();
		shared.manage().timeouts().implicitlyWait(Duration.ofSeconds(5));
	}

	@AfterAll
	static void quit() {
		if (shared != null) {
			shared.quit();
		}
	}

	@BeforeEach
	void fresh() {
		this.browser = Objects.requireNonNull(shared);
		scripts(true);
		width(1440);
		this.browser.executeCdpCommand("Storage.clearDataForOrigin",
				Map.of("origin", origin(), "storageTypes", "local_storage"));
		open("/");
	}

	@Test
	void theKeyboardAloneLeadsFromHomeToAPairAndTheFocusIsAlwaysSeen() {
		press(Keys.TAB);
		assertThat(focused().getAttribute("class")).isEqualTo("skip");
		press(Keys.ENTER, Keys.TAB);
		tabTo("/sip/486-busy-here");
		press(Keys.ENTER);
		reaches("/sip/486-busy-here");
		tabTo(PAIR);
		press(Keys.ENTER);
		reaches(PAIR);
	}

	@Test
	void aChosenThemeSurvivesAReloadAndIsThereBeforeAnythingIsPainted() {
		String script = """
				new MutationObserver((changes, observer) => {
					if (document.body) {
						window.themeAtFirst = document.documentElement.dataset.theme;
						observer.disconnect();
					}
				}).observe(document, { childList: true, subtree: true });""";
		Object id = this.browser.executeCdpCommand("Page.addScriptToEvaluateOnNewDocument", Map.of("source", script))
			.get("identifier");
		theme("dark");
		String dark = background();
		this.browser.navigate().refresh();
		assertThat(this.browser.executeScript("return window.themeAtFirst")).isEqualTo("dark");
		assertThat(background()).isEqualTo(dark);
		theme("light");
		assertThat(background()).isNotEqualTo(dark);
		open("/ru/sip/486-busy-here");
		assertThat(this.browser.executeScript("return window.themeAtFirst")).isEqualTo("light");
		theme("");
		assertThat(this.browser.executeScript("return localStorage.getItem('theme')")).isNull();
		this.browser.executeCdpCommand("Page.removeScriptToEvaluateOnNewDocument", Map.of("identifier", id));
	}

	@ParameterizedTest
	@ValueSource(strings = { "/", "/sip/486-busy-here", "/sip/4xx", "/compare", PAIR,
			"/compare/sip/405-method-not-allowed-vs-600-busy-everywhere" })
	void theLanguageSwitchStaysOnThePage(String path) {
		open(path + "#facts");
		for (String language : List.of("ru", "pt", "en")) {
			find(".top > .languages [lang=" + language + "]").click();
			reaches((language.equals("en") ? "" : "/" + language) + path);
			reachesEnd("#facts");
			assertThat(find("html").getAttribute("lang")).startsWith(language);
		}
	}

	@Test
	void messagesAndCommandsAreCopiedAsTheyStand() {
		this.browser.executeCdpCommand("Browser.grantPermissions",
				Map.of("permissions", List.of("clipboardReadWrite", "clipboardSanitizedWrite")));
		open("/sip/486-busy-here");
		List<WebElement> buttons = this.browser.findElements(By.cssSelector(".message .copy"));
		// Two in the example, two of the call that was recorded.
		assertThat(buttons).hasSize(4);
		click(buttons.get(1));
		waitFor(() -> assertThat(clipboard()).startsWith("SIP/2.0 486 Busy Here\nVia: SIP/2.0/UDP ")
			.endsWith("\nContent-Length: 0\n"));
		click(find("#fix .copy"));
		waitFor(() -> assertThat(clipboard()).isEqualTo("sngrep -d any"));
		assertThat(find("[role=status]").getText()).isEqualTo("Copied");
	}

	@Test
	void theKeysAreShownAndSingleOnesCanBeTurnedOff() {
		press("?");
		assertThat(find("#keys").isDisplayed()).isTrue();
		assertThat(find("#keys").getText()).contains("Ctrl", "search");
		find("#single").click();
		press(Keys.ESCAPE);
		assertThat(find("#keys").isDisplayed()).isFalse();
		press("/");
		assertThat(focused().getAttribute("name")).isNotEqualTo("q");
		new Actions(this.browser).keyDown(Keys.CONTROL).sendKeys("k").keyUp(Keys.CONTROL).perform();
		assertThat(focused().getAttribute("name")).isEqualTo("q");
	}

	@Test
	void suggestionsAreChosenWithArrowsAndEnter() {
		// What the script asks for is fixed here, so that the test is of the script
		// alone.
		this.browser.executeScript("""
				window.fetch = async (address) => new Response(address.endsWith("/suggest?q=bus") ? JSON.stringify([
					{ href: "/sip/486-busy-here", text: "Busy Here", plate: "486", group: "Codes", note: "one device" },
					{ href: "/sip/600-busy-everywhere", text: "Busy Everywhere", plate: "600", group: "Codes" }])
					: "[]");""");
		press("/");
		press("bus");
		assertThat(find(".search [role=option]").getText()).isEqualToNormalizingWhitespace("486 Busy Here one device");
		assertThat(focused().getAttribute("aria-expanded")).isEqualTo("true");
		press(Keys.ARROW_DOWN, Keys.ARROW_DOWN);
		assertThat(find("#" + focused().getAttribute("aria-activedescendant")).getText())
			.isEqualToNormalizingWhitespace("600 Busy Everywhere");
		press(Keys.ENTER);
		reaches("/sip/600-busy-everywhere");
	}

	@Test
	void thePickerFiltersAsOneTypes() {
		open("/ru/compare");
		find("#a").sendKeys("busy every");
		assertThat(this.browser.findElements(By.cssSelector(".picker [role=option]"))).hasSize(1);
		press(Keys.ENTER, Keys.TAB);
		press("405", Keys.ENTER, Keys.ENTER);
		reaches("/ru/compare/sip/405-method-not-allowed-vs-600-busy-everywhere");
	}

	@Test
	void theCausesAreFilteredAsOneTypes() {
		open("/q850");
		String rows = "#from-sip tbody tr:not([hidden])";
		find("#from-sip .tools input").sendKeys("488 freeswitch");
		waitFor(() -> assertThat(count(rows)).isEqualTo(1));
		assertThat(find("#sip488").getText()).contains("88").doesNotContain("58");
		assertThat(count("#to-sip tbody tr[hidden]")).isZero();
	}

	@Test
	void headerFieldsAreFoundByTheirCompactFormAndCodesByTheirMethod() {
		open("/headers");
		find(".tools input").sendKeys("session-exp");
		waitFor(() -> assertThat(count("tbody tr:not([hidden])")).isEqualTo(1));
		open("/ru/methods");
		find(".tools input").sendKeys("489");
		waitFor(() -> assertThat(find("tbody tr:not([hidden])").getText()).contains("●"));
	}

	/** Timer A doubles without end, G up to T2; both end after 64·T1. */
	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			    | a | 0 s, 0.5 s, 1.5 s, 3.5 s, 7.5 s, 15.5 s, 31.5 s
			    | g | 0 s, 0.5 s, 1.5 s, 3.5 s, 7.5 s, 11.5 s, 15.5 s, 19.5 s, 23.5 s, 27.5 s, 31.5 s
			ru/ | a | 0 с, 0,5 с, 1,5 с, 3,5 с, 7,5 с, 15,5 с, 31,5 с
			""")
	void theMomentsOfTheTimersAreThereAndAreComputed(String prefix, String timer, String moments) {
		open("/" + Objects.requireNonNullElse(prefix, "") + "timers");
		String cell = "tr[data-timer='" + timer + "'] td";
		assertThat(find(cell).getText()).isEqualTo(moments);
		find("#set-t1").clear();
		find("#set-t1").sendKeys("1000");
		waitFor(() -> assertThat(find(cell).getText())
			.startsWith(moments.startsWith("0 с") ? "0 с, 1 с, 3 с, 7 с" : "0 s, 1 s, 3 s, 7 s"));
	}

	@Test
	void theContentsFollowTheReader() {
		open("/sip/486-busy-here#who");
		waitFor(() -> assertThat(find(".contents [aria-current]").getText()).isEqualTo("Who Sent It"));
	}

	@Test
	void everythingWorksWithoutScript() {
		scripts(false);
		open("/");
		assertThat(find("#theme").isDisplayed()).isFalse();
		assertThat(find("#help").isDisplayed()).isFalse();
		assertThat(find("#keys").isDisplayed()).isFalse();
		click(find("main [href='/sip/486-busy-here']"));
		reaches("/sip/486-busy-here");
		click(find("main [href='" + PAIR + "']"));
		click(find(".top > .languages [lang=pt]"));
		reaches("/pt" + PAIR);
		open("/compare");
		find("#a").sendKeys("600");
		find("#b").sendKeys("405");
		find(".picker button").click();
		reaches("/compare/sip/405-method-not-allowed-vs-600-busy-everywhere");
		find(".search input").sendKeys("busy", Keys.ENTER);
		reachesEnd("/search?q=busy");
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "/ru", "/pt" })
	void nothingIsWiderThanTheScreen(String prefix) {
		List<String> wide = new ArrayList<>();
		for (String path : List.of("/", "/sip/486-busy-here", "/sip/407-proxy-authentication-required",
				"/sip/477-unfortunately-error-on-sending-to-next-hop-occurred", "/sip/4xx", "/compare", PAIR,
				"/guides/reject", "/guides/failover", "/retry", "/sip/499", "/q850", "/q850/41", "/platforms",
				"/platforms/asterisk", "/symptoms", "/symptoms/one-way-audio", "/timers", "/timers/b", "/headers",
				"/headers/via", "/methods", "/methods/invite", "/guides/stir-shaken", "/search?q=busy", "/poster",
				"/developers", "/design")) {
			open(prefix + path);
			for (int width : List.of(320, 360, 768, 1024, 1440)) {
				width(width);
				long over = number("return document.documentElement.scrollWidth - innerWidth");
				assertThat(number("return innerWidth")).isEqualTo(width);
				if (over > 0) {
					wide.add(prefix + path + " at " + width + ": " + over);
				}
			}
		}
		assertThat(wide).isEmpty();
	}

	@Test
	void aFirstViewIsLightAndAsksNobodyElse() throws IOException {
		open("/ru/sip/503-service-unavailable");
		@SuppressWarnings("unchecked")
		List<String> loaded = (List<String>) this.browser.executeScript("""
				return [...performance.getEntriesByType("navigation"), ...performance.getEntriesByType("resource")]
					.map((entry) => entry.name);""");
		assertThat(loaded).hasSizeGreaterThan(3).allMatch((name) -> name.startsWith(origin()));
		int sum = 0;
		for (String name : loaded) {
			try (InputStream body = URI.create(name).toURL().openStream()) {
				sum += TestSite.zipped(body.readAllBytes());
			}
		}
		assertThat(sum).as("compressed bytes of " + loaded).isLessThan(30 * 1024);
	}

	/** The types of pages, each with an address. */
	private static final List<String> TYPES = List.of("/", "/sip/486-busy-here", "/sip/4xx", "/guides/reject",
			"/compare", PAIR, "/q850", "/q850/41", "/platforms", "/platforms/asterisk", "/symptoms",
			"/symptoms/one-way-audio", "/timers", "/timers/b", "/headers", "/headers/via", "/methods",
			"/methods/invite", "/search?q=busy", "/poster", "/developers", "/design");

	@ParameterizedTest
	@ValueSource(ints = { 360, 768, 1024, 1440, 1920 })
	void everyPartOfAPageStandsWhereItBelongs(int width) {
		width(width);
		List<String> wrong = new ArrayList<>();
		for (String path : TYPES) {
			open(path);
			@SuppressWarnings("unchecked")
			List<String> found = (List<String>) this.browser.executeScript(
					"""
							const wrong = [];
							const box = (element) => element.getBoundingClientRect();
							const article = document.querySelector("article");
							if (article.matches(".on-failed")) return ["the page could not be made"];
							const [header, text] = ["header", ".text"].map((name) => box(article.querySelector(":scope > " + name)));
							if (header.bottom > text.top + 1) wrong.push("the text begins above the end of the header");
							if (text.width < Math.min(300, innerWidth - 40)) wrong.push("the text is " + text.width + " wide");
							for (const part of article.querySelectorAll(":scope > .text > *, :scope > header > *")) {
								const place = box(part);
								const around = box(part.parentNode);
								if (!place.width || part.matches(".unseen")) continue;
								if (place.left < around.left - 1 || place.right > around.right + 1) {
									wrong.push(part.localName + "#" + part.id + " leaves its column");
								}
								if (!part.closest(".on-search, .on-poster .text") && Math.abs(place.left - around.left) > 2 && !part.closest(".on-home header, .on-pair header")) {
									wrong.push(part.localName + "#" + part.id + " does not begin where its column does");
								}
							}
							const beside = article.querySelector(":scope > .beside");
							const wide = article.classList.contains("wide");
							if (beside && !wide && innerWidth >= 1024) {
								if (box(beside).left < text.right) wrong.push("what is beside the text overlaps it");
								if (box(beside).top > header.bottom) wrong.push("what is beside the text begins below the header");
							}
							const grid = article.querySelector(":scope > .grid");
							if (grid && innerWidth >= 1320 && box(grid).right > text.left) wrong.push("the list of codes overlaps the text");
							return wrong;""");
			Objects.requireNonNull(found).forEach((flaw) -> wrong.add(path + ": " + flaw));
		}
		assertThat(wrong).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(ints = { 360, 768, 1024, 1440, 1920 })
	void noWordOfACellIsBrokenWhereItWouldFitOnALine(int width) {
		width(width);
		List<String> broken = new ArrayList<>();
		for (String path : TYPES) {
			open(path);
			@SuppressWarnings("unchecked")
			List<String> found = (List<String>) this.browser.executeScript("""
					const broken = [];
					for (const cell of document.querySelectorAll("td, th, dd, dt")) {
						const walker = document.createTreeWalker(cell, NodeFilter.SHOW_TEXT);
						const room = cell.clientWidth;
						while (walker.nextNode()) {
							const node = walker.currentNode;
							if (node.parentElement.closest("details:not([open]), .unseen")) continue;
							for (const word of node.data.matchAll(/[^\\s\\-\\/]+/g)) {
								const range = document.createRange();
								range.setStart(node, word.index);
								range.setEnd(node, word.index + word[0].length);
								const lines = [...range.getClientRects()].filter((line) => line.width);
								const needed = lines.reduce((sum, line) => sum + line.width, 0);
								if (new Set(lines.map((line) => Math.round(line.top))).size > 1 && needed < room - 16) {
									broken.push(word[0] + " in " + room);
								}
							}
						}
					}
					return broken.slice(0, 5);""");
			Objects.requireNonNull(found).forEach((word) -> broken.add(path + ": " + word));
		}
		assertThat(broken).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(ints = { 360, 1440 })
	void anchorsLandWhereTheySay(int width) {
		width(width);
		List<String> missed = new ArrayList<>();
		for (String path : List.of("/sip/486-busy-here", "/sip/4xx", PAIR, "/q850", "/platforms/freeswitch")) {
			open(path);
			@SuppressWarnings("unchecked")
			List<String> ids = (List<String>) Objects.requireNonNull(this.browser.executeScript(
					"""
							return [...new Set([...document.querySelectorAll("main a[href^='#']")].map((link) => link.getAttribute("href")))]
								.filter((hash, place, all) => place < 14 || place === all.length - 1);"""));
			for (String id : ids) {
				this.browser.executeScript("document.querySelector(`main a[href='${arguments[0]}']`)"
						+ ".dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true }))", id);
				lands(path, id, "clicked", missed);
				open(path + id);
				lands(path, id, "loaded", missed);
			}
		}
		assertThat(missed).isEmpty();
	}

	/** Below what sticks to the top, and in the upper half unless the page ends. */
	private void lands(String path, String id, String how, List<String> missed) {
		String where = String.valueOf(this.browser.executeScript(
				"""
						const target = document.getElementById(arguments[0].slice(1));
						const place = target.getBoundingClientRect();
						const bars = [...document.querySelectorAll(".top, .contents, thead")].filter((bar) => {
							const box = bar.getBoundingClientRect();
							return getComputedStyle(bar).position === "sticky" && box.top <= 60 && box.bottom < 200 && box.left < place.right
								&& box.right > place.left && !bar.closest(".beside:not([style])")?.matches?.("nothing");
						});
						const top = Math.max(0, ...bars.filter((bar) => !target.contains(bar)).map((bar) => bar.getBoundingClientRect().bottom));
						const end = scrollY + innerHeight >= document.documentElement.scrollHeight - 2;
						return place.height === 0 ? "is not shown" : place.top < top - 3 ? "hides under a bar: " + place.top + " < " + top
							: place.top > innerHeight / 2 && !end ? "is too far down: " + place.top : "";""",
				id));
		if (!where.isEmpty()) {
			missed.add(path + id + " " + how + " " + where);
		}
	}

	@Test
	void theFirstScreenAnswers() {
		for (int[] size : new int[][] { { 390, 844 }, { 1440, 900 } }) {
			width(size[0]);
			open("/sip/488-not-acceptable-here");
			assertThat(bottom(".answers li")).as("first step at " + size[0]).isLessThan(size[1]);
			open(PAIR);
			assertThat(bottom(".decides")).as("what decides at " + size[0]).isLessThan(size[1]);
			open("/");
			assertThat(bottom(".chips")).as("field and examples at " + size[0]).isLessThan(size[1]);
		}
	}

	private long bottom(String selector) {
		return number("return document.querySelector(arguments[0]).getBoundingClientRect().bottom", selector);
	}

	@Test
	void theReadersPlatformComesFirst() {
		open("/sip/503-service-unavailable");
		platform("freeswitch");
		assertThat(find(".mine + ul").getText()).startsWith("FreeSWITCH: Maps it to NORMAL_TEMPORARY_FAILURE");
		open("/ru/sip/486-busy-here");
		assertThat(find(".mine + ul").getText()).startsWith("FreeSWITCH");
		open("/q850");
		assertThat(find("#to-sip thead th:nth-child(3)").getText()).startsWith("FreeSWITCH");
		assertThat(find("#q17 td:nth-child(3)").getText()).isEqualTo("486");
		open("/q850/17");
		assertThat(find("#sent tbody th").getText()).isEqualTo("FreeSWITCH");
		open("/sip/503-service-unavailable");
		platform("");
		assertThat(count(".mine + ul")).isZero();
	}

	@Test
	void onAPhoneARowSaysWhatDiffersAndWhoAgreesIsATapAway() {
		width(390);
		open("/q850");
		assertThat(number("return document.documentElement.scrollHeight")).isLessThan(9_500);
		assertThat(find("#q23 .other").getText()).isEqualTo("302 ≠");
		assertThat(find("#q23 .agrees").isDisplayed()).isFalse();
		click(find("#q23 summary"));
		assertThat(find("#q23 .also[open]").getText()).contains("RFC 3398 = FreeSWITCH, Oracle SBC");
		find("#to-sip .tools input").sendKeys("23 freeswitch");
		waitFor(() -> assertThat(find("#q23 .agrees").getText()).isEqualTo("410"));
		platform("freeswitch");
		open("/q850");
		assertThat(find("#q17 .mycolumn").isDisplayed()).isTrue();
	}

	private void platform(String name) {
		this.browser.executeScript("""
				const select = document.querySelector(".mine select");
				select.value = arguments[0];
				select.dispatchEvent(new Event("change"));""", name);
	}

	@Test
	void anArrowLeadsToItsMessageAndAMessageShowsItsArrow() {
		open("/sip/486-busy-here");
		WebElement message = find(".sip:nth-of-type(1)");
		String id = Objects.requireNonNull(message.getAttribute("id"));
		this.browser.executeScript("arguments[0].dispatchEvent(new Event('mouseenter'))", message);
		assertThat(count("g.on[data-message=" + id + "]")).isPositive();
		this.browser.executeScript("document.querySelector('.ladder g a').dispatchEvent(new MouseEvent('click', "
				+ "{ bubbles: true, cancelable: true }))");
		waitFor(() -> assertThat(count("pre.sip:target")).isEqualTo(1));
	}

	@Test
	void aFilterComesBackWithThePageAndRowsAreSorted() {
		open("/platforms/freeswitch");
		find("#receives .tools input").sendKeys("503");
		waitFor(() -> {
			long rows = number("return document.querySelectorAll('#receives tbody tr:not([hidden])').length");
			assertThat(find("#receives .tools [role=status]").getText()).startsWith(rows + " of ");
			assertThat(rows).isPositive().isLessThan(20);
		});
		find("#receives .tools input").sendKeys("zzz");
		waitFor(() -> assertThat(find("#receives table").isDisplayed()).isFalse());
		open("/q850");
		find("#to-sip thead button").click();
		find("#to-sip thead button").click();
		waitFor(() -> assertThat(find("#to-sip tbody th").getText()).startsWith("127"));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			A4     |  8.27 | 11.69 |  842 x 596
			A3     | 11.69 | 16.54 | 1191 x 842
			Letter |  8.5  | 11    |  792 x 612
			""")
	void thePosterFillsOneSheet(String paper, double width, double height, String points) {
		for (String prefix : List.of("", "/ru", "/pt")) {
			open(prefix + "/poster");
			Object pdf = this.browser
				.executeCdpCommand("Page.printToPDF",
						Map.of("paperWidth", width, "paperHeight", height, "preferCSSPageSize", true))
				.get("data");
			String text = new String(Base64.getDecoder().decode(String.valueOf(pdf)), StandardCharsets.ISO_8859_1);
			List<String> pages = PAGE.matcher(text)
				.results()
				.map((page) -> Math.round(Double.parseDouble(page.group(1))) + " x "
						+ Math.round(Double.parseDouble(page.group(2))))
				.toList();
			assertThat(pages).as(prefix + "/poster on " + paper).containsExactly(points);
		}
	}

	private String origin() {
		return "http://localhost:" + this.port;
	}

	private void open(String path) {
		if (path.contains("#")) {
			// A page that is there already would only scroll to another anchor.
			this.browser.get("about:blank");
		}
		this.browser.get(origin() + path);
	}

	/** A click may still be on its way. */
	private void reaches(String path) {
		waitFor(() -> assertThat(path()).isEqualTo(path));
	}

	private void reachesEnd(String end) {
		waitFor(() -> assertThat(this.browser.getCurrentUrl()).endsWith(end));
	}

	private static void waitFor(ThrowingRunnable assertion) {
		Awaitility.await().atMost(WAIT).pollInterval(Duration.ofMillis(20)).untilAsserted(assertion);
	}

	/** How many elements there are now; to find one would wait for it. */
	private long count(String selector) {
		return number("return document.querySelectorAll(arguments[0]).length", selector);
	}

	private long number(String script, Object... arguments) {
		return ((Number) Objects.requireNonNull(this.browser.executeScript(script, arguments))).longValue();
	}

	private String path() {
		return Objects.requireNonNull(this.browser.getCurrentUrl())
			.substring(origin().length())
			.replaceFirst("[?#].*", "");
	}

	private WebElement find(String selector) {
		return this.browser.findElement(By.cssSelector(selector));
	}

	private WebElement focused() {
		return this.browser.switchTo().activeElement();
	}

	private void press(CharSequence... keys) {
		new Actions(this.browser).sendKeys(keys).perform();
	}

	/** Scrolls without animation first; a moving target is not hit. */
	private void click(WebElement element) {
		this.browser.executeScript("arguments[0].scrollIntoView({ block: 'center', behavior: 'instant' })", element);
		element.click();
	}

	/** Presses the button until the theme is there. */
	private void theme(String name) {
		for (int i = 0; i < 3 && !name.equals(find("html").getAttribute("data-theme")); i++) {
			find("#theme").click();
		}
		assertThat(find("html").getAttribute("data-theme")).isEqualTo(name);
	}

	/** Presses Tab until a link has the focus. */
	private void tabTo(String path) {
		Set<String> unseen = new TreeSet<>();
		for (int i = 0; i < 200; i++) {
			// One question to the browser and not four: there are many steps.
			@SuppressWarnings("unchecked")
			Map<String, String> focus = (Map<String, String>) Objects.requireNonNull(this.browser.executeScript(
					"""
							const element = document.activeElement;
							return { name: element.localName, text: element.innerText, path: element.getAttribute("href"),
								outline: getComputedStyle(element.matches(".search input") ? element.form : element).outlineStyle };"""));
			if (!Set.of("body", "main").contains(focus.get("name")) && "none".equals(focus.get("outline"))) {
				unseen.add(focus.get("name") + " " + focus.get("text"));
			}
			if (path.equals(focus.get("path"))) {
				assertThat(unseen).as("focused without a mark").isEmpty();
				return;
			}
			press(Keys.TAB);
		}
		throw new AssertionError("200 times Tab do not lead to " + path);
	}

	private String background() {
		return String
			.valueOf(this.browser.executeScript("return getComputedStyle(document.documentElement).backgroundColor"));
	}

	private String clipboard() {
		return String.valueOf(this.browser.executeAsyncScript("""
				const done = arguments[arguments.length - 1];
				navigator.clipboard.readText().then(done, (failure) => done("" + failure));"""));
	}

	private void scripts(boolean on) {
		this.browser.executeCdpCommand("Emulation.setScriptExecutionDisabled", Map.of("value", !on));
	}

	private void width(int width) {
		this.browser.executeCdpCommand("Emulation.setDeviceMetricsOverride",
				Map.of("width", width, "height", 900, "deviceScaleFactor", 1, "mobile", width < 500));
	}

}
