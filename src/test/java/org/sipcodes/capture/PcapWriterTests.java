package org.sipcodes.capture;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.sipcodes.sip.Envelope;
import org.sipcodes.sip.Intake;
import org.sipcodes.sip.Message;
import org.sipcodes.sip.Place;

import static org.assertj.core.api.Assertions.assertThat;

/** What is written as a capture is read again as it was. */
class PcapWriterTests {

	private static final String TEXT = "OPTIONS sip:é@example.com SIP/2.0\r\nCall-ID: a@b\r\nCSeq: 1 OPTIONS\r\nContent-Length: 0\r\n\r\n";

	@ParameterizedTest
	@CsvSource({ "UDP, 192.0.2.1, 198.51.100.7", "TCP, 192.0.2.1, 198.51.100.7", "UDP, 2001:db8::1, fe80::5:0:2",
			"TCP, ::1, 2001:db8:1:2:3:4:5:6" })
	void aMessageIsReadAgain(String transport, String source, String target) {
		Envelope envelope = new Envelope(1_795_214_625_248_525L, transport, new Place(source, 5060),
				new Place(target, 5070), 1, false);
		Intake intake = new Intake();
		intake.add(TEXT, envelope);
		intake.add(TEXT.replace("1 OPTIONS", "2 OPTIONS"), envelope);
		List<Message> read = read(PcapWriter.of(intake.messages()));
		assertThat(read).extracting(Message::text)
			.containsExactlyElementsOf(intake.messages().stream().map(Message::text).toList());
		assertThat(read).allSatisfy((message) -> {
			assertThat(message.time()).isEqualTo(envelope.time());
			assertThat(message.source()).isEqualTo(envelope.source());
			assertThat(message.target()).isEqualTo(envelope.target());
			assertThat(message.envelope().transport()).isEqualTo(transport);
		});
	}

	@Test
	void whatHasNoAddressIsNotWritten() {
		Intake intake = new Intake();
		intake.add(TEXT, Envelope.NONE);
		assertThat(PcapWriter.canHold(intake.messages())).isFalse();
		assertThat(PcapWriter.canHold(List.of())).isFalse();
	}

	private static List<Message> read(byte[] file) {
		Intake intake = new Intake();
		Capture capture = new Capture(intake);
		capture.feed(file, 0, file.length);
		capture.finish();
		return intake.messages();
	}

}
