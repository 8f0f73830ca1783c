package org.sipcodes.server;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.awaitility.Awaitility;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

import org.sipcodes.TestSite;
import org.sipcodes.site.Answer;
import org.sipcodes.site.AnswerType;
import org.sipcodes.site.LiveSite;
import org.sipcodes.site.Post;
import org.sipcodes.site.Resource;
import org.sipcodes.site.Sent;

import static org.assertj.core.api.Assertions.assertThat;

/** A body is read to its end, up to a limit, and answered; elsewhere it is refused. */
@Isolated("it reads what is logged")
@ExtendWith(OutputCaptureExtension.class)
class PostTests {

	private static final String POST = "POST /echo?lang=en HTTP/1.1\r\nHost: localhost\r\n";

	private static final int LIMIT = 300_000;

	private static final MeterRegistry REGISTRY = new SimpleMeterRegistry();

	private static Server server;

	private static int port;

	@BeforeAll
	static void start() throws Exception {
		LiveSite site = new LiveSite(TestSite.ROOT, TestSite.ORIGIN, REGISTRY);
		server = new Server();
		ServerConnector connector = new ServerConnector(server);
		server.addConnector(connector);
		new SiteServer(site, PostTests::operation, false, new Traffic(REGISTRY), Duration.ofSeconds(2),
				SiteHandler.QUEUE)
			.customize(server);
		server.start();
		port = connector.getLocalPort();
	}

	private static Optional<Post> operation(String path) {
		return switch (path) {
			case "/echo" -> Optional.of(new Echo(LIMIT));
			case "/large" -> Optional.of(new Echo(Integer.MAX_VALUE));
			case "/alone" -> Optional.of(new Alone());
			default -> Optional.empty();
		};
	}

	@AfterAll
	static void stop() throws Exception {
		server.stop();
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			textBlock = """
					Content-Length: 4\\r\\n\\r\\nbusy                                      | 200 | Content-Type: text/plain
					Content-Length: 0\\r\\n\\r\\n                                          | 200 | Content-Length:
					Transfer-Encoding: chunked\\r\\n\\r\\n2\\r\\nbu\\r\\n2\\r\\nsy\\r\\n0\\r\\n\\r\\n  | 200 | Cache-Control: no-store
					Content-Length: 4\\r\\n\\r\\nmove                                      | 303 | Location: /elsewhere
					Content-Length: 4\\r\\n\\r\\nfail                                      | 500 | Cache-Control: no-store
					Content-Length: 4\\r\\n\\r\\ndeep                                      | 500 | Cache-Control: no-store
					Content-Length: 300001\\r\\n\\r\\n                                     | 413 | Connection: close
					Content-Length: 300001\\r\\nExpect: 100-continue\\r\\n\\r\\n            | 413 | Connection: close
					Transfer-Encoding: chunked\\r\\n\\r\\n493e1\\r\\n300001 bytes           | 413 | Connection: close
					Transfer-Encoding: chunked\\r\\n\\r\\nzz\\r\\n                           | 400 | Connection: close
					""")
	void aBodyIsAnsweredOrRefused(String rest, int status, String field) throws IOException {
		String sent = rest.replace("\\r\\n", "\r\n").replace("300001 bytes", "b".repeat(300_001));
		assertThat(answer(POST + sent)).startsWith("HTTP/1.1 " + status + " ").contains(field);
	}

	@Test
	void theOperationGetsAllThatWasSentAndTheConnectionGoesOn() throws IOException {
		String body = "a".repeat(LIMIT);
		String request = POST + "Content-Type: text/plain\r\nContent-Length: " + LIMIT + "\r\n\r\n" + body;
		assertThat(answer(request + POST + "Content-Length: 4\r\nConnection: close\r\n\r\nbusy"))
			.contains("{lang=en} text/plain " + body)
			.endsWith("{lang=en}  busy");
	}

	@Test
	void moreThanAllBodiesMayTakeTogetherIsRefusedForNow() throws IOException {
		String body = "a".repeat(SiteHandler.BODY_MEMORY + 1);
		assertThat(answer(POST.replace("echo", "large") + "Content-Length: " + body.length() + "\r\n\r\n" + body))
			.startsWith("HTTP/1.1 503 ")
			.contains("Retry-After: 1", "Connection: close");
		assertThat(answer(POST + "Content-Length: 4\r\n\r\nbusy")).startsWith("HTTP/1.1 200 ");
	}

	@ParameterizedTest
	@CsvSource({ "OPTIONS, /echo, 204, 'GET, HEAD, OPTIONS, POST'", "DELETE, /echo, 405, 'GET, HEAD, OPTIONS, POST'",
			"OPTIONS, /, 204, 'GET, HEAD, OPTIONS'", "POST, /, 405, 'GET, HEAD, OPTIONS'",
			"POST, /echo/, 405, 'GET, HEAD, OPTIONS'", "GET, /alone, 405, 'OPTIONS, POST'",
			"HEAD, /alone, 405, 'OPTIONS, POST'", "DELETE, /alone, 405, 'OPTIONS, POST'" })
	void aMethodThatIsNotAllowedIsAnsweredWithThoseThatAre(String method, String path, int status, String allowed)
			throws IOException {
		assertThat(answer(method + " " + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"))
			.startsWith("HTTP/1.1 " + status + " ")
			.contains("Allow: " + allowed + "\r\n");
	}

	@Test
	void aBodyThatDripsInIsNotWaitedForToItsEndAndFillsNoLog(CapturedOutput output) throws IOException {
		try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
			socket.getOutputStream().write((POST + "Content-Length: 4\r\n\r\nbus").getBytes(StandardCharsets.US_ASCII));
			assertThat(socket.getInputStream().read()).isEqualTo(-1);
			Awaitility.await()
				.until(() -> REGISTRY.get("sipcodes.requests")
					.tags("type", "other", "status", "4xx")
					.timer()
					.max(TimeUnit.SECONDS) >= 2);
			assertThat(output).doesNotContain("WARN", "\tat ");
		}
	}

	/** All that comes back until the connection is closed. */
	private static String answer(String request) throws IOException {
		try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
			send(socket, request);
			try (InputStream in = socket.getInputStream()) {
				return new String(in.readAllBytes(), StandardCharsets.UTF_8);
			}
		}
	}

	/** A server that refuses a body may close the connection before all is sent. */
	private static void send(Socket socket, String request) {
		try {
			socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
			socket.shutdownOutput();
		}
		catch (IOException ex) {
			// the answer is there to be read
		}
	}

	/** Takes nothing but bodies. */
	private static final class Alone implements Post {

		@Override
		public int bodyLimit() {
			return LIMIT;
		}

		@Override
		public boolean isAlone() {
			return true;
		}

		@Override
		public Answer post(Sent sent) {
			return new Answer.Moved("/elsewhere");
		}

	}

	/** Repeats what it was given. */
	private record Echo(int bodyLimit) implements Post {

		@Override
		public Answer post(Sent sent) {
			String text = new String(sent.body(), StandardCharsets.UTF_8);
			return switch (text) {
				case "move" -> new Answer.Moved("/elsewhere");
				case "fail" -> throw new IllegalStateException("failed");
				case "deep" -> throw new StackOverflowError();
				default -> new Answer.Found(
						resource(sent.parameters() + " " + sent.fields().apply("Content-Type") + " " + text));
			};
		}

		private static Resource resource(String text) {
			ByteBuffer bytes = ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8));
			return new Resource(List.of(new Resource.Body("", bytes, "\"echo\"")), false, "text/plain", "", "",
					"no-cache", Map.of(), AnswerType.API);
		}

	}

}
