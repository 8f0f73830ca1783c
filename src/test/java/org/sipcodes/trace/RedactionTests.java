package org.sipcodes.trace;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.sipcodes.finding.Diagnosis;
import org.sipcodes.sip.Envelope;
import org.sipcodes.sip.Event;
import org.sipcodes.sip.Flow;
import org.sipcodes.sip.Intake;
import org.sipcodes.sip.Message;
import org.sipcodes.sip.Place;
import org.sipcodes.sip.Unread;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

/** Nothing that identifies somebody is left of a trace, and what it means is. */
class RedactionTests {

	private static final Path TRACES = Path.of("src/test/resources/traces");

	private static final Pattern WORD_END = Pattern.compile("[^a-z0-9.]+");

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`',
			textBlock = """
					From: "Alice B." <sip:alice@pbx.acme.com:5070>;tag=4684cfb7 | From: "name0000001" <sip:user0000001@host0000001.example:5070>;tag=tag0000001
					f : sip:alice@8.8.8.8;tag=a;x=y | f: sip:user0000001@203.0.113.1;tag=tag0000001
					TO: <sip:+4930123456@10.1.2.3;user=phone> | TO: <sip:+9015550101@10.0.0.1;user=phone>
					To: "030-123 456" <tel:+49-30-123456> | To: "915-550 101" <tel:+90-15-550101>
					To: <sip:2001@a>;tag=b27e1a1d33761e85846fc98f5f3a7e58.4f1a | To: <sip:5001@host0000001>;tag=00000000000000000000000000000001.0000
					To: "Anonymous" <sip:anonymous@anonymous.invalid> | To: "Anonymous" <sip:anonymous@anonymous.invalid>
					To: <urn:service:sos.fire> | To: <urn:service:sos>
					Contact: * | Contact: *
					Contact: <sip:a@h.local;transport=tcp;line=abc>;expires=60;q=0.5;+sip.instance="<urn:uuid:f81d4fae-7dec-11d0>" | Contact: <sip:user0000001@host0000001.local;transport=tcp;line=id0000001>;expires=60;q=0.5;+sip.instance="<urn:uuid:00000000-0000-4000-8000-000000000001>"
					Via: SIP / 2.0 / UDP 1.2.3.4:5060;branch=z9hG4bKx.1;received=172.16.9.9;rport;i=z | Via: SIP/2.0/UDP 203.0.113.1:5060;branch=z9hG4bKbranch0000001;received=172.16.0.1;rport
					v: SIP/2.0/TLS [2a00::1]:5061;branch=7 | v: SIP/2.0/TLS [2001:db8:a001::1]:5061;branch=branch0000001
					Via: SIP/2.0/TCP 127.0.0.1,SIP/2.0/WSS x.invalid | Via: SIP/2.0/TCP 127.0.0.1, SIP/2.0/WSS host0000001.invalid
					Record-Route: <sip:1.2.3.4;lr;ftag=abc;did=1> | Record-Route: <sip:203.0.113.1;lr;ftag=tag0000001;param0000001>
					Refer-To: <sip:bob@h.de?Replaces=c%40d%3Bto-tag%3Dt1%3Bfrom-tag%3Df1> | Refer-To: <sip:user0000001@host0000001.example?Replaces=call0000001%3Bto-tag%3Dtag0000001%3Bfrom-tag%3Dtag0000002>
					Diversion: <sip:0301234567@h>;reason=user-busy;counter=1;privacy=off | Diversion: <sip:9015550101@host0000001>;reason=user-busy;counter=1;privacy=off
					Contact: <sip:a@h>;expires=10.38.91.71 | Contact: <sip:user0000001@host0000001>
					History-Info: <sip:a@h>;index=1.1.12 | History-Info: <sip:user0000001@host0000001>;index=1.1.12
					Call-ID: 817e@198.51.100.10 | Call-ID: call0000001
					CSeq: 536 INVITE | CSeq: 536 INVITE
					CSeq: 1 GEHEIM | CSeq: 1 METHOD0000001
					RAck: 776 1 INVITE | RAck: 776 1 INVITE
					Session-Expires: 1800;refresher=uac | Session-Expires: 1800;refresher=uac
					Retry-After: 120 (ask Bob);duration=60 | Retry-After: 120;duration=60
					Max-Forwards: none of it | Max-Forwards: redacted
					Expires: 4915112345678 | Expires: redacted
					WWW-Authenticate: Digest realm="Acme", nonce="n1", stale=TRUE, qop="auth,auth-int" | WWW-Authenticate: Digest realm="realm0000001", nonce="id0000001", stale=TRUE, qop="auth,auth-int"
					Authorization: Digest username="a@h.de", realm="h.de", uri="sip:h.de", response="", nc=00000001, algorithm=MD5 | Authorization: Digest username="user0000002@host0000002.example", realm="host0000002.example", uri="sip:host0000002.example", response="", nc=00000001, algorithm=MD5
					Proxy-Authorization: Bearer abc.def | Proxy-Authorization: Bearer
					Supported: 100rel, timer, acme-x | Supported: 100rel, timer, option0000001
					k: replaces | k: replaces
					Event: refer;id=93809824 | Event: refer;id=id0000001
					Subscription-State: terminated;reason=noresource;x=bob | Subscription-State: terminated;reason=noresource
					Reason: Q.850;cause=17;text="User busy" | Reason: Q.850;cause=17;text="User busy"
					Reason: SIP;cause=603;text="v=analytics1;url=https://acme.com/;id=7f1c" | Reason: SIP;cause=603;text="v=analytics1"
					Reason: SIP;cause=603;text="Bob said no" | Reason: SIP;cause=603
					Warning: 305 sbc.acme.com "Incompatible media format" | Warning: 305 host0000001.example "Incompatible media format"
					Warning: 399 10.9.8.7:5060 "Call 0301234567" | Warning: 399 10.0.0.1:5060 ""
					User-Agent: Yealink SIP-T46U 108.86.0.75 001565aabbcc | User-Agent: Yealink SIP-T46U 108
					Server: kamailio (5.6.3 (x86_64/linux)) | Server: kamailio 5.6
					User-Agent: Bobs Dialer/3.21.9 | User-Agent: agent0000001 3.21
					Date: Sat, 13 Nov 2010 23:29:00 GMT | Date: Sat, 13 Nov 2010 23:29:00 GMT
					Date: today at Bob's | Date: redacted
					Content-Type: application/sdp;boundary=bob | Content-Type: application/sdp
					Session-ID: 47755a9de7794ba387653f2099600ef2;remote=00ff | Session-ID: id0000001;remote=id0000002
					P-Charging-Vector: icid-value=abc;icid-generated-at=1.2.3.4;orig-ioi=acme.com | P-Charging-Vector: icid-value=id0000001;icid-generated-at=203.0.113.1;orig-ioi=host0000001.example
					Subject: the secret | Subject: redacted
					P-Access-Network-Info: 3GPP-UTRAN;utran-cell-id-3gpp=00000001 | P-Access-Network-Info: redacted
					X-Bob-Secret: 1 | X-Redacted: redacted
					Bob: 1 | X-Redacted: redacted
					""")
	void aFieldIsWrittenAnew(String field, String expected) {
		assertThat(text("SIP/2.0 200 OK", field, "")).isEqualTo("SIP/2.0 200 OK\r\n" + expected + "\r\n\r\n");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			INVITE sip:bob@h SIP/2.0 | INVITE sip:user0000001@host0000001 SIP/2.0
			bob sip:h SIP/2.0 | METHOD0000001 sip:host0000001 SIP/2.0
			INVITE  http://bob/ SIP/2.0 | INVITE  urn:uuid:00000000-0000-4000-8000-000000000001 SIP/2.0
			SIP/2.0 486 Busy Here | SIP/2.0 486 Busy Here
			SIP/2.0 603 Network Blocked | SIP/2.0 603 Network Blocked
			SIP/2.0 603 Bob declines | SIP/2.0 603
			SIP/2.0 480 Call 49 30 12 34 | SIP/2.0 480
			SIP/2.0 4899 Bob | SIP/2.0 0
			""")
	void aFirstLineIsWrittenAnew(String line, String expected) {
		assertThat(text(line, "CSeq: 1 INVITE", "")).startsWith(expected + "\r\n");
	}

	@Test
	void aSessionIsWrittenAnew() {
		String body = """
				v=0
				o=bob 77 78 IN IP4 9.9.9.9
				s=Bobs call
				i=secret
				e=bob@acme.com
				c=IN IP4 10.5.5.5/127
				t=0 0
				b=AS:64
				a=tool:bob
				m=audio 4000 RTP/SAVP 0 96
				a=rtpmap:96 opus/48000/2
				a=fmtp:96 minptime=10;useinbandfec=1;sprop-x=bob
				a=crypto:1 AES_CM_128_HMAC_SHA1_80 inline:c2VjcmV0
				a=candidate:1 1 UDP 2130706431 10.5.5.5 4000 typ host
				a=ice-pwd:bob
				a=sendrecv
				""".replace("\n", "\r\n");
		String made = text("INVITE sip:a SIP/2.0", "Content-Type: application/sdp\r\nContent-Length: 5000", body);
		assertThat(made.substring(made.indexOf("v=0"))).isEqualTo("""
				v=0
				o=user0000001 10000001 10000002 IN IP4 203.0.113.1
				s=-
				c=IN IP4 10.0.0.1
				t=0 0
				b=AS:64
				m=audio 4000 RTP/SAVP 0 96
				a=rtpmap:96 opus/48000/2
				a=fmtp:96 minptime=10;useinbandfec=1
				a=crypto:1 AES_CM_128_HMAC_SHA1_80 inline:key0000001
				a=candidate:10000003 1 UDP 2130706431 10.0.0.1 4000 typ host
				a=ice-pwd:key0000002
				a=sendrecv
				""".replace("\n", "\r\n"));
		Message before = intake("INVITE sip:a SIP/2.0\r\nContent-Length: 5000\r\n\r\n" + body).messages().get(0);
		Message after = Redaction.of(intake(before.text())).messages().get(0);
		assertThat(after.faults()).extracting("what")
			.isEqualTo(List.of("no-header", "no-header", "no-header", "no-header", "no-header", "content-length",
					"no-header"));
		assertThat(after.faults()).hasSameSizeAs(before.faults());
	}

	@Test
	void ofSeveralBodiesTheSessionStays() {
		String body = "--x\r\nContent-Type: application/sdp\r\n\r\nv=0\r\nm=audio 4 RTP/AVP 0\r\n\r\n--x\r\n\r\n<bob/>\r\n";
		assertThat(text("INVITE sip:a SIP/2.0", "c: multipart/mixed;boundary=x", body))
			.endsWith("c: application/sdp\r\n\r\nv=0\r\nm=audio 4 RTP/AVP 0\r\n");
		assertThat(text("INFO sip:a SIP/2.0", "l: 5", "<bob>")).endsWith("l: 0\r\n\r\n");
		assertThat(text("NOTIFY sip:a SIP/2.0", "l: 23", "SIP/2.0 486 Busy Here\r\n"))
			.endsWith("\r\n\r\nSIP/2.0 486 Busy Here\r\n");
	}

	@Test
	void theSameRemainsTheSame() {
		Intake made = Redaction.of(intake(
				"INVITE sip:0049301234567@h SIP/2.0\r\nCall-ID: abc@x\r\nFrom: <sip:+49891234567@[FD00::01]>\r\n\r\n",
				"INVITE sip:0301234567@h SIP/2.0\r\nCall-ID: def@x\r\nX-Other: id=abc@x\r\nFrom: <sip:a@[fd00:0::1]>\r\n\r\n"));
		Message one = made.messages().get(0);
		Message other = made.messages().get(1);
		assertThat(other.header("x-redacted")).isEqualTo(one.callId()).isNotEqualTo(other.callId());
		assertThat(one.start().uri()).hasSameSizeAs("sip:0049301234567@host0000001").contains("5550101@");
		assertThat(other.start().uri()).hasSameSizeAs("sip:0301234567@host0000001").contains("5550101@");
		assertThat(one.from().address().host()).isEqualTo(other.from().address().host()).startsWith("fd00:");
	}

	@Test
	void aTokenKeepsItsAge() {
		String claims = Base64.getUrlEncoder()
			.withoutPadding()
			.encodeToString("{\"iat\":1700000000,\"orig\":{\"tn\":\"49\"}}".getBytes());
		String made = text("SIP/2.0 200 OK", "Identity: e30." + claims + ".c2ln;info=<https://bob>;alg=ES256", "");
		String token = made.substring(made.indexOf(": ") + 2, made.indexOf(';'));
		assertThat(new String(Base64.getUrlDecoder().decode(token.split("\\.")[1]))).isEqualTo("{\"iat\":1700000000}");
		assertThat(made).endsWith(".signature0000001;alg=ES256\r\n\r\n");
	}

	@Test
	void aStandInIsNothingOfTheInput() {
		String made = text("SIP/2.0 200 OK",
				"To: <sip:b@203.0.113.1>;tag=tag0000001\r\nVia: SIP/2.0/UDP 10.0.0.1\r\nFrom: <sip:5550100@host0000001.example>",
				"");
		assertThat(made).doesNotContain("203.0.113.1>", "tag0000001", " 10.0.0.1\r", "5550100", "host0000001");
	}

	@Test
	void aLargeRequestRemainsLarge() {
		Intake intake = new Intake();
		intake.add("INVITE sip:a SIP/2.0\r\nX-A: " + "a".repeat(2_000) + "\r\n\r\n", envelope());
		assertThat(Redaction.of(intake).messages().get(0).text()).hasSizeGreaterThan(1_300).doesNotContain("aaa");
	}

	@Test
	void nothingIsLeftOfTenThousandMessages() {
		Random random = new Random(7);
		List<Set<String>> secrets = new ArrayList<>();
		Intake intake = new Intake();
		for (int i = 0; i < 10_000; i++) {
			Secrets own = new Secrets(random);
			String text = own.message();
			Envelope envelope = own.envelope();
			assertThat(intake.add(text, envelope)).isTrue();
			intake.add(new Event(Event.Kind.REFUSED, i, envelope.target(), envelope.source()));
			intake.add(new Flow(envelope.source(), envelope.target(), i, i, i));
			intake.add(new Unread("encrypted", envelope.target().toString()));
			// Not everything that was thought up was used.
			secrets.add(own.usedIn(text + envelope));
		}
		Intake made = assertTimeout(Duration.ofSeconds(20), () -> Redaction.of(intake));
		Set<String> all = new HashSet<>();
		secrets.forEach(all::addAll);
		for (int i = 0; i < secrets.size(); i++) {
			Message message = made.messages().get(i);
			String shown = message.text() + "\n" + message.envelope() + "\n" + made.events().get(i) + "\n"
					+ made.flows().get(i) + "\n" + made.unread().get(i % made.unread().size());
			String low = shown.toLowerCase();
			assertThat(secrets.get(i).stream().filter(low::contains)).as(shown).isEmpty();
			for (String word : WORD_END.split(low)) {
				assertThat(all.contains(word)).as(word).isFalse();
			}
			assertThat(message.method()).isEqualTo(intake.messages().get(i).method());
		}
	}

	@ParameterizedTest
	@MethodSource("captures")
	void aCaptureMeansTheSame(Path file) throws IOException {
		byte[] bytes = Files.readAllBytes(file);
		Decoder decoder = new Decoder();
		decoder.feed(bytes, 0, bytes.length);
		Intake intake = decoder.finish();
		assertThat(meaning(Redaction.of(intake))).isEqualTo(meaning(intake));
	}

	static Stream<Path> captures() throws IOException {
		try (Stream<Path> files = Files.list(TRACES)) {
			List<Path> captures = files.filter((file) -> file.toString().endsWith(".pcap")).sorted().toList();
			assertThat(captures).isNotEmpty();
			return captures.stream();
		}
	}

	@Test
	void aConversationMeansTheSame() {
		String via = "Via: SIP/2.0/UDP 10.0.0.9;branch=z9hG4bK1\r\nCall-ID: a@b\r\nFrom: <sip:1001@h.de>;tag=1\r\n";
		Intake intake = intake(
				"INVITE sip:1002@h.de SIP/2.0\r\n" + via + "To: <sip:1002@h.de>\r\nCSeq: 1 INVITE\r\n\r\n",
				"SIP/2.0 180 Ringing\r\n" + via + "To: <sip:1002@h.de>;tag=2\r\nCSeq: 1 INVITE\r\n\r\n",
				"SIP/2.0 486 Busy Here\r\n" + via + "To: <sip:1002@h.de>;tag=2\r\nCSeq: 1 INVITE\r\n\r\n");
		assertThat(meaning(intake)).contains(Diagnosis.BUSY.toString());
		assertThat(meaning(Redaction.of(intake))).isEqualTo(meaning(intake));
	}

	private static String meaning(Intake intake) {
		Trace trace = Trace.of(intake);
		return trace.calls()
			.stream()
			.map((call) -> call.outcome() + " " + call.code() + " " + call.origin().who() + " " + call.origin().how()
					+ " " + call.times())
			.toList()
				+ " " + trace.legs().size()
				+ trace.findings()
					.stream()
					.map((finding) -> finding.kind() + " " + finding.proof() + " " + finding.code())
					.collect(Collectors.joining("\n"));
	}

	private static String text(String line, String fields, String body) {
		return Redaction.of(intake(line + "\r\n" + fields + "\r\n\r\n" + body)).messages().get(0).text();
	}

	private static Intake intake(String... messages) {
		Intake intake = new Intake();
		for (String message : messages) {
			assertThat(intake.add(message, Envelope.NONE)).isTrue();
		}
		return intake;
	}

	private static Envelope envelope() {
		return new Envelope(1, "UDP", Place.UNKNOWN, Place.UNKNOWN, 1, false);
	}

}
