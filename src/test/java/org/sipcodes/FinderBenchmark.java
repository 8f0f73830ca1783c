package org.sipcodes;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.util.Arrays;
import java.util.Map;
import java.util.SortedMap;
import java.util.function.Supplier;

import com.sun.net.httpserver.HttpServer;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openqa.selenium.chrome.ChromeDriver;

import org.sipcodes.sheet.Urls;
import org.sipcodes.site.Site;

/**
 * Prints how long a reader of an exported site waits for the first suggestion after the
 * first keystroke, on a processor that is slowed down, and for the next ones; see
 * {@code bench/README.md}.
 */
class FinderBenchmark {

	private static final int ROUNDS = 7;

	private static final String FIRST = """
			const [typed, pause, done] = arguments;
			const input = document.querySelector(".search input");
			const list = document.getElementById(input.getAttribute("aria-controls"));
			input.focus();
			setTimeout(() => {
				const begin = performance.now();
				new MutationObserver(() => {
					if (list.querySelector("[role=option]")) done(performance.now() - begin);
				}).observe(list, { childList: true });
				input.value = typed;
				input.dispatchEvent(new Event("input"));
			}, pause);
			""";

	private static final String NEXT = """
			const [typed, done] = arguments;
			(async () => {
				const begin = performance.now();
				for (let i = 0; i < 20; i++) await sip.suggest(typed);
				return (performance.now() - begin) / 20;
			})().then(done);
			""";

	private static final SortedMap<String, Supplier<byte[]>> FILES = Site.at(Urls.Place.FILES, TestSite.FILES, "")
		.files(false);

	@ParameterizedTest
	@CsvSource({ "'', busy, 0", "'', b, 0", "'', 486, 0", "ru/, занято, 0", "pt/, senha errada, 0", "'', busy, 500",
			"ru/, занято, 500", "pt/, senha errada, 500" })
	void firstAnswer(String language, String typed, int pause) throws IOException {
		HttpServer server = HttpServer.create(new InetSocketAddress("localhost", 0), 0);
		server.createContext("/", (exchange) -> {
			String name = exchange.getRequestURI().getPath().substring(1);
			Supplier<byte[]> file = FILES.get(name);
			byte[] bytes = (file == null) ? new byte[0] : file.get();
			String type = name.endsWith(".js") ? "text/javascript" : name.endsWith(".css") ? "text/css" : "text/html";
			exchange.getResponseHeaders().add("Content-Type", type + ";charset=utf-8");
			exchange.sendResponseHeaders((file == null) ? 404 : 200, (bytes.length == 0) ? -1 : bytes.length);
			exchange.getResponseBody().write(bytes);
			exchange.close();
		});
		server.start();
		ChromeDriver browser = Chromium.start();
		try {
			browser.executeCdpCommand("Network.setCacheDisabled", Map.of("cacheDisabled", true));
			double[] first = new double[ROUNDS];
			double[] next = new double[ROUNDS];
			String page = "http://localhost:" + server.getAddress().getPort() + "/" + language
					+ "sip/486-busy-here.html";
			for (int i = 0; i < ROUNDS; i++) {
				browser.executeCdpCommand("Emulation.setCPUThrottlingRate", Map.of("rate", 1));
				browser.get(page);
				browser.executeCdpCommand("Emulation.setCPUThrottlingRate", Map.of("rate", 4));
				first[i] = ((Number) browser.executeAsyncScript(FIRST, typed, pause)).doubleValue();
				next[i] = ((Number) browser.executeAsyncScript(NEXT, typed)).doubleValue();
			}
			Arrays.sort(first);
			Arrays.sort(next);
			System.out.printf(
					"search of %s%s, %d ms after the field was entered: first answer p50 %.0f ms (%.0f to %.0f), then %.1f ms%n",
					language, typed, pause, first[ROUNDS / 2], first[0], first[ROUNDS - 1], next[ROUNDS / 2]);
		}
		finally {
			browser.quit();
			server.stop(0);
		}
	}

}
