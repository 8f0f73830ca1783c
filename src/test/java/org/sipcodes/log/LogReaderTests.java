package org.sipcodes.log;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.sipcodes.sip.Intake;
import org.sipcodes.sip.Message;

import static org.assertj.core.api.Assertions.assertThat;

/** Every form of text is read: the messages, and what is around them. */
class LogReaderTests {

	private static final String INVITE = "INVITE sip:201@example.com SIP/2.0";

	private static final Set<String> FIRST_LINES = Set.of("prose.txt", "packet-list.txt");

	static Stream<String> forms() throws IOException {
		return resource("expected.tsv").lines().filter((line) -> !line.startsWith("#"));
	}

	private static String resource(String name) throws IOException {
		try (InputStream in = LogReaderTests.class.getResourceAsStream("/logs/" + name)) {
			return new String(Objects.requireNonNull(in, name).readAllBytes(), StandardCharsets.UTF_8);
		}
	}

	private static List<Message> read(String text) {
		Intake intake = new Intake();
		LogReader.read(text, intake);
		return intake.messages();
	}

	@ParameterizedTest
	@MethodSource("forms")
	void messagesAreReadInEveryForm(String expected) throws IOException {
		String file = expected.substring(0, expected.indexOf('\t'));
		List<Message> messages = read(resource(file));
		Message first = messages.get(0);
		String start = first.text().substring(0, first.text().indexOf('\r'));
		assertThat(String.join("\t", file, String.valueOf(messages.size()), start, first.envelope().transport(),
				first.source().toString(), first.target().toString(), String.valueOf(first.time())))
			.isEqualTo(expected);
	}

	@ParameterizedTest
	@MethodSource("forms")
	void messagesAreWholeInEveryForm(String expected) throws IOException {
		String file = expected.substring(0, expected.indexOf('\t'));
		for (Message message : FIRST_LINES.contains(file) ? List.<Message>of() : read(resource(file))) {
			assertThat(message.callId()).isEqualTo("7f3a91@192.0.2.10");
			assertThat(message.faults()).isEmpty();
			assertThat(message.branch()).isEqualTo("z9hG4bKa1b2c3");
			if (message.is("INVITE")) {
				assertThat(Objects.requireNonNull(message.sdp()).media().get(0).codecs()).containsExactly("PCMA",
						"PCMU", "telephone-event");
			}
		}
	}

