package org.sipcodes.query;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.sipcodes.TestSite;
import org.sipcodes.read.SearchReader;

import static org.assertj.core.api.Assertions.assertThat;

/** What a query means before it is searched. */
class QueryTests {

	private static final Search SEARCH = SearchReader.read(TestSite.CATALOG);

	/** Columns: language, query, codes, causes, classes, words that are left. */
	@ParameterizedTest
	@CsvSource(delimiter = '|', nullValues = "", quoteCharacter = '`', emptyValue = "",
			textBlock = """
					en | 486                                        | 486      |    |     |
					en | sip 486                                    | 486      |    |     |
					en | SIP486                                     | 486      |    |     |
					en | sip-486                                    | 486      |    |     |
					en | (486)                                      | 486      |    |     |
					en | 486?                                       | 486      |    |     |
					en | error:486                                  | 486      |    |     |
					en | status=486                                 | 486      |    |     |
					en | what does 486 mean                         | 486      |    |     |
					en | 0x486                                      | 486      |    |     |
					en | 486 Busy Here                              | 486      |    |     |
					en | SIP/2.0 488 Not Acceptable Here            | 488      |    |     |
					en | sip/2.0 488 not acceptable here            | 488      |    |     |
					en | SIP/2.0 486 Out of office                  | 486      |    |     | out office
					en | 603+                                       | 603+     |    |     |
					en | 603 Network Blocked                        | 603+     |    |     |
					en | 603 Decline                                | 603      |    |     |
					en | 603 vs 603+                                | 603 603+ |    |     |
					en | 301 vs 302                                 | 301 302  |    |     |
					en | 302 versus 301                             | 302 301  |    |     |
					en | 486/603                                    | 486 603  |    |     |
					en | 486-603                                    | 486 603  |    |     |
					en | 486 or 603?                                | 486 603  |    |     |
					en | 486 Busy Here vs 600 Busy Everywhere       | 486 600  |    |     |
					en | difference between 401 and 407             | 401 407  |    |     |
					en | 4xx                                        |          |    | 4xx |
					en | SIP 4XX                                    |          |    | 4xx |
					en | 560403                                     | 403      |    |     |
					en | 4861                                       |          |    |     | 4861
					en | 48                                         |          |    |     | 48
					en | cause 17                                   |          | 17 |     |
					en | cause=17                                   |          | 17 |     |
					en | cause code 17                              |          | 17 |     |
					en | hangup cause 38                            |          | 38 |     |
					en | Q.850 17                                   |          | 17 |     |
					en | Reason: Q.850;cause=17                     |          | 17 |     | reason
					en | Reason: Q.850 ;cause=16 ;text="Terminated" |          | 16 |     | reason text terminated
					en | Reason: SIP;cause=200;text="Call completed elsewhere" | 200 | |   | reason text call completed elsewhere
					en | USER_BUSY                                  |          |    |     | user busy
					en | AST_CAUSE_BUSY                             |          |    |     | ast cause busy
					en | min-se                                     |          |    |     | min se
					en | call drops after 200 ms                    |          |    |     | call drops after 200 ms
					en | 100 concurrent calls                       |          |    |     | 100 concurrent calls
					en | extension 201 busy                         |          |    |     | extension busy
					en | RFC 3261 486                               | 486      |    |     |
					en | 192.0.2.48:5060 phone                      |          |    |     | phone
					en | call to +1 202 555 0101 fails with 404     | 404      |    |     | call fails
					en | g711 g729                                  |          |    |     | g711 g729
					en | sip:603@example.com 486                    | 486      |    |     |
					en | [Nov 20 10:02:31] WARNING[486]: chan_sip.c:603 handle_response: Got SIP response 503 "Service Unavailable" back from 192.0.2.5:5060 | 503 | | | nov 20 warning handle back from
					ru | ошибка 487 sip                             | 487      |    |     |
					ru | 486 ошибка на телефоне                     | 486      |    |     | телефоне
					ru | код причины 17                             |          | 17 |     |
					ru | причина 34                                 |          | 34 |     |
					ru | чем отличается 486 от 603                  | 486 603  |    |     |
					ru | 4хх                                        |          |    | 4xx |
					ru | через 200 секунд                           |          |    |     | через 200 секунд
					pt | diferença entre 401 e 407                  | 401 407  |    |     |
					pt | código de causa 88                         |          | 88 |     |
					pt | erro 503                                   | 503      |    |     |
					""")
	void isUnderstood(String language, String typed, String codes, String causes, String classes, String words) {
		Question query = SEARCH.find(language, typed).question();
		assertThat(join(query.codes())).as("codes").isEqualTo(text(codes));
		assertThat(join(query.causes())).as("causes").isEqualTo(text(causes));
		assertThat(join(query.classes())).as("classes").isEqualTo(text(classes));
		assertThat(query.words()).as("words").isEqualTo(text(words));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			486                             | CODE 486
			0x486                           | CODE 486
			sip 486                         | CODE 486
			SIP/2.0 488 Not Acceptable Here | CODE 488
			603+                            | CODE 603+
			301 vs 302                      | PAIR 301-302
			302 301                         | PAIR 301-302
			603/486                         | PAIR 486-603
			405 vs 600                      | PAIR 405-600
			4xx                             | CLASS 4xx
			""")
	void whatNamesOneThingLeadsStraightToIt(String typed, String target) {
		assertThat(SEARCH.find("en", typed).direct()).hasValueSatisfying(
				(found) -> assertThat(found.kind().toUpperCase(Locale.ROOT) + " " + found.name()).isEqualTo(target));
	}

	/**
	 * Columns: language, query, the first hits; a star before one that the query names
	 * and nothing else.
	 */
	@ParameterizedTest
	@CsvSource(delimiter = '|',
			textBlock = """
					en | freeswitch                      | *platform:freeswitch
					en | FreeSWITCH?                     | *platform:freeswitch
					en | what is freeswitch              | *platform:freeswitch
					en | freeswich                       | *platform:freeswitch
					ru | freeswitch                      | *platform:freeswitch
					ru | ошибки freeswitch               | *platform:freeswitch
					ru | лфьфшдшщ                        | *platform:kamailio
					pt | kamailio                        | *platform:kamailio
					en | teams                           | *platform:microsoft-teams
					en | microsoft teams                 | *platform:microsoft-teams
					en | direct routing                  | *platform:microsoft-teams
					en | audiocodes                      | *platform:audiocodes
					en | 3cx                             | *platform:3cx
					en | sip.js                          | *platform:sip-js
					en | asterisk                        | platform:asterisk platform:asterisk-chan-sip
					en | asterisk chan_pjsip             | *platform:asterisk
					en | freeswitch 503                  | row:freeswitch#receives-normal-temporary-failure-4
					en | 503 freeswitch                  | row:freeswitch#receives-normal-temporary-failure-4
					ru | что делает freeswitch с 503     | row:freeswitch#receives-normal-temporary-failure-4
					ru | фыеукшыл 486                    | row:asterisk#receives-ast-cause-user-busy row:asterisk-chan-sip#receives-ast-cause-user-busy
					pt | kamailio 477                    | row:kamailio#makes-e-send code:477 platform:kamailio
					en | 3cx 486                         | row:3cx#receives-486 code:486 platform:3cx
					en | asterisk cause 20               | row:asterisk#sends-ast-cause-subscriber-absent row:asterisk-chan-sip#sends-ast-cause-subscriber-absent row:asterisk#names-ast-cause-subscriber-absent cause:20
					en | Asterisk hangup cause 20        | row:asterisk#sends-ast-cause-subscriber-absent
					ru | asterisk причина 20             | row:asterisk#sends-ast-cause-subscriber-absent
					en | freeswitch USER_BUSY            | row:freeswitch#receives-user-busy
					en | freeswitch user busy            | row:freeswitch#receives-user-busy
					en | why USER_BUSY from freeswitch   | row:freeswitch#receives-user-busy
					en | asterisk USER_BUSY              | row:asterisk#receives-ast-cause-user-busy
					en | freeswitch ORIGINATOR_CANCEL    | row:freeswitch#receives-originator-cancel
					en | cause 17                        | cause:17 code:486
					en | 486                             | *code:486
					en | 486 603                         | *pair:486-603 code:486 code:603
					en | 405 600                         | *pair:405-600
					en | asterisk no common codec        | code:488
					en | phone 486                       | code:486
					en | sbc 503                         | code:503
					en | browser is busy                 | symptom:busy-although-free
					en | session-expires                 | header:session-expires
					en | session-expires header missing in 200 | header:session-expires
					en | sip_routing_error               | row:retell#names-sip-routing-error
					en | D35                             | row:telnyx#makes-d35
					en | Retry-After                     | header:retry-after
					en | timer b                         | timer:b
					ru | таймер b                        | timer:b
					en | t1                              | timer:t1
					en | prack                           | method:prack
					en | one way audio                   | symptom:one-way-audio
					en | they can hear me but i cannot hear them | symptom:one-way-audio
					en | call drops after 32 seconds     | symptom:drops-after-32-seconds
					en | cant transfer a call            | symptom:transfer-fails
					ru | обрыв через 32 секунды          | symptom:drops-after-32-seconds
					ru | меня слышат, а я нет            | symptom:one-way-audio
					ru | номер помечается как спам       | symptom:spam-label
					pt | a chamada cai aos 32 segundos   | symptom:drops-after-32-seconds
					pt | áudio só de um lado             | symptom:one-way-audio
					pt | ura não reconhece os dígitos    | symptom:dtmf-not-heard
					""")
	void namesAndNumbersComeFirst(String language, String typed, String expected) {
		Found found = SEARCH.find(language, typed);
		List<String> hits = found.hits().stream().map((hit) -> {
			Target target = hit.target();
			boolean only = found.direct().filter(target::equals).isPresent();
			return (only ? "*" : "") + target.kind() + ":" + target.name();
		}).toList();
		assertThat(hits).startsWith(expected.split(" "));
	}

	@ParameterizedTest
	@CsvSource({ "USER_BUSY, freeswitch#names-user-busy", "AST_CAUSE_USER_BUSY, asterisk#names-ast-cause-user-busy",
			"NORMAL_TEMPORARY_FAILURE, freeswitch#names-normal-temporary-failure" })
	void aNameThatIsSpelledOutLeadsToItsOwnRow(String typed, String row) {
		assertThat(SEARCH.find("en", typed).of(Target.ROW).get(0).target().name()).isEqualTo(row);
		assertThat(SEARCH.complete("en", typed).of(Target.ROW).get(0).target().name()).isEqualTo(row);
	}

	@ParameterizedTest
	@CsvSource({ "freeswitch 503, row code platform pair", "asterisk cause 20, row cause platform code",
			"freeswitch USER_BUSY, row cause platform code", "cause 17, cause code", "486 603, pair code",
			"asterisk, platform code", "no common codec, code symptom" })
	void whatIsNamedComesBeforeWhatIsFoundByWords(String typed, String kinds) {
		assertThat(SEARCH.find("en", typed).kinds()).startsWith(kinds.split(" "));
	}

	@ParameterizedTest
	@CsvSource({ "486 busy phone", "499", "48", "4861", "busy", "486 499", "cause 17", "486 603 600", "''",
			"freeswitch 499", "freeswitch 4xx", "freeswitch kamailio", "freeswitch 503", "phone", "sbc" })
	void whatSaysMoreOrNothingIsSearched(String typed) {
		assertThat(SEARCH.find("en", typed).direct()).isEmpty();
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			en | 486 phone is dead                 | 486
			en | cause 17                          | 486
			en | Reason: Q.850;cause=34            | 503
			en | USER_BUSY                         | 486
			en | Unfortunately error on sending to next hop occurred (477/SL) | 477
			en | unfortunately error on sending    | 477
			en | min-se                            | 422
			en | Min-Expires                       | 423
			en | drops after 32 seconds            | 200
			en | no common codec                   | 488
			en | no comon codek                    | 488
			en | unauthorised                      | 401
			en | proxy authentification            | 407
			ru | неверный пароль при регистрации   | 401
			ru | pfyznj                            | 486
			ru | занят                             | 486
			ru | jib,rf gfhjkz                     | 401
			ru | нет общего кодека                 | 488
			ru | зането                            | 486
			ru | busy here                         | 486
			pt | ligacao recusada pelo usuario     | 603
			pt | nao atende                        | 480
			pt | senha errada                      | 401
			""")
	void wordsFindTheirCode(String language, String typed, String first) {
		List<Hit> hits = SEARCH.find(language, typed).of("code");
		assertThat(hits).extracting((hit) -> hit.target().name()).startsWith(first);
	}

