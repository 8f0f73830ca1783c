package org.sipcodes.sip;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** A message is read whatever it is, and what is wrong with it is named. */
class MessageTests {

	private static final String MESSAGE = """
			INVITE sip:bob@example.com SIP/2.0
			Via: SIP/2.0/UDP 192.0.2.1:5060;branch=z9hG4bKa1;rport
			Max-Forwards: 70
			From: "Alice, of Sales" <sip:alice@example.com>;tag=1
			To: <sip:bob@example.com>
			Call-ID: a84b4c76e66710
			CSeq: 7 INVITE
			Contact: <sip:alice@192.0.2.1>
			Date: Sat, 28 Nov 2026 22:00:00 GMT
			Content-Length: 0

			""";

	@Test
	void aMessageWithoutFaultHasNone() {
		Message message = read(MESSAGE);
		assertThat(message.faults()).isEmpty();
		assertThat(message.isRequest()).isTrue();
		assertThat(message.from().display()).isEqualTo("Alice, of Sales");
		assertThat(message.fromTag()).isEqualTo("1");
		assertThat(message.branch()).isEqualTo("z9hG4bKa1");
		assertThat(message.cseq()).isEqualTo(7);
	}

	/** The faults that RFC 4475 collects, and some more. */
	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`',
			textBlock = """
					INVITE sip:bob@example.com SIP/2.0    | INVITE  sip:bob@example.com SIP/2.0   | blanks         |
					INVITE sip:bob@example.com SIP/2.0    | INVITE <sip:bob@example.com> SIP/2.0  | request-uri    | <sip:bob@example.com>
					INVITE sip:bob@example.com SIP/2.0    | INVITE sip:bob@example.com; lr SIP/2.0 | request-uri   | sip:bob@example.com; lr
					INVITE sip:bob@example.com SIP/2.0    | INVITE sip:bob@example.com SIP/7.0    | version        | SIP/7.0
					Call-ID: a84b4c76e66710               | X-Other: 1                            | no-header      | Call-ID
					CSeq: 7 INVITE                        | CSeq: 7 OPTIONS                       | cseq-method    | OPTIONS
					CSeq: 7 INVITE                        | CSeq: 36893488147419103232 INVITE     | number         | CSeq
					Max-Forwards: 70                      | Max-Forwards: 300                     | number         | Max-Forwards
					Max-Forwards: 70                      | Call-ID: another                      | duplicate      | Call-ID
					Content-Length: 0                     | Content-Length: 9999                  | content-length | 9999
					Content-Length: 0                     | Content-Length: -999                  | number         | Content-Length
					`branch=z9hG4bKa1;rport`              | branch=z9hG4bK                        | branch         | z9hG4bK
					GMT                                   | EST                                   | date           | Sat, 28 Nov 2026 22:00:00 EST
					Contact: <sip:alice@192.0.2.1>        | Contact: sip:alice@192.0.2.1?Route=x  | brackets       | Contact
					To: <sip:bob@example.com>             | To: "Bob <sip:bob@example.com>        | quotes         | To
					To: <sip:bob@example.com>             | To: < sip:bob@example.com >           | uri            | To
					Max-Forwards: 70                      | Max-Forwards 70                       | header-line    | Max-Forwards 70
					""")
	void aFaultIsNamed(String right, String wrong, String what, String where) {
		assertThat(MESSAGE).contains(right);
		assertThat(read(MESSAGE.replace(right, wrong)).faults()).anySatisfy((fault) -> {
			assertThat(fault.what()).isEqualTo(what);
			assertThat((where == null) ? fault.where() : where).isEqualTo(fault.where());
			assertThat(fault.section()).matches("\\d+(\\.\\d+)*");
		});
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			v: SIP/2.0/TCP [2001:db8::9]:5070;branch=z9hG4bKb         | 2001:db8::9   | 5070 | z9hG4bKb
			VIA :  SIP  / 2.0  / TCP   spindle.example.com ;branch=x   | spindle.example.com | 0 | x
			Via: SIP/2.0/UDP a.example;branch=z9hG4bKc, SIP/2.0/UDP b  | a.example     | 0    | z9hG4bKc
			Via: SIP/2.0/UDP 192.0.2.1;received=192.0.2.7;branch=q     | 192.0.2.1     | 0    | q
			""")
	void aHopIsReadHoweverItIsWritten(String field, String host, int port, String branch) {
		Message message = read(MESSAGE.replaceFirst("Via: .*", field));
		assertThat(message.vias().get(0).place()).isEqualTo(new Place(host, port));
		assertThat(message.branch()).isEqualTo(branch);
	}

	@Test
	void aFoldedFieldIsOneLine() {
		assertThat(read(MESSAGE.replace("Max-Forwards: 70", "Subject: one\n  two\n\tthree")).header("subject"))
			.isEqualTo("one two three");
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "INVITE", "HTTP/1.1 200 OK\n\n", "GET / HTTP/1.1\n\n", "SIP", "SIP/2.0", "SIP/2.0 \n",
			"RTSP/1.0 200 OK\n", "hello SIP/2.0 world" })
	void whatDoesNotBeginLikeAMessageIsNone(String text) {
		assertThat(new MessageReader().read(text, Envelope.NONE)).isNull();
	}

	@ParameterizedTest
	@CsvSource({ "10.0.0.1, true", "172.31.0.1, true", "172.32.0.1, false", "192.168.1.1, true", "100.64.0.1, true",
			"169.254.1.1, true", "203.0.113.1, false", "fd00::1, true", "fe80::1, true", "2001:db8::1, false",
			"10.example.com, false", "10.0.0.999, false" })
	void anAddressIsPrivateOrNot(String host, boolean is) {
		assertThat(Hosts.isPrivate(host)).isEqualTo(is);
	}

	@Test
	void codecsHaveNames() {
		String body = """
				v=0
				o=- 1 1 IN IP4 192.0.2.1
				s=-
				c=IN IP4 192.0.2.1
				t=0 0
				m=audio 4000 RTP/AVP 0 8 96 101
				a=rtpmap:96 opus/48000/2
				a=rtpmap:101 telephone-event/8000
				a=sendonly
				m=video 0 RTP/AVP 34
				""";
		Sdp sdp = read(MESSAGE.replace("Content-Length: 0", "Content-Type: application/sdp") + body).sdp();
		assertThat(sdp).isNotNull();
		assertThat(sdp.media()).hasSize(2);
		Media audio = sdp.media().get(0);
		assertThat(audio.codecs()).containsExactly("PCMU", "PCMA", "opus", "telephone-event");
		assertThat(audio.voices()).containsExactly("PCMU", "PCMA", "opus");
		assertThat(audio.direction()).isEqualTo("sendonly");
		assertThat(sdp.first("video")).isNull();
	}

	@ParameterizedTest
	@ValueSource(strings = { "Grüße", "Привет", "日本", "😀 SIP", "" })
	void textSurvivesItsBytes(String text) {
		byte[] bytes = Utf8.bytes(text);
		assertThat(bytes).isEqualTo(text.getBytes(StandardCharsets.UTF_8));
		assertThat(Utf8.text(bytes, 0, bytes.length)).isEqualTo(text);
		assertThat(Utf8.length(text)).isEqualTo(bytes.length);
	}

	@Test
	void bytesThatAreNoUtf8AreStillText() {
		byte[] bytes = { 'M', (byte) 0xfc, 'l', (byte) 0xc3 };
		assertThat(Utf8.text(bytes, 0, bytes.length)).isEqualTo("Mül\u00c3");
	}

	/** Old phones write names so; each letter is one byte, as Content-Length counts. */
	@Test
	void aNameInLatin1IsNoWrongLength() {
		byte[] bytes = MESSAGE.replace("Alice", "Jos\u00e9")
			.replace("Content-Length: 0\n\n", "Content-Type: text/plain\nContent-Length: 2\n\nok")
			.getBytes(StandardCharsets.ISO_8859_1);
		Message message = new MessageReader().read(bytes, 0, bytes.length, Envelope.NONE);
		assertThat(message).isNotNull();
		assertThat(message.from().display()).isEqualTo("Jos\u00e9, of Sales");
		assertThat(message.faults()).isEmpty();
	}

	@Test
	void everyMessageKeepsItsOwnFields() {
		MessageReader reader = new MessageReader();
		List<Message> messages = new ArrayList<>();
		for (int i = 0; i < 300; i++) {
			String more = "X-Own: " + i + "\n" + "X-More: a\n".repeat(i);
			messages.add(reader.read(MESSAGE.replace("Max-Forwards: 70\n", more), Envelope.NONE));
		}
		for (int i = 0; i < 300; i++) {
			assertThat(messages.get(i).header("x-own")).isEqualTo(String.valueOf(i));
			assertThat(messages.get(i).values("x-more")).hasSize(i);
			assertThat(messages.get(i).header("call-id")).isEqualTo("a84b4c76e66710");
		}
	}

	private static Message read(String text) {
		Message message = new MessageReader().read(text.replace("\n", "\r\n"), Envelope.NONE);
		assertThat(message).isNotNull();
		return message;
	}

}
