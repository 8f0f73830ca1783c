package org.sipcodes;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceAccessMode;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;

import org.sipcodes.site.LiveSite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

/**
 * The running site as HTTP sees it, byte by byte; nothing that is sent to it harms it.
 */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@ResourceLock(value = "site", mode = ResourceAccessMode.READ)
class HttpTests {

	private static final String PAGE = "/sip/486-busy-here";

	private static final String HOST = "Host: localhost\r\n";

	private static final String END = "\r\n\r\n";

	@LocalServerPort
	private int port;

	@Autowired
	private LiveSite site;

	@ParameterizedTest
	@ValueSource(strings = { PAGE, "/decode", "/ru/nothing" })
	void thePolicyNamesTheOnlyStyleAndScriptWithinAPage(String path) throws Exception {
		Wire.Answer answer = Wire.get(this.port, path);
		String html = new String(answer.body(), StandardCharsets.UTF_8);
		for (String element : List.of("style", "script")) {
			List<String> within = Pattern.compile("<" + element + ">(.*?)</" + element + ">", Pattern.DOTALL)
				.matcher(html)
				.results()
				.map((match) -> match.group(1))
				.toList();
			assertThat(within).hasSize(1);
			byte[] hash = MessageDigest.getInstance("SHA-256").digest(within.get(0).getBytes(StandardCharsets.UTF_8));
			assertThat(answer.header("Content-Security-Policy"))
				.contains(element + "-src 'self' 'sha256-" + Base64.getEncoder().encodeToString(hash) + "';");
		}
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			/                                     | 200 | no-cache                            | text/html;charset=utf-8
			/ru/sip/486-busy-here                 | 200 | no-cache                            | text/html;charset=utf-8
			/compare/sip/405-method-not-allowed-vs-600-busy-everywhere | 200 | no-cache       | text/html;charset=utf-8
			/compare?a=486                        | 200 | no-cache                            | text/html;charset=utf-8
			/static/text.css                      | 200 | no-cache                            | text/css;charset=utf-8
			/ru/nothing                           | 404 | no-cache                            | text/html;charset=utf-8
			/sip/499                              | 404 | no-cache                            | text/html;charset=utf-8
			/486                                  | 301 | public, max-age=86400               | ''
			/sip/486%2Dbusy-here                  | 301 | public, max-age=86400               | ''
			/sip/./486-busy-here                  | 301 | public, max-age=86400               | ''
			/compare?a=%zz                        | 400 | no-store                            | text/plain;charset=utf-8
			""")
	void everyAnswerIsSafeAndSaysWhatItIs(String path, int status, String caching, String type) throws IOException {
		Wire.Answer answer = Wire.get(this.port, path);
		assertThat(answer.status()).isEqualTo(status);
		assertThat(answer.header("Cache-Control")).isEqualTo(caching);
		assertThat(answer.header("Content-Type")).isEqualTo(type);
		assertThat(answer.header("Content-Security-Policy")).startsWith("default-src 'none';")
			.contains("frame-ancestors 'none'")
			.doesNotContain("unsafe", "http", "*");
		assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
		assertThat(answer.headers()).containsKeys("referrer-policy", "permissions-policy", "cross-origin-opener-policy",
				"cross-origin-resource-policy", "date", "content-length");
		assertThat(answer.headers()).doesNotContainKeys("server", "x-powered-by", "accept-ranges", "set-cookie");
		assertThat(answer.header("Content-Length")).isEqualTo(String.valueOf(answer.body().length));
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "gzip", "br", "gzip;q=0, br;q=0", "identity;q=0, gzip" })
	void headIsGetWithoutTheBodyAndAKnownPageIsNotSentAgain(String accepted) throws IOException {
		// Until then it has no Brotli.
		this.site.current().prepare(PAGE);
		String encoding = "Accept-Encoding: " + accepted;
		Wire.Answer got = Wire.get(this.port, PAGE, encoding);
		assertThat(got.header("Vary")).endsWith("Accept-Encoding");
		assertThat(got.header("Last-Modified")).endsWith("00:00:00 GMT");
		try (Wire wire = new Wire(this.port)) {
			wire.send("HEAD " + PAGE + " HTTP/1.1\r\n" + HOST + encoding + END);
			Wire.Answer head = wire.receive("HEAD");
			assertThat(head.header("Content-Length")).isEqualTo(String.valueOf(got.body().length));
			assertThat(head.header("ETag")).isEqualTo(got.header("ETag"));
			// The same connection goes on, with two requests at once.
			String known = "GET " + PAGE + " HTTP/1.1\r\n" + HOST + encoding + "\r\nIf-None-Match: "
					+ got.header("ETag") + END;
			wire.send(known + known);
			for (int i = 0; i < 2; i++) {
				Wire.Answer same = wire.receive("HEAD");
				assertThat(same.status()).isEqualTo(304);
				assertThat(same.headers()).containsKeys("etag", "vary", "cache-control", "date", "last-modified")
					.doesNotContainKeys("content-encoding", "content-type")
					.containsEntry("content-length", String.valueOf(got.body().length));
			}
			wire.send(
					"GET " + PAGE + " HTTP/1.1\r\n" + HOST + "If-Modified-Since: " + got.header("Last-Modified") + END);
			assertThat(wire.receive("HEAD").status()).isEqualTo(304);
			wire.send("GET " + PAGE + " HTTP/1.1\r\n" + HOST + encoding + "\r\nIf-None-Match: \"other\"" + END);
			assertThat(wire.receive("GET").body()).isEqualTo(got.body());
		}
	}

	/** What is made for one client is encoded for that client alone. */
	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			/search?q=busy+signal            | gzip, deflate, br | gzip
			/search?q=busy+signal            | identity          |
			/search?q=busy+signal            | gzip;q=0          |
			/suggest?q=busy                  | gzip              | gzip
			/api/v1/search?q=busy            | gzip, br          | gzip
			/lab/486/call.pcap               | gzip              | gzip
			/compare?a=486                   | br;q=0.5, gzip    | gzip
			""")
	void whatIsMadeForOneClientIsEncodedAsItAsks(String path, String accepted, String encoding) throws IOException {
		String html = "Accept: text/html";
		byte[] plain = Wire.get(this.port, path, html).body();
		Wire.Answer got = Wire.get(this.port, path, html, "Accept-Encoding: " + accepted);
		assertThat(got.status()).isEqualTo(200);
		assertThat(got.headers().get("content-encoding")).isEqualTo(encoding);
		assertThat(got.header("Vary")).contains("Accept-Encoding");
		assertThat(got.header("Content-Length")).isEqualTo(String.valueOf(got.body().length));
		InputStream body = new ByteArrayInputStream(got.body());
		assertThat(((encoding != null) ? new GZIPInputStream(body) : body).readAllBytes()).isEqualTo(plain);
		assertThat(got.header("ETag")).endsWith((encoding != null) ? "-gzip\"" : "\"");
		Wire.Answer same = Wire.get(this.port, path, html, "Accept-Encoding: " + accepted,
				"If-None-Match: " + got.header("ETag"));
		assertThat(same.status()).isEqualTo(304);
	}

