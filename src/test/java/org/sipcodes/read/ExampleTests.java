package org.sipcodes.read;

import java.nio.charset.StandardCharsets;
import java.text.ParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import gov.nist.javax.sip.message.SIPMessage;
import gov.nist.javax.sip.message.SIPRequest;
import gov.nist.javax.sip.message.SIPResponse;
import gov.nist.javax.sip.parser.StringMsgParser;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import org.sipcodes.TestSite;
import org.sipcodes.model.Block;
import org.sipcodes.model.Kind;
import org.sipcodes.model.Entry;
import org.sipcodes.model.Article;
import org.sipcodes.model.Code;
import org.sipcodes.model.CodeFacts;
import org.sipcodes.model.Inline;
import org.sipcodes.model.Ladder;
import org.sipcodes.model.Named;
import org.sipcodes.model.Word;

import static org.assertj.core.api.Assertions.assertThat;

/** Every message of the content, read by a SIP stack. */
class ExampleTests {

	/** The header fields of all messages. */
	private static final Set<String> FIELDS = TestSite.CATALOG.codes()
		.stream()
		.flatMap((code) -> fences(code.entry()).stream())
		.flatMap((fence) -> fence.text().lines())
		.filter((line) -> line.matches("[A-Z][A-Za-z-]+: .*"))
		.map((line) -> line.substring(0, line.indexOf(':')))
		.collect(Collectors.toSet());

	static Stream<Code> codes() {
		return TestSite.CATALOG.codes().stream();
	}

	/** Everything with messages in its article. */
	static Stream<Entry> things() {
		return Kind.ALL.stream()
			.filter(Kind::hasArticles)
			.flatMap((kind) -> TestSite.CATALOG.entries(kind).stream())
			.filter((entry) -> !fences(entry).isEmpty());
	}

	@ParameterizedTest
	@MethodSource("things")
	void everyMessageIsReadByASipParser(Entry thing) throws ParseException {
		for (SIPMessage message : messages(thing)) {
			assertThat(message.getFrom().getTag()).as("From-tag").isNotBlank();
			assertThat(message.getTopmostVia().getBranch()).startsWith("z9hG4bK");
			assertThat(message.getCSeq().getSeqNumber()).isPositive();
		}
	}

	@ParameterizedTest
	@MethodSource("things")
	void contentLengthIsTheLengthOfTheBody(Entry thing) throws ParseException {
		for (Block.Fence fence : fences(thing)) {
			String message = wire(fence.text());
			String body = message.substring(message.indexOf("\r\n\r\n") + 4);
			assertThat(message)
				.containsPattern("\r\nContent-Length: " + body.getBytes(StandardCharsets.UTF_8).length + "\r\n");
			assertThat(body.isEmpty() || message.contains("\r\nContent-Type: ")).as("Content-Type").isTrue();
		}
	}

	@ParameterizedTest
	@MethodSource("things")
	void theResponseFitsItsRequest(Entry thing) throws ParseException {
		List<SIPMessage> messages = messages(thing);
		List<SIPRequest> requests = messages.stream()
			.filter(SIPRequest.class::isInstance)
			.map(SIPRequest.class::cast)
			.toList();
		for (SIPMessage message : messages) {
			if (!(message instanceof SIPResponse response)) {
				continue;
			}
			if (response.getStatusCode() > 100) {
				assertThat(response.getToTag()).as("To-tag of " + response.getStatusCode()).isNotBlank();
			}
			Optional<SIPRequest> request = requests.stream()
				.filter((
						candidate) -> candidate.getTopmostVia().getBranch().equals(response.getTopmostVia().getBranch())
								&& candidate.getMethod().equals(response.getCSeq().getMethod()))
				.findFirst();
			request.ifPresent((found) -> {
				assertThat(response.getCallId().getCallId()).isEqualTo(found.getCallId().getCallId());
				assertThat(response.getCSeq().getMethod()).isEqualTo(found.getMethod());
				assertThat(response.getCSeq().getSeqNumber()).isEqualTo(found.getCSeq().getSeqNumber());
				assertThat(response.getFromTag()).isEqualTo(found.getFromTag());
				assertThat(response.getFrom().getAddress()).isEqualTo(found.getFrom().getAddress());
				assertThat(response.getTo().getAddress()).isEqualTo(found.getTo().getAddress());
				if (found.getToTag() != null) {
					assertThat(response.getToTag()).as("tag of the dialog").isEqualTo(found.getToTag());
				}
				assertThat(response.getViaHeaders()).hasSameSizeAs(found.getViaHeaders());
			});
		}
	}