	@Test
	void aMessageIsKnownByItsStatusLineEvenWithoutItsLineEnds() {
		String message = """
				SIP/2.0 488 Not Acceptable Here
				Via: SIP/2.0/UDP 198.51.100.10:5060;branch=z9hG4bK486;received=203.0.113.5
				From: "Alice 603" <sip:404@example.com>;tag=9fxced76sl
				To: <sip:503@example.com>;tag=b7f21a
				Call-ID: 500@203.0.113.5
				CSeq: 102 INVITE
				Warning: 304 example.com "Media type not available"
				Content-Length: 480
				""";
		for (String pasted : List.of(message, message.replace("\n", "\r\n"), message.replace('\n', ' '),
				message.replace("\n", ""))) {
			Question query = SEARCH.find("en", pasted).question();
			assertThat(join(query.codes())).isEqualTo("488");
			assertThat(query.words().toLowerCase(Locale.ROOT)).contains("media type not available")
				.doesNotContain("alice", "branch");
			assertThat(SEARCH.find("en", pasted).of("code").get(0).target().name()).isEqualTo("488");
		}
	}

	/**
	 * Columns: the lines of a message, with bars for their ends; codes; causes; the words
	 * that are searched; what it says of its reason; where it leads.
	 */
	@ParameterizedTest
	@CsvSource(delimiter = '~', quoteCharacter = '`',
			textBlock = """
					SIP/2.0 488 Not Acceptable Here|Via: x|From: "Bob 603" <sip:404@a.example>|Content-Length: 0    ~ 488 ~    ~                          ~                        ~ code:488
					> SIP/2.0 488 Not Acceptable Here|> Via: x|> To: <sip:b@a.example>                              ~ 488 ~    ~                          ~                        ~ code:488
					    SIP/2.0 488 Not Acceptable Here|    Via: x|    CSeq: 5 INVITE                                ~ 488 ~    ~                          ~                        ~ code:488
					<--- Received SIP response (512 bytes) from UDP:192.0.2.5:5060 --->|SIP/2.0 486 Busy Here|Via: x ~ 486 ~    ~                          ~                        ~ code:486
					SIP/2.0 486 Busy Here|Server: Asterisk PBX 18|Call-ID: 500 busy                                 ~ 486 ~    ~                          ~                        ~ code:486
					SIP/2.0 200 OK|CSeq: 1 INVITE|Content-Length: 99|v=0|s=call|m=audio 4000 RTP 0                  ~ 200 ~    ~                          ~                        ~ code:200
					SIP/2.0 488 Not Acceptable Here|Warning: 304 a.example "Media type not available"              ~ 488 ~    ~ media type not available ~ Warning  304 Media type not available ~
					SIP/2.0 503 Service Unavailable|Via: x|Reason: Q.850;cause=34;text="No circuit"                 ~ 503 ~ 34 ~ no circuit               ~ Reason Q.850 34 No circuit ~
					SIP/2.0 503 Service Unavailable|Retry-After: 120|Via: x                                         ~ 503 ~    ~                          ~ Retry-After  120        ~
					SIP/2.0 403 Account blocked|Via: x                                                              ~ 403 ~    ~ account blocked          ~                        ~
					INVITE sip:486@a.example SIP/2.0|Via: x|From: "Busy" <sip:603@a.example>                        ~     ~    ~                          ~                        ~
					BYE sip:b@a.example SIP/2.0|Via: x|Reason: Q.850;cause=16;text="Normal call clearing"           ~     ~ 16 ~ normal call clearing     ~ Reason Q.850 16 Normal call clearing ~
					CANCEL sip:b@a.example SIP/2.0|Reason: SIP;cause=200;text="Call completed elsewhere"            ~ 200 ~    ~ call completed elsewhere ~ Reason SIP 200 Call completed elsewhere ~
					CANCEL sip:b@a.example SIP/2.0|Reason: SIP ;cause=200, Q.850 ;cause=26                          ~ 200 ~ 26 ~                          ~ Reason SIP 200; Reason Q.850 26 ~
					SIP/2.0 180 Ringing|Via: x|SIP/2.0 486 Busy Here|Via: x                                        ~ 486 180 ~ ~                       ~                        ~
					""")
	void ofAMessageOnlyItsReasonIsSearched(String lines, String codes, String causes, String words, String facts,
			String leads) {
		Found found = SEARCH.find("en", lines.replace('|', '\n'));
		Question question = found.question();
		assertThat(join(question.codes())).as("codes").isEqualTo(text(codes));
		assertThat(join(question.causes())).as("causes").isEqualTo(text(causes));
		assertThat(question.words()).as("words").isEqualTo(text(words));
		assertThat(question.message()
			.facts()
			.stream()
			.map((fact) -> join(List.of(fact.field(), fact.protocol(), fact.number(), fact.text())).strip())
			.collect(Collectors.joining("; "))).as("facts").isEqualTo(text(facts));
		assertThat(found.direct().map((target) -> target.kind() + ":" + target.name()).orElse("")).as("leads")
			.isEqualTo(text(leads));
	}

