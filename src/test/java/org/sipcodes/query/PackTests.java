package org.sipcodes.query;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.sipcodes.TestSite;
import org.sipcodes.TypedQueries;
import org.sipcodes.form.Findings;
import org.sipcodes.read.SearchReader;
import org.sipcodes.sheet.SearchSheets;
import org.sipcodes.sheet.Urls;

import static org.assertj.core.api.Assertions.assertThat;

/** What was packed finds the same as what it was made of, and is small. */
class PackTests {

	private static final Search SEARCH = SearchReader.read(TestSite.CATALOG);

	private static final SearchSheets SHEETS = new SearchSheets(TestSite.CATALOG, TestSite.URLS, () -> SEARCH);

	private static final List<Unpacked> UNPACKED = new ArrayList<>();

	@BeforeAll
	static void unpack() {
		TestSite.CATALOG.languages().forEach((language) -> {
			Unpacked unpacked = new Unpacked(SHEETS.pack(language));
			SHEETS.articles(language).forEach((target, texts) -> unpacked.add(target, texts.get()));
			UNPACKED.add(unpacked);
		});
	}

	@ParameterizedTest
	@ValueSource(strings = { "en", "pt", "ru" })
	void whatWasPackedGivesTheSameAnswers(String tag) {
		List<Unpacked> own = new ArrayList<>(UNPACKED);
		own.sort((one, other) -> Boolean.compare(other.language().equals(tag), one.language().equals(tag)));
		Search unpacked = Search.of(own, UnaryOperator.identity());
		for (String query : TypedQueries.of(TestSite.language(tag))) {
			assertThat(told(unpacked.find(tag, query))).as(query).isEqualTo(told(SEARCH.find(tag, query)));
			assertThat(told(unpacked.complete(tag, query))).as(query).isEqualTo(told(SEARCH.complete(tag, query)));
		}
	}

	private static List<Object> told(Found found) {
		List<Object> told = new ArrayList<>(Arrays.asList(found.only(), found.meant(), found.leading()));
		found.hits().forEach((hit) -> told.addAll(Arrays.asList(hit.target(), hit.reason(), hit.step())));
		return told;
	}

	@Test
	void thingsAreShownAsTheyAre() {
		for (Unpacked unpacked : UNPACKED) {
			for (Document document : SEARCH.documents(unpacked.language())) {
				Target target = document.target();
				assertThat(unpacked.shown(target))
					.isEqualTo(SHEETS.shown(TestSite.language(unpacked.language()), target));
			}
		}
	}

	/**
	 * All that a page loads for its first answer, zipped: the code, the words, the
	 * script.
	 */
	@ParameterizedTest
	@CsvSource({ "en, 250_000", "pt, 273_000", "ru, 290_000" })
	void whatAPageLoadsToSearchStaysSmall(String tag, String most) {
		Urls urls = new Urls(TestSite.CATALOG, "", Urls.Place.FILES);
		SearchSheets sheets = new SearchSheets(TestSite.CATALOG, urls, () -> SEARCH);
		byte[] index = new Findings(sheets, TestSite.language(tag)).scripts(urls)
			.get(urls.finding(TestSite.language(tag)))
			.get()
			.text()
			.getBytes(StandardCharsets.UTF_8);
		int size = TestSite.zipped(index);
		for (String script : List.of("static/finder.js", "static/find.js")) {
			size += TestSite.zipped(TestSite.FILES.assets().get(script));
		}
		System.out.println("search " + tag + ": " + size + " bytes zipped");
		assertThat(size).isBetween(100_000, Integer.parseInt(most.replace("_", "")));
	}

	@ParameterizedTest
	@ValueSource(strings = { "", " ", "busy", "Busy HERE", "a, b", "don't (or won’t), ok.", "ёлка", "“quoted”",
			"SetVar x=1; y_z <a> \"b\" \\ /", "486", " lead and trail, ", "日本語 \uD83D\uDE00", "Ǆ ß İ" })
	void aTextIsReadAsItWasWritten(String text) {
		for (List<String> words : List.of(List.<String>of(), List.of("busy", "here", "or", "quoted"))) {
			PackWriter out = new PackWriter(Map.of("ё", "е"));
			out.rank(words, new int[words.size()]);
			out.text(text);
			out.number(7);
			PackReader in = new PackReader(out.toString());
			Dictionary dictionary = new Dictionary(words.toArray(new String[0]), new int[words.size()],
					new int[words.size()], Map.of());
			in.rank(dictionary, List.of(), new int[0]);
			assertThat(in.text()).isEqualTo(text);
			assertThat(in.number()).isEqualTo(7);
		}
	}

	@ParameterizedTest
	@ValueSource(ints = { 0, 1, 69, 70, 71, 92, 93, 1_000, 1_681, 1_682, 99_999, 1_065_353_216, Integer.MAX_VALUE })
	void aNumberIsReadAsItWasWritten(int number) {
		PackWriter out = new PackWriter(Map.of());
		out.number(number);
		assertThat(new PackReader(out.toString()).number()).isEqualTo(number);
	}

}
