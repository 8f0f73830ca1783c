package org.sipcodes.web;

import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;

import org.eclipse.jetty.server.ForwardedRequestCustomizer;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.ssl.SslContextFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

import org.sipcodes.TestSite;
import org.sipcodes.site.LiveSite;
import org.sipcodes.site.Storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

/** What a reader gets when a page cannot be made, and behind TLS. */
@ExtendWith(OutputCaptureExtension.class)
class SiteHandlerTests {

	private static final LiveSite SITE = new LiveSite(broken(), TestSite.ORIGIN);

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
		new SiteServer(SITE, false, new Traffic()).customize(server);
		assertThat(connector.getProtocols()).containsExactly("ssl", "http/1.1");
		assertThat(connector.getDefaultProtocol()).isEqualTo("SSL");
	}

	@Test
	void aHeaderThatDripsInIsNotWaitedForToItsEnd() throws Exception {
		Server server = new Server();
		ServerConnector connector = new ServerConnector(server);
		server.addConnector(connector);
		new SiteServer(SITE, false, new Traffic(), Duration.ofMillis(300)).customize(server);
		server.start();
		try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), connector.getLocalPort())) {
			assertThatIOException().isThrownBy(() -> {
				for (int i = 0; i < 1000; i++) {
					socket.getOutputStream()
						.write((i == 0) ? "GET / HTTP/1.1\r\nHost: ".getBytes(StandardCharsets.US_ASCII)
								: new byte[] { 'a' });
					Thread.sleep(20);
				}
			});
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
		new SiteServer(SITE, secure, new Traffic()).customize(server);
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
	private static Storage broken() {
		return new Storage() {

			@Override
			public Map<String, byte[]> files(String folder) {
				Map<String, byte[]> files = new TreeMap<>(TestSite.STORAGE.files(folder));
				files.computeIfPresent("templates/compare.html",
						(path, bytes) -> "<p th:text=\"#{no-such-label}\"></p>".getBytes(StandardCharsets.UTF_8));
				return files;
			}

			@Override
			public Object state() {
				return "fixed";
			}

		};
	}

}
