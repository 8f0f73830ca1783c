package org.sipcodes.site;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.zip.GZIPOutputStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.sipcodes.TestSite;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A trace is sent to the site, and the answer comes in the form that the client reads.
 */
class DecodingTests {

	private static final String BUSY = "SIP/2.0 486 Busy Here\r\n\r\n";

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			/api/v1/decode | */*                   | curl/8.5.0  | application/json
			/api/v1/decode | text/plain            | Java        | text/plain;charset=utf-8
			/api/v1/decode | text/markdown         | Java        | text/markdown;charset=utf-8
			/api/v1/decode | text/html             | Mozilla/5.0 | text/html;charset=utf-8
			/decode        | */*                   | curl/8.5.0  | text/plain;charset=utf-8
			/decode        | text/html,*/*;q=0.8   | Mozilla/5.0 | text/html;charset=utf-8
			/ru/decode     | application/json      | Java        | application/json
			""")
	void theClientChoosesTheForm(String path, String accept, String agent, String type) {
		Answer answer = post(path, BUSY.getBytes(StandardCharsets.UTF_8), "", Map.of(),
				new Preferences(accept, "identity", agent));
		assertThat(((Answer.Found) answer).resource().type()).isEqualTo(type);
		assertThat(TestSite.text(answer)).contains("486");
	}

	@Test
	void theAnswerIsInTheLanguageOfTheAddressOrTheOneThatIsAskedFor() {
		byte[] busy = BUSY.getBytes(StandardCharsets.UTF_8);
		Preferences text = new Preferences("text/plain", "gzip", "");
		assertThat(TestSite.text(post("/ru/decode", busy, "", Map.of(), text))).contains("486").contains("вызов");
		assertThat(TestSite.text(post("/decode", busy, "", Map.of("lang", "pt"), text))).contains("486")
			.contains("chamada");
		Answer unknown = post("/decode", busy, "", Map.of("lang", "xx"), text);
		assertThat(((Answer.Missing) unknown).status()).isEqualTo(400);
	}

	@Test
	void aFindingLeadsToItsSymptom() throws IOException {
		byte[] capture = Files.readAllBytes(Path.of("src/test/resources/traces/lab_no_ack.pcap"));
		Preferences browser = new Preferences("text/html", "gzip", "Mozilla/5.0");
		assertThat(TestSite.text(post("/ru/decode", capture, "", Map.of(), browser)))
			.contains("href=\"/ru/symptoms/drops-after-32-seconds\"");
	}

	@Test
	void aZippedCaptureIsReadLikeThePlainOne() throws IOException {
		byte[] plain = Files.readAllBytes(Path.of("src/test/resources/traces/busy_486.pcap"));
		ByteArrayOutputStream zipped = new ByteArrayOutputStream();
		try (GZIPOutputStream gzip = new GZIPOutputStream(zipped)) {
			gzip.write(plain);
		}
		assertThat(json(zipped.toByteArray(), "", Map.of())).isEqualTo(json(plain, "", Map.of()));
		// It is still being written, or the disk was full.
		byte[] cut = Arrays.copyOf(zipped.toByteArray(), zipped.size() - 300);
		assertThat(json(cut, "", Map.of())).contains("\"n\": 1", "\"what\": \"cut\"");
		byte[] broken = { 0x1f, (byte) 0x8b, 1, 2, 3 };
		assertThat(((Answer.Missing) post("/api/v1/decode", broken, "", Map.of(), API)).status()).isEqualTo(400);
	}

	@Test
	void aFormSendsATextOrAFile() throws IOException {
		String text = "text=SIP%2F2.0+486+Busy+Here%0D%0A%0D%0A&redact=true";
		assertThat(json(bytes(text), "application/x-www-form-urlencoded", Map.of())).contains("Busy Here");
		String parts = """
				--mark
				Content-Disposition: form-data; name="text"

				SIP/2.0 486 Busy Here

				--mark
				Content-Disposition: form-data; name="lang"

				pt
				--mark
				Content-Disposition: form-data; name="file"; filename="%s"
				Content-Type: application/octet-stream

				%s
				--mark--
				""".replace("\n", "\r\n");
		String type = "multipart/form-data; boundary=mark";
		assertThat(json(bytes(parts.formatted("", "")), type, Map.of())).contains("486").doesNotContain("Decline");
		assertThat(json(bytes(parts.formatted("a.txt", "SIP/2.0 603 Decline\r\n")), type, Map.of())).contains("Decline")
			.doesNotContain("486");
		String second = "--mark\r\nContent-Disposition: form-data; name=\"file\"; filename=\"b.txt\"\r\n\r\n"
				+ "SIP/2.0 480 Temporarily Unavailable\r\n\r\n--mark--";
		assertThat(json(bytes(parts.formatted("a.txt", "SIP/2.0 603 Decline\r\n").replace("--mark--", second)), type,
				Map.of()))
			.contains("Decline", "480");
	}

	/** curl calls whatever it sends a form. */
	@Test
	void aFileThatIsCalledAFormIsStillAFile() throws IOException {
		byte[] capture = Files.readAllBytes(Path.of("src/test/resources/traces/busy_486.pcap"));
		assertThat(json(capture, "application/x-www-form-urlencoded", Map.of())).isEqualTo(json(capture, "", Map.of()));
	}

	@Test
	void oneCallOfManyIsAskedForByItsCallId() throws IOException {
		byte[] capture = Files.readAllBytes(Path.of("src/test/resources/traces/busy_486.pcap"));
		assertThat(json(capture, "", Map.of("call", "another"))).doesNotContain("486");
	}

	@Test
	void nothingThatIdentifiesSomebodyIsLeftIfThatIsAskedFor() throws IOException {
		byte[] capture = Files.readAllBytes(Path.of("src/test/resources/traces/busy_486.pcap"));
		assertThat(json(capture, "", Map.of())).contains("203.0.113.30", "lab.example");
		assertThat(json(capture, "", Map.of("redact", "true"))).contains("486")
			.doesNotContain("203.0.113.30", "lab.example");
	}

	@Test
	void whatIsNoTraceIsSaidToBeNone() {
		String answer = TestSite
			.text(post("/decode", bytes("hello"), "", Map.of(), new Preferences("text/plain", "gzip", "")));
		assertThat(answer).contains("No SIP message was found.");
	}

	private static final Preferences API = new Preferences("*/*", "identity", "");

	private static byte[] bytes(String text) {
		return text.getBytes(StandardCharsets.UTF_8);
	}

	private static String json(byte[] body, String type, Map<String, String> parameters) {
		return TestSite.text(post("/api/v1/decode", body, type, parameters, API));
	}

	private static Answer post(String path, byte[] body, String type, Map<String, String> parameters,
			Preferences preferences) {
		Map<String, String> fields = Map.of("Content-Type", type, "Accept", preferences.accept(), "Accept-Encoding",
				preferences.encodings(), "User-Agent", preferences.agent());
		return TestSite.SITE.post(path).orElseThrow().post(new Sent(parameters, body, fields::get));
	}

}
