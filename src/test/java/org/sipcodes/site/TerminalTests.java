package org.sipcodes.site;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.sipcodes.TestSite;
import org.sipcodes.model.Code;
import org.sipcodes.model.Language;
import org.sipcodes.model.Platform;

import static org.assertj.core.api.Assertions.assertThat;

/** What one reads who asks from a terminal. */
class TerminalTests {

	private static final Preferences CURL = new Preferences("*/*", "identity", "curl/8.5.0");

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			textBlock = """
					# What was found: name, a line, an address that can be typed.
					/search?q=busy         | Search: busy; 486 Busy Here; ORIGIN/486; 600 Busy Everywhere; ORIGIN/600
					/search?q=bussy here   | Search: bussy here; Searched for: busy here; ORIGIN/486
					/ru/search?q=занято    | Поиск: занято; Коды; 486 Busy Here; ORIGIN/ru/486
					/pt/search?q=ocupado   | Busca: ocupado; Códigos; ORIGIN/pt/486
					/search?q=xyzzyqwv     | Nothing was found for “xyzzyqwv”; For example:; curl 'ORIGIN/search?q=USER_BUSY'
					/ru/search?q=xyzzyqwv  | ничего не найдено; Например:; ORIGIN/ru/search?q=
					/search                | Search; For example:; ORIGIN/search?q=
					/search?q=499          | No RFC defines 499; ORIGIN/
					/search?q=a\\u001b[31m  | Search: a[31m
					/q/bussy+here          | Search: bussy here; Searched for: busy here; ORIGIN/486
					/q/one+way+audio       | Search: one way audio; One-way audio: only one side hears the other; ORIGIN/symptoms/one-way-audio
					/pt/q/ocupado          | Busca: ocupado; Códigos; ORIGIN/pt/486
					# A query or a choice of one page gives that page.
					/q/486                 | 486 Busy Here; Sent by; ORIGIN/486
					/search?q=486          | 486 Busy Here; Sent by; ORIGIN/486
					/compare?a=603&b=486   | SIP 486 Busy Here vs 603 Decline; ORIGIN/486-vs-603
					/compare?a=486         | Compare
					# What is not there, and what is.
					/499                   | 499 is not a known SIP response code; treats it as 400; 4xx Client error; 494 Security Agreement Required; ORIGIN/494
					/ru/499                | 499 — неизвестный код ответа SIP; Ближайшие коды; ORIGIN/ru/494
					/nothing               | There is no page here: nothing; What there is, for example:; curl ORIGIN/486
					/busy-hear             | There is no page here: busy hear; Did you mean; 486 Busy Here; ORIGIN/486
					/ru/asterix            | Возможно, вы искали; Asterisk; ORIGIN/ru/platforms/asterisk
					/guides/rejct          | Did you mean; ORIGIN/guides/reject
					/503/freeswich         | Did you mean; FreeSWITCH; ORIGIN/platforms/freeswitch
					/platforms/freeswich   | Did you mean; FreeSWITCH; ORIGIN/platforms/freeswitch
					/ru/\\u001b[31m        | Такой страницы нет: 31m
					# A platform and a code.
					/503/freeswitch        | FreeSWITCH: 503 Service Unavailable; Maps it to NORMAL_TEMPORARY_FAILURE (41); Sends it for; ORIGIN/503/freeswitch
					/freeswitch/503        | FreeSWITCH: 503 Service Unavailable
					/ru/503/freeswitch     | FreeSWITCH: 503 Service Unavailable; ORIGIN/ru/503/freeswitch
					/417/freeswitch        | The table of FreeSWITCH has no row about 417; becomes cause 31
					""")
	void aTerminalReadsWhatHelps(String address, String texts) {
		String text = text(address.replace("\\u001b", "\u001b"));
		for (String expected : texts.replace("ORIGIN", TestSite.ORIGIN).split("; ")) {
			assertThat(text.replaceAll("\\s+", " ")).contains(expected);
		}
		assertThat(text.lines()).allMatch((line) -> line.length() <= 80);
		assertThat(text).doesNotContain("\u001b").endsWith("\n").doesNotContain("\n\n\n");
	}

	@Test
	void everyAddressOfAResultLeadsToItsPage() {
		for (Language language : TestSite.CATALOG.languages()) {
			for (String query : List.of("busy", "timeout", "USER_BUSY", "codec", "cause 17", "retry-after", "reject")) {
				String text = text(language.prefix() + "/search?q=" + query);
				List<String> addresses = text.lines()
					.filter((line) -> line.startsWith("  " + TestSite.ORIGIN))
					.map((line) -> line.strip().substring(TestSite.ORIGIN.length()).replaceFirst("[#?].*", ""))
					.toList();
				assertThat(addresses).as(query).isNotEmpty().allSatisfy((address) -> {
					Answer answer = TestSite.SITE.answer(address, Map.of());
					String page = (answer instanceof Answer.Moved moved) ? moved.path().replaceFirst("#.*", "")
							: address;
					assertThat(TestSite.SITE.paths()).as(address).contains(page);
				});
				assertThat(text.lines()).as(query).allMatch((line) -> line.length() <= 80);
			}
		}
	}

	@Test
	void everyCommandOfTheCardWorks() {
		for (Language language : TestSite.CATALOG.languages()) {
			String card = text(language.prefix() + "/:help");
			assertThat(card.lines()).allMatch((line) -> line.length() <= 80).hasSizeLessThan(32);
			List<String> commands = card.lines().filter((line) -> line.startsWith("  curl ")).toList();
			assertThat(commands).hasSizeGreaterThan(10).allSatisfy((command) -> {
				String address = command.replaceAll(".*" + TestSite.ORIGIN + "|'", "");
				assertThat(answer(address, CURL)).as(command).isInstanceOf(Answer.Found.class);
			});
			String home = text(language.prefix() + "/");
			assertThat(home).contains(commands.subList(0, 5)).contains("/:help\n");
		}
	}

	@Test
	void everyNameThatAShellCompletesLeadsToOnePage() {
		List<String> names = text("/:names").lines().toList();
		assertThat(names).hasSizeGreaterThan(200)
			.doesNotHaveDuplicates()
			.contains("486", "603+", "4xx", "freeswitch", "session-expires", "timer-b", "invite", "one-way-audio");
		assertThat(names).allSatisfy((name) -> assertThat(TestSite.SITE.answer("/q", Map.of("q", name))).as(name)
			.isInstanceOf(Answer.Moved.class));
	}

	@Test
	void everyPlatformSaysInAFewLinesWhatItDoesWithEveryCodeInItsTable() {
		for (Language language : TestSite.CATALOG.languages()) {
			for (Platform platform : TestSite.CATALOG.platforms()) {
				for (Code code : TestSite.CATALOG.codes(language)) {
					if (!platform.rows(code.id()).isEmpty()) {
						String text = text(language.prefix() + "/" + code.id() + "/" + platform.entry().name());
						assertThat(text).startsWith(platform.name() + ": " + code.name() + "\n\n");
						assertThat(text.lines()).allMatch((line) -> line.length() <= 80).hasSizeLessThan(30);
					}
				}
			}
		}
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			/486                     | */*              | /sip/486-busy-here.txt
			/ru/sip/486-busy-here    | */*              | /ru/sip/486-busy-here.txt
			/486                     | text/x-ansi      | /sip/486-busy-here.txt?color=1
			/603+                    | */*              | /sip/603-network-blocked.txt
			/486                     | text/markdown    | /sip/486-busy-here.md
			/486                     | application/json | /api/v1/codes/486
			/ru/603+                 | application/json | /api/v1/codes/603%2B?lang=ru
			/pt/q850/17              | application/json | /api/v1/causes/17?lang=pt
			/302-vs-301              | application/json | /api/v1/compare/301/302
			/platforms               | */*              | /platforms.txt
			/freeswitch/503          | */*              | /503/freeswitch.txt
			/                        | */*              | /.txt
			/ru/developers           | */*              | /ru/developers.txt
			/search?q=busy           | */*              |
			/search?q=busy           | application/json |
			/486?color=1             | */*              | /sip/486-busy-here.txt?color=1
			""")
	void aFormSaysWhereItAloneIsAndThatTheReaderChoseIt(String address, String accept, String place) {
		Resource resource = ((Answer.Found) answer(address, new Preferences(accept, "identity", "curl/8.5.0")))
			.resource();
		assertThat(resource.fields()).containsEntry("X-Robots-Tag", "noindex").containsKey("Vary");
		assertThat(resource.fields().get("Content-Location")).isEqualTo(place);
		if (place != null) {
			Resource alone = ((Answer.Found) answer(place.replace("%2B", "+"), Preferences.PAGE)).resource();
			assertThat(alone.bytes()).isEqualTo(resource.bytes());
			assertThat(alone.fields()).doesNotContainKeys("Vary", "Content-Location");
		}
	}

	@ParameterizedTest
	@CsvSource({ "/486", "/nothing", "/499", "/search?q=xyzzyqwv", "/503/freeswitch" })
	void everyFormAtAnAddressThatIsTypedVariesAndHasAValidatorOfItsOwn(String address) {
		List<Resource> forms = List.of("*/*", "text/html", "application/json", "text/markdown")
			.stream()
			.map((accept) -> answer(address,
					new Preferences(accept, "gzip", accept.equals("*/*") ? "curl/8.5.0" : "axios")))
			.filter((answer) -> !(answer instanceof Answer.Moved))
			.map((answer) -> (answer instanceof Answer.Missing missing) ? missing.resource()
					: ((Answer.Found) answer).resource())
			.toList();
		assertThat(forms).allMatch((form) -> "Accept, Accept-Encoding, User-Agent".equals(form.fields().get("Vary")));
		Map<String, String> etags = new HashMap<>();
		forms.forEach((form) -> etags.merge(form.type(), form.bodies().get(0).etag(), (one, other) -> {
			assertThat(other).isEqualTo(one);
			return one;
		}));
		assertThat(etags.values()).doesNotHaveDuplicates().hasSizeGreaterThan(1);
	}

	private static String text(String address) {
		Answer answer = answer(address, CURL);
		Resource resource = (answer instanceof Answer.Missing missing) ? missing.resource()
				: ((Answer.Found) answer).resource();
		assertThat(resource.type()).isEqualTo("text/plain;charset=utf-8");
		return new String(resource.bytes(), StandardCharsets.UTF_8);
	}

	private static Answer answer(String address, Preferences preferences) {
		String[] parts = address.split("\\?", 2);
		Map<String, String> parameters = new HashMap<>();
		for (String parameter : (parts.length > 1) ? parts[1].split("&") : new String[0]) {
			String[] pair = parameter.split("=", 2);
			parameters.put(pair[0], (pair.length > 1) ? pair[1] : "");
		}
		return TestSite.SITE.answer(parts[0], parameters, preferences);
	}

}
