package org.sipcodes;

import java.io.BufferedReader;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** The site as a process of its own that is told to stop while it is busy. */
class StopTests {

	private static final int READERS = 16;

	/** Answers that every reader has had when the site is asked to stop. */
	private static final int FEW = 20;

	private static final Pattern STARTED = Pattern.compile("Jetty started on port (\\d+)");

	@Test
	void everyRequestThatWasAcceptedIsAnswered() throws IOException, InterruptedException, ExecutionException {
		Process site = new ProcessBuilder(System.getProperty("java.home") + "/bin/java", "-XX:TieredStopAtLevel=1",
				"-Xmx96m", "-cp", System.getProperty("java.class.path"), "org.sipcodes.Application", "--server.port=0",
				"--management.server.port=0", "--sipcodes.home=.")
			.redirectErrorStream(true)
			.start();
		ExecutorService readers = Executors.newFixedThreadPool(READERS);
		try (BufferedReader log = site.inputReader()) {
			int port = log.lines()
				.takeWhile((line) -> !line.contains("Started Application"))
				.toList()
				.stream()
				.map(STARTED::matcher)
				.filter(Matcher::find)
				.map((found) -> Integer.parseInt(found.group(1)))
				.findFirst()
				.orElseThrow(() -> new AssertionError("the site has not started"));
			readers.submit(() -> log.lines().toList());
			List<Future<Integer>> answered = new ArrayList<>();
			CountDownLatch busy = new CountDownLatch(READERS - 1);
			for (int i = 1; i < READERS; i++) {
				answered.add(readers.submit(() -> readUntilClosed(port, busy)));
			}
			assertThat(busy.await(60, TimeUnit.SECONDS)).isTrue();
			site.destroy();
			for (Future<Integer> answers : answered) {
				assertThat(answers.get()).isPositive();
			}
			assertThat(site.waitFor(30, TimeUnit.SECONDS)).isTrue();
			assertThat(site.exitValue()).as("ended by SIGTERM").isEqualTo(143);
		}
		finally {
			site.destroyForcibly();
			readers.shutdownNow();
		}
	}

	/** Asks for pages, ready and not, until an answer says that it is the last one. */
	private static int readUntilClosed(int port, CountDownLatch busy) throws IOException {
		try (Wire wire = new Wire(port)) {
			for (int count = 1;; count++) {
				String path = (count % 2 == 0) ? "/sip/486-busy-here" : "/sip/486-busy-here?" + count;
				wire.send("GET " + path + " HTTP/1.1\r\nHost: localhost\r\n\r\n");
				Wire.Answer answer = wire.receive("GET");
				assertThat(answer.status()).as("answer " + count).isEqualTo(200);
				if (count == FEW) {
					busy.countDown();
				}
				if (answer.header("Connection").equals("close")) {
					return count;
				}
			}
		}
	}

}
