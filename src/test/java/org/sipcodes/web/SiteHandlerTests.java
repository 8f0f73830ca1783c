package org.sipcodes.web;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;

import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

import org.sipcodes.TestSite;
import org.sipcodes.site.LiveSite;
import org.sipcodes.site.Storage;

import static org.assertj.core.api.Assertions.assertThat;

/** What a reader gets when a page cannot be made, and behind TLS. */
@ExtendWith(OutputCaptureExtension.class)
class SiteHandlerTests {

	@Test
	void aFaultOfOursIsAPlainPageInTheReadersLanguageAndALineInTheLog(CapturedOutput output) throws Exception {
		HttpResponse<String> response = get("/ru/compare");
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

	private static HttpResponse<String> get(String path) throws Exception {
		Server server = new Server();
		ServerConnector connector = new ServerConnector(server);
		server.addConnector(connector);
		new SiteServer(new LiveSite(broken(), TestSite.ORIGIN), true, new Traffic()).customize(server);
		server.start();
		try {
			URI address = URI.create("http://localhost:" + connector.getLocalPort() + path);
			return HttpClient.newHttpClient()
				.send(HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.ofString());
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
