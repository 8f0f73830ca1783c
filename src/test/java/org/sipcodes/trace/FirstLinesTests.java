package org.sipcodes.trace;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import org.sipcodes.log.LogReader;
import org.sipcodes.model.Labels;
import org.sipcodes.model.Text;
import org.sipcodes.read.Words;
import org.sipcodes.sip.Intake;
import org.sipcodes.sip.Message;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * First lines alone, as {@code grep} and lists of packets show them: what belongs
 * together is told by its order, and by addresses where they are there.
 */
class FirstLinesTests {

	private static final Path TRACES = Path.of("src/test/resources/traces");

	/**
	 * What a table says of some lines.
	 *
	 * @param lines beside each other, with a bar between them
	 * @param told of each conversation
	 */
	record Story(String name, String lines, String told) {

		static Story of(String line) {
			String[] cells = line.split("\t");
			return new Story(cells[0], cells[1], cells[2]);
		}

		@Override
		public String toString() {
			return this.name;
		}

	}

	static Stream<Story> stories() throws IOException {
		return rows("first-lines.tsv").map(Story::of);
	}

	@ParameterizedTest
	@MethodSource("stories")
	void linesAreToldAsTheConversationsThatTheyAreOf(Story story) {
		String text = Stream.of(story.lines().split(" \\| "))
			.map(FirstLinesTests::line)
			.collect(Collectors.joining("\n"));
		Trace trace = read(text);
		List<String> told = new ArrayList<>();
		trace.calls().forEach((call) -> told.add(Text.key(call.outcome()) + " " + call.code()));
		trace.others().forEach((other) -> told.add(other.method() + " " + status(other.answer())));
		assertThat(String.join(", ", told)).isEqualTo(story.told());
		assertThat(trace.messages()).allSatisfy((message) -> assertThat(message.faults()).isEmpty());
	}

	/** Requests have an address, responses a version. */
	private static String line(String said) {
		if (Text.isDigit(said.charAt(0))) {
			return "SIP/2.0 " + said;
		}
		int user = said.indexOf(' ');
		return (user < 0) ? said + " sip:201@example.com SIP/2.0"
				: said.substring(0, user) + " sip:" + said.substring(user + 1) + "@example.com SIP/2.0";
	}

	private static int status(Message answer) {
		return (answer == null) ? 0 : answer.status();
	}

	/**
	 * What was not seen is neither shown nor ruled out, and a name stands for the
	 * Call-ID.
	 */
	@Test
	void aReportOnThemSaysNoMoreThanTheyDo() {
		Intake intake = new Intake();
		LogReader.read("INVITE sip:201@example.com SIP/2.0\nSIP/2.0 486 Busy Here\nACK sip:201@example.com SIP/2.0\n"
				+ "OPTIONS sip:example.com SIP/2.0\nSIP/2.0 200 OK\n", intake);
		Trace trace = Trace.of(intake);
		Labels labels = Objects.requireNonNull(Words.language("en")).labels();
		assertThat(Ticket.of(trace, 0, labels)).contains("486 Busy Here", "look up this call in")
			.doesNotContain("Call-ID", "Syntax", "OPTIONS");
		assertThat(Ticket.redacted(intake, trace.messages(0), labels)).contains("486 Busy Here")
			.doesNotContain("201@example.com", "OPTIONS");
		assertThat(trace.only("#1").messages()).hasSize(3);
	}

	/** What a list cannot tell is in a table, with the reason. */
	@ParameterizedTest
	@MethodSource("org.sipcodes.trace.TraceTests#truths")
	void aListOfPacketsTellsTheSameAsTheCapture(TraceTests.Truth truth) throws IOException {
		Trace whole = Decoder.decode(Files.readAllBytes(TRACES.resolve(truth.file())));
		if (whole.messages().isEmpty()) {
			return;
		}
		Trace list = read(whole.messages().stream().map(FirstLinesTests::row).collect(Collectors.joining("\n")));
		assertThat(list.messages()).hasSameSizeAs(whole.messages());
		assertThat(outcomes(list)).isEqualTo(exceptions().getOrDefault(truth.file(), outcomes(whole)));
	}

	/** Named by the capture; a row that is no exception any more is a mistake. */
	@Test
	void theTableNamesNothingThatIsToldRight() throws IOException {
		for (Map.Entry<String, String> row : exceptions().entrySet()) {
			assertThat(outcomes(Decoder.decode(Files.readAllBytes(TRACES.resolve(row.getKey()))))).as(row.getKey())
				.isNotEqualTo(row.getValue());
		}
	}

	private static Map<String, String> exceptions() throws IOException {
		Map<String, String> exceptions = new TreeMap<>();
		rows("packet-lists.tsv").map((line) -> line.split("\t")).forEach((cells) -> exceptions.put(cells[0], cells[1]));
		return exceptions;
	}

	private static Stream<String> rows(String file) throws IOException {
		return Files.readAllLines(Path.of("src/test/resources", file)).stream().filter((line) -> !line.startsWith("#"));
	}

	private static String outcomes(Trace trace) {
		return trace.calls()
			.stream()
			.map((call) -> Text.key(call.outcome()) + " " + call.code())
			.collect(Collectors.joining(", "));
	}

	/** As tshark prints it. */
	private static String row(Message message) {
		String info = message.isRequest() ? "Request: " + message.start().method() + " " + message.start().uri()
				: "Status: " + message.start() + " (" + message.method() + ")";
		return String.format(Locale.ROOT, "%5d %10.6f %s → %s SIP %d %s | ", message.number(), message.time() / 1e6,
				message.source().host(), message.target().host(), message.text().length(), info);
	}

	private static Trace read(String text) {
		return Decoder.decode(text.getBytes(StandardCharsets.UTF_8));
	}

}
