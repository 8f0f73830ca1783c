package org.sipcodes.sheet;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.sipcodes.TestSite;
import org.sipcodes.model.Block;
import org.sipcodes.model.Code;
import org.sipcodes.model.CodeId;
import org.sipcodes.model.Inline;
import org.sipcodes.model.Kind;
import org.sipcodes.model.Language;
import org.sipcodes.model.Platform;
import org.sipcodes.read.GroundTruth;

import static org.assertj.core.api.Assertions.assertThat;

/** What is said of platforms and of Q.850, compared with the sourced tables. */
class PlatformTests {

	private static final Language ENGLISH = TestSite.language("en");

	@ParameterizedTest
	@CsvSource({ "platforms/freeswitch.tsv, freeswitch, fs_cause, cause_number, ''",
			"platforms/asterisk.tsv, asterisk, ast_cause, ast_cause_number, chan_pjsip",
			"platforms/asterisk.tsv, asterisk-chan-sip, ast_cause, ast_cause_number, chan_sip" })
	void everyMappingOfTheSourceIsThere(String table, String slug, String cause, String number, String component) {
		Platform platform = TestSite.CATALOG.platform(slug).orElseThrow();
		List<String> ours = platform.rows()
			.stream()
			.map((row) -> String.join(" ", row.cell("direction"), row.code(), row.cell("cause"), row.cell("number")))
			.toList();
		List<String> expected = GroundTruth.table(table)
			.stream()
			.filter((row) -> component.isEmpty() || row.get("component").equals(component))
			.filter((row) -> row.get("direction").matches("sip_to_cause|cause_to_sip")
					&& row.get("sip_code").matches("\\d{3}") && row.get(number).matches("\\d+"))
			.filter((row) -> TestSite.CATALOG.code(CodeId.parse(row.get("sip_code"))).isPresent())
			.map((row) -> String.join(" ", row.get("direction").equals("sip_to_cause") ? "receives" : "sends",
					row.get("sip_code"), row.get(cause), row.get(number)))
			.toList();
		assertThat(expected).hasSizeGreaterThan(30);
		assertThat(ours).containsAll(expected);
	}

	@ParameterizedTest
	@CsvSource({ "kamailio, Kamailio, 100", "opensips, OpenSIPS, 50" })
	void everyTextThatAProxyMakesIsInItsSource(String slug, String name, int atLeast) {
		Set<String> sourced = GroundTruth.table("platforms/kamailio-opensips.tsv")
			.stream()
			.filter((row) -> row.get("platform").equals(name))
			.map((row) -> row.get("sip_code") + " " + row.get("reason_text"))
			.collect(Collectors.toSet());
		List<String> ours = TestSite.CATALOG.platform(slug)
			.orElseThrow()
			.rows()
			.stream()
			.filter((row) -> row.is("makes") && !row.cell("text").isEmpty())
			.map((row) -> row.code() + " " + row.cell("text"))
			.toList();
		assertThat(ours).hasSizeGreaterThan(atLeast).allMatch(sourced::contains);
	}

	@Test
	void aPlatformOnACodePageSaysWhatItDoesInWholeSentences() {
		for (Language language : TestSite.CATALOG.languages()) {
			TestSite.CATALOG.codes(language)
				.stream()
				.flatMap((code) -> platforms(TestSite.SHEETS.code(language, code)))
				.forEach((item) -> assertThat(Inline.plain(item.subList(1, item.size()))).as(Inline.plain(item))
					.startsWith(": ")
					.endsWith(".")
					.doesNotContain(" .", ": ;", "; ;", "()", "  ", ": .", ".."));
		}
	}

	/** What each platform does, on the page of a code. */
	private static Stream<List<Inline>> platforms(Sheet sheet) {
		return sheet.all(Part.Folds.class)
			.stream()
			.flatMap((folds) -> folds.groups().stream())
			.filter((group) -> !group.key().equals("wire"))
			.flatMap((group) -> ((Part.Prose) group.parts().get(0)).blocks().stream())
			.flatMap((list) -> ((Block.Items) list).items().stream())
			.map((item) -> ((Block.Paragraph) item.get(0)).pieces());
	}

