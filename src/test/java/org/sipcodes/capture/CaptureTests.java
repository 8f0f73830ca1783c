package org.sipcodes.capture;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.sipcodes.sip.Event;
import org.sipcodes.sip.Intake;
import org.sipcodes.sip.Message;
import org.sipcodes.sip.Unread;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sipcodes.capture.TestPackets.IP;
import static org.sipcodes.capture.TestPackets.MACS;
import static org.sipcodes.capture.TestPackets.MESSAGE;
import static org.sipcodes.capture.TestPackets.TIME;
import static org.sipcodes.capture.TestPackets.hep;
import static org.sipcodes.capture.TestPackets.ip;
import static org.sipcodes.capture.TestPackets.ip4;
import static org.sipcodes.capture.TestPackets.ip6;
import static org.sipcodes.capture.TestPackets.join;
import static org.sipcodes.capture.TestPackets.message;
import static org.sipcodes.capture.TestPackets.pcap;
import static org.sipcodes.capture.TestPackets.pcapng;
import static org.sipcodes.capture.TestPackets.segments;
import static org.sipcodes.capture.TestPackets.tcp;
import static org.sipcodes.capture.TestPackets.text;
import static org.sipcodes.capture.TestPackets.u16;
import static org.sipcodes.capture.TestPackets.udp;

/** What is found in packets, however they are wrapped, cut, ordered or broken. */
class CaptureTests {

	@ParameterizedTest
	@MethodSource("frames")
	void aMessageIsFoundInEveryWrapping(String name, int link, byte[] frame) {
		for (byte[] file : List.of(pcap(true, false, link, frame), pcap(false, true, link, frame),
				pcapng(link, frame))) {
			Intake intake = read(file);
			assertThat(summary(intake)).as(name)
				.hasSize(1)
				.first()
				.asString()
				.startsWith("OPTIONS a UDP 192.0.2.1:5070");
			assertThat(intake.messages().get(0).time()).isEqualTo(TIME);
			assertThat(intake.messages().get(0).text()).isEqualTo(text(MESSAGE));
			assertThat(intake.unread()).isEmpty();
		}
	}

	static Stream<Object[]> frames() {
		Map<String, byte[]> frames = new TreeMap<>();
		frames.put("1 Ethernet, padded", join(MACS, "0800", IP, "000000"));
		frames.put("1 VLAN", join(MACS, "8100000a0800", IP));
		frames.put("1 QinQ", join(MACS, "88a8000a8100000b0800", IP));
		frames.put("1 MPLS", join(MACS, "88470001004000010140", IP));
		frames.put("1 MPLS with Ethernet", join(MACS, "88470001014000000000", MACS, "0800", IP));
		frames.put("1 PPPoE", join(MACS, "886411000001", u16(IP.length + 2), "0021", IP));
		frames.put("113 cooked", join("0000000100060000000000000000", "0800", IP));
		frames.put("276 cooked 2", join("080000000000000200010006", "0000000000000000", IP));
		frames.put("0 null", join("02000000", IP));
		frames.put("108 loop", join("00000002", IP));
		frames.put("101 raw", IP);
		frames.put("228 raw", IP);
		frames.put("9 PPP", join("ff030021", IP));
		frames.put("9 PPP, short", join("21", IP));
		frames.put("101 IP in IP", ip4(4, IP));
		frames.put("101 IPv4 in IPv6", ip6(4, IP));
		frames.put("101 IPv6 with options", ip4(41, ip6(60, join("0400010400000000", IP))));
		frames.put("101 GRE with key", ip4(47, join("2000080000000001", IP)));
		frames.put("101 GRE with Ethernet", ip4(47, join("00006558", MACS, "0800", IP)));
		frames.put("101 VXLAN", ip4(17, join("d43112b500000000", "0800000000000100", MACS, "0800", IP)));
		frames.put("101 HEP", ip4(17, udp(hep())));
		frames.put("252 exported", join("000c00047369700000140004c000020100150004c0000202", "0018000400000003",
				"00190004000013ce001a0004000013c4", "00000000", MESSAGE));
		return frames.entrySet()
			.stream()
			.map((one) -> new Object[] { one.getKey(), Integer.parseInt(one.getKey().split(" ")[0]), one.getValue() });
	}

	@Test
	void anAddressOfVersion6IsWrittenShort() {
		assertThat(summary(read(ip6(17, udp(MESSAGE)))))
			.containsExactly("OPTIONS a UDP [2001:db8::1]:5070 [2001:db8::2]:5060 1");
	}