	@Test
	void theLastFailureOfATraceComesFirst() {
		Question query = SEARCH.find("en", """
				SIP/2.0 100 Trying
				Via: SIP/2.0/UDP 192.0.2.1
				CSeq: 1 INVITE

				SIP/2.0 407 Proxy Authentication Required
				Via: SIP/2.0/UDP 192.0.2.1
				CSeq: 1 INVITE

				SIP/2.0 180 Ringing
				CSeq: 2 INVITE

				SIP/2.0 486 Busy Here
				CSeq: 2 INVITE
				Reason: Q.850;cause=17
				""").question();
		assertThat(join(query.codes())).isEqualTo("486 407 180 100");
		assertThat(query.causes()).containsExactly("17");
	}

	@Test
	void digitsAreNeverCorrectedAndNeverCompletedInAResult() {
		for (String typed : List.of("48", "4866", "4860", "0x48", "g71", "cause 1777")) {
			assertThat(SEARCH.find("en", typed).hits()).as(typed)
				.noneMatch((hit) -> hit.reason().source().equals("number"));
		}
	}

	@Test
	void aMistypedWordIsToldAsItWasRead() {
		assertThat(SEARCH.find("en", "no comon codek").meant()).isEqualTo("no common codec");
		assertThat(SEARCH.find("ru", "pfyznj").meant()).isEqualTo("занято");
		assertThat(SEARCH.find("en", "busy").meant()).isNull();
	}