	@Test
	void everyRowNamesItsSource() {
		List<Platform.Row> rows = TestSite.CATALOG.platforms()
			.stream()
			.flatMap((platform) -> platform.rows().stream())
			.toList();
		assertThat(rows).hasSizeGreaterThan(1200).allSatisfy((row) -> assertThat(row.cell("source")).isNotBlank());
	}

	@Test
	void everyRefusalOfASystemOfTheLabIsInItsTable() throws IOException {
		List<String> missing = new ArrayList<>();
		for (String line : Files.readAllLines(Path.of("lab/results/codes.tsv"))) {
			String[] cells = line.split("\t");
			Optional<Platform> sender = TestSite.CATALOG.platform(cells[1]);
			if (sender.isPresent() && cells[0].compareTo("300") >= 0
					&& sender.get().rows(CodeId.parse(cells[0])).stream().noneMatch((row) -> row.is("makes"))) {
				missing.add(cells[1] + " " + cells[0]);
			}
		}
		assertThat(missing).isEmpty();
	}

	@Test
	void aRecordedRowQuotesItsCapture() throws IOException {
		List<Platform.Row> recorded = TestSite.CATALOG.platforms()
			.stream()
			.flatMap((platform) -> platform.rows().stream())
			.filter((row) -> row.cell("standing").equals("recorded"))
			.toList();
		assertThat(recorded).hasSizeGreaterThan(20);
		for (Platform.Row row : recorded) {
			assertThat(packets(row.cell("source").split(" ")[0])).as(row.cell("source"))
				.contains("SIP/2.0 " + row.code() + " ", row.cell("text"));
		}
	}

	/** The bytes of a capture, as letters. */
	private static String packets(String file) throws IOException {
		try (InputStream stored = Files.newInputStream(Path.of(file));
				InputStream read = file.endsWith(".gz") ? new GZIPInputStream(stored) : stored) {
			return new String(read.readAllBytes(), StandardCharsets.ISO_8859_1);
		}
	}

	@ParameterizedTest
	@CsvSource({ "asterisk, 150", "asterisk-chan-sip, 100", "freeswitch, 200", "kamailio, 100", "opensips, 60",
			"audiocodes, 60", "h3c, 50", "oracle-sbc, 40", "microsoft-teams, 10", "twilio, 20", "jssip, 20",
			"sip-js, 20", "linphone, 60", "cisco, 5", "microsip, 5", "baresip, 4", "twinkle, 3" })
	void everyPlatformIsThereWithItsRows(String slug, int atLeast) {
		assertThat(TestSite.CATALOG.platform(slug).orElseThrow().rows()).hasSizeGreaterThanOrEqualTo(atLeast);
	}

	@ParameterizedTest
	@ValueSource(strings = { "488", "486", "603", "480", "404", "503" })
	void aCodePageShowsEveryPlatformThatHasARowForItInEveryLanguage(String id) {
		Code code = TestSite.code(id);
		List<String> expected = TestSite.CATALOG.platforms()
			.stream()
			.filter((platform) -> platform.rows(code.id()).stream().anyMatch((row) -> !row.is("names")))
			.map(Platform::name)
			.toList();
		assertThat(expected).hasSizeGreaterThan(5);
		for (Language language : TestSite.CATALOG.languages()) {
			assertThat(platforms(TestSite.SHEETS.code(language, code)).map((item) -> Inline.plain(item.subList(0, 1))))
				.containsExactlyElementsOf(expected);
		}
	}

