package org.sipcodes.trace;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

import org.sipcodes.call.Conversation;
import org.sipcodes.call.Exchange;
import org.sipcodes.sip.Message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.params.provider.Arguments.arguments;

/**
 * The calls that the lab made with the scenarios of a code are decoded as what they are.
 */
class LabTests {

	/** Codes of a call that is answered all the same. */
	private static final Set<Integer> INSIDE = Set.of(469, 491);

	@ParameterizedTest
	@MethodSource("calls")
	void theCodeDecidesTheRequest(String file) throws IOException {
		int code = Integer.parseInt(file.split("/")[2]);
		Trace trace = Decoder.decode(Files.readAllBytes(Path.of(file)));
		assertThat(trace.messages()).extracting((message) -> message.status()).contains(code);
		assertThat(trace.messages()).flatExtracting((message) -> message.faults()).hasSize((code == 505) ? 1 : 0);
		Conversation conversation = Stream
			.concat(trace.calls().stream().map((call) -> call.conversation()), trace.others().stream())
			.findFirst()
			.orElseThrow();
		Exchange decisive = Objects.requireNonNull(conversation.decisive());
		assertThat(decisive.status()).isEqualTo((code < 200 || INSIDE.contains(code)) ? 200 : code);
	}

	static Stream<String> calls() throws IOException {
		return rows("codes").filter((cells) -> cells[1].equals("sipp")).map((cells) -> cells[4]);
	}

	/** The messages that a system sends again and again, in seconds after the first. */
	@ParameterizedTest
	@MethodSource("timings")
	void aCaptureHasTheMomentsThatTheTableSays(String sent, String moments, String file) throws IOException {
		List<Double> seconds = repeated(Decoder.decode(unzipped(file))
			.messages()
			.stream()
			.filter((message) -> isSent(sent, message))
			.collect(Collectors.groupingBy((message) -> message.source() + " " + message.target(), LinkedHashMap::new,
					Collectors.toList())));
		double[] said = Stream.of(moments.split(" ")).mapToDouble(Double::parseDouble).toArray();
		assertThat(seconds).hasSize(said.length);
		for (int i = 0; i < said.length; i++) {
			assertThat(seconds.get(i)).isCloseTo(said[i], within(0.06));
		}
	}

	/** On the way on which they were sent most often, the first of such ways. */
	private static List<Double> repeated(Map<String, List<Message>> ways) {
		List<Message> series = ways.values()
			.stream()
			.reduce((most, way) -> (way.size() > most.size()) ? way : most)
			.orElseThrow();
		return series.stream().map((message) -> (message.time() - series.get(0).time()) / 1e6).toList();
	}

	private static boolean isSent(String sent, Message message) {
		return sent.equals(message.method()) || (message.cseqMethod().equals("INVITE") && !message.isRequest()
				&& String.valueOf(message.status()).matches(sent.replace('x', '.')));
	}

	static Stream<Arguments> timings() throws IOException {
		return rows("timers").map((cells) -> arguments(cells[4], cells[5], cells[10]));
	}

	/** What went wrong in these calls is found, whichever system took part in them. */
	@ParameterizedTest
	@CsvSource({ "silent peer, no-response|timeout, failover", "cancel without an answer, no-response, cancelled",
			"lost ack of a refusal, refusal-repeated, busy|no-common-codec", "lost ack of a 200, ack-missing, ''",
			"lost 200, '', unreachable" })
	void theDecoderSaysWhatWasWithheld(String event, String must, String may) throws IOException {
		List<String> files = rows("timers").filter((cells) -> cells[0].equals(event))
			.map((cells) -> cells[10])
			.toList();
		assertThat(files).isNotEmpty();
		for (String file : files) {
			assertThat(Decoder.decode(unzipped(file)).findings()).extracting((finding) -> finding.kind().key())
				.as(file)
				.allMatch((key) -> key.matches(must + "|" + may))
				.matches((keys) -> must.isEmpty() || keys.stream().anyMatch((key) -> key.matches(must)));
		}
	}

	private static byte[] unzipped(String file) throws IOException {
		try (InputStream stream = new GZIPInputStream(Files.newInputStream(Path.of(file)))) {
			return stream.readAllBytes();
		}
	}

	private static Stream<String[]> rows(String table) throws IOException {
		return Files.readAllLines(Path.of("lab/results/" + table + ".tsv"))
			.stream()
			.skip(1)
			.map((line) -> line.split("\t", -1));
	}

}
