package org.sipcodes.catalog;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.sipcodes.TestSite;
import org.sipcodes.content.Block;
import org.sipcodes.language.Language;

import static org.assertj.core.api.Assertions.assertThat;

/** Curated pairs say something that stands nowhere else. */
class PairTests {

	private static final int SHINGLE = 5;

	@Test
	void thePairsThatPeopleLookUpAreThere() {
		String required = """
				486-603 486-600 404-480 401-407 180-183 401-403 480-486 408-480 500-503 486-487 487-603 403-603 488-606
				408-487 480-487 404-604 404-481 403-404 401-404 408-504 408-503 415-488 603-608 607-608 603-607 486-503
				422-423 420-421 491-500 482-483 404-484 404-410 405-501 301-302 502-503 200-202 100-180 480-600 480-603
				488-580 301-380 301-405 301-410 603-603+ 413-513 436-437 437-438 428-438 405-489 421-494 199-487
				""";
		Set<String> ours = TestSite.CATALOG.pairs()
			.stream()
			.map((pair) -> pair.id().toString())
			.collect(Collectors.toSet());
		assertThat(ours).contains(required.strip().split("\\s+")).hasSizeGreaterThanOrEqualTo(80);
	}

	@ParameterizedTest
	@ValueSource(strings = { "en", "ru", "pt" })
	void everyPairHasAHundredAndFiftyWordsOfItsOwn(String tag) {
		Language language = TestSite.language(tag);
		assertThat(TestSite.CATALOG.pairs(language))
			.allSatisfy((pair) -> assertThat(words(pair.in(language))).as(pair.id() + "").hasSizeGreaterThan(150));
	}

	@ParameterizedTest
	@ValueSource(strings = { "en", "ru", "pt" })
	void noTwoPairsAreAlike(String tag) {
		Language language = TestSite.language(tag);
		Map<PairId, Set<String>> shingles = new HashMap<>();
		TestSite.CATALOG.pairs(language).forEach((pair) -> shingles.put(pair.id(), shingles(pair.in(language))));
		List<String> alike = new ArrayList<>();
		shingles.forEach((one, ours) -> shingles.forEach((other, theirs) -> {
			if (one.compareTo(other) < 0 && share(ours, theirs) >= 0.25) {
				alike.add(one + " and " + other + ": " + share(ours, theirs));
			}
		}));
		assertThat(alike).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "en", "ru", "pt" })
	void noPairRetellsTheArticleOfACode(String tag) {
		Language language = TestSite.language(tag);
		List<String> retold = new ArrayList<>();
		for (Pair pair : TestSite.CATALOG.pairs(language)) {
			for (CodeId id : List.of(pair.id().low(), pair.id().high())) {
				Code code = TestSite.CATALOG.code(id).orElseThrow();
				double share = share(shingles(pair.in(language)), shingles(code.in(language)));
				if (share >= 0.30) {
					retold.add(pair.id() + " and " + id + ": " + share);
				}
			}
		}
		assertThat(retold).isEmpty();
	}

	@Test
	void theTwoCodesOfAPairDifferInAFact() {
		for (Pair pair : TestSite.CATALOG.pairs()) {
			Facts low = TestSite.CATALOG.code(pair.id().low()).orElseThrow().facts();
			Facts high = TestSite.CATALOG.code(pair.id().high()).orElseThrow().facts();
			assertThat(comparable(low)).as(pair.id().toString()).isNotEqualTo(comparable(high));
		}
	}

	/** The facts that the side-by-side table shows. */
	private static List<Object> comparable(Facts facts) {
		return List.of(facts.about(), facts.origins(), facts.specs().stream().limit(1).toList(), facts.sentBy(),
				facts.notBy(), facts.answers(), facts.notTo(), facts.headers(), facts.retry(), facts.forking(),
				facts.ends(), facts.body(), facts.cause(), facts.fromCauses());
	}

	/** How much of the smaller set stands in the other one. */
	private static double share(Set<String> one, Set<String> other) {
		Set<String> common = new HashSet<>(one);
		common.retainAll(other);
		return (double) common.size() / Math.max(1, Math.min(one.size(), other.size()));
	}

	private static Set<String> shingles(Article article) {
		List<String> words = words(article);
		Set<String> shingles = new HashSet<>();
		for (int i = 0; i + SHINGLE <= words.size(); i++) {
			shingles.add(String.join(" ", words.subList(i, i + SHINGLE)));
		}
		return shingles;
	}

	private static List<String> words(Article article) {
		String text = Stream.concat(Stream.of(article.summary()),
				article.sections()
					.values()
					.stream()
					.flatMap((section) -> section.blocks().stream())
					.filter(Block.Prose.class::isInstance)
					.map((block) -> ((Block.Prose) block).html()))
			.collect(Collectors.joining(" "));
		return Arrays.stream(text.replaceAll("<[^>]+>", " ").toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+"))
			.filter((word) -> !word.isEmpty())
			.toList();
	}

}