	@Test
	void midnightIsNoticed() {
		List<Message> messages = read("23:59:59.900 sent\n" + INVITE + "\nVia: SIP/2.0/UDP 192.0.2.1\n\n"
				+ "00:00:00.100 received\nSIP/2.0 100 Trying\nVia: SIP/2.0/UDP 192.0.2.1\n");
		assertThat(messages.get(1).time() - messages.get(0).time()).isEqualTo(200_000);
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "INVITE", "We send an INVITE and get no answer.", "Via: SIP/2.0/UDP 192.0.2.1",
			"SIP/2.0", "the SIP/2.0 protocol", "CSeq: 1 INVITE" })
	void wordsAboutMessagesAreNone(String text) {
		assertThat(read(text)).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "SIP/2.0 486 Busy Here", "> SIP/2.0 486 Busy Here\n", "```\nSIP/2.0 486 Busy Here\n```",
			"we get SIP/2.0 486 Busy Here back", "got \"SIP/2.0 486 Busy Here\"." })
	void aFirstLineAloneIsAMessage(String text) {
		assertThat(read(text)).singleElement()
			.satisfies((message) -> assertThat(message.start().toString()).isEqualTo("486 Busy Here"));
	}

	@ParameterizedTest
	@ValueSource(strings = {
			"    7   1.251803 192.0.2.10 → 198.51.100.20 SIP/SDP 721 Request: INVITE sip:201@example.com | ",
			"7 1.251803000 192.0.2.10 -> 198.51.100.20 SIP/SDP Request: INVITE sip:201@example.com, in-dialog",
			"      7 1.251803       192.0.2.10            198.51.100.20         SIP/SDP  721    Request: INVITE sip:201@example.com | ",
			"\"7\",\"1.251803\",\"192.0.2.10\",\"198.51.100.20\",\"SIP/SDP\",\"721\",\"Request: INVITE sip:201@example.com | \"",
			"7\t1.251803\t192.0.2.10\t198.51.100.20\tSIP/SDP\t721\tRequest: INVITE sip:201@example.com, with session description" })
	void aRowOfAListOfPacketsIsAMessage(String row) {
		assertThat(read(row)).singleElement().satisfies((message) -> {
			assertThat(message.text()).isEqualTo(INVITE + "\r\n\r\n");
			assertThat(message.source().toString()).isEqualTo("192.0.2.10");
			assertThat(message.target().toString()).isEqualTo("198.51.100.20");
			assertThat(message.time()).isEqualTo(1_251_803);
			assertThat(message.faults()).isEmpty();
		});
	}

	@ParameterizedTest
	@CsvSource(delimiter = ';',
			value = { "486 Busy Here | ; 486 Busy Here", "200 OK (INVITE) | ; 200 OK",
					"200 OK (REGISTER)  (1 binding) | ; 200 OK", "401 Unauthorized    (0 bindings); 401 Unauthorized",
					"183 Session Progress, with session description; 183 Session Progress",
					"403 Forbidden (no such trunk) | ; 403 Forbidden (no such trunk)" })
	void aPhraseInAListIsReadWithoutWhatExplainsIt(String status, String start) {
		assertThat(read("7 1.2 192.0.2.10 → 198.51.100.20 SIP 360 Status: " + status)).singleElement()
			.satisfies((message) -> assertThat(message.start().toString()).isEqualTo(start));
	}

	@Test
	void aRowMayHoldTwoMessages() {
		assertThat(
				read("8 0.3 192.0.2.10 → 198.51.100.20 SIP/SDP 1074 Status: 180 Ringing | Status: 200 OK (INVITE) | "))
			.extracting((message) -> message.start().toString())
			.containsExactly("180 Ringing", "200 OK");
	}

	@ParameterizedTest
	@ValueSource(strings = { "Status: 200 OK", "7 1.2 192.0.2.10 → 198.51.100.20 HTTP 360 Status: 200 OK",
			"the gateway speaks SIP and says Status: 200 OK", "7 1.2 192.0.2.10 → 198.51.100.20 SIP 360 Status: ",
			"7 1.2 192.0.2.10 → 198.51.100.20 SIP 360 Request: ", "7 1.2 SIP 360 Request: INVITE" })
	void otherRowsAreNone(String row) {
		assertThat(read(row)).isEmpty();
	}

	@Test
	void aListIsNotCountedBesideItsMessages() {
		assertThat(read("7 1.2 192.0.2.10 → 198.51.100.20 SIP 360 Request: INVITE sip:201@example.com | \n\n".repeat(9)
				+ INVITE + "\nVia: SIP/2.0/UDP 192.0.2.1\n"))
			.hasSize(1);
	}

	@Test
	void aSummaryIsNotCountedBesideItsMessage() {
		assertThat(read("10:00:00 got " + INVITE + " now\n" + INVITE + "\nVia: SIP/2.0/UDP 192.0.2.1\n")).hasSize(1);
	}

	@Test
	void messagesWhoseLinesAreMixedAreToldApart() {
		assertThat(read("a  | " + INVITE + "\nb  | SIP/2.0 100 Trying\na  | Via: SIP/2.0/UDP 192.0.2.1\n"
				+ "b  | Via: SIP/2.0/UDP 192.0.2.2\na  | CSeq: 1 INVITE\nb  | CSeq: 2 INVITE\n"))
			.extracting(Message::cseq)
			.containsExactly(1L, 2L);
	}

	@Test
	void packetsInHexadecimalAreHandedOver() {
		List<byte[]> packets = new ArrayList<>();
		List<Long> times = new ArrayList<>();
		String text = "22:44:02.839096 IP 192.0.2.10.5060 > 198.51.100.20.5060: SIP: " + INVITE + "\n"
				+ "\t0x0000:  4500 0020 0000 4000 4011 0000 c000 020a  E.....@.@.......\n"
				+ "\t0x0010:  c633 6414 13c4 13c4 000c 0000 0d0a       .3d...........\n";
		LogReader.read(text, new Intake(), (bytes, time) -> {
			packets.add(bytes);
			times.add(time);
		});
		assertThat(packets).singleElement().satisfies((packet) -> {
			assertThat(packet).hasSize(30).startsWith(0x45, 0).endsWith(0x0d, 0x0a);
		});
		assertThat(times).containsExactly(81_842_839_096L);
		assertThat(read(text)).singleElement()
			.satisfies((message) -> assertThat(message.source()).hasToString("192.0.2.10:5060"));
	}

	@Test
	void wideTextIsReadWithAndWithoutItsMark() {
		String text = INVITE + "\r\nVia: SIP/2.0/UDP 192.0.2.1\r\n";
		for (String line : List.of(text, "\ufeff" + text)) {
			assertThat(LogReader.text(line.getBytes(StandardCharsets.UTF_16LE)).strip()).endsWith(text.strip());
			assertThat(LogReader.text(line.getBytes(StandardCharsets.UTF_16BE)).strip()).endsWith(text.strip());
		}
	}

	@Test
	void whateverIsInATextNothingFails() throws IOException {
		Random random = new Random(5);
		List<String> files = forms().map((line) -> line.substring(0, line.indexOf('\t'))).toList();
		for (int i = 0; i < 400; i++) {
			StringBuilder text = new StringBuilder(resource(files.get(i % files.size())));
			for (int k = 0; k < 20 && text.length() > 99; k++) {
				int at = random.nextInt(text.length() - 60);
				text.insert(at, text.substring(at, at + random.nextInt(50)));
				text.delete(at + 7, at + 7 + random.nextInt(50));
				text.setCharAt(at, (char) random.nextInt(300));
			}
			assertThat(read(text.toString()).size()).isLessThan(400);
		}
	}

}
