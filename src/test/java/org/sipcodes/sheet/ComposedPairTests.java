package org.sipcodes.sheet;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Order;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.sipcodes.TestSite;
import org.sipcodes.form.HtmlForm;
import org.sipcodes.model.Block;
import org.sipcodes.model.Code;
import org.sipcodes.model.CodeFacts;
import org.sipcodes.model.Inline;
import org.sipcodes.model.Inline.Style;
import org.sipcodes.model.Language;
import org.sipcodes.site.Answer;

import static org.assertj.core.api.Assertions.assertThat;

/** Every two codes in every language: the sentences that nobody wrote are right. */
@Order(3)
class ComposedPairTests {

	private static final Pattern WRONG = Pattern.compile(
			// a placeholder or a raw key, a doubled word, a doubled or lost end, a space
			// before punctuation
			"\\{\\d|\\?\\?|\\b(\\p{L}{2,})\\s+\\1\\b(?!-)|[.!?]{2,}|[.!?]\\s*[,;:]|\\s[,.;](?:\\s|$)|,\\s*\\.|:\\s*\\.",
			Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

	/** Without the site, which would compress every page. */
	private static final HtmlForm HTML = new HtmlForm(List.copyOf(TestSite.FILES.templates()), TestSite.SHEETS,
			TestSite.URLS, (file) -> "/static/" + file, (file) -> "");

	/** Words that only an English sentence has. */
	private static final Set<String> ENGLISH = Set.of("the", "and", "is", "are", "with", "from", "which", "that",
			"this", "only", "of", "by", "or", "was", "has", "have", "will", "may", "must", "answers", "sent");

	@ParameterizedTest
	@ValueSource(strings = { "en", "ru", "pt" })
	void everyComposedSentenceIsRight(String tag) {
		Language language = TestSite.language(tag);
		List<String> wrong = new ArrayList<>();
		everyPair(language).forEach((pair) -> {
			for (String text : texts(language, pair, "x", Style.CODE)) {
				if (text.isBlank() || WRONG.matcher(text).find()
						|| text.lines()
							.map(String::strip)
							.filter((line) -> !line.isEmpty())
							.anyMatch((line) -> !line.matches("(?s).*[.?!»\"”)]$"))) {
					wrong.add(pair.get(0).id() + "-" + pair.get(1).id() + ": " + text);
				}
			}
		});
		assertThat(wrong.stream().limit(20)).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "ru", "pt" })
	void noEnglishStandsInAnotherLanguage(String tag) {
		Language language = TestSite.language(tag);
		Set<String> protocol = protocolWords();
		List<String> english = new ArrayList<>();
		everyPair(language).forEach((pair) -> {
			String text = String.join(" ", texts(language, pair, " ", Style.CODE, Style.LINK));
			for (String word : text.replace("hop-by-hop", "").split("[^\\p{L}]+")) {
				if (ENGLISH.contains(word) && !protocol.contains(word)) {
					english.add(pair.get(0).id() + "-" + pair.get(1).id() + ": " + word);
				}
			}
		});
		assertThat(english.stream().limit(20)).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "en", "ru", "pt" })
	void everyPageOfTwoCodesIsRenderedWhole(String tag) {
		Language language = TestSite.language(tag);
		List<String> broken = new ArrayList<>();
		everyPair(language).forEach((pair) -> {
			String path = TestSite.URLS.pair(language, pair.get(0), pair.get(1));
			String spelling = path.replaceFirst("/compare/.*", "/" + pair.get(1).id() + "-vs-" + pair.get(0).id());
			assertThat(TestSite.SITE.answer(spelling, Map.of())).isEqualTo(new Answer.Moved(path));
			String html = HTML.write(TestSite.SHEETS.pair(language, pair.get(0), pair.get(1)));
			if (html.contains("??") || html.contains("{0}") || html.contains(" th:") || !html.endsWith("</html>\n")
					|| html.contains("<li></li>") || html.contains("<p></p>") || html.contains("<ul></ul>")
					|| html.contains("<td></td>") || html.contains("href=\"\"")) {
				broken.add(path);
			}
		});
		assertThat(broken).isEmpty();
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			textBlock = """
					405 | 600 | 405: the method is known but not allowed at this address; 600: the user is busy and no device of theirs will answer.
					302 | 410 | 302: the user is at another address for now; 410: the address was withdrawn permanently without a known successor.
					""")
	void whatDecidesIsWhichStatementIsTrue(String left, String right, String expected) {
		assertThat(new Composer(TestSite.language("en"), TestSite.code(left), TestSite.code(right)).decides())
			.isEqualTo(expected);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			textBlock = """
					404 | 600 | Most often. 404: INVITE to a PBX, number not in the dialplan context; 600: A server that knows all devices
							403 | 422 | Also. 403:
					""")
	void theDifferencesAreWhenEachIsSeen(String left, String right, String expected) {
		assertThat(texts(TestSite.language("en"), List.of(TestSite.code(left), TestSite.code(right)), "").get(2))
			.contains(expected);
	}

	@ParameterizedTest
	@ValueSource(strings = { "en", "ru", "pt" })
	void noSentenceIsTrueOfManyPairs(String tag) {
		Language language = TestSite.language(tag);
		Map<String, Integer> pairs = new HashMap<>();
		List<List<Code>> all = everyComposed(language);
		all.forEach((pair) -> texts(language, pair, "", Style.STRONG).stream()
			.flatMap(ComposedPairTests::sentences)
			.distinct()
			.forEach((sentence) -> pairs.merge(sentence, 1, Integer::sum)));
		pairs.values().removeIf((count) -> count <= 0.03 * all.size());
		assertThat(pairs).isEmpty();
	}

	/**
	 * Apart from the lines that a code has for all of its pairs: of what is said of two
	 * codes together, the letters that are said of two others too.
	 */
	@ParameterizedTest
	@ValueSource(strings = { "en", "ru", "pt" })
	void noTwoPairsShareMoreThanAQuarterOfWhatIsTheirOwn(String tag) {
		Language language = TestSite.language(tag);
		List<List<Code>> all = everyComposed(language);
		List<Set<String>> own = all.stream().map((pair) -> own(language, pair)).toList();
		Map<String, List<Integer>> places = new HashMap<>();
		for (int i = 0; i < own.size(); i++) {
			int place = i;
			own.get(i).forEach((sentence) -> places.computeIfAbsent(sentence, (key) -> new ArrayList<>()).add(place));
		}
		List<String> alike = new ArrayList<>();
		for (int i = 0; i < own.size(); i++) {
			Map<Integer, Integer> shared = new HashMap<>();
			int length = own.get(i).stream().mapToInt(String::length).sum();
			for (String sentence : own.get(i)) {
				places.get(sentence).forEach((other) -> shared.merge(other, sentence.length(), Integer::sum));
			}
			shared.remove(i);
			for (Map.Entry<Integer, Integer> other : shared.entrySet()) {
				if (other.getValue() > length / 4) {
					alike.add(name(all.get(i)) + " and " + name(all.get(other.getKey())) + " " + other.getValue()
							+ " of " + length);
				}
			}
		}
		assertThat(alike.stream().limit(20)).as("%d in all", alike.size()).isEmpty();
	}

	/** The sentences on what decides and on the differences. */
	private static Set<String> own(Language language, List<Code> pair) {
		List<String> texts = texts(language, pair, "", Style.STRONG);
		return Stream.of(texts.get(0), texts.get(2)).flatMap(ComposedPairTests::sentences).collect(Collectors.toSet());
	}

	private static Stream<String> sentences(String text) {
		return Arrays.stream(text.split("(?<=[.?!])\\s+")).map(String::strip);
	}

	private static String name(List<Code> pair) {
		return pair.get(0).id() + "-" + pair.get(1).id();
	}

	/**
	 * What the page of a pair says of the two together: what decides, introduction,
	 * differences, sender, receiver; each paragraph is a line.
	 */
	private static List<String> texts(Language language, List<Code> pair, String instead, Style... hidden) {
		Sheet sheet = TestSite.SHEETS.pair(language, pair.get(0), pair.get(1));
		List<Part.Prose> prose = sheet.all(Part.Prose.class).subList(0, 4);
		List<String> texts = new ArrayList<>();
		texts.add(text(sheet.all(Part.Note.class).get(0).text(), instead, List.of(hidden)));
		for (Part.Prose part : prose) {
			List<String> lines = new ArrayList<>();
			Block.paragraphs(part.blocks(), (pieces) -> lines.add(text(pieces, instead, List.of(hidden))));
			texts.add(String.join("\n", lines));
		}
		return texts;
	}

	private static String text(List<Inline> pieces, String instead, List<Style> hidden) {
		StringBuilder text = new StringBuilder();
		pieces.forEach((piece) -> text.append(hidden.contains(piece.style()) ? instead
				: piece.parts().isEmpty() ? piece.text() : text(piece.parts(), instead, hidden)));
		return text.toString();
	}

	private static Stream<List<Code>> everyPair(Language language) {
		List<Code> codes = TestSite.CATALOG.codes(language);
		return codes.stream()
			.flatMap((left) -> codes.stream()
				.filter((right) -> left.id().compareTo(right.id()) < 0)
				.map((right) -> List.of(left, right)));
	}

	private static List<List<Code>> everyComposed(Language language) {
		Set<String> curated = TestSite.CATALOG.pairs(language)
			.stream()
			.map((pair) -> pair.entry().name())
			.collect(Collectors.toSet());
		return everyPair(language).filter((pair) -> !curated.contains(name(pair))).toList();
	}

	private static Set<String> protocolWords() {
		Set<String> words = new HashSet<>();
		for (Code code : TestSite.CATALOG.codes()) {
			words.addAll(Arrays.asList(code.phrase().split("[^\\p{L}]+")));
			code.facts()
				.all(CodeFacts.HEADERS)
				.forEach((header) -> words.addAll(Arrays.asList(header.name().split("-"))));
		}
		CodeFacts.ANSWERS.vocabulary().words().forEach((method) -> words.add(method.key().toLowerCase(Locale.ROOT)));
		return words;
	}

}
