package org.sipcodes.read;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.sipcodes.TestSite;
import org.sipcodes.finding.Diagnosis;
import org.sipcodes.model.Article;
import org.sipcodes.model.Block;
import org.sipcodes.model.Code;
import org.sipcodes.model.Entry;
import org.sipcodes.model.Inline;
import org.sipcodes.model.Kind;
import org.sipcodes.model.Language;
import org.sipcodes.model.SymptomFacts;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What holds for the project's own texts beyond what the loader demands of every site.
 */
class ContentTests {

	private static final Pattern CITATION = Pattern.compile("RFC (\\d+) §(\\d+(?:\\.\\d+)*)");

	private static final List<String> LANGUAGES = List.of("en", "pt", "ru");

	@Test
	void everyPageIsThereInEveryLanguage() {
		Map<String, Set<String>> files = new TreeMap<>();
		for (Source source : TestSite.FILES.content()) {
			String[] parts = source.path().split("/", 3);
			if (parts.length == 3 && !parts[1].equals("platforms")) {
				files.computeIfAbsent(parts[1], (key) -> new HashSet<>()).add(parts[2]);
			}
		}
		assertThat(files.keySet()).containsExactlyElementsOf(LANGUAGES);
		assertThat(files.get("ru")).isEqualTo(files.get("en"));
		assertThat(files.get("pt")).isEqualTo(files.get("en"));
	}

	@Test
	void everyTranslationIsAsNewAsItsOriginal() {
		assertThat(TestSite.CONTENT.notices()).isEmpty();
	}

	@Test
	void aTranslationCitesAndLinksWhatItsOriginalDoes() {
		Map<String, String> texts = TestSite.FILES.content()
			.stream()
			.collect(Collectors.toMap(Source::path, Source::text));
		List<String> differences = new ArrayList<>();
		texts.forEach((path, text) -> {
			if (path.startsWith("content/en/") && path.endsWith(".md")) {
				for (String tag : List.of("ru", "pt")) {
					String translation = texts.get(path.replace("content/en/", "content/" + tag + "/"));
					if (!links(body(text)).equals(links(body(translation)))) {
						differences
							.add(path + " and " + tag + ": " + links(body(text)) + " and " + links(body(translation)));
					}
					if (!items(text).equals(items(translation))) {
						differences
							.add(path + " and " + tag + ": lists of " + items(text) + " and " + items(translation));
					}
				}
			}
		});
		assertThat(differences).isEmpty();
	}

	@Test
	void whatTheDecoderFindsInATraceOfASymptomIsAFinding() {
		assertThat(TestSite.CATALOG.entries(Kind.SYMPTOM)
			.stream()
			.flatMap((symptom) -> symptom.facts().all(SymptomFacts.FINDINGS).stream()))
			.isSubsetOf(Stream.of(Diagnosis.values()).map(Diagnosis::key).toList());
	}

