package org.sipcodes;

import java.io.BufferedReader;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

/** The log of the site as a process of its own, set up through the environment alone. */
class LogTests {

	private static final Pattern STARTED = Pattern.compile("Jetty started on port (\\d+) .*");

	private static final String READER = "\r\nHost: a-host\r\nUser-Agent: an-agent\r\nCookie: a-cookie\r\n\r\n";

	@Test
	void everyLineIsAnEventAndSaysNothingOfTheReader() throws IOException, InterruptedException {
		List<JsonNode> log = log(Map.of("LOGGING_STRUCTURED_FORMAT_CONSOLE", "ecs", "LOGGING_LEVEL_ACCESS", "info"));
		assertThat(log).allMatch((event) -> event.has("@timestamp") && event.at("/log/level").isString());
		assertThat(log.stream()
			.filter((event) -> event.at("/log/logger").asString().equals("access"))
			.map(LogTests::message)).extracting((line) -> line.replaceFirst("\\d+ \\d+ ms$", ""))
			.containsExactly("GET /sip/486-busy-here 200 ", "GET /ru/nothing 404 ", "GET /486 301 ", "DELETE / 405 ",
					"GET /%0d%0a%1b[31mforged 400 ", "GET /\\u009b31mred\\u202e 400 ", "GET / 400 ", "GET / 400 ",
					"GET / 400 ");
	}

	/**
	 * What the site logs while it is asked for good and bad things, from start to stop.
	 */
	private static List<JsonNode> log(Map<String, String> environment) throws IOException, InterruptedException {
		ProcessBuilder builder = new ProcessBuilder(System.getProperty("java.home") + "/bin/java", "-Xmx96m", "-cp",
				System.getProperty("java.class.path"), "org.sipcodes.Application", "--server.port=0",
				"--management.server.port=0")
			.redirectErrorStream(true);
		builder.environment().putAll(environment);
		Process site = builder.start();
		try (BufferedReader out = site.inputReader()) {
			List<JsonNode> start = events(out, (event) -> message(event).startsWith("Started Application"));
			int port = start.stream()
				.map((event) -> STARTED.matcher(message(event)))
				.filter((matcher) -> matcher.matches())
				.map((matcher) -> Integer.parseInt(matcher.group(1)))
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
			List<JsonNode> stop = events(out, (event) -> false);
			assertThat(stop.toString()).doesNotContain("a-host", "an-agent", "a-cookie", "a-query", "127.0.0.1");
			assertThat(site.waitFor(30, TimeUnit.SECONDS)).isTrue();
			return Stream.concat(start.stream(), stop.stream()).toList();
		}
		finally {
			site.destroyForcibly();
		}
	}

	/** Reads lines up to and with the last one. */
	private static List<JsonNode> events(BufferedReader out, Predicate<JsonNode> last) throws IOException {
		List<JsonNode> events = new ArrayList<>();
		for (String line = out.readLine(); line != null; line = out.readLine()) {
			events.add(JsonMapper.shared().readTree(line));
			if (last.test(events.get(events.size() - 1))) {
				break;
			}
		}
		return events;
	}

	private static String message(JsonNode event) {
		return event.path("message").asString();
	}

}