	@Test
	void theTableOfQ850StatesRfc3398ForEveryCause() {
		Map<String, String> ours = matrix("to-sip").rows()
			.stream()
			.collect(Collectors.toMap(Part.Row::anchor, (row) -> text(row, 1)));
		Map<String, TreeSet<String>> expected = GroundTruth.table("rfc3398-isup-to-sip.tsv")
			.stream()
			.filter((row) -> row.get("q850_cause").matches("\\d+"))
			.collect(Collectors.groupingBy((row) -> "q" + row.get("q850_cause"),
					Collectors.mapping((row) -> row.get("sip_code"), Collectors.toCollection(TreeSet::new))));
		expected.get("q21").add("603"); // "(+) if the cause location is user, the 6xx
										// code could be given instead"
		expected.forEach((cause, codes) -> assertThat(ours.get(cause)).as(cause)
			.isEqualTo(codes.contains("none") ? "no answer" : String.join(", ", codes)));
		ours.forEach((cause, codes) -> {
			if (!expected.containsKey(cause)) {
				assertThat(codes).as(cause).isEqualTo("500 (default)");
			}
		});
	}

	@Test
	void theTableOfQ850StatesRfc3398ForEveryCode() {
		Map<String, String> ours = matrix("from-sip").rows()
			.stream()
			.collect(Collectors.toMap(Part.Row::anchor, (row) -> text(row, 1)));
		Map<String, String> words = Map.of("none", "none", "by Warning",
				"31, or 65 if the Warning is about the bearer");
		GroundTruth.table("rfc3398-sip-to-isup.tsv")
			.stream()
			.filter((row) -> row.get("sip_code").matches("\\d{3}"))
			.forEach((row) -> assertThat(ours.get("sip" + row.get("sip_code"))).as(row.get("sip_code"))
				.isEqualTo(words.getOrDefault(row.get("q850_cause"), row.get("q850_cause"))));
	}

	@ParameterizedTest
	@CsvSource({ "Asterisk, 58", "FreeSWITCH, 88", "AudioCodes, 31", "H3C, 127", "Oracle, 50" })
	void oneAnswerHasManyCauses(String platform, String cause) {
		Part.Table matrix = matrix("from-sip");
		Part.Row row = matrix.rows()
			.stream()
			.filter((candidate) -> candidate.anchor().equals("sip488"))
			.findFirst()
			.orElseThrow();
		assertThat(row.differs()).isTrue();
		List<String> cells = Stream.iterate(0, (index) -> index + 1)
			.limit(matrix.head().size())
			.filter((index) -> matrix.head().get(index).text().startsWith(platform))
			.map((index) -> text(row, index))
			.flatMap((cell) -> Arrays.stream(cell.split(", ")))
			.toList();
		assertThat(cells).contains(cause);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			kamailio   | makes    | 478 | Unresolvable destination
			opensips   | makes    | 476 | Unresolvable destination
			kamailio   | makes    | 477 | Unfortunately error on sending to next hop occurred
			freeswitch | receives | 429 | BAD_IDENTITY_INFO
			freeswitch | receives | 486 | USER_BUSY
			microsoft-teams | receives makes shows | 403 | 560403
			""")
	void whatPeopleSeeOnTheirScreenIsOnTheCodePage(String slug, String directions, String id, String seen) {
		Platform platform = TestSite.CATALOG.platform(slug).orElseThrow();
		Function<Platform.Row, String> words = (row) -> String.join(" ", row.cell("cause"), row.cell("text"),
				row.cell("sub-code"));
		assertThat(platform.rows(CodeId.parse(id)))
			.anyMatch((row) -> directions.contains(row.cell("direction")) && words.apply(row).contains(seen));
		String html = TestSite.html("/ru/sip/" + TestSite.code(id).slug());
		assertThat(html).contains(seen, "На вашей платформе");
	}

	/** One of the two tables of Q.850. */
	private static Part.Table matrix(String key) {
		return table(TestSite.SHEETS.all(ENGLISH, Kind.CAUSE), key);
	}

	/** The table in a section. */
	private static Part.Table table(Sheet sheet, String key) {
		return sheet.sections()
			.stream()
			.filter((section) -> section.key().equals(key))
			.map((section) -> (Part.Table) section.parts().get(0))
			.findFirst()
			.orElseThrow();
	}

	private static String text(Part.Row row, int column) {
		return row.cells().get(column).values().stream().map(Inline::plain).collect(Collectors.joining("; ")).strip();
	}

}