	@ParameterizedTest
	@CsvSource({ "0 1 2, 3 whole", "2 1 0, 3 whole", "1 1 0 2, 4 whole", "0 2, ''", "1 2, ''" })
	void fragmentsAreJoinedInAnyOrder(String order, String expected) {
		byte[] packet = udp(message("a"));
		List<byte[]> frames = new ArrayList<>();
		for (String number : order.split(" ")) {
			int place = Integer.parseInt(number);
			byte[] part = Arrays.copyOfRange(packet, 80 * place, (place == 2) ? packet.length : 80 * place + 80);
			frames.add(ip4(17, part, (place == 2) ? 20 : 0x2000 + 10 * place));
		}
		Intake intake = read(frames.toArray(byte[][]::new));
		List<String> found = new ArrayList<>();
		intake.messages()
			.forEach((one) -> found.add(one.envelope().fragments() + (one.envelope().isCut() ? " cut" : " whole")));
		assertThat(String.join(",", found)).isEqualTo(expected);
		assertThat(intake.events()).hasSize((expected.isEmpty() && order.startsWith("0")) ? 1 : 0)
			.allMatch((event) -> event.kind() == Event.Kind.FRAGMENT_LOST);
	}

	@Test
	void aDatagramMayHoldTwoMessages() {
		assertThat(calls(read(ip4(17, udp(join(MESSAGE, "0d0a", message("b"))))))).isEqualTo("a b");
		assertThat(calls(read(ip4(17, udp(join(MESSAGE, "616263")))))).isEqualTo("a");
	}

	@ParameterizedTest
	@ValueSource(ints = { 1, 7, 40, 100, 1_000 })
	void aStreamIsReadInWhateverPieces(int size) {
		byte[] stream = join(message("a"), "0d0a0d0a", message("b"),
				text("c").replace("Content-Length", "l").getBytes(StandardCharsets.UTF_8), message("d"));
		for (boolean early : new boolean[] { true, false }) {
			List<byte[]> segments = new ArrayList<>(segments(early ? 0 : MESSAGE.length - 15, stream, size));
			assertThat(calls(read(tcp(segments)))).isEqualTo(early ? "a b c d" : "b c d");
			segments.addAll(3 % segments.size(), segments.subList(0, Math.min(3, segments.size())));
			for (int i = 1; i + 1 < segments.size(); i += 2) {
				Collections.swap(segments, i, i + 1);
			}
			assertThat(calls(read(tcp(segments)))).isEqualTo(early ? "a b c d" : "b c d");
		}
	}

	@Test
	void afterAHoleAStreamIsReadFromTheNextMessage() {
		byte[] stream = join(message("a"), message("b"), message("c"), message("d"));
		List<byte[]> segments = segments(0, stream, 10);
		segments.remove(2 * MESSAGE.length / 10 - 2);
		Intake intake = read(tcp(segments));
		assertThat(calls(intake)).isEqualTo("a b c d");
		assertThat(intake.messages()).filteredOn((one) -> one.envelope().isCut()).hasSize(1);
	}

	@Test
	void aMessageOfAStreamHasTheTimeOfThePacketThatCompletesIt() {
		List<byte[]> segments = segments(0, join(message("a"), message("b")), 150);
		Intake intake = read(tcp(segments));
		assertThat(intake.messages()).extracting((one) -> one.time() - TIME).containsExactly(1L, 2L);
		assertThat(intake.messages()).extracting((one) -> one.envelope().fragments()).containsExactly(2, 2);
	}

	@ParameterizedTest
	@ValueSource(strings = { "817e%s", "827e%s", "817e%s,masked", "8900817e%s", "0103414243800144817e%s",
			"817e%s,upgrade", "017e%s8000,upgrade", "017e%s89008000,upgrade" })
	void aMessageIsFoundInFramesOfAWebSocket(String form) {
		boolean masked = form.endsWith("masked");
		String[] parts = form.split(",")[0].split("%s");
		byte[] payload = MESSAGE.clone();
		for (int i = 0; masked && i < payload.length; i++) {
			payload[i] ^= (byte) (i % 4 + 1);
		}
		String size = u16(payload.length);
		byte[] head = masked ? join("81fe", size, "01020304") : join(parts[0], size);
		byte[] frame = join(head, payload, (parts.length > 1) ? parts[1] : "");
		byte[] upgrade = "HTTP/1.1 101 Switching\r\nUpgrade: websocket\r\n\r\n".getBytes(StandardCharsets.UTF_8);
		boolean begun = form.contains("upgrade") || parts[0].length() > 6;
		byte[] stream = begun ? join(upgrade, frame) : frame;
		assertThat(summary(read(tcp(segments(0, stream, 70))))).hasSize(1)
			.first()
			.asString()
			.startsWith("OPTIONS a WS ");
	}

	@Test
	void packetsOfACaptureAgentAreFoundInAStream() {
		assertThat(summary(read(tcp(segments(0, join(hep(), hep()), 90))))).containsExactly(
				"OPTIONS a UDP 192.0.2.1:5070 192.0.2.2:5060 0", "OPTIONS a UDP 192.0.2.1:5070 192.0.2.2:5060 0");
	}