	@ParameterizedTest
	@CsvSource({ "/q850/17, 200", "/platforms, 200", "/503/freeswitch, 200", "/ru/486/603, 200", "/search?q=busy, 200",
			"/search?q=xyzzyqwv, 200", "/nothing, 404", "/ru/499, 404",
			"/search?q=%D0%B7%D0%B0%D0%BD%D1%8F%D1%82%D0%BE, 200" })
	void aTerminalGetsTextAndHeadSaysTheSame(String path, int status) throws IOException {
		String curl = "User-Agent: curl/8.5.0\r\nAccept: */*";
		Wire.Answer got = Wire.get(this.port, path, curl);
		assertThat(got.status()).isEqualTo(status);
		assertThat(got.header("Content-Type")).isEqualTo("text/plain;charset=utf-8");
		assertThat(got.header("Vary")).startsWith("Accept, Accept-Encoding");
		try (Wire wire = new Wire(this.port)) {
			wire.send("HEAD " + path + " HTTP/1.1\r\n" + HOST + curl + END);
			Wire.Answer head = wire.receive("HEAD");
			assertThat(head.status()).isEqualTo(status);
			for (String field : List.of("content-type", "content-length", "etag", "vary", "content-location", "link")) {
				assertThat(head.headers().get(field)).as(field).isEqualTo(got.headers().get(field));
			}
			if (status == 200) {
				wire.send("GET " + path + " HTTP/1.1\r\n" + HOST + curl + "\r\nIf-None-Match: " + got.header("ETag")
						+ END);
				assertThat(wire.receive("HEAD").status()).isEqualTo(304);
			}
		}
		if (status == 200) {
			assertThat(Wire.get(this.port, path, "Accept: text/html").header("ETag")).isNotEqualTo(got.header("ETag"));
		}
	}

