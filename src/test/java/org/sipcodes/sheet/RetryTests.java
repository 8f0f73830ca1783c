package org.sipcodes.sheet;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.sipcodes.TestSite;
import org.sipcodes.model.Inline;
import org.sipcodes.model.Kind;
import org.sipcodes.sheet.Part.Cell;
import org.sipcodes.sheet.Part.Row;
import org.sipcodes.sheet.Part.Table;

import static org.assertj.core.api.Assertions.assertThat;

/** What pages say of calls that were tried again is what was measured. */
class RetryTests {

	private static Table table(String tag) {
		return TestSite.SHEETS.retry(TestSite.language(tag)).all(Table.class).get(0);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			en | 486 | Kamailio (DNS)        | nothing
			en | 503 | Kamailio (DNS)        | second gateway after 0 ms
			en | 503 | Kamailio (dispatcher) | nothing; caller got 500
			en | 500 | Kamailio (dispatcher) | second gateway after 1 ms
			en | 503 | Sofia-SIP             | nothing / with Retry-After: same gateway again after 2 s
			en | 504 | Sofia-SIP             | nothing / with Retry-After: same gateway again after 2.1 s
			en | 422 | Linphone              | same gateway again after 30 ms; caller got 603
			en | 302 | Net::SIP              | address in Contact after 1 ms
			en | 503 | Most systems          | nothing
			en | 407 | Most systems          | same gateway again
			ru | 504 | Sofia-SIP             | ничего / с Retry-After: снова тот же шлюз через 2,1 с
			pt | 503 | Twinkle               | segundo gateway após 0 ms
			""")
	void aCellSaysWhatTheSystemDid(String tag, String code, String system, String words) {
		String name = system.equals("Most systems") ? TestSite.language(tag).labels().get("retried.most") : system;
		Table table = table(tag);
		Row row = table.rows().stream().filter((one) -> one.anchor().equals(code)).findFirst().orElseThrow();
		int column = table.head().stream().map(Link::text).toList().indexOf(name);
		assertThat(text(row.cells().get(column))).isEqualTo(words);
	}

	private static String text(Cell cell) {
		return String.join(" / ", cell.values().stream().map(Inline::plain).toList());
	}

	/**
	 * Read without the program: a second INVITE, or another code for the caller, is in
	 * the cell and in no other.
	 */
	@Test
	void noMoreAndNoLessThanWasMeasuredIsInTheTable() throws IOException {
		Map<String, List<String>> measured = new TreeMap<>();
		try (Stream<String> lines = Files.lines(Path.of("lab/results/retry.tsv"))) {
			lines.skip(1).map((line) -> line.split("\t", -1)).forEach((cells) -> {
				List<String> done = measured.computeIfAbsent(cells[4] + " " + cells[0], (key) -> new ArrayList<>());
				boolean translated = !cells[9].equals(cells[4]) && !cells[9].equals("200");
				String outcome = cells[6] + cells[7] + (translated ? cells[9] : "");
				if (!done.contains(outcome)) {
					done.add(outcome);
				}
			});
		}
		Map<String, List<String>> shown = new TreeMap<>();
		List<String> systems = TestSite.CATALOG.lab().systems().stream().map((one) -> one.by().system().key()).toList();
		Map<String, String> words = Map.of("nothing", "no", "second gateway", "yessecond gateway", "same gateway again",
				"yesfirst gateway", "address in Contact", "yescontact");
		for (Row row : table("en").rows()) {
			for (int i = 0; i < systems.size(); i++) {
				List<String> done = new ArrayList<>();
				for (List<Inline> line : row.cells().get(i + 2).values()) {
					String[] pieces = Inline.plain(line).replace("with Retry-After: ", "").split("; caller got ");
					done.add(words.get(pieces[0].replaceFirst(" after .*", ""))
							+ ((pieces.length > 1) ? pieces[1] : ""));
				}
				shown.put(row.anchor() + " " + systems.get(i), done);
			}
		}
		assertThat(shown).isEqualTo(measured).hasSize(660);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			textBlock = """
					en | 486 | Measured with 10 systems. After 486 none of them tried anything more, and each caller got 486. All codes and systems
					en | 503 | Measured with 10 systems. Kamailio (DNS), baresip and Twinkle went on to the second gateway. Kamailio (dispatcher) tried nothing more, and the caller got 500. Sofia-SIP asked the same gateway again after 2 s, only with Retry-After. The others (5) tried nothing more, and the caller got 503. All codes and systems
					ru | 500 | Измерено на системах: 10. На второй шлюз: Kamailio (dispatcher). Снова на тот же шлюз: Sofia-SIP через 2 с, только с Retry-After. Остальные (8) больше ничего не пробовали, и вызывающая сторона получила 500. Все коды и системы
					pt | 423 | Medido com 10 sistemas. De novo no mesmo gateway: Sofia-SIP. Os demais (9) não tentaram mais nada, e quem ligou recebeu 423. Todos os códigos e sistemas
					""")
	void aCodeHasALineOnWhatWasMeasured(String tag, String code, String line) {
		String page = TestSite.html(TestSite.URLS.code(TestSite.language(tag), TestSite.code(code)));
		assertThat(page.lines().map(TestSite::bare)).anyMatch((text) -> text.contains(line));
		assertThat(page).contains("/retry#" + code + "\"");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			a          | Kamailio (DNS) 5.6.3          | no  | INVITE, 30.2 s
			b          | Twinkle 1.10.2                | yes |
			f          | Linphone 5.1.65               | yes |
			g          | Kamailio (DNS) 5.6.3          | no  |
			g          | Kamailio (fr_timer 2 s) 5.6.3 | no  |
			invite-2xx | baresip 1.0.0                 | yes | BYE, 32 s
			""")
	void aTimerHasTheTimesThatWereMeasured(String timer, String system, String agrees, String then) {
		Table table = TestSite.SHEETS
			.of(TestSite.language("en"),
					TestSite.CATALOG.entry(Kind.TIMER, timer, TestSite.language("en")).orElseThrow())
			.all(Table.class)
			.get(0);
		Row row = table.rows()
			.stream()
			.filter((one) -> text(one.cells().get(0)).equals(system))
			.findFirst()
			.orElseThrow();
		assertThat(text(row.cells().get(1))).startsWith("0 s, 0.5 s, 1.");
		assertThat(text(row.cells().get(2))).isEqualTo(agrees);
		assertThat(text(row.cells().get(3))).isEqualTo((then != null) ? then : "");
	}

}
