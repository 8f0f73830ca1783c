package org.sipcodes;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceAccessMode;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;

import static org.assertj.core.api.Assertions.assertThat;

/** What the page for programs promises, asked of the running site. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@ResourceLock(value = "site", mode = ResourceAccessMode.READ)
class DevelopersTests {

	private static final Pattern EXAMPLE = Pattern
		.compile("(?s)<pre[^>]*><code><b class=\"command\">(.*?)</b>\n(.*?)</code></pre>");

	private static final Pattern FUNCTIONS = Pattern.compile("(?s)(sip\\(\\) \\{.*?complete -F _sip sip)");

	private static final Pattern COMMAND = Pattern
		.compile("curl -s (?:-H '([^:']+): ([^']+)' )?'https?://[^/]+([^']+)'(?: \\| head -n (\\d+))?");

	private final HttpClient http = HttpClient.newHttpClient();

	@LocalServerPort
	private int port;

	@ParameterizedTest
	@CsvSource({ "/developers", "/ru/developers", "/pt/developers" })
	void everyExamplePrintsWhatThePageSays(String path) throws IOException, InterruptedException {
		List<MatchResult> examples = EXAMPLE.matcher(send(path, "Accept", "text/html").body()).results().toList();
		assertThat(examples).hasSize(7);
		for (MatchResult example : examples) {
			Matcher command = COMMAND.matcher(bare(example.group(1)));
			assertThat(command.matches()).as(example.group(1)).isTrue();
			String header = (command.group(1) != null) ? command.group(1) : "Accept";
			String value = (command.group(2) != null) ? command.group(2) : "*/*";
			long lines = (command.group(4) != null) ? Long.parseLong(command.group(4)) : Long.MAX_VALUE;
			String output = send(command.group(3), header, value).body()
				.lines()
				.limit(lines)
				.collect(Collectors.joining("\n"));
			assertThat(output).as(example.group(1)).isEqualTo(bare(example.group(2)));
		}
	}

	@Test
	void theApiIsOpenToScriptsAndSaysWhenNothingHasChanged() throws IOException, InterruptedException {
		HttpResponse<String> first = send("/api/v1/codes/486", "Origin", "https://pbx.example");
		assertThat(first.headers().firstValue("Access-Control-Allow-Origin")).hasValue("*");
		assertThat(first.headers().firstValue("Content-Type")).hasValue("application/json");
		String etag = first.headers().firstValue("ETag").orElseThrow();
		assertThat(send("/api/v1/codes/486", "If-None-Match", etag).statusCode()).isEqualTo(304);
		HttpResponse<String> problem = send("/api/v1/codes/499", "Origin", "https://pbx.example");
		assertThat(problem.statusCode()).isEqualTo(404);
		assertThat(problem.headers().firstValue("Content-Type")).hasValue("application/problem+json");
		assertThat(problem.headers().firstValue("Access-Control-Allow-Origin")).hasValue("*");
	}

	@Test
	void cachesLearnThatTheReaderDecidesTheForm() throws IOException, InterruptedException {
		for (String path : List.of("/486", "/search?q=busy", "/503/freeswitch", "/q/busy", "/nothing")) {
			assertThat(vary(path)).as(path).isEqualTo("Accept, Accept-Encoding, User-Agent");
		}
		for (String path : List.of("/sip/486-busy-here", "/", "/compare?a=486", "/ru/q850/17")) {
			assertThat(vary(path)).as(path).isEqualTo("Accept, Accept-Encoding");
		}
		HttpResponse<String> twin = send("/sip/486-busy-here", "Accept", "text/markdown");
		assertThat(twin.headers().firstValue("Content-Type")).hasValue("text/markdown;charset=utf-8");
		assertThat(twin.headers().firstValue("Content-Location")).hasValue("/sip/486-busy-here.md");
		assertThat(twin.headers().firstValue("X-Robots-Tag")).hasValue("noindex");
		assertThat(twin.headers().firstValue("Link").orElseThrow()).endsWith("/sip/486-busy-here>; rel=\"canonical\"");
	}

	@ParameterizedTest
	@ValueSource(strings = { "/search?q=one+way+audio", "/search?q=one%20way%20audio", "/q/one+way+audio",
			"/q/one%20way%20audio", "/q/one%2Bway%2Baudio", "/q/%6Fne+way+audio" })
	void aTerminalMayWriteSpacesInAnyWay(String path) throws IOException, InterruptedException {
		HttpResponse<String> found = send(path, "Accept", "*/*");
		assertThat(found.statusCode()).isEqualTo(200);
		assertThat(found.body()).startsWith("Search: one way audio\n").contains("/symptoms/one-way-audio\n");
	}

	/** The lines on the page, in a bash of their own. */
	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			/developers    | sip 486                                               | 486 Busy Here
			/ru/developers | sip 486 603                                           | SIP 486 Busy Here vs 603 Decline
			/developers    | sip one way audio                                     | Search: one way audio
			/pt/developers | sip 'what & why?'                                     | Busca: what & why?
			/ru/developers | sip занято                                            | Поиск: занято
			/developers    | sip session-expires                                   | Session-Expires
			/developers    | _sip sip session-; echo ${COMPREPLY[0]}               | session-expires
			/developers    | _sip sip 60; echo ${COMPREPLY[@]}                     | 600 603 603+ 604 606 607 608
			/developers    | _sip sip timer-; echo ${COMPREPLY[0]}                 | timer-a
			/developers    | SIP_NAMES=mine; _sip sip mi; echo ${COMPREPLY[0]}     | mine
			/developers    | complete -p sip                                       | complete -F _sip sip
			""")
	void theFunctionsForAShellWork(String page, String command, String line) throws IOException, InterruptedException {
		Matcher functions = FUNCTIONS.matcher(bare(send(page, "Accept", "text/html").body()));
		assertThat(functions.find()).isTrue();
		assertThat(functions.group(1).lines()).hasSize(3);
		String script = functions.group(1).replaceAll("https?://[^/]+", "http://localhost:" + this.port);
		Process bash = new ProcessBuilder("bash", "-c", script + "\n" + command).redirectErrorStream(true).start();
		String output = new String(bash.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
		assertThat(output.lines().findFirst()).hasValue(line);
		assertThat(bash.waitFor()).isZero();
	}

	/** The fields that decide about an answer: the same whichever answer it is. */
	private String vary(String path) throws IOException, InterruptedException {
		List<String> html = send(path, "Accept", "text/html").headers().allValues("Vary");
		assertThat(send(path, "Accept", "*/*").headers().allValues("Vary")).as(path).isEqualTo(html);
		// Nginx before 1.23 reads only one line.
		assertThat(html).as(path).hasSize(1);
		return html.get(0);
	}

	private HttpResponse<String> send(String path, String header, String value)
			throws IOException, InterruptedException {
		HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://localhost:" + this.port + path))
			.header("User-Agent", "curl/8.5.0")
			.header(header, value);
		return this.http.send(request.build(), HttpResponse.BodyHandlers.ofString());
	}

	private static String bare(String html) {
		return html.replace("&lt;", "<")
			.replace("&gt;", ">")
			.replace("&quot;", "\"")
			.replace("&#39;", "'")
			.replace("&amp;", "&");
	}

}