	@Test
	void nothingButTheAddressDecides() throws IOException {
		byte[] page = Wire.get(this.port, PAGE).body();
		for (String header : List.of("Accept-Language: ru", "X-Forwarded-Host: evil.example", "Range: bytes=0-9",
				"Forwarded: host=evil.example;proto=https", "X-Forwarded-Proto: https", "Cookie: a=b")) {
			Wire.Answer answer = Wire.get(this.port, PAGE, header);
			assertThat(answer.status()).as(header).isEqualTo(200);
			assertThat(answer.body()).as(header).isEqualTo(page);
		}
		assertThat(Wire.get(this.port, "/486", "X-Forwarded-Host: evil.example").header("Location")).isEqualTo(PAGE);
	}

	static Stream<Arguments> odd() {
		return Stream.of(
				arguments("absolute form", "GET http://evil.example" + PAGE + " HTTP/1.1\r\nHost: evil.example", 200),
				arguments("an empty line before", "\r\nGET " + PAGE + " HTTP/1.1\r\n" + HOST.strip(), 200),
				arguments("the last version", "GET " + PAGE + " HTTP/1.0", 200),
				arguments("a body that nobody needs", "GET " + PAGE + " HTTP/1.1\r\n" + HOST + "Content-Length: 0",
						200),
				arguments("a query that nobody needs", "GET " + PAGE + "?utm_source=x HTTP/1.1\r\n" + HOST.strip(),
						200),
				arguments("options for all", "OPTIONS * HTTP/1.1\r\n" + HOST.strip(), 204));
	}

	@ParameterizedTest(name = "{0}")
	@MethodSource("odd")
	void whatIsOddButLegalIsAnswered(String name, String request, int status) throws IOException {
		try (Wire wire = new Wire(this.port)) {
			wire.send(request + END);
			assertThat(wire.receive("GET").status()).isEqualTo(status);
		}
	}

