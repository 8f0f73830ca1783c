package org.sipcodes;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;

import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

import org.sipcodes.site.LiveSite;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A change that cannot be served is told to operators and takes nothing out of service.
 */
@Isolated("It sets up logging anew.")
class StaleTests {

	@TempDir
	private Path home;

	@Test
	void theLastGoodSiteStaysInServiceAndOperatorsReadWhatIsWrong() throws IOException {
		SmallContent.writeTo(this.home);
		try (ConfigurableApplicationContext context = SpringApplication.run(Application.class, "--server.port=0",
				"--management.server.port=0", "--sipcodes.home=" + this.home)) {
			LiveSite site = context.getBean(LiveSite.class);
			Path article = this.home.resolve("content/en/codes/486.md");
			String original = Files.readString(article);

			Files.writeString(article, original.replace("## When\n", "## Whenever\n"));
			site.refresh();
			assertThat(get(context, "/actuator/health")).contains("\"status\":\"STALE\"",
					"content/en/codes/486.md:1: missing section \\\"When\\\"", "unknown section \\\"Whenever\\\"");
			assertThat(get(context, "/actuator/health/readiness")).isEqualTo("200 {\"status\":\"UP\"}");
			assertThat(get(context, "/actuator/health/liveness")).isEqualTo("200 {\"status\":\"UP\"}");
			assertThat(get(context, "/actuator/prometheus")).contains("sipcodes_content_problems 2.0",
					"sipcodes_reloads_total{result=\"failure\"} 1.0", "sipcodes_reloads_total{result=\"success\"} 0.0");

			Files.writeString(article, original + "\n");
			site.refresh();
			assertThat(get(context, "/actuator/health")).contains("\"problems\":[]").doesNotContain("STALE");
			assertThat(get(context, "/actuator/prometheus")).contains("sipcodes_content_problems 0.0",
					"sipcodes_reloads_total{result=\"failure\"} 1.0", "sipcodes_reloads_total{result=\"success\"} 1.0");
		}
	}

	/** The status and the body. */
	private static String get(ConfigurableApplicationContext context, String path) throws IOException {
		String port = context.getEnvironment().getProperty("local.management.port");
		HttpURLConnection connection = (HttpURLConnection) URI.create("http://localhost:" + port + path)
			.toURL()
			.openConnection();
		return connection.getResponseCode() + " "
				+ new String(connection.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
	}

}
