package org.sipcodes.server;

import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.awaitility.Awaitility;
import org.eclipse.jetty.server.ForwardedRequestCustomizer;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.ssl.SslContextFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

import org.sipcodes.TestSite;
import org.sipcodes.read.Root;
import org.sipcodes.read.SiteFiles;
import org.sipcodes.site.LiveSite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

/** What a reader gets when a page cannot be made, and behind TLS. */
@ExtendWith(OutputCaptureExtension.class)
@ResourceLock(Resources.SYSTEM_OUT)
class SiteHandlerTests {

	private static final LiveSite SITE = new LiveSite(broken(), TestSite.ORIGIN, new SimpleMeterRegistry());

	@Test
	void aFaultOfOursIsAPlainPageInTheReadersLanguageAndALineInTheLog(CapturedOutput output) throws Exception {
		HttpResponse<String> response = get("/ru/compare", true, new HttpConfiguration(), "Accept", "text/html");
		assertThat(response.statusCode()).isEqualTo(500);
		assertThat(response.headers().firstValue("Content-Type")).hasValue("text/html;charset=utf-8");
		assertThat(response.headers().firstValue("Cache-Control")).hasValue("no-store");
		assertThat(response.headers().firstValue("Content-Security-Policy").orElseThrow())
			.contains("default-src 'none'");
		assertThat(response.headers().firstValue("Strict-Transport-Security").orElseThrow()).startsWith("max-age=");
		assertThat(response.body()).contains("lang=\"ru\"", "Не удалось построить страницу")
			.doesNotContain("no-such-label", "Exception");
		assertThat(output).contains("No answer for /ru/compare", "no-such-label");
	}

	@ParameterizedTest
	@CsvSource({ "true,  false, http,  true", "false, true,  https, true", "false, true,  http,  false",
			"false, false, https, false" })
	void aBrowserIsToldToStayWithTlsWhereTheSiteOrATrustedProxySaysSo(boolean secure, boolean trusted, String scheme,
			boolean told) throws Exception {
		HttpConfiguration configuration = new HttpConfiguration();
		if (trusted) {
			configuration.addCustomizer(new ForwardedRequestCustomizer());
		}
		HttpResponse<String> response = get("/486", secure, configuration, "X-Forwarded-Proto", scheme);
		assertThat(response.headers().firstValue("Strict-Transport-Security").isPresent()).isEqualTo(told);
		assertThat(response.headers().firstValue("Location")).hasValue("/sip/486-busy-here");
	}

	@Test
	void aConnectorWithTlsKeepsIt() {
		Server server = new Server();
		ServerConnector connector = new ServerConnector(server, new SslContextFactory.Server());
		server.addConnector(connector);
		new SiteServer(SITE, (address) -> Optional.empty(), false, new Traffic(new SimpleMeterRegistry()))
			.customize(server);
		assertThat(connector.getProtocols()).containsExactly("ssl", "http/1.1");
		assertThat(connector.getDefaultProtocol()).isEqualTo("SSL");
	}

	@Test
	void aHeaderThatDripsInIsNotWaitedForToItsEnd() throws Exception {
		Server server = new Server();
		ServerConnector connector = new ServerConnector(server);
		server.addConnector(connector);
		new SiteServer(SITE, (address) -> Optional.empty(), false, new Traffic(new SimpleMeterRegistry()),
				Duration.ofMillis(300), SiteHandler.QUEUE)
			.customize(server);
		server.start();
		try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), connector.getLocalPort())) {
			OutputStream out = socket.getOutputStream();
			out.write("GET / HTTP/1.1\r\nHost: ".getBytes(StandardCharsets.US_ASCII));
			// An idle connection would be kept for longer.
			Awaitility.await()
				.atMost(Duration.ofMillis(connector.getIdleTimeout() / 2))
				.pollInterval(Duration.ofMillis(20))
				.untilAsserted(() -> assertThatIOException().isThrownBy(() -> out.write('a')));
		}
		finally {
			server.stop();
		}
	}

	private static HttpResponse<String> get(String path, boolean secure, HttpConfiguration configuration,
			String... headers) throws Exception {
		Server server = new Server();
		ServerConnector connector = new ServerConnector(server, new HttpConnectionFactory(configuration));
		server.addConnector(connector);
		new SiteServer(SITE, (address) -> Optional.empty(), secure, new Traffic(new SimpleMeterRegistry()))
			.customize(server);
		server.start();
		try {
			URI address = URI.create("http://localhost:" + connector.getLocalPort() + path);
			return HttpClient.newHttpClient()
				.send(HttpRequest.newBuilder(address).headers(headers).build(), HttpResponse.BodyHandlers.ofString());
		}
		finally {
			server.stop();
		}
	}

	/** The site with a template that cannot be rendered. */
	private static Root broken() {
		Map<String, byte[]> files = TestSite.files();
		files.computeIfPresent("templates/parts.html",
				(path, bytes) -> new String(bytes, StandardCharsets.UTF_8).replace("#{compare.go}", "#{no-such-label}")
					.getBytes(StandardCharsets.UTF_8));
		return new Root(() -> SiteFiles.of(files), () -> "fixed");
	}

}
