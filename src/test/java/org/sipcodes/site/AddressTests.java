package org.sipcodes.site;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.sipcodes.SmallContent;
import org.sipcodes.TestSite;
import org.sipcodes.model.Kind;
import org.sipcodes.read.SiteFiles;

import static org.assertj.core.api.Assertions.assertThat;

/** Which addresses there are, and which spelling leads where. */
class AddressTests {

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			textBlock = """
					/486                                          | /sip/486-busy-here
					/sip/486                                      | /sip/486-busy-here
					/sip/486-anything                             | /sip/486-busy-here
					/sip/486-Busy-Here                            | /sip/486-busy-here
					/SIP/486                                      | /sip/486-busy-here
					/sip/486-busy-here/                           | /sip/486-busy-here
					/sip-486                                      | /sip/486-busy-here
					/ru/486                                       | /ru/sip/486-busy-here
					/pt/sip/486                                   | /pt/sip/486-busy-here
					/en/sip/486                                   | /sip/486-busy-here
					/en/sip/486-busy-here                         | /sip/486-busy-here
					/en                                           | /
					/en/                                          | /
					/ru                                           | /ru/
					/sip                                          | /
					/ru/sip                                       | /ru/
					/603+                                         | /sip/603-network-blocked
					/sip/603                                      | /sip/603-decline
					/sip/603-anything                             | /sip/603-decline
					/4xx                                          | /sip/4xx
					/sip/4XX                                      | /sip/4xx
					/ru/4xx                                       | /ru/sip/4xx
					/301-vs-302                                   | /compare/sip/301-moved-permanently-vs-302-moved-temporarily
					/302-vs-301                                   | /compare/sip/301-moved-permanently-vs-302-moved-temporarily
					/compare/sip/301-vs-302                       | /compare/sip/301-moved-permanently-vs-302-moved-temporarily
					/compare/301-vs-302                           | /compare/sip/301-moved-permanently-vs-302-moved-temporarily
					/compare/sip-301-vs-sip-302                   | /compare/sip/301-moved-permanently-vs-302-moved-temporarily
					/compare/sip/302-moved-temporarily-vs-301-moved-permanently | /compare/sip/301-moved-permanently-vs-302-moved-temporarily
					/ru/301-vs-302                                | /ru/compare/sip/301-moved-permanently-vs-302-moved-temporarily
					/603-vs-603+                                  | /compare/sip/603-decline-vs-603-network-blocked
					/603+-vs-603                                  | /compare/sip/603-decline-vs-603-network-blocked
					/486/603                                      | /compare/sip/486-busy-here-vs-603-decline
					/ru/603/486                                   | /ru/compare/sip/486-busy-here-vs-603-decline
					/301-vs-301                                   | /sip/301-moved-permanently
					/compare/                                     | /compare
					/timer-b                                      | /timers/b
					/ru/t1                                        | /ru/timers/t1
					/Session-Expires                              | /headers/session-expires
					/headers/x                                    | /headers/session-expires
					/header/server                                | /headers/user-agent
					/pt/prack                                     | /pt/methods/prack
					/methods/INVITE                               | /methods/invite
					/one-way-audio                                | /symptoms/one-way-audio
					/freeswitch                                   | /platforms/freeswitch
					/compare?a=301&b=302                          | /compare/sip/301-moved-permanently-vs-302-moved-temporarily
					/compare?a=302&b=301                          | /compare/sip/301-moved-permanently-vs-302-moved-temporarily
					/compare?a=301&b=301                          | /sip/301-moved-permanently
					/pt/compare?a=486&b=600                       | /pt/compare/sip/486-busy-here-vs-600-busy-everywhere
					""")
	void anotherSpellingLeadsToTheOneAddress(String from, String to) {
		assertThat(answer(from)).isEqualTo(new Answer.Moved(to));
		assertThat(answer(to)).as("no second redirect").isInstanceOf(Answer.Found.class);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			/503/freeswitch           | /platforms/freeswitch#
			/freeswitch/503           | /platforms/freeswitch#
			/ru/503/FreeSWITCH        | /ru/platforms/freeswitch#
			/pt/freeswitch/503/       | /pt/platforms/freeswitch#
			/platforms/freeswitch/503 | /platforms/freeswitch#
			/en/503/freeswitch        | /platforms/freeswitch#
			# Nothing is known of that, but the platform is.
			/699/freeswitch           |
			/nothing/486              |
			/486/nothing              |
			""")
	void aPlatformAndACodeLeadToTheFirstRow(String from, String to) {
		if (to == null) {
			assertThat(answer(from)).isInstanceOf(Answer.Missing.class);
			return;
		}
		String place = ((Answer.Moved) answer(from)).path();
		assertThat(place).startsWith(to);
		String page = TestSite.html(place.replaceFirst("#.*", ""));
		String row = page.substring(page.indexOf("id=\"" + place.replaceFirst(".*#", "") + "\""));
		assertThat(TestSite.bare(row.substring(0, row.indexOf("</td>") + 1).replaceFirst("^[^>]*>", "")))
			.contains("503");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			/sip/499          | 499 is not a known SIP response code   | Security Agreement Required
			/499              | treats it as 400                        | Bad Request
			/ru/sip/299-x     | 299 — неизвестный код ответа SIP        | Ближайшие коды
			/pt/sip/699       | 699 não é um código de resposta SIP     | 687
			# Of a pair the page speaks of the first number, which is the known one here.
			/compare/sip/301-vs-999 | There is no page here | href="/sip/301-moved-permanently"
			/compare/sip/486-vs-499 | 499 is not a known SIP response code | Security Agreement Required
			/nothing          | There is no page here                   | Codes by class
			/sip/700          | There is no page here                   | Codes by class
			/ru/nothing       | Такой страницы нет                      | Коды по классам
			""")
	void anAddressThatLeadsNowhereHelps(String path, String first, String second) {
		Answer answer = answer(path);
		assertThat(answer).isInstanceOf(Answer.Missing.class);
		String html = TestSite.text(new Answer.Found(((Answer.Missing) answer).resource()));
		assertThat(html).contains("noindex").doesNotContain("rel=\"canonical\"");
		assertThat(html).contains(first, second);
	}

	@ParameterizedTest
	@ValueSource(strings = { "/compare?a=486", "/compare?b=486", "/compare?a=999&b=486", "/ru/compare?a=486&b=abc" })
	void oneCodeInThePickerIsKept(String path) {
		assertThat(TestSite.text(answer(path))).contains("selected").contains("value=\"486\" selected");
	}

	@Test
	void theListOfAddressesHasEveryPageOnce() {
		int things = Kind.ALL.stream().mapToInt((kind) -> TestSite.CATALOG.entries(kind).size()).sum();
		int lists = (int) Kind.ALL.stream().filter(Kind::listed).count();
		assertThat(TestSite.SITE.paths()).doesNotHaveDuplicates().hasSize(3 * (things + lists + 6));
	}

	@Test
	void everyCanonicalAddressCanBeListedAndAnswers() {
		Site site = Site.read(SiteFiles.of(SmallContent.files()), TestSite.ORIGIN);
		List<String> addresses = site.addresses();
		assertThat(addresses).doesNotHaveDuplicates()
			.containsAll(site.paths())
			.contains("/sip/486-busy-here.md", "/ru/guides/reject.txt", "/cards/pt/486.png", "/llms.txt",
					"/ru/feed.xml", "/sitemap-pt.xml", "/api/v1/codes/486", "/data/codes.json", "/openapi.json");
		assertThat(addresses).allSatisfy(
				(address) -> assertThat(site.answer(address, Map.of())).as(address).isInstanceOf(Answer.Found.class));
	}

	private static Answer answer(String address) {
		Map<String, String> parameters = new HashMap<>();
		int question = address.indexOf('?');
		if (question >= 0) {
			for (String parameter : address.substring(question + 1).split("&")) {
				parameters.put(parameter.substring(0, 1), parameter.substring(2));
			}
		}
		return TestSite.SITE.answer((question < 0) ? address : address.substring(0, question), parameters);
	}

}