	@ParameterizedTest
	@MethodSource("codes")
	void theResponseHasItsCodeItsPhraseAndItsRequiredHeaders(Code code) throws ParseException {
		List<SIPResponse> own = messages(code.entry()).stream()
			.filter(SIPResponse.class::isInstance)
			.map(SIPResponse.class::cast)
			.filter((response) -> response.getStatusCode() == code.id().number())
			.toList();
		assertThat(own).as("a response with the code of the page").isNotEmpty();
		if (code.isRegistered()) {
			List<String> phrases = Stream
				.concat(Stream.of(code.phrase()),
						GroundTruth.facts("phrase_variant", code.id()).stream().map((row) -> row.get("value")))
				.toList();
			assertThat(own).allMatch(
					(response) -> phrases.stream().anyMatch((phrase) -> response.getReasonPhrase().startsWith(phrase)));
		}
		for (Named<Word> header : code.facts().all(CodeFacts.HEADERS)) {
			if (header.value().is("must")) {
				assertThat(own).as(header.name()).anyMatch((response) -> response.getHeader(header.name()) != null);
			}
		}
	}

	/** What the text beside the messages names must be in them. */
	@ParameterizedTest
	@MethodSource("codes")
	void theHeaderFieldsOfTheTextAreInTheMessages(Code code) {
		String messages = fences(code.entry()).stream().map(Block.Fence::text).collect(Collectors.joining("\n"));
		Block.paragraphs(code.in(TestSite.language("en")).section("Example").blocks(), (pieces) -> {
			Inline before = Inline.text("");
			for (Inline piece : pieces) {
				String name = piece.text().replaceFirst(":.*", "");
				boolean denied = before.text().matches("(?s).*\\b([Nn]o|[Ww]ithout) $");
				if (piece.style() == Inline.Style.CODE && FIELDS.contains(name) && !denied) {
					assertThat(messages).as(Inline.plain(pieces)).containsPattern("(?m)^" + name + ": ");
				}
				before = piece;
			}
		});
	}

	@ParameterizedTest
	@MethodSource("codes")
	void theLadderShowsTheCode(Code code) {
		List<Ladder> ladders = example(code).stream()
			.filter(Block.Fence::isLadder)
			.map((fence) -> Ladder.parse(fence.text()))
			.toList();
		assertThat(ladders).hasSize(1);
		assertThat(ladders.get(0).steps())
			.anyMatch((step) -> step.text().startsWith(String.valueOf(code.id().number())));
		assertThat(ladders.get(0).lanes()).hasSizeBetween(2, 5);
	}

	private static List<Block.Fence> example(Code code) {
		return code.in(TestSite.language("en")).section("Example").fences();
	}

	/** The messages of an article, in their order. */
	static List<Block.Fence> fences(Entry thing) {
		Article article = thing.in(TestSite.language("en"));
		return thing.kind()
			.sections()
			.stream()
			.flatMap((section) -> article.section(section).fences().stream())
			.filter(Block.Fence::isMessage)
			.toList();
	}

	private static List<SIPMessage> messages(Entry thing) throws ParseException {
		List<SIPMessage> messages = new ArrayList<>();
		for (Block.Fence fence : fences(thing)) {
			messages.add(new StringMsgParser().parseSIPMessage(wire(fence.text()).getBytes(StandardCharsets.UTF_8),
					true, true, (exception, message, headerClass, headerText, messageText) -> {
						throw exception;
					}));
		}
		return messages;
	}

	/**
	 * As it would cross the network: lines end with CR LF, an empty one ends the header.
	 */
	static String wire(String text) {
		String lines = text.replace("\n", "\r\n") + "\r\n";
		return lines.contains("\r\n\r\n") ? lines : lines + "\r\n";
	}

}
