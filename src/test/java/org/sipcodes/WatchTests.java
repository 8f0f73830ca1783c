package org.sipcodes;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.LoggerFactory;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.availability.AvailabilityChangeEvent;
import org.springframework.boot.availability.ReadinessState;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalManagementPort;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;

/** The running site as those see it who operate it, on a port of their own. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@ResourceLock("site")
class WatchTests {

	private static final String PAGE = "/sip/486-busy-here";

	@LocalServerPort
	private int port;

	@LocalManagementPort
	private int watched;

	@Autowired
	private ApplicationContext context;

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			/actuator/health           | "content":{"details":{
			/actuator/health           | "problems":[]},"status":"UP"}
			/actuator/health           | "groups":["liveness","readiness"],"status":"UP"
			/actuator/health/liveness  | {"status":"UP"}
			/actuator/health/readiness | {"status":"UP"}
			/actuator/info             | "name":"sipcodes"
			/actuator/info             | "version":"
			/actuator/prometheus       | # TYPE sipcodes_requests_seconds summary
			/actuator/prometheus       | # TYPE jvm_threads_live_threads gauge
			""")
	void everyEndpointAnswers(String path, String part) throws IOException {
		assertThat(text(path)).contains(part);
	}

	@ParameterizedTest
	@ValueSource(strings = { "/", PAGE, "/static/text.css", "/robots.txt", "/api/v1/codes", "/actuator",
			"/actuator/env", "/actuator/beans", "/actuator/metrics", "/actuator/loggers", "/actuator/heapdump",
			"/actuator/threaddump", "/actuator/configprops", "/actuator/mappings", "/actuator/shutdown",
			"/actuator/conditions", "/actuator/scheduledtasks", "/actuator/health/nothing", "/actuator/health/%zz" })
	void nothingElseIsThereAndNobodyLearnsWhatServesIt(String path) throws IOException {
		Wire.Answer answer = Wire.get(this.watched, path);
		assertThat(answer.status()).isIn(400, 404);
		assertThat(answer.headers()).doesNotContainKeys("server", "x-powered-by", "set-cookie");
		assertThat(new String(answer.body(), StandardCharsets.UTF_8)).doesNotContainIgnoringCase("jetty")
			.doesNotContain("trace", "Exception", "\tat ");
	}

	@ParameterizedTest
	@ValueSource(strings = { "/actuator", "/actuator/health", "/actuator/health/readiness", "/actuator/info",
			"/actuator/prometheus" })
	void readersDoNotComeHere(String path) throws IOException {
		Wire.Answer answer = Wire.get(this.port, path);
		assertThat(answer.status()).isEqualTo(404);
		assertThat(answer.header("Content-Type")).isEqualTo("text/html;charset=utf-8");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			textBlock = """
					/actuator/health     | */*                                      | application/json
					/actuator/prometheus | text/plain                               | text/plain;version=0.0.4;charset=utf-8
					/actuator/prometheus | application/openmetrics-text,*/*;q=0.5   | application/openmetrics-text;version=1.0.0;charset=utf-8
					""")
	void aReportComesInTheTypeThatIsAskedForAndIsNeverKept(String path, String accepted, String type)
			throws IOException {
		Wire.Answer answer = Wire.get(this.watched, path, "Accept: " + accepted);
		assertThat(answer.header("Content-Type")).isEqualTo(type);
		assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
		assertThat(answer.body()).isNotEmpty();
	}

	@ParameterizedTest
	@CsvSource({ "HEAD, 200", "POST, 405", "DELETE, 405", "TRACE, 405" })
	void operatorsOnlyRead(String method, int status) throws IOException {
		try (Wire wire = new Wire(this.watched)) {
			wire.send(method + " /actuator/health HTTP/1.1\r\nHost: localhost\r\n\r\n");
			assertThat(wire.receive(method).status()).isEqualTo(status);
		}
	}

	@Test
	void anInstanceThatIsNotReadyIsAliveAllTheSame() throws IOException {
		AvailabilityChangeEvent.publish(this.context, ReadinessState.REFUSING_TRAFFIC);
		try {
			assertThat(Wire.get(this.watched, "/actuator/health/readiness").status()).isEqualTo(503);
			assertThat(Wire.get(this.watched, "/actuator/health/liveness").status()).isEqualTo(200);
		}
		finally {
			AvailabilityChangeEvent.publish(this.context, ReadinessState.ACCEPTING_TRAFFIC);
		}
		assertThat(Wire.get(this.watched, "/actuator/health/readiness").status()).isEqualTo(200);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			/                                                          | home       | 2xx
			/ru/sip/486-busy-here                                      | code       | 2xx
			/compare/sip/486-busy-here-vs-600-busy-everywhere          | pair       | 2xx
			/compare/sip/405-method-not-allowed-vs-600-busy-everywhere | pair       | 2xx
			/pt/sip/4xx                                                | class      | 2xx
			/compare                                                   | compare    | 2xx
			/search?q=busy                                             | search     | 2xx
			/suggest?q=busy                                            | suggestion | 2xx
			/developers                                                | developers | 2xx
			/api/v1/codes/486                                          | api        | 2xx
			/api/v1/codes/499                                          | api        | 4xx
			/data/codes.csv                                            | data       | 2xx
			/sip/486-busy-here.md                                      | text       | 2xx
			/sitemap.xml                                               | feed       | 2xx
			/static/text.css                                           | asset      | 2xx
			/486                                                       | redirect   | 3xx
			/ru/nothing                                                | missing    | 4xx
			/compare?a=%zz                                             | other      | 4xx
			/%00                                                       | other      | 4xx
			""")
	void everyAnswerIsCountedOnceByTypeAndStatus(String path, String type, String status) throws IOException {
		Map<String, Double> before = metrics();
		Wire.get(this.port, path);
		Map<String, Double> after = metrics();
		String labels = "{status=\"" + status + "\",type=\"" + type + "\"}";
		after.entrySet()
			.removeIf((metric) -> !metric.getKey().startsWith("sipcodes_requests_seconds_count")
					|| metric.getValue().equals(before.get(metric.getKey())));
		assertThat(after).containsOnly(Map.entry("sipcodes_requests_seconds_count" + labels,
				before.get("sipcodes_requests_seconds_count" + labels) + 1));
		assertThat(metrics().get("sipcodes_requests_seconds_sum" + labels))
			.isGreaterThan(before.get("sipcodes_requests_seconds_sum" + labels));
	}

	@Test
	void aPageThatIsKnownOrRefusedIsCountedToo() throws IOException {
		String etag = Wire.get(this.port, PAGE).header("ETag");
		Map<String, Double> before = metrics();
		Wire.get(this.port, PAGE, "If-None-Match: " + etag);
		try (Wire wire = new Wire(this.port)) {
			wire.send("DELETE / HTTP/1.1\r\nHost: localhost\r\n\r\n");
			wire.receive("GET");
		}
		assertThat(metrics())
			.containsAllEntriesOf(Map.of("sipcodes_requests_seconds_count{status=\"3xx\",type=\"code\"}",
					before.get("sipcodes_requests_seconds_count{status=\"3xx\",type=\"code\"}") + 1,
					"sipcodes_requests_seconds_count{status=\"4xx\",type=\"other\"}",
					before.get("sipcodes_requests_seconds_count{status=\"4xx\",type=\"other\"}") + 1));
	}

	@Test
	void aCrawlOfNonsenseAddsNoMetric() throws IOException {
		Wire.get(this.port, "/nonsense");
		Map<String, Double> before = metrics();
		for (int i = 0; i < 300; i++) {
			Wire.get(this.port, "/nonsense" + i + "/sip/" + i + "-nonsense?q=nonsense" + i);
		}
		Map<String, Double> after = metrics();
		// The JVM adds one for each cause of a collection that it has seen.
		before.keySet().removeIf((name) -> name.startsWith("jvm_"));
		after.keySet().removeIf((name) -> name.startsWith("jvm_"));
		assertThat(after).containsOnlyKeys(before.keySet());
		assertThat(after.keySet()).noneMatch((name) -> name.contains("nonsense") || name.contains("/"));
	}

	@Test
	void noAnswerIsLoggedUnlessAskedFor() {
		assertThat(LoggerFactory.getLogger("access").isErrorEnabled()).isFalse();
	}

	@ParameterizedTest
	@ValueSource(
			strings = { "sipcodes_renders_seconds_count{type=\"code\"}", "sipcodes_renders_seconds_sum{type=\"pair\"}",
					"sipcodes_cache_resources{shelf=\"pages\"}", "sipcodes_cache_size_bytes{shelf=\"pages\"}",
					"sipcodes_codes{language=\"en\"}", "sipcodes_pairs{language=\"ru\"}",
					"sipcodes_content_read_timestamp_seconds", "process_uptime_seconds", "jvm_threads_live_threads" })
	void whatTheSiteIsMadeOfIsMeasured(String name) throws IOException {
		Wire.get(this.port, PAGE);
		Wire.get(this.port, "/compare/sip/486-busy-here-vs-600-busy-everywhere");
		assertThat(metrics().get(name)).as(name).isPositive();
	}

	@ParameterizedTest
	@ValueSource(strings = { "sipcodes_cache_resources{shelf=\"composed\"}",
			"sipcodes_reloads_total{result=\"success\"}", "sipcodes_reloads_total{result=\"failure\"}",
			"sipcodes_content_problems", "sipcodes_requests_seconds_count{status=\"5xx\",type=\"failed\"}" })
	void whatHasNotHappenedIsZeroAndNotAbsent(String name) throws IOException {
		assertThat(metrics().get(name)).as(name).isNotNegative();
	}

	/** Every metric by its name with its labels. */
	private Map<String, Double> metrics() throws IOException {
		Map<String, Double> metrics = new TreeMap<>();
		Arrays.stream(text("/actuator/prometheus").split("\n"))
			.filter((line) -> !line.startsWith("#"))
			.map((line) -> line.split(" (?=\\S+$)"))
			.forEach((line) -> metrics.put(line[0], Double.valueOf(line[1])));
		return metrics;
	}

	private String text(String path) throws IOException {
		try (InputStream in = URI.create("http://localhost:" + this.watched + path).toURL().openStream()) {
			return new String(in.readAllBytes(), StandardCharsets.UTF_8);
		}
	}

}
