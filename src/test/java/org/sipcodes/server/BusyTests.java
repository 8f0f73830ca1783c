package org.sipcodes.server;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.sipcodes.TestSite;
import org.sipcodes.Wire;
import org.sipcodes.site.Answer;
import org.sipcodes.site.LiveSite;
import org.sipcodes.site.Post;
import org.sipcodes.site.Sent;

import static org.assertj.core.api.Assertions.assertThat;

/** What a client gets while all who make pages or read traces are busy. */
class BusyTests {

	private static final LiveSite SITE = new LiveSite(TestSite.ROOT, TestSite.ORIGIN, new SimpleMeterRegistry());

	private static final Duration BODY_TIME = Duration.ofMinutes(1);

	/** In milliseconds. */
	private static final int IDLE = 100;

	private final Hourglass scheduler = new Hourglass();

	private final Server server = new Server(null, this.scheduler, null);

	private final ServerConnector connector = new ServerConnector(this.server);

	private final List<Wire> wires = new ArrayList<>();

	/** How many bodies are being answered. */
	private final Semaphore begun = new Semaphore(0);

	private final CountDownLatch end = new CountDownLatch(1);

	@AfterEach
	void stop() throws Exception {
		this.end.countDown();
		for (Wire wire : this.wires) {
			wire.close();
		}
		this.server.stop();
	}

	@ParameterizedTest
	@CsvSource({ "GET, 24", "HEAD, 0" })
	void aPageThatIsNotReadyIsRefusedForNowAfterAWhile(String method, int length) throws Exception {
		start(1);
		occupy("/page", SiteHandler.WORKERS);
		Wire wire = wire(method + " /486 HTTP/1.1\r\nHost: localhost\r\n\r\n");
		this.scheduler.next().run();
		Wire.Answer answer = wire.receive(method);
		assertThat(answer.status()).isEqualTo(503);
		assertThat(answer.header("Retry-After")).isEqualTo("1");
		assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
		assertThat(answer.header("Connection")).isEmpty();
		assertThat(answer.body()).hasSize(length);
		this.end.countDown();
		wire.send("GET /486 HTTP/1.1\r\nHost: localhost\r\n\r\n");
		assertThat(wire.receive("GET").status()).isEqualTo(301);
	}

	@Test
	void whoWaitsIsServedWhenThereIsRoom() throws Exception {
		start(2);
		occupy("/page", SiteHandler.WORKERS);
		Wire page = wire("GET /486 HTTP/1.1\r\nHost: localhost\r\n\r\n");
		Wire body = wire(post("/page", "busy"));
		this.end.countDown();
		assertThat(page.receive("GET").status()).isEqualTo(301);
		assertThat(body.receive("POST").header("Location")).isEqualTo("/busy");
	}

	@Test
	void noMoreThanSomeMayWait() throws Exception {
		start(1);
		occupy("/trace", 1);
		Wire first = wire(post("/trace", "one"));
		Wire second = wire(post("/trace", "two"));
		// Which of them comes first is open, and one that is refused has an answer now.
		List<CompletableFuture<Integer>> answers = List.of(status(first), status(second));
		assertThat(CompletableFuture.anyOf(answers.get(0), answers.get(1)).get()).isEqualTo(503);
		this.end.countDown();
		assertThat(answers.stream().map(CompletableFuture::join)).containsExactlyInAnyOrder(303, 503);
	}

	@Test
	void aBodyIsNotAskedForBeforeThereIsRoom() throws Exception {
		start(1);
		occupy("/trace", 1);
		Wire wire = wire(
				"POST /trace HTTP/1.1\r\nHost: localhost\r\nContent-Length: 4\r\nExpect: 100-continue\r\n\r\n");
		this.scheduler.next().run();
		Wire.Answer answer = wire.receive("POST");
		assertThat(answer.status()).isEqualTo(503);
		assertThat(answer.header("Connection")).isEqualTo("close");
	}

	@Test
	void pagesAreMadeWhileTracesWait() throws Exception {
		start(1);
		occupy("/trace", 1);
		wire(post("/trace", "wait"));
		assertThat(Wire.get(this.connector.getLocalPort(), "/486").status()).isEqualTo(301);
	}

