package org.sipcodes.server;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.sipcodes.TestSite;
import org.sipcodes.Wire;
import org.sipcodes.site.LiveSite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

/** Who is connected when the site stops is answered. */
class GracefulStopTests {

	private static final LiveSite SITE = new LiveSite(TestSite.ROOT, TestSite.ORIGIN, new SimpleMeterRegistry());

	private static final int PATIENCE = 20;

	private static final String REQUEST = "GET /486 HTTP/1.1\r\nHost: localhost\r\n\r\n";

	private final Server server = new Server();

	private final List<Wire> readers = new ArrayList<>();

	/** Opened when acceptors may go on. */
	private CountDownLatch gate = new CountDownLatch(0);

	@AfterEach
	void end() throws Exception {
		this.gate.countDown();
		for (Wire reader : this.readers) {
			reader.close();
		}
		stop().get(PATIENCE, TimeUnit.SECONDS);
	}

	/**
	 * They were completed, but no acceptor has come to them yet. One that is made between
	 * the last look at the listener and its end, some microseconds later, is still lost:
	 * no call closes a listener and accepts its rest.
	 */
	@ParameterizedTest
	@ValueSource(ints = { 1, 4 })
	void connectionsThatTheKernelHoldsReadyAreAnswered(int acceptors) throws Exception {
		this.gate = new CountDownLatch(1);
		CountDownLatch held = new CountDownLatch(acceptors);
		start(new ServerConnector(this.server, acceptors, 1) {

			@Override
			protected void configure(Socket socket) {
				held.countDown();
				await(GracefulStopTests.this.gate);
			}

		});
		for (int i = 0; i < acceptors; i++) {
			connect();
		}
		await(held);
		List<Wire> ready = new ArrayList<>();
		for (int i = 0; i < 20; i++) {
			ready.add(connect());
		}
		CompletableFuture<Void> stop = stop();
		for (Wire reader : ready) {
			assertThat(reader.receive("GET").status()).isEqualTo(HttpStatus.MOVED_PERMANENTLY_301);
		}
		this.gate.countDown();
		stop.get(PATIENCE, TimeUnit.SECONDS);
	}

	/** Why: a connection that was completed and not accepted ends with its listener. */
	@Test
	void theKernelResetsWhatItHoldsReadyWhenAListenerIsClosed() throws IOException {
		ServerSocket listener = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
		try (Socket client = new Socket(listener.getInetAddress(), listener.getLocalPort())) {
			listener.close();
			assertThatIOException().isThrownBy(() -> client.getInputStream().read()).withMessageContaining("reset");
		}
	}

	/** Machines with 16 processors and more have several acceptors. */
	@ParameterizedTest
	@ValueSource(ints = { 1, 4 })
	void aStopDoesNotWaitForSomebodyToConnect(int acceptors) throws Exception {
		start(new ServerConnector(this.server, acceptors, 1));
		stop().get(PATIENCE, TimeUnit.SECONDS);
	}

	@Test
	void aKeptConnectionEndsWithAnAnswerThatSaysSo() throws Exception {
		start(new ServerConnector(this.server));
		Wire reader = connect();
		assertThat(reader.receive("GET").header("Connection")).isEmpty();
		CompletableFuture<Void> stop = stop();
		Wire.Answer answer;
		do {
			reader.send(REQUEST);
			answer = reader.receive("GET");
			assertThat(answer.status()).isEqualTo(HttpStatus.MOVED_PERMANENTLY_301);
		}
		while (answer.header("Connection").isEmpty());
		assertThat(answer.header("Connection")).isEqualTo("close");
		stop.get(PATIENCE, TimeUnit.SECONDS);
	}

	private void start(ServerConnector connector) throws Exception {
		this.server.addConnector(connector);
		new SiteServer(SITE, (path) -> Optional.empty(), false, new Traffic(new SimpleMeterRegistry()))
			.customize(this.server);
		this.server.start();
	}

	private CompletableFuture<Void> stop() {
		return CompletableFuture.runAsync(() -> {
			try {
				this.server.stop();
			}
			catch (Exception ex) {
				throw new IllegalStateException(ex);
			}
		});
	}

	/** Somebody who has sent a request. */
	private Wire connect() throws IOException {
		Wire reader = new Wire(((ServerConnector) this.server.getConnectors()[0]).getLocalPort());
		this.readers.add(reader);
		reader.send(REQUEST);
		return reader;
	}

	private static void await(CountDownLatch latch) {
		try {
			assertThat(latch.await(PATIENCE, TimeUnit.SECONDS)).isTrue();
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

}