	static Stream<Arguments> hostile() {
		String get = "GET " + PAGE + " HTTP/1.1\r\n" + HOST;
		String post = "POST / HTTP/1.1\r\n" + HOST;
		return Stream.of(
				// Two readers must not see two different requests.
				arguments("length and chunks", 400,
						post + "Content-Length: 4\r\nTransfer-Encoding: chunked" + END + "0" + END),
				arguments("chunks and length", 400,
						get + "Transfer-Encoding: chunked\r\nContent-Length: 6" + END + "0" + END + "G"),
				arguments("two lengths", 400, post + "Content-Length: 4\r\nContent-Length: 5" + END + "abcd"),
				arguments("a list of lengths", 400, post + "Content-Length: 4, 5" + END + "abcd"),
				arguments("a negative length", 400, post + "Content-Length: -1" + END),
				arguments("a signed length", 400, post + "Content-Length: +4" + END + "abcd"),
				arguments("a hexadecimal length", 400, post + "Content-Length: 0x4" + END + "abcd"),
				arguments("an endless length", 400, post + "Content-Length: 99999999999999999999" + END),
				arguments("an unknown coding", 400, post + "Transfer-Encoding: xchunked" + END + "0" + END),
				arguments("chunked twice", 400, post + "Transfer-Encoding: chunked, chunked" + END + "0" + END),
				arguments("chunked and more", 400, post + "Transfer-Encoding: chunked, identity" + END + "0" + END),
				arguments("a coding in disguise", 400, post + "Transfer-Encoding: \u000bchunked" + END + "0" + END),
				arguments("space before the colon", 400, get + "Transfer-Encoding : chunked" + END),
				arguments("space before a name", 400, "GET / HTTP/1.1\r\n Host: localhost" + END),
				arguments("a folded header", 400, get + "X-A: b\r\n c" + END),
				arguments("a chunk that is no number", 405,
						post + "Transfer-Encoding: chunked" + END + "zz\r\nabc\r\n0" + END),
				arguments("a chunk that is negative", 405,
						post + "Transfer-Encoding: chunked" + END + "-1\r\nabc\r\n0" + END),
				arguments("a chunk beyond all", 405,
						post + "Transfer-Encoding: chunked" + END + "fffffffffffffffff\r\na"),
				arguments("a length in a GET", 400, get + "Content-Length: zz" + END),
				// Lines.
				arguments("no host", 400, "GET / HTTP/1.1" + END),
				arguments("two hosts", 400, get + "Host: other" + END),
				arguments("a host that is none", 400, "GET / HTTP/1.1\r\nHost: a b/c" + END),
				arguments("a NUL in the line", 400, "GET /\0 HTTP/1.1\r\n" + HOST + "\r\n"),
				arguments("a NUL in a header", 400, get + "X-A: b\0c" + END),
				arguments("a NUL in a name", 400, get + "X\0A: b" + END),
				arguments("a header without a name", 400, get + ": b" + END),
				arguments("a header without a colon", 400, get + "nonsense" + END),
				arguments("a lone carriage return", 400, get + "X-A: b\rX-B: c" + END),
				arguments("binary", 400, "\u0016\u0003\u0001\u0002\u0000\u0001\u0000\u0001\u00fc\u0003\u0003" + END),
				arguments("another protocol", 400, "OPTIONS sip:bob@example.com SIP/2.0" + END),
				arguments("a version of the future", 400, "GET / HTTP/3.0\r\n" + HOST + "\r\n"),
				arguments("a version that is none", 400, "GET / HTTP/x\r\n" + HOST + "\r\n"),
				arguments("no version", 400, "GET /" + END),
				arguments("HTTP/2 from the start", 400, "PRI * HTTP/2.0" + END + "SM" + END),
				arguments("an unknown method", 405, "BREW / HTTP/1.1\r\n" + HOST + "\r\n"),
				arguments("a method in small letters", 405, "get / HTTP/1.1\r\n" + HOST + "\r\n"),
				arguments("a method of symbols", 400, "G(T / HTTP/1.1\r\n" + HOST + "\r\n"),
				arguments("trace", 405, "TRACE / HTTP/1.1\r\n" + HOST + "\r\n"),
				arguments("connect", 400, "CONNECT evil.example:443 HTTP/1.1\r\n" + HOST + "\r\n"),
				arguments("an endless method", 431, "A".repeat(100_000) + " / HTTP/1.1\r\n" + HOST + "\r\n"),
				// Addresses.
				arguments("a NUL in the address", 400, "GET /%00 HTTP/1.1\r\n" + HOST + "\r\n"),
				arguments("overlong UTF-8", 400, "GET /%c0%af%c0%ae HTTP/1.1\r\n" + HOST + "\r\n"),
				arguments("half a character", 400, "GET /%e2%82 HTTP/1.1\r\n" + HOST + "\r\n"),
				arguments("bytes that are no UTF-8", 400, "GET /\u00ff\u00fe HTTP/1.1\r\n" + HOST + "\r\n"),
				arguments("half an escape", 400, "GET /%4 HTTP/1.1\r\n" + HOST + "\r\n"),
				arguments("no escape", 400, "GET /%zz HTTP/1.1\r\n" + HOST + "\r\n"),
				arguments("an encoded slash", 400, "GET /sip%2f486-busy-here HTTP/1.1\r\n" + HOST + "\r\n"),
				arguments("an encoded backslash", 400, "GET /sip%5c486 HTTP/1.1\r\n" + HOST + "\r\n"),
				arguments("encoded dots", 400, "GET /static/%2e%2e/%2e%2e/etc/passwd HTTP/1.1\r\n" + HOST + "\r\n"),
				arguments("dots", 400, "GET /../../etc/passwd HTTP/1.1\r\n" + HOST + "\r\n"),
				arguments("encoded twice", 400, "GET /%252e%252e/%2561 HTTP/1.1\r\n" + HOST + "\r\n"),
				arguments("no slash", 400, "GET sip HTTP/1.1\r\n" + HOST + "\r\n"),
				arguments("a star", 400, "GET * HTTP/1.1\r\n" + HOST + "\r\n"),
				arguments("line breaks", 400, "GET /%0d%0aSet-Cookie:%20a=b HTTP/1.1\r\n" + HOST + "\r\n"),
				arguments("a broken query", 400, "GET /compare?a=%c0%af HTTP/1.1\r\n" + HOST + "\r\n"),
				// Sizes.
				arguments("a long line", 414, "GET /" + "a".repeat(1_000_000) + " HTTP/1.1\r\n" + HOST + "\r\n"),
				arguments("a long header", 431, get + "X-A: " + "b".repeat(1_000_000) + END),
				arguments("many headers", 431, get + "X-A: b\r\n".repeat(100_000) + "\r\n"),
				arguments("many parameters", 414,
						"GET /compare?" + "a=1&".repeat(10_000) + " HTTP/1.1\r\n" + HOST + "\r\n"),
				arguments("a large body", 405, post + "Content-Length: 10000000" + END + "a".repeat(1_000_000)),
				arguments("an expected body", 405, post + "Content-Length: 10\r\nExpect: 100-continue" + END));
	}

