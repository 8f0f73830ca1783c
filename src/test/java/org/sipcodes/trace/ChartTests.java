package org.sipcodes.trace;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/** What a terminal shows of a trace. */
class ChartTests {

	@Test
	void messagesAreArrowsBetweenLanes() throws IOException {
		Path file = Path.of("src/test/resources/traces/notfound_404.pcap");
		Trace trace = Decoder.decode(Files.readAllBytes(file));
		assertThat(new Chart(trace.calls().get(0).conversation()).text()).isEqualToNormalizingNewlines("""
				          198.51.100.10             203.0.113.20
				   1     0.000  │──────── INVITE ────────>│
				   2     0.000  │<──── 404 Not Found ─────│
				   3     0.001  │────────── ACK ─────────>│
				""");
	}

	@ParameterizedTest
	@MethodSource("org.sipcodes.trace.TraceTests#truths")
	void noLineIsWiderThanATerminal(TraceTests.Truth truth) throws IOException {
		Path file = Path.of("src/test/resources/traces", truth.file());
		Trace trace = Decoder.decode(Files.readAllBytes(file));
		trace.calls()
			.forEach((call) -> assertThat(new Chart(call.conversation()).text().lines())
				.allMatch((line) -> line.length() <= 76));
	}

	@ParameterizedTest
	@CsvSource(textBlock = """
			-1,               ''
			0,                00:00:00.000000
			81825248525,      22:43:45.248525
			1795214625248525, 2026-11-20T22:43:45.248525Z
			951782400000000,  2000-02-29T00:00:00.000000Z
			""")
	void aTimeIsWritten(long micros, String text) {
		assertThat(Clock.text(micros)).isEqualTo(text);
	}

}
