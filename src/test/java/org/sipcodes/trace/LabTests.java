package org.sipcodes.trace;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import org.sipcodes.call.Conversation;
import org.sipcodes.call.Exchange;

import static org.assertj.core.api.Assertions.assertThat;

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
		List<String> lines = Files.readAllLines(Path.of("lab/results/codes.tsv"));
		return lines.stream()
			.map((line) -> line.split("\t"))
			.filter((cells) -> cells[1].equals("sipp"))
			.map((cells) -> cells[4]);
	}

}
