package org.sipcodes.page;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.sipcodes.TestSite;
import org.sipcodes.catalog.Code;
import org.sipcodes.catalog.CodeId;
import org.sipcodes.catalog.Method;
import org.sipcodes.language.Language;

import static org.assertj.core.api.Assertions.assertThat;

/** Every two codes in every language: the sentences that nobody wrote are right. */
class ComposedPairTests {

	private static final Pattern WRONG = Pattern.compile(
			// a placeholder or a raw key, a doubled word, a doubled or lost end, a space
			// before punctuation
			"\\{\\d|\\?\\?|\\b(\\p{L}{2,})\\s+\\1\\b(?!-)|[.!?]{2,}|[.!?]\\s*[,;:]|\\s[,.;](?:\\s|$)|,\\s*\\.|:\\s*\\.",
			Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

	private static final Pattern TAG = Pattern.compile("<[^>]+>");

	/** Words that only an English sentence has. */
	private static final Set<String> ENGLISH = Set.of("the", "and", "is", "are", "with", "from", "which", "that",
			"this", "only", "of", "by", "or", "was", "has", "have", "will", "may", "must", "answers", "sent");

	@ParameterizedTest
	@ValueSource(strings = { "en", "ru", "pt" })
	void everyComposedSentenceIsRight(String tag) {
		Language language = TestSite.language(tag);
		Pages pages = new Pages(TestSite.CATALOG, TestSite.URLS);
		List<String> wrong = new ArrayList<>();
		everyPair(language).forEach((pair) -> {
			PairPage page = pages.pair(language, pair.get(0), pair.get(1));
			for (String part : List.of(page.introduction(), page.decides(), page.differences(), page.sender(),
					page.receiver())) {
				String text = TAG.matcher(part.replaceAll("<code>.*?</code>", "x").replaceAll("</(p|li)>", "\n"))
					.replaceAll("")
					.strip();
				if (text.isEmpty() || WRONG.matcher(text).find()
						|| Arrays.stream(text.split("\n"))
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
		Pages pages = new Pages(TestSite.CATALOG, TestSite.URLS);
		Set<String> protocol = protocolWords();
		List<String> english = new ArrayList<>();
		everyPair(language).forEach((pair) -> {
			PairPage page = pages.pair(language, pair.get(0), pair.get(1));
			String text = TAG
				.matcher(Stream
					.of(page.introduction(), page.decides(), page.differences(), page.sender(), page.receiver())
					.collect(Collectors.joining(" "))
					.replaceAll("<code>.*?</code>|<a .*?</a>", " "))
				.replaceAll(" ");
			for (String word : text.split("[^\\p{L}]+")) {
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
			String html = TestSite.html(path);
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
					405 | 600 | 405 is about the method. 600 reports that the user is busy.
					486 | 600 | 486 ends its own branch; the other branches go on. 600 stops the search: the proxy cancels every other branch and opens no new one.
					415 | 607 | 415 is about the body of the request. 607 is about an unwanted caller.
					401 | 407 | 401 is sent by the UAS, the registrar or a redirect server. 407 is sent by a proxy or a gateway.
					""")
	void whatDecidesComesFromTheMostTellingFact(String left, String right, String expected) {
		assertThat(new Composer(TestSite.language("en"), code(left), code(right)).decides()).isEqualTo(expected);
	}

	private static Code code(String id) {
		return TestSite.CATALOG.code(CodeId.parse(id)).orElseThrow();
	}

	private static Stream<List<Code>> everyPair(Language language) {
		List<Code> codes = TestSite.CATALOG.codes(language);
		return codes.stream()
			.flatMap((left) -> codes.stream()
				.filter((right) -> left.id().compareTo(right.id()) < 0)
				.map((right) -> List.of(left, right)));
	}

	private static Set<String> protocolWords() {
		Set<String> words = new HashSet<>();
		for (Code code : TestSite.CATALOG.codes()) {
			words.addAll(Arrays.asList(code.facts().phrase().split("[^\\p{L}]+")));
			code.facts().headers().keySet().forEach((header) -> words.addAll(Arrays.asList(header.split("-"))));
		}
		Arrays.stream(Method.values()).forEach((method) -> words.add(method.name().toLowerCase(Locale.ROOT)));
		return words;
	}

}