	@Test
	void everyCitedSectionExists() {
		Set<String> known = GroundTruth.table("rfc-sections.tsv")
			.stream()
			.map((row) -> "RFC " + row.get("rfc") + " §" + row.get("section"))
			.collect(Collectors.toSet());
		Set<String> unknown = TestSite.FILES.content()
			.stream()
			.flatMap((source) -> CITATION.matcher(source.text())
				.results()
				.filter((match) -> !known.contains(match.group()))
				.map((match) -> source.path() + ": " + match.group()))
			.collect(Collectors.toSet());
		assertThat(unknown).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "en", "ru", "pt" })
	void noTwoPagesShareALongSentence(String tag) {
		Language language = TestSite.language(tag);
		Map<String, String> first = new HashMap<>();
		List<String> shared = new ArrayList<>();
		for (Kind kind : List.of(Kind.CODE, Kind.SYMPTOM, Kind.TIMER, Kind.HEADER, Kind.METHOD)) {
			for (Entry entry : TestSite.CATALOG.entries(kind, language)) {
				for (String sentence : sentences(entry.in(language))) {
					String other = first.putIfAbsent(sentence, entry.target());
					if (other != null && !other.equals(entry.target())) {
						shared.add(other + " and " + entry.target() + ": " + sentence);
					}
				}
			}
		}
		assertThat(shared).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "en", "ru", "pt" })
	void summariesAreShortPlainAndTheirOwn(String tag) {
		Language language = TestSite.language(tag);
		List<String> all = Stream.of(Kind.CODE, Kind.PAIR, Kind.SYMPTOM, Kind.TIMER, Kind.HEADER, Kind.METHOD)
			.flatMap((kind) -> TestSite.CATALOG.entries(kind, language).stream())
			.map((entry) -> entry.in(language).summary())
			.toList();
		assertThat(all).doesNotHaveDuplicates().allSatisfy((summary) -> {
			assertThat(summary.split("\\s+")).hasSizeBetween(6, tag.equals("en") ? 40 : 46);
			assertThat(summary).doesNotContain("`", "**", "](").endsWith(".");
		});
	}

	@Test
	void articlesKeepTheirMeasure() {
		Language english = TestSite.language("en");
		for (Code code : TestSite.CATALOG.codes()) {
			Article article = code.in(english);
			assertThat(words(article, "Description")).as("words of Description in " + code.id()).isBetween(35, 170);
			assertThat(items(article, "When")).as("When of " + code.id()).isBetween(1, 7);
			assertThat(items(article, "Fix")).as("Fix of " + code.id()).isBetween(2, 8);
			assertThat(items(article, "Who")).as("Who of " + code.id()).isBetween(1, 5);
		}
	}

	private static Map<String, Long> links(String text) {
		String kinds = Kind.ALL.stream().map(Kind::name).collect(Collectors.joining("|"));
		Pattern link = Pattern.compile("\\((?:" + kinds + "):[^)]+\\)|RFC \\d+(?: §[\\d.]*\\d)?");
		return link.matcher(text)
			.results()
			.collect(Collectors.groupingBy((match) -> match.group(), TreeMap::new, Collectors.counting()));
	}

	/** How many list items each section has, in order. */
	private static List<Integer> items(String text) {
		return Arrays.stream(text.split("(?m)^## ")).skip(1).map((section) -> {
			Matcher item = Pattern.compile("(?m)^(?:- |\\d+\\. )").matcher(section);
			return (int) item.results().count();
		}).toList();
	}

	private static String body(String text) {
		return text.substring(text.indexOf("\n---\n", 3));
	}

	private static int items(Article article, String section) {
		return items(article.section(section).blocks());
	}

	/** How many list items there are, those of lists in lists too. */
	private static int items(List<Block> blocks) {
		return blocks.stream()
			.filter(Block.Items.class::isInstance)
			.flatMap((block) -> ((Block.Items) block).items().stream())
			.mapToInt((item) -> 1 + items(item))
			.sum();
	}

	private static int words(Article article, String section) {
		return prose(article, section).strip().split("\\s+").length;
	}

	/** The paragraphs and list items of a section, one a line. */
	private static String prose(Article article, String section) {
		List<String> texts = new ArrayList<>();
		Block.paragraphs(article.section(section).blocks(), (pieces) -> texts.add(Inline.plain(pieces)));
		return String.join("\n", texts);
	}

	/** The sentences of more than twelve words, without markup. */
	private static Collection<String> sentences(Article article) {
		String text = Stream
			.concat(Stream.of(article.summary()),
					article.sections().keySet().stream().map((key) -> prose(article, key)))
			.collect(Collectors.joining("\n"));
		return Arrays.stream(text.split("(?<=[.!?:;])\\s+|\n"))
			.map(String::strip)
			.filter((sentence) -> sentence.split("\\s+").length > 12)
			.collect(Collectors.toSet());
	}

}
