package org.sipcodes.command;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/** {@code decode} as a person at a terminal and a pipeline see it. */
class DecodeTests {

	private static final String BUSY = "src/test/resources/traces/busy_486.pcap";

	private final ByteArrayOutputStream out = new ByteArrayOutputStream();

	private final ByteArrayOutputStream err = new ByteArrayOutputStream();

	@Test
	void aCaptureIsAnsweredAndDrawn() {
		assertThat(run(InputStream.nullInputStream(), "decode", BUSY)).isZero();
		assertThat(text(this.out))
			.contains("The call failed with 486 Busy Here. The called side decided it",
					"The called side is busy (486 Busy Here)", "What to do:", "│<──── 486 Busy Here ─────│")
			.doesNotContain("\u001b");
		assertThat(text(this.out).lines()).allMatch((line) -> line.length() <= 80);
		assertThat(text(this.err)).isEmpty();
	}

	@Test
	void aPipeIsReadLikeAFile() throws IOException {
		assertThat(run(new ByteArrayInputStream(Files.readAllBytes(Path.of(BUSY))), "decode", "-", "--json")).isZero();
		assertThat(text(this.out)).contains("\"finalCode\": 486");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			--json                         | "decidedBy": "callee"
			--md                           | ## What it means
			--lang=ru                      | Вызов не прошёл
			--lang pt                      | A chamada falhou
			--call=0f8c8903382dfaf6@198.51.100.10 | 486 Busy Here
			--redact                       | 486 Busy Here
			--messages                     | 198.51.100.10:5060 -> 203.0.113.20:5060
			--ticket                       | Ruled out by the trace
			--ticket --lang=pt --redact    | Call-ID: call0000001
			src/test/resources/traces/codec_488.pcap | Calls: 2
			""")
	void optionsAreUnderstood(String options, String said) {
		assertThat(run(InputStream.nullInputStream(), ("decode " + BUSY + " " + options).split(" "))).isZero();
		assertThat(text(this.out)).contains(said);
	}

	@Test
	void aRedactedCaptureIsReadAgain() {
		assertThat(run(InputStream.nullInputStream(), "decode", BUSY, "--redact", "--pcap")).isZero();
		byte[] capture = this.out.toByteArray();
		this.out.reset();
		assertThat(run(new ByteArrayInputStream(capture), "decode", "-")).isZero();
		assertThat(text(this.out)).contains("486 Busy Here", "Messages: 10. Calls: 1.", "203.0.113.1");
		assertThat(run(new ByteArrayInputStream("SIP/2.0 486 Busy Here\n".getBytes(StandardCharsets.UTF_8)), "decode",
				"-", "--pcap"))
			.isEqualTo(1);
		assertThat(text(this.err)).contains("try --messages");
	}

	@Test
	void linesOfALogLeadToWhatPlatformsSay() {
		String line = "[NOTICE] Hangup sofia/internal/1001 [CS_CONSUME_MEDIA] [NORMAL_TEMPORARY_FAILURE]\n"
				+ "== Everyone is busy/congested at this time (1:0/0/1)\nfinal code 560403\n";
		assertThat(run(new ByteArrayInputStream(line.getBytes(StandardCharsets.UTF_8)), "decode", "-")).isZero();
		assertThat(text(this.out).replace("\n  ", " ")).contains("FreeSWITCH: NORMAL_TEMPORARY_FAILURE is sent as 503",
				"Everyone is busy/congested", "Microsoft Teams Direct Routing shows for 403: 560403");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			decode -                       | 1 |
			decode                         | 2 | expected a file, or - for the input
			decode one two                 | 2 | one cannot be read
			decode - --xml                 | 2 | --xml is not an option
			decode - --lang=xx             | 2 | there is no language "xx"
			decode /nowhere.pcap           | 2 | /nowhere.pcap cannot be read
			""")
	void theStatusSaysWhetherSomethingWasFound(String words, int status, String complaint) {
		InputStream nothing = new ByteArrayInputStream("hello".getBytes(StandardCharsets.UTF_8));
		assertThat(run(nothing, words.split(" "))).isEqualTo(status);
		assertThat(text(this.err)).startsWith((complaint == null) ? "" : complaint);
	}

	private int run(InputStream in, String... words) {
		return new Commands(in, new PrintStream(this.out, true, StandardCharsets.UTF_8),
				new PrintStream(this.err, true, StandardCharsets.UTF_8))
			.run(words);
	}

	private static String text(ByteArrayOutputStream stream) {
		return stream.toString(StandardCharsets.UTF_8);
	}

}
