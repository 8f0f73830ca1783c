package org.sipcodes;

import java.io.BufferedReader;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

/** The log of the site as a process of its own, set up through the environment alone. */
class LogTests {

	private static final Pattern STARTED = Pattern.compile("Jetty started on port (\\d+) ");

	private static final String READER = "\r\nHost: a-host\r\nUser-Agent: an-agent\r\nCookie: a-cookie\r\n\r\n";

	@Test
	void everyLineIsAnEventAndSaysNothingOfTheReader() throws IOException, InterruptedException {
		List<JsonNode> log = log("ecs").stream().map(JsonMapper.shared()::readTree).toList();
		assertThat(log).allMatch((event) -> event.has("@timestamp") && event.at("/log/level").isString());
		assertThat(log.stream()
			.filter((event) -> event.at("/log/logger").asString().equals("access"))
			.map((event) -> event.path("message").asString()))
			.extracting((line) -> line.replaceFirst("\\d+ \\d+ ms$", ""))
			.containsExactly("GET /sip/486-busy-here 200 ", "GET /ru/nothing 404 ", "GET /486 301 ", "DELETE / 405 ",
					"GET /%0d%0a%1b[31mforged 400 ", "GET /\\u009b31mred\\u202e 400 ", "GET / 400 ", "GET / 400 ",
					"GET / 400 ");
	}

	@Test
	void onAConsoleWhatDoesNotShowIsReplaced() throws IOException, InterruptedException {
		List<String> log = log("");
		assertThat(log).allMatch((line) -> line.matches("\\d{4}-\\d\\d-\\d\\dT\\S+ +[A-Z]+ --- [\\[ -~\\]]* : [ -~]+"));
		assertThat(log).anyMatch((line) -> line.contains(" access ") && line.contains(" : GET /?31mred? 400 "));
	}

	/**
	 * What the site logs while it is asked for good and bad things, from start to stop.
	 */
	private static List<String> log(String format) throws IOException, InterruptedException {
		ProcessBuilder builder = new ProcessBuilder(System.getProperty("java.home") + "/bin/java",
				"-XX:TieredStopAtLevel=1", "-Xmx96m", "-cp", System.getProperty("java.class.path"),
				"org.sipcodes.Application", "--server.port=0", "--management.server.port=0")
			.redirectErrorStream(true);
		builder.environment()
			.putAll(Map.of("LOGGING_STRUCTURED_FORMAT_CONSOLE", format, "LOGGING_LEVEL_ACCESS", "info"));
		Process site = builder.start();
		try (BufferedReader out = site.inputReader()) {
			List<String> log = new ArrayList<>();
			do {
				String line = out.readLine();
				assertThat(line).as("the end of %s", log).isNotNull();
				log.add(line);
			}
			while (!log.get(log.size() - 1).contains("Started Application"));
			int port = STARTED.matcher(log.toString())
				.results()
				.map((MatchResult match) -> Integer.parseInt(match.group(1)))
				.findFirst()
				.orElseThrow();
			for (String line : List.of("GET /sip/486-busy-here?a-query HTTP/1.1", "GET /ru/nothing HTTP/1.1",
					"GET /486 HTTP/1.1", "DELETE / HTTP/1.1", "GET /%0d%0a%1b[31mforged HTTP/1.1",
					"GET /\u00c2\u009b31mred\u00e2\u0080\u00ae HTTP/1.1", "GET / HTTP/1.1\r\nHost: other",
					"GET / HTTP/1.1\r\nHost: a-host b", "GET / HTTP/1.1\r\nX: a\0b")) {
				try (Wire wire = new Wire(port)) {
					wire.send(line + READER);
					wire.receive("GET");
				}
			}
			// Unlike the process, its handle leaves the pipe open.
			site.toHandle().destroy();
			List<String> stop = out.lines().toList();
			assertThat(stop.toString()).doesNotContain("a-host", "an-agent", "a-cookie", "a-query", "127.0.0.1");
			assertThat(site.waitFor(30, TimeUnit.SECONDS)).isTrue();
			log.addAll(stop);
			return log;
		}
		finally {
			site.destroyForcibly();
		}
	}

}
