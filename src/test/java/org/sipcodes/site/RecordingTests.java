package org.sipcodes.site;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

import org.sipcodes.TestSite;
import org.sipcodes.model.Code;
import org.sipcodes.model.Lab;
import org.sipcodes.model.Recording;
import org.sipcodes.sip.Message;
import org.sipcodes.trace.Decoder;

import static org.assertj.core.api.Assertions.assertThat;

/** What the lab recorded can be had from the pages, byte for byte. */
class RecordingTests {

	private static final Lab LAB = TestSite.CATALOG.lab();

	private static final Pattern FIELD = Pattern.compile("(?s)<textarea id=\"trace\"[^>]*>(.*?)</textarea>");

	private static final Pattern MESSAGE = Pattern.compile("(?s)<pre class=\"sip\"[^>]*><code>(.*?)</code></pre>");

	@Test
	void everyFileIsServedAsItIsAndSmall() throws IOException {
		for (String file : LAB.files().keySet()) {
			Resource resource = resource(TestSite.URLS.recorded(file)).zipped();
			assertThat(resource.bytes()).as(file).isEqualTo(Files.readAllBytes(Path.of(file)));
			Resource.Body smallest = resource.bodies().get(resource.bodies().size() - 1);
			assertThat(smallest.etag()).startsWith("\"");
			assertThat(smallest.length()).as(file).isLessThan(file.endsWith(".gz") ? 50_000 : 3_072);
		}
	}

	@ParameterizedTest
	@CsvSource({ "/lab/486/call.pcap, application/vnd.tcpdump.pcap, 486-call.pcap",
			"/lab/483/kamailio.pcap, application/vnd.tcpdump.pcap, 483-kamailio.pcap",
			"/lab/486/uas.xml, application/xml, uas.xml",
			"/lab/retry/baresip.pcap.gz, application/gzip, retry-baresip.pcap.gz" })
	void aFileIsSavedUnderANameThatTellsWhatItIs(String path, String type, String name) {
		Resource resource = resource(path);
		assertThat(resource.type()).isEqualTo(type);
		assertThat(resource.fields()).containsEntry("Content-Disposition", "attachment; filename=\"" + name + "\"")
			.containsEntry("X-Robots-Tag", "noindex");
		assertThat(resource.zipped().bodies()).hasSize(type.equals("application/gzip") ? 1 : 2)
			.extracting(Resource.Body::etag)
			.doesNotHaveDuplicates();
	}

	@Test
	void everyFileIsNamedByATable() {
		Set<String> named = new TreeSet<>();
		LAB.recordings().forEach((recording) -> named.addAll(recording.files()));
		LAB.attempts().forEach((attempt) -> named.add(attempt.file()));
		LAB.timings().forEach((timing) -> named.add(timing.file()));
		assertThat(LAB.files().keySet()).containsExactlyInAnyOrderElementsOf(named);
	}

	@ParameterizedTest
	@MethodSource("registered")
	void everyRegisteredCodeLeadsToItsCallsInEveryLanguage(Code code) {
		List<Recording> recordings = LAB.recordings(code.id());
		assertThat(recordings).extracting((recording) -> recording.sender().isScenario()).containsOnlyOnce(true);
		TestSite.CATALOG.languages().forEach((language) -> {
			String html = TestSite.html(TestSite.URLS.code(language, code));
			for (Recording recording : recordings) {
				assertThat(html)
					.contains(recording.files()
						.stream()
						.map((file) -> "href=\"" + TestSite.URLS.recorded(file) + "\"")
						.toList())
					.contains("href=\"" + TestSite.URLS.decoded(language, recording.file()) + "\"")
					.contains(language.labels().get(recording.event().label()));
			}
		});
	}

	static List<Code> registered() {
		return TestSite.CATALOG.codes()
			.stream()
			.filter(Code::isRegistered)
			.filter((code) -> !LAB.recordings(code.id()).isEmpty())
			.toList();
	}

