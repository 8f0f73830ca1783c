package org.sipcodes.server;

import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.junit.jupiter.api.Test;

import org.sipcodes.TestSite;
import org.sipcodes.Wire;
import org.sipcodes.site.LiveSite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

/** Who is connected when the site stops is answered. */
class GracefulStopTests {

	private static final int STOPS = 8;

	private static final int READERS = 8;

	/** Answers of every reader before the stop. */
	private static final int FEW = 50;

	private static final LiveSite SITE = new LiveSite(TestSite.ROOT, TestSite.ORIGIN, new SimpleMeterRegistry());

	/**
	 * A connection that is made between the last look at the listener and its end, some
	 * microseconds later, is lost: no call closes a listener and accepts its rest. It
	 * happens once in fifty stops under this load, and more often than twice in eight
	 * only if the rest is not accepted.
	 */
	@Test
	void connectionsThatTheKernelHoldsReadyAreAnswered() throws Exception {
		List<Integer> lost = new ArrayList<>();
		for (int i = 0; i < STOPS; i++) {
			lost.add(lostByAStop());
		}
		assertThat(lost).as("lost connections of each stop").filteredOn((count) -> count > 0).hasSizeLessThan(3);
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

	private static int lostByAStop() throws Exception {
		Server server = new Server();
		ServerConnector connector = new ServerConnector(server);
		server.addConnector(connector);
		new SiteServer(SITE, (path) -> Optional.empty(), false, new Traffic(new SimpleMeterRegistry()))
			.customize(server);
		server.start();
		int port = connector.getLocalPort();
		ExecutorService readers = Executors.newFixedThreadPool(READERS);
		try {
			CountDownLatch busy = new CountDownLatch(READERS);
			List<Future<Integer>> lost = new ArrayList<>();
			for (int i = 0; i < READERS; i++) {
				lost.add(readers.submit(() -> connectUntilRefused(port, busy)));
			}
			assertThat(busy.await(60, TimeUnit.SECONDS)).as("every reader was answered").isTrue();
			server.stop();
			int all = 0;
			for (Future<Integer> one : lost) {
				all += one.get();
			}
			return all;
		}
		finally {
			readers.shutdownNow();
			server.stop();
		}
	}

	/** Makes a connection for each request, and counts those without an answer. */
	private static int connectUntilRefused(int port, CountDownLatch busy) throws IOException {
		int lost = 0;
		for (int count = 1;; count++) {
			try {
				if (!isAnswered(port)) {
					lost++;
				}
			}
			catch (ConnectException ex) {
				return lost;
			}
			if (count == FEW) {
				busy.countDown();
			}
		}
	}

	/**
	 * The kernel may reset a connection just as its making ends, too: that one is lost.
	 */
	private static boolean isAnswered(int port) throws IOException {
		try (Wire wire = new Wire(port)) {
			wire.send("GET /486 HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");
			return wire.receive("GET").status() == HttpStatus.MOVED_PERMANENTLY_301;
		}
		catch (ConnectException ex) {
			throw ex;
		}
		catch (SocketException ex) {
			return false;
		}
	}

}
