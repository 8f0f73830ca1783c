package org.sipcodes;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;
import org.openqa.selenium.chrome.ChromeDriver;
import org.sipcodes.capture.PcapWriter;
import org.sipcodes.sip.Envelope;
import org.sipcodes.sip.Intake;
import org.sipcodes.sip.Message;
import org.sipcodes.trace.Decoder;
import org.sipcodes.trace.Trace;

import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * How long a browser takes to decode, and whether the page stays alive meanwhile;
 * {@code bench/decode-page.sh} prints it.
 */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class DecoderBenchmark {

	private static final String WATCH = """
			window.tasks = [];
			new PerformanceObserver((list) => list.getEntries().forEach((task) => tasks.push(Math.round(task.duration))))
				.observe({ type: "longtask" });
			document.getElementById("file").addEventListener("change", () => { window.dropped = performance.now(); }, true);
			new MutationObserver(() => {
				if (!window.answered && document.querySelector("#answer h2")) window.answered = performance.now();
			}).observe(document.querySelector(".result"), { childList: true });""";

	@LocalServerPort
	private int port;

	@TempDir
	private Path folder;

	@Test
	void capturesAreDecoded() throws IOException {
		for (int[] one : new int[][] { { 100_000, 1 }, { 100_000, 4 }, { 50_000_000, 1 } }) {
			Path file = this.folder.resolve(one[0] + ".pcap");
			Files.write(file, capture(one[0]));
			long start = System.nanoTime();
			Trace trace = Decoder.decode(Files.readAllBytes(file));
			System.out.println("JVM: " + one[0] + " bytes, " + trace.messages().size() + " messages, "
					+ (System.nanoTime() - start) / 1_000_000 + " ms");
			page(file, one[1]);
		}
	}

	private void page(Path file, int slower) {
		ChromeDriver browser = Chromium.start();
		try {
			browser.get("http://localhost:" + this.port + "/decode");
			until(browser, "return document.getElementById('decoder').dataset.ready");
			browser.executeScript(WATCH);
			browser.executeCdpCommand("Emulation.setCPUThrottlingRate", Map.of("rate", slower));
			browser.findElement(By.id("file")).sendKeys(file.toString());
			until(browser, "return window.answered && document.querySelector('#ticket pre')");
			System.out.println("page: " + file.getFileName() + ", slowed down " + slower + " times, first answer after "
					+ browser.executeScript("return Math.round(answered - dropped)") + " ms, long tasks "
					+ browser.executeScript("return tasks"));
		}
		finally {
			browser.quit();
		}
	}

	private static void until(ChromeDriver browser, String condition) {
		long end = System.nanoTime() + 120_000_000_000L;
		while (browser.executeScript(condition) == null && System.nanoTime() < end) {
			LockSupport.parkNanos(100_000_000);
		}
	}

	/** A call that was busy, again and again with a Call-ID of its own. */
	private static byte[] capture(int size) throws IOException {
		byte[] bytes = Files.readAllBytes(Path.of("src/test/resources/traces/busy_486.pcap"));
		Decoder decoder = new Decoder();
		decoder.feed(bytes, 0, bytes.length);
		Intake call = decoder.finish();
		Intake all = new Intake();
		for (int i = 0; i < size / bytes.length + 1; i++) {
			for (Message message : call.messages()) {
				Envelope own = message.envelope();
				String text = message.text()
					.replace(message.callId(), i + "-" + message.callId())
					.replace("branch=z9hG4bK", "branch=z9hG4bK" + i + ".");
				all.add(text,
						new Envelope(own.time() + i * 1_000L, own.transport(), own.source(), own.target(), 1, false));
			}
		}
		return PcapWriter.of(all.messages());
	}

}
