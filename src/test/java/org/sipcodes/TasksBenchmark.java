package org.sipcodes;

import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.interactions.Actions;

import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * What readers come to do, counted in actions, pixels and milliseconds; {@code
 * bench/tasks.sh} prints it.
 */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class TasksBenchmark {

	private static final String SCREEN = """
			return Math.round(document.querySelector(arguments[0]).getBoundingClientRect().bottom) + " of " + innerHeight""";

	/** The longest of a dozen key strokes, as the browser times events. */
	private static final String DELAY = """
			return Math.max(0, ...performance.getEntriesByType("event").map((event) => event.duration),
				...(window.delays || []))""";

	@LocalServerPort
	private int port;

	private ChromeDriver browser;

	private int actions;

	@Test
	void readersDoWhatTheyCameFor() {
		this.browser = Chromium.start();
		try {
			for (int[] size : List.of(new int[] { 390, 844 }, new int[] { 1440, 900 })) {
				size(size[0], size[1]);
				open("/sip/488-not-acceptable-here");
				print("first step of 488 ends at", script(SCREEN, ".answers li"));
				open("/compare/sip/486-busy-here-vs-600-busy-everywhere");
				print("what decides in 486 vs 600 ends at", script(SCREEN, ".decides"));
				open("/");
				print("field and examples of the home page end at", script(SCREEN, ".chips"));
			}
			howToFix();
			whatAPlatformDoes();
			copyByKeyboard();
			delay();
		}
		finally {
			this.browser.quit();
		}
	}

	/** From the home page to the steps of 488. */
	private void howToFix() {
		open("/");
		act(() -> this.browser.findElement(By.cssSelector(".finder textarea"))
			.sendKeys("SIP/2.0 488 Not Acceptable Here", Keys.ENTER));
		act(() -> this.browser.findElement(By.cssSelector(".answers li a")).click());
		print("488 to how to fix: actions", this.actions + ", at " + this.browser.getCurrentUrl());
	}

	/** With a platform that was chosen before. */
	private void whatAPlatformDoes() {
		open("/sip/503-service-unavailable");
		script("localStorage.setItem('platform', 'freeswitch'); localStorage.setItem('platform-name', 'FreeSWITCH')");
		open("/");
		act(() -> this.browser.findElement(By.cssSelector(".finder textarea")).sendKeys("503", Keys.ENTER));
		act(() -> this.browser.findElement(By.cssSelector(".contents a[href='#platforms']")).click());
		print("what FreeSWITCH does on 503: actions",
				this.actions + ", " + this.browser.findElement(By.cssSelector(".mine + ul")).getText());
	}

	private void copyByKeyboard() {
		open("/sip/486-busy-here#example");
		int keys = 0;
		do {
			new Actions(this.browser).sendKeys(Keys.TAB).perform();
			keys++;
		}
		while (keys < 60 && !"copy".equals(this.browser.switchTo().activeElement().getAttribute("class")));
		new Actions(this.browser).sendKeys(Keys.ENTER).perform();
		WebElement said = this.browser.findElement(By.cssSelector(".copy.done"));
		print("copy an example by keyboard: keys from its heading", keys + 1 + ", says " + said.getText());
	}

	/**
	 * Typing into the filter of the longest table, four times slower than this machine.
	 */
	private void delay() {
		open("/platforms/freeswitch");
		this.browser.executeCdpCommand("Emulation.setCPUThrottlingRate", Map.of("rate", 4));
		script("""
				window.delays = [];
				new PerformanceObserver((list) => list.getEntries().forEach((event) => window.delays.push(event.duration)))
					.observe({ type: "event", durationThreshold: 16, buffered: true });""");
		WebElement filter = this.browser.findElement(By.cssSelector(".tools input"));
		for (String key : "503 normal".split("")) {
			filter.sendKeys(key);
		}
		this.browser.findElement(By.cssSelector("thead button")).click();
		print("longest delay of a key or click in the longest table, CPU four times slower, ms", script(DELAY));
	}

	private void size(int width, int height) {
		this.browser.executeCdpCommand("Emulation.setDeviceMetricsOverride",
				Map.of("width", width, "height", height, "deviceScaleFactor", 1, "mobile", width < 500));
	}

	private void open(String path) {
		this.actions = 0;
		this.browser.get("about:blank");
		this.browser.get("http://localhost:" + this.port + path);
	}

	private void act(Runnable action) {
		action.run();
		this.actions++;
	}

	private Object script(String script, Object... arguments) {
		return Objects.requireNonNullElse(this.browser.executeScript(script, arguments), "");
	}

	private static void print(String task, Object result) {
		System.out.println(task + ": " + result);
	}

}