	@Test
	void aPairNeverStandsAmongTheCodes() {
		Found found = SEARCH.find("en", "busy");
		assertThat(found.of("code")).extracting((hit) -> hit.target().name()).startsWith("486");
		assertThat(found.of("pair")).extracting((hit) -> hit.target().name()).contains("486-600");
	}

	@Test
	void theReasonMarksTheWordsThatMatched() {
		Hit hit = SEARCH.find("en", "engaged tones").of("code").get(0);
		assertThat(hit.reason().source()).isEqualTo("symptom");
		assertThat(hit.reason().pieces()).containsSubsequence(new Hit.Piece("engaged", true),
				new Hit.Piece("tone", true));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			en | call drops after 32 seconds         | 200 | fix  | ACK
			ru | звонок обрывается через 32 секунды  | 200 | fix  | ACK
			pt | a chamada cai depois de 32 segundos | 200 | fix  | ACK
			en | fax fails                           | 488 | when | T.38
			""")
	void theStepThatHelpsIsShown(String language, String typed, String code, String section, String words) {
		Hit hit = SEARCH.find(language, typed).of("code").get(0);
		assertThat(hit.target().name()).isEqualTo(code);
		assertThat(hit.step()).isNotNull();
		assertThat(hit.step().section()).isEqualTo(section);
		assertThat(hit.step().pieces().stream().map(Hit.Piece::text).collect(Collectors.joining())).contains(words);
	}

	@Test
	void muteIsNotChanged() {
		assertThat(SEARCH.find("pt", "ligação muda").of("code")).extracting((hit) -> hit.target().name())
			.startsWith("200", "488")
			.doesNotContain("301", "410");
	}

	@Test
	void completionsFollowWhatIsTyped() {
		assertThat(SEARCH.complete("en", "48").hits()).extracting((hit) -> hit.target().name())
			.startsWith("480", "481", "482");
		assertThat(SEARCH.complete("en", "48").kinds()).containsExactly("code");
		assertThat(SEARCH.complete("en", "486").hits().get(0).target().name()).isEqualTo("486");
		assertThat(SEARCH.complete("en", "eng").hits()).extracting((hit) -> hit.target().name()).contains("486");
		assertThat(SEARCH.complete("ru", "неверн").hits()).extracting((hit) -> hit.target().name())
			.contains("wrong-password", "403");
		assertThat(SEARCH.complete("en", "").hits()).isEmpty();
		assertThat(SEARCH.complete("en", "kamai").hits().get(0).target().name()).isEqualTo("kamailio");
		assertThat(SEARCH.complete("en", "kamai").direct()).isEmpty();
	}

	@ParameterizedTest
	@CsvSource({ "busy", "freeswitch 503", "asterisk", "no common codec", "cause 17", "486 phone", "486" })
	void noKindOfCompletionPushesOutAnother(String typed) {
		Found found = SEARCH.complete("en", typed);
		assertThat(found.hits()).hasSizeLessThanOrEqualTo(10);
		assertThat(found.kinds()).containsExactlyElementsOf(SEARCH.find("en", typed).kinds().isEmpty() ? found.kinds()
				: List.copyOf(SEARCH.find("en", typed).kinds()).subList(0, found.kinds().size()));
		if (found.kinds().size() > 1) {
			assertThat(found.kinds()).allMatch((kind) -> found.of(kind).size() <= 4);
		}
	}

	private static String join(List<String> things) {
		return String.join(" ", things);
	}

	private static String text(String cell) {
		return (cell == null) ? "" : cell;
	}

}
