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

	@ParameterizedTest
	@CsvSource({ "486 busy phone", "499", "48", "4861", "busy", "486 499", "cause 17", "486 603 600", "''" })
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
			pt | cai depois de 30 segundos         | 200
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
			en | wrong password                      | 401 | when | Authorization
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
		assertThat(SEARCH.complete("en", "48")).extracting((hit) -> hit.target().name())
			.startsWith("480", "481", "482");
		assertThat(SEARCH.complete("en", "486").get(0).target().name()).isEqualTo("486");
		assertThat(SEARCH.complete("en", "eng")).extracting((hit) -> hit.target().name()).contains("486");
		assertThat(SEARCH.complete("ru", "неверн")).extracting((hit) -> hit.target().name()).contains("401");
		assertThat(SEARCH.complete("en", "")).isEmpty();
	}

	private static String join(List<String> things) {
		return String.join(" ", things);
	}

	private static String text(String cell) {
		return (cell == null) ? "" : cell;
	}

}