	@ParameterizedTest(name = "{0}")
	@MethodSource("hostile")
	void whatIsHostileIsRefusedAndHarmsNobody(String name, int status, String request) throws IOException {
		try (Wire wire = new Wire(this.port)) {
			try {
				wire.send(request);
			}
			catch (IOException ex) {
				// The door was closed before all of it was said.
			}
			Wire.Answer answer = wire.receive("GET");
			assertThat(answer.status()).isEqualTo(status);
			assertThat(answer.headers()).containsKeys("content-security-policy", "x-content-type-options")
				.doesNotContainKeys("server", "set-cookie");
			String body = new String(answer.body(), StandardCharsets.UTF_8);
			assertThat(body).doesNotContain("Exception", "jetty", "\tat ", "root:");
			assertThat(body).as("what a person reads").contains(String.valueOf(status));
		}
		assertThat(Wire.get(this.port, PAGE).status()).isEqualTo(200);
	}

	@Test
	void whoSendsSlowlyOrReadsNothingHoldsNobodyUp() throws IOException {
		List<Wire> idlers = new ArrayList<>();
		try {
			for (int i = 0; i < 200; i++) {
				Wire silent = new Wire(this.port);
				Wire dripping = new Wire(this.port);
				Wire deaf = new Wire(this.port);
				idlers.addAll(List.of(silent, dripping, deaf));
				dripping.send("GET " + PAGE + " HTTP/1.1\r\nHost: loc");
				deaf.send(("GET " + PAGE + " HTTP/1.1\r\n" + HOST + "\r\n").repeat(i % 50));
				assertThat(Wire.get(this.port, PAGE).status()).isEqualTo(200);
				assertThat(Wire.get(this.port, "/compare?a=486").status()).isEqualTo(200);
			}
		}
		finally {
			for (Wire idler : idlers) {
				idler.close();
			}
		}
	}

}
