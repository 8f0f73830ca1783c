package org.sipcodes;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

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
		choose("theme", "dark");
		String dark = background();
		this.browser.navigate().refresh();
		assertThat(this.browser.executeScript("return window.themeAtFirst")).isEqualTo("dark");
		assertThat(background()).isEqualTo(dark);
		choose("theme", "light");
		assertThat(background()).isNotEqualTo(dark);
		open("/ru/sip/486-busy-here");
		assertThat(this.browser.executeScript("return window.themeAtFirst")).isEqualTo("light");
		choose("theme", "");
		assertThat(this.browser.executeScript("return localStorage.getItem('theme')")).isNull();
		this.browser.executeCdpCommand("Page.removeScriptToEvaluateOnNewDocument", Map.of("identifier", id));
	}

	@ParameterizedTest
	@ValueSource(strings = { "/", "/sip/486-busy-here", "/sip/4xx", "/compare", PAIR,
			"/compare/sip/405-method-not-allowed-vs-600-busy-everywhere" })
	void theLanguageSwitchStaysOnThePage(String path) {
		open(path + "#facts");
		for (String language : List.of("ru", "pt", "en")) {
			find(".languages [lang=" + language + "]").click();
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
		assertThat(buttons).hasSize(2);
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
					{ href: "/sip/486-busy-here", text: "486 Busy Here", note: "one device" },
					{ href: "/sip/600-busy-everywhere", text: "600 Busy Everywhere", note: "" }]) : "[]");""");
		press("/");
		press("bus");
		assertThat(find(".search [role=option]").getText()).isEqualTo("486 Busy Here\none device");
		assertThat(focused().getAttribute("aria-expanded")).isEqualTo("true");
		press(Keys.ARROW_DOWN, Keys.ARROW_DOWN);
		assertThat(find("#" + focused().getAttribute("aria-activedescendant")).getText())
			.isEqualTo("600 Busy Everywhere");
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
		find("#from-sip .filter").sendKeys("488 freeswitch");
		waitFor(() -> assertThat(count(rows)).isEqualTo(1));
		assertThat(find("#sip488").getText()).contains("88").doesNotContain("58");
		assertThat(count("#to-sip tbody tr[hidden]")).isZero();
	}

	@Test
	void theContentsFollowTheReader() {
		open("/sip/486-busy-here#who");
		assertThat(find(".contents [aria-current]").getText()).isEqualTo("Who Sent It");
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
		click(find(".languages [lang=pt]"));
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
				"/guides/reject", "/sip/499")) {
			open(prefix + path);
			for (int width : List.of(360, 768, 1440)) {
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

	private void choose(String select, String value) {
		this.browser.executeScript("""
				const select = document.getElementById(arguments[0]);
				select.value = arguments[1];
				select.dispatchEvent(new Event("change"));""", select, value);
	}

	/** Presses Tab until a link has the focus. */
	private void tabTo(String path) {
		Set<String> unseen = new TreeSet<>();
		for (int i = 0; i < 200; i++) {
			// One question to the browser and not four: there are many steps.
			@SuppressWarnings("unchecked")
			Map<String, String> focus = (Map<String, String>) Objects.requireNonNull(this.browser.executeScript("""
					const element = document.activeElement;
					return { name: element.localName, text: element.innerText, path: element.getAttribute("href"),
						outline: getComputedStyle(element).outlineStyle };"""));
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