	@Test
	void anEncryptedConnectionIsNoted() {
		Intake intake = read(tcp(segments(0, join("160301000501000001", "00", "1603010001", "02"), 9)));
		assertThat(events(intake)).containsExactly("ENCRYPTED 192.0.2.1:5070 192.0.2.2:5060");
		assertThat(intake.unread()).containsExactly(new Unread("encrypted", "192.0.2.2:5060"));
	}

	@ParameterizedTest
	@CsvSource({ "S R, 1", "S S S, 1", "S, 0", "S A S, 0", "S S A, 0" })
	void aRefusedConnectionIsNoted(String packets, int count) {
		List<byte[]> frames = new ArrayList<>();
		for (String packet : packets.split(" ")) {
			String there = "13ce13c4" + "00000001" + "00000000" + "5002" + "000000000000";
			String back = "13c413ce" + "00000000" + "00000002" + (packet.equals("R") ? "5014" : "5012")
					+ "000000000000";
			frames.add(packet.equals("S") ? ip4(6, join(there)) : ip("c0000202c0000201", 6, join(back), 0));
		}
		Intake intake = read(frames.toArray(byte[][]::new));
		assertThat(events(intake)).hasSize(count).allMatch("REFUSED 192.0.2.1:5070 192.0.2.2:5060"::equals);
	}

	@Test
	void aPacketThatDidNotArriveIsNoted() {
		byte[] quoted = Arrays.copyOf(IP, 28);
		assertThat(events(read(ip4(1, join("0303000000000000", quoted)), ip4(1, join("0800000000000000", quoted)))))
			.containsExactly("UNREACHABLE 192.0.2.1:5070 192.0.2.2:5060");
		assertThat(events(read(ip6(58, join("0104000000000000", Arrays.copyOf(ip6(17, udp(MESSAGE)), 48))))))
			.containsExactly("UNREACHABLE [2001:db8::1]:5070 [2001:db8::2]:5060");
	}

	@Test
	void mediaIsCounted() {
		byte[] media = ip4(17, udp(join("8008000100000001", "0badcafe", "d5d5d5d5")));
		byte[] control = ip4(17, udp(join("80c8000100000001", "0badcafe", "d5d5d5d5")));
		Intake intake = read(media, media, control, media, media, media, media);
		assertThat(intake.flows()).hasSize(1).first().satisfies((flow) -> {
			assertThat(flow.packets()).isEqualTo(6);
			assertThat(flow.last() - flow.first()).isEqualTo(6);
		});
		assertThat(read(media, media, media, media).flows()).isEmpty();
	}

	@Test
	void aFileThatBreaksOffGivesWhatItHas() {
		byte[] file = pcap(true, false, 101, IP, IP);
		Intake intake = read(Arrays.copyOf(file, file.length - 20));
		assertThat(intake.messages()).extracting((one) -> one.envelope().isCut()).containsExactly(false, true);
		assertThat(intake.unread()).containsExactly(new Unread("cut", "2"));
		assertThat(read(pcap(true, false, 105, IP)).unread()).containsExactly(new Unread("link", "105"));
	}

	@Test
	void nothingThatIsBrokenDoesHarm() {
		List<byte[]> parts = new ArrayList<>(tcp(segments(0, join(MESSAGE, hep(), MESSAGE), 60)));
		frames().filter((one) -> (int) one[1] == 101).forEach((one) -> parts.add((byte[]) one[2]));
		byte[] file = pcap(true, false, 101, parts.toArray(byte[][]::new));
		Random random = new Random(1);
		for (int i = 0; i < 300; i++) {
			byte[] broken = file.clone();
			for (int k = 0; k < 40; k++) {
				broken[24 + random.nextInt(file.length - 24)] = (byte) random.nextInt(256);
			}
			assertThat(read(Arrays.copyOf(broken, random.nextInt(file.length))).messages()).hasSizeLessThan(100);
		}
	}

	private static Intake read(List<byte[]> packets) {
		return read(packets.toArray(byte[][]::new));
	}

	private static Intake read(byte[]... packets) {
		byte[] file = Capture.isCapture(packets[0], packets[0].length) ? packets[0] : pcap(true, false, 101, packets);
		Intake intake = new Intake();
		Capture capture = new Capture(intake);
		for (int at = 0; at < file.length; at += 61) {
			capture.feed(file, at, at + 61);
		}
		capture.finish();
		return intake;
	}

	private static String calls(Intake intake) {
		return String.join(" ", intake.messages().stream().map(Message::callId).toList());
	}

	private static List<String> summary(Intake intake) {
		return intake.messages()
			.stream()
			.map((one) -> one.start() + " " + one.callId() + " " + one.envelope().transport() + " " + one.source() + " "
					+ one.target() + " " + one.envelope().fragments())
			.toList();
	}

	private static List<String> events(Intake intake) {
		return intake.events().stream().map((one) -> one.kind() + " " + one.source() + " " + one.target()).toList();
	}

}
