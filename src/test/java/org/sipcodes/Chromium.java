package org.sipcodes;

import java.io.File;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;

import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;

import static org.assertj.core.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.abort;

/** Starts the Chromium of this machine, or skips the test and says so. */
final class Chromium {

	private Chromium() {
	}

	/** A browser without a window, a phone's or a desk's width. */
	static ChromeDriver start() {
		Optional<File> browser = find("chromium", "chromium-browser", "google-chrome");
		Optional<File> driver = find("chromedriver");
		if (browser.isEmpty() || driver.isEmpty()) {
			String missing = browser.isEmpty() ? "Chromium" : "chromedriver";
			if (Boolean.getBoolean("browser.required")) {
				fail("no " + missing + " on the path; on Debian: apt-get install chromium chromium-driver");
			}
			System.err.println("""

					*** NO %s ON THE PATH: THE BROWSER TESTS ARE SKIPPED ***
					*** On Debian: apt-get install chromium chromium-driver ***
					""".formatted(missing.toUpperCase(java.util.Locale.ROOT)));
			abort("no " + missing + " on the path");
		}
		ChromeOptions options = new ChromeOptions();
		options.setBinary(browser.orElseThrow());
		options.addArguments("--headless=new", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage",
				"--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update",
				"--disable-sync", "--force-prefers-reduced-motion", "--window-size=1440,900", "--lang=en");
		return new ChromeDriver(new ChromeDriverService.Builder().usingDriverExecutable(driver.orElseThrow())
			.usingAnyFreePort()
			.build(), options);
	}

	private static Optional<File> find(String... names) {
		return Arrays.stream(System.getenv("PATH").split(File.pathSeparator))
			.flatMap((folder) -> Stream.of(names).map((name) -> new File(folder, name)))
			.filter(File::canExecute)
			.findFirst();
	}

}