	@Test
	void almostEveryRegisteredCodeHasACall() {
		assertThat(registered()).hasSize(75);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			en | 483 | Kamailio 5.6.3: INVITE, Max-Forwards is 0. kamailio.pcap decode
			en | 486 | SIPp 3.6.1: INVITE, the request gets the code. call.pcap uac.xml uas.xml decode
			ru | 408 | Kamailio 5.6.3: INVITE, шлюз за ним не отвечает. kamailio.pcap разобрать
			pt | 416 | Twinkle 1.10.2: INVITE, um Request-URI que começa com fax:. twinkle.pcap decodificar
			en | 415 | JsSIP 3.13.8: INVITE, a body of an unknown type. jssip.pcap decode
			ru | 486 | Linphone 5.1.65: INVITE, вызов, пока звонит другой. linphone.pcap разобрать
			""")
	void aPageSaysWhoSentTheCodeAndWhy(String tag, String id, String line) {
		assertThat(TestSite.html(TestSite.URLS.code(TestSite.language(tag), TestSite.code(id)))
			.lines()
			.map(TestSite::bare)).contains(line);
	}

	/** On the wire lines end in CRLF; a page says nothing of that. */
	@ParameterizedTest
	@MethodSource("registered")
	void aPageShowsTheMessagesOfACallByteForByte(Code code) {
		List<String> captures = LAB.recordings(code.id())
			.stream()
			.map((recording) -> new String(LAB.files().get(recording.file()), StandardCharsets.ISO_8859_1))
			.toList();
		TestSite.CATALOG.languages().forEach((language) -> {
			String html = TestSite.html(TestSite.URLS.code(language, code));
			List<String> shown = MESSAGE.matcher(html.substring(html.indexOf("id=\"recorded\"")))
				.results()
				.map((message) -> TestSite.bare(message.group(1)).replace("\n", "\r\n"))
				.toList();
			assertThat(shown).hasSize(2);
			assertThat(shown.get(1)).startsWith("SIP/2.0 " + code.id() + " ");
			assertThat(captures).anyMatch((capture) -> shown.stream().allMatch(capture::contains));
		});
	}

	/**
	 * Bodies that a text does not show as what they are: a request, and a word that is
	 * said to be SDP.
	 */
	private static final Set<String> ODD = Set.of("400/jain-sip.pcap", "400/twinkle.pcap");

	/** In a text, spaces at the end of a line are lost. */
	@Test
	void theDecoderBeginsWithTheMessagesOfTheVeryCapture() {
		Set<String> different = new TreeSet<>();
		for (Recording recording : LAB.recordings()) {
			String address = recording.file().substring("lab/captures/".length());
			Matcher field = FIELD.matcher(TestSite.text(TestSite.SITE.answer("/decode", Map.of("example", address))));
			assertThat(field.find()).isTrue();
			byte[] text = TestSite.bare(field.group(1)).getBytes(StandardCharsets.UTF_8);
			byte[] capture = LAB.files().get(recording.file());
			if (!essence(Decoder.decode(text).messages()).equals(essence(Decoder.decode(capture).messages()))) {
				different.add(address);
			}
		}
		assertThat(different).isEqualTo(ODD);
	}

	private static List<Object> essence(List<Message> messages) {
		return messages.stream()
			.<Object>map((message) -> List.of(message.time(), message.source(), message.target(),
					message.text().stripTrailing().lines().map(String::stripTrailing).toList()))
			.toList();
	}

	@Test
	void whatIsNoCallOfTheLabLeavesTheDecoderEmpty() {
		for (String example : List.of("", "486/uas.xml", "retry/baresip.pcap.gz", "../486/call.pcap",
				"999/call.pcap")) {
			String page = TestSite.text(TestSite.SITE.answer("/ru/decode", Map.of("example", example)));
			assertThat(page).isEqualTo(TestSite.html("/ru/decode"));
		}
	}

	private static Resource resource(String path) {
		return ((Answer.Found) TestSite.SITE.answer(path, Map.of())).resource();
	}

}
