package org.sipcodes.trace;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import org.sipcodes.call.Call;
import org.sipcodes.model.Labels;
import org.sipcodes.read.Words;
import org.sipcodes.sip.Intake;
import org.sipcodes.sip.Unread;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Captures of known truth: the table beside them says what is in each, what must be found
 * and what else may be; anything more is a false alarm.
 */
class TraceTests {

	private static final Path FOLDER = Path.of("src/test/resources/traces");

	/**
	 * A row of the table.
	 *
	 * @param calls how many there are
	 * @param finals the last answer to each of them
	 * @param decided who made it
	 * @param must what has to be found
	 * @param may what else is true
	 */
	record Truth(String file, int messages, int calls, String finals, String decided, String outcome, Set<String> must,
			Set<String> may) {

		static Truth of(String line) {
			String[] cells = line.split("\t", -1);
			return new Truth(cells[0], Integer.parseInt(cells[1]), Integer.parseInt(cells[2]), cells[3], cells[4],
					cells[5], words(cells[6]), words(cells[7]));
		}

		private static Set<String> words(String cell) {
			return cell.equals("-") ? Set.of() : new TreeSet<>(Arrays.asList(cell.split(",")));
		}

		@Override
		public String toString() {
			return this.file;
		}

	}

	@ParameterizedTest
	@MethodSource("truths")
	void aTraceIsUnderstood(Truth truth) throws IOException {
		Trace trace = Decoder.decode(Files.readAllBytes(FOLDER.resolve(truth.file())));
		assertThat(trace.messages()).hasSize(truth.messages());
		assertThat(trace.calls()).hasSize(truth.calls());
		assertThat(each(trace, (call) -> (call.code() == 0) ? "none" : String.valueOf(call.code())))
			.isEqualTo(truth.finals());
		assertThat(each(trace, (call) -> key(call.origin().who()))).isEqualTo(truth.decided());
		assertThat(each(trace, (call) -> key(call.outcome()))).isEqualTo(truth.outcome());
		Set<String> found = trace.findings()
			.stream()
			.map((finding) -> finding.kind().key())
			.collect(Collectors.toCollection(TreeSet::new));
		assertThat(found).containsAll(truth.must());
		found.removeAll(truth.must());
		assertThat(truth.may()).as("what is found besides").containsAll(found);
	}

	@Test
	void noMoreIsHeldThanIsAllowed() throws IOException {
		byte[] capture = Files.readAllBytes(FOLDER.resolve("busy_486.pcap"));
		Decoder decoder = new Decoder(new Intake(3));
		decoder.feed(capture, 0, capture.length);
		Trace trace = Trace.of(decoder.finish());
		assertThat(trace.messages()).hasSize(3);
		assertThat(trace.unread()).containsExactly(new Unread("limit", "3"));
	}

	@Test
	void aTimeThatIsNotKnownIsNoAddress() {
		String text = "CANCEL sip:b@c SIP/2.0\r\nVia: SIP/2.0/UDP a;branch=z9hG4bKa\r\nCSeq: 1 CANCEL\r\nCall-ID: 1\r\n\r\n";
		String trace = text.replace("CANCEL", "INVITE") + text;
		Trace read = Decoder.decode(trace.getBytes(StandardCharsets.UTF_8));
		Labels labels = Objects.requireNonNull(Words.language("en")).labels();
		assertThat(read.findings()).singleElement()
			.satisfies((finding) -> assertThat(new Wording(labels).means(finding)).doesNotContain("address"));
	}

	@Test
	void theTableNamesEveryCapture() throws IOException {
		try (Stream<Path> files = Files.list(FOLDER)) {
			assertThat(files.map((file) -> file.getFileName().toString()).filter((name) -> name.endsWith(".pcap")))
				.containsExactlyInAnyOrderElementsOf(truths().map(Truth::file).toList());
		}
	}

	static Stream<Truth> truths() throws IOException {
		List<String> lines = Files.readAllLines(FOLDER.resolve("truth.tsv"));
		return lines.subList(1, lines.size()).stream().map(Truth::of);
	}

	private static String each(Trace trace, Function<Call, String> value) {
		return trace.calls().isEmpty() ? "-" : trace.calls().stream().map(value).collect(Collectors.joining(","));
	}

	private static String key(Enum<?> value) {
		return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
	}

}