	@Test
	void aConnectionIsKeptForAsLongAsTheAnswerTakes() throws Exception {
		this.connector.setIdleTimeout(IDLE);
		start(1);
		occupy("/trace", 1);
		Wire waiting = wire(post("/trace", "wait"));
		Runnable end = this.scheduler.next();
		try (Wire idle = wire("")) {
			assertThat(idle.receive("GET").status()).as("closed after the others were idle for as long").isZero();
		}
		end.run();
		assertThat(waiting.receive("POST").status()).isEqualTo(503);
		this.end.countDown();
		assertThat(this.wires.get(0).receive("POST").status()).isEqualTo(303);
	}

	@Test
	void whoGoesAwayWhileWaitingIsInNobodysWay() throws Exception {
		start(2);
		occupy("/trace", 1);
		Wire gone = wire(post("/trace", "gone"));
		this.scheduler.next();
		gone.close();
		Wire next = wire(post("/trace", "next"));
		this.end.countDown();
		assertThat(next.receive("POST").header("Location")).isEqualTo("/next");
	}

	@Test
	void aStopRefusesThoseWhoWaitAndEndsWithThoseWhoAreServed() throws Exception {
		start(1);
		occupy("/trace", 1);
		Wire waiting = wire(post("/trace", "wait"));
		this.scheduler.next();
		CompletableFuture<Void> stop = CompletableFuture.runAsync(() -> {
			try {
				this.server.stop();
			}
			catch (Exception ex) {
				throw new IllegalStateException(ex);
			}
		});
		Wire.Answer answer = waiting.receive("POST");
		assertThat(answer.status()).isEqualTo(503);
		assertThat(answer.header("Connection")).isEqualTo("close");
		this.end.countDown();
		Wire.Answer served = this.wires.get(0).receive("POST");
		assertThat(served.status()).isEqualTo(303);
		assertThat(served.header("Connection")).isEqualTo("close");
		stop.get();
	}

	/** A server where so many may wait, and none when it stops. */
	private void start(int length) throws Exception {
		this.server.addConnector(this.connector);
		Workers.Queue queue = new Workers.Queue(length, 0, Hourglass.PATIENCE);
		new SiteServer(SITE, this::operation, false, new Traffic(new SimpleMeterRegistry()), BODY_TIME, queue)
			.customize(this.server);
		this.server.start();
	}

	private Optional<Post> operation(String path) {
		return switch (path) {
			case "/page" -> Optional.of(new Slow(0));
			case "/trace" -> Optional.of(new Slow(1));
			default -> Optional.empty();
		};
	}

	/** Keeps all workers busy until the end. */
	private void occupy(String path, int workers) throws Exception {
		for (int i = 0; i < workers; i++) {
			wire(post(path, "first"));
		}
		this.begun.acquire(workers);
		for (int i = 0; i < workers; i++) {
			this.scheduler.next();
		}
	}

	private Wire wire(String request) throws IOException {
		Wire wire = new Wire(this.connector.getLocalPort());
		this.wires.add(wire);
		wire.send(request);
		return wire;
	}

	private static String post(String path, String body) {
		return "POST " + path + " HTTP/1.1\r\nHost: localhost\r\nContent-Length: " + body.length() + "\r\n\r\n" + body;
	}

	private static CompletableFuture<Integer> status(Wire wire) {
		return CompletableFuture.supplyAsync(() -> {
			try {
				return wire.receive("POST").status();
			}
			catch (IOException ex) {
				throw new IllegalStateException(ex);
			}
		});
	}

	/** Has an answer at the end. */
	private final class Slow implements Post {

		private final int places;

		Slow(int places) {
			this.places = places;
		}

		@Override
		public int bodyLimit() {
			return 100;
		}

		@Override
		public int places() {
			return this.places;
		}

		@Override
		public Answer post(Sent sent) {
			BusyTests.this.begun.release();
			try {
				BusyTests.this.end.await();
			}
			catch (InterruptedException ex) {
				throw new IllegalStateException(ex);
			}
			return new Answer.Moved("/" + new String(sent.body(), StandardCharsets.US_ASCII));
		}

	}

}
