package org.sipcodes.sheet;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.sipcodes.TestSite;
import org.sipcodes.model.Language;
import org.sipcodes.model.Platform;
import org.sipcodes.query.Target;

import static org.assertj.core.api.Assertions.assertThat;

/** What a link to something that was found says. */
class FoundSheetsTests {

	/** Columns: language, platform, code or cause, direction, the sentence, the note. */
	@ParameterizedTest
	@CsvSource(delimiter = '|',
			textBlock = """
					en | freeswitch | 486                   | receives | FreeSWITCH: 486 received becomes USER_BUSY                           |
					ru | freeswitch | 486                   | receives | FreeSWITCH: получив 486, превращает его в USER_BUSY                  |
					pt | freeswitch | 486                   | receives | FreeSWITCH: ao receber 486, converte em USER_BUSY                    |
					en | freeswitch | any                   | receives | FreeSWITCH: any other code received becomes NORMAL_UNSPECIFIED       | there is no other mapping (default)
					ru | freeswitch | any                   | receives | FreeSWITCH: получив любой другой код, превращает его в NORMAL_UNSPECIFIED | другого правила нет (по умолчанию)
					en | freeswitch | SUBSCRIBER_ABSENT     | sends    | FreeSWITCH: SUBSCRIBER_ABSENT is sent as 480                         |
					ru | freeswitch | SUBSCRIBER_ABSENT     | sends    | FreeSWITCH: при SUBSCRIBER_ABSENT отправляет 480                     |
					en | freeswitch | UNALLOCATED_NUMBER    | names    | FreeSWITCH: UNALLOCATED_NUMBER (1)                                   |
					en | h3c        | 500                   | sends    | H3C / HP MSR: cause 25 is sent as 500                                |
					ru | h3c        | 500                   | sends    | H3C / HP MSR: при причине 25 отправляет 500                          |
					en | freeswitch | 491                   | makes    | FreeSWITCH sends 491 by itself: another request is still pending     |
					en | kamailio   | 503                   | makes    | Kamailio sends 503 by itself: “Service Unavailable”                  | the request could not be sent
					en | 3cx        | 486                   | receives | 3CX on receiving 486: no further route is tried                      |
					en | 3cx        | 411                   | skips    | 3CX tries the next route after 411                                   |
					ru | 3cx        | 411                   | skips    | 3CX после 411 пробует следующий маршрут                              |
					""")
	void aRowIsASentence(String language, String name, String about, String direction, String sentence, String note) {
		Platform platform = TestSite.CATALOG.platform(name).orElseThrow();
		Platform.Row row = platform.rows()
			.stream()
			.filter((one) -> one.is(direction) && List.of(one.code(), one.cell("cause")).contains(about))
			.findFirst()
			.orElseThrow();
		Link link = link(TestSite.language(language), platform, row);
		assertThat(link.text()).isEqualTo(sentence);
		assertThat(link.note()).isEqualTo((note == null) ? "" : note);
	}

	@Test
	void noRowIsLeftUnfinished() {
		for (Language language : TestSite.CATALOG.languages()) {
			for (Platform platform : TestSite.CATALOG.platforms()) {
				platform.rows()
					.forEach((row) -> assertThat(link(language, platform, row).text()).startsWith(platform.name())
						.doesNotContain("{", "  ", "“”", "«»", "()", ": :")
						.doesNotMatch(".*[:,;(\\s]$|.*[:,]\\s+[,:].*")
						.hasSizeGreaterThan(platform.name().length() + 3));
			}
		}
	}

	private static Link link(Language language, Platform platform, Platform.Row row) {
		return new FoundSheets(TestSite.CATALOG, TestSite.URLS, language)
			.link(Target.row(platform.entry().name(), row.anchor()));
	}

}
