package org.sipcodes.command;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import com.sun.net.httpserver.HttpServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

/** What a search engine is told, and when. */
class IndexNowTests {

	private static final Map<String, String> SETTINGS = Map.of("SIPCODES_PUBLIC_ADDRESS", "https://sip.example",
			"SIPCODES_INDEXNOW_KEY", "0123456789abcdef");

	private final ByteArrayOutputStream out = new ByteArrayOutputStream();

	private final ByteArrayOutputStream err = new ByteArrayOutputStream();

	private final List<JsonNode> told = new ArrayList<>();

	private HttpServer engine;

	private int status = 202;

	@BeforeEach
	void start() throws IOException {
		this.engine = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
		this.engine.createContext("/indexnow", (exchange) -> {
			assertThat(exchange.getRequestMethod()).isEqualTo("POST");
			assertThat(exchange.getRequestHeaders().getFirst("Content-Type")).startsWith("application/json");
			this.told.add(JsonMapper.shared().readTree(exchange.getRequestBody().readAllBytes()));
			exchange.sendResponseHeaders(this.status, -1);
			exchange.close();
		});
		this.engine.start();
	}

	@AfterEach
	void stop() {
		this.engine.stop(0);
	}

	@Test
	void allPagesAreTold() {
		assertThat(run(SETTINGS, to())).isZero();
		JsonNode message = this.told.get(0);
		assertThat(message.get("host").asString()).isEqualTo("sip.example");
		assertThat(message.get("key").asString()).isEqualTo("0123456789abcdef");
		assertThat(message.get("keyLocation").asString()).isEqualTo("https://sip.example/0123456789abcdef.txt");
		List<String> pages = message.get("urlList").valueStream().map(JsonNode::asString).toList();
		assertThat(pages).hasSizeGreaterThan(1000)
			.contains("https://sip.example/sip/486-busy-here", "https://sip.example/ru/")
			.doesNotHaveDuplicates();
		assertThat(this.out.toString(StandardCharsets.UTF_8))
			.isEqualTo("told 127.0.0.1 of " + pages.size() + " pages\n");
	}

	@Test
	void thosePagesAreToldThatChangedSinceADay() {
		assertThat(run(SETTINGS, to(), "--since=2999-01-01")).isZero();
		assertThat(this.told).isEmpty();
		assertThat(this.out.toString(StandardCharsets.UTF_8)).isEqualTo("told 127.0.0.1 of 0 pages\n");
	}

	@Test
	void aRefusalIsAStatus() {
		this.status = 403;
		assertThat(run(SETTINGS, to())).isEqualTo(1);
		assertThat(this.err.toString(StandardCharsets.UTF_8)).contains("/indexnow answered 403");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			--since=yesterday | --since=yesterday is not an option
			--to=elsewhere    | --to=elsewhere is not an option
			now               | now is not an option
			""")
	void whatIsMeantOtherwiseIsNotSent(String word, String message) {
		assertThat(run(SETTINGS, word)).isEqualTo(2);
		assertThat(this.err.toString(StandardCharsets.UTF_8))
			.isEqualTo(message + "; usage: java -jar sipcodes.jar " + IndexNow.USAGE + "\n");
	}

	@Test
	void withoutAKeyNothingIsSent() {
		assertThat(run(Map.of("SIPCODES_PUBLIC_ADDRESS", "https://sip.example"), to())).isEqualTo(2);
		assertThat(this.err.toString(StandardCharsets.UTF_8)).startsWith("expected SIPCODES_PUBLIC_ADDRESS and ");
		assertThat(this.told).isEmpty();
	}

	private String to() {
		return "--to=http://127.0.0.1:" + this.engine.getAddress().getPort() + "/indexnow";
	}

	private int run(Map<String, String> settings, String... words) {
		return new IndexNow(print(this.out), print(this.err), settings).run(List.of(words));
	}

	private static PrintStream print(ByteArrayOutputStream stream) {
		return new PrintStream(stream, true, StandardCharsets.UTF_8);
	}

}
