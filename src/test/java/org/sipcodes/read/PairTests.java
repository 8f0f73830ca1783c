package org.sipcodes.read;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.sipcodes.TestSite;
import org.sipcodes.model.Article;
import org.sipcodes.model.Block;
import org.sipcodes.model.Code;
import org.sipcodes.model.FactRow;
import org.sipcodes.model.FactType;
import org.sipcodes.model.Facts;
import org.sipcodes.model.Inline;
import org.sipcodes.model.Kind;
import org.sipcodes.model.Language;
import org.sipcodes.model.Pair;

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
			.map((pair) -> pair.entry().name())
			.collect(Collectors.toSet());
		assertThat(ours).contains(required.strip().split("\\s+")).hasSizeGreaterThanOrEqualTo(80);
	}

	@ParameterizedTest
	@ValueSource(strings = { "en", "ru", "pt" })
	void everyPairHasAHundredAndFiftyWordsOfItsOwn(String tag) {
		Language language = TestSite.language(tag);
		assertThat(TestSite.CATALOG.pairs(language)).allSatisfy(
				(pair) -> assertThat(words(pair.entry().in(language))).as(pair.entry().name()).hasSizeGreaterThan(150));
	}

	@ParameterizedTest
	@ValueSource(strings = { "en", "ru", "pt" })
	void noTwoPairsAreAlike(String tag) {
		Language language = TestSite.language(tag);
		Map<String, Set<String>> shingles = new HashMap<>();
		TestSite.CATALOG.pairs(language)
			.forEach((pair) -> shingles.put(pair.entry().name(), shingles(pair.entry().in(language))));
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
			for (Code code : List.of(pair.low(), pair.high())) {
				double share = share(shingles(pair.entry().in(language)), shingles(code.in(language)));
				if (share >= 0.30) {
					retold.add(pair.entry().name() + " and " + code.id() + ": " + share);
				}
			}
		}
		assertThat(retold).isEmpty();
	}

	@Test
	void theTwoCodesOfAPairDifferInAFact() {
		for (Pair pair : TestSite.CATALOG.pairs()) {
			assertThat(comparable(pair.low().facts())).as(pair.entry().name())
				.isNotEqualTo(comparable(pair.high().facts()));
		}
	}

	/** The facts that the side-by-side table shows. */
	private static List<Object> comparable(Facts facts) {
		List<Object> comparable = new ArrayList<>();
		for (FactRow row : Kind.CODE.rows()) {
			List<?> values = facts.all(row.type());
			boolean first = row.look() == FactRow.Look.FIRST && !values.isEmpty();
			boolean named = row.type().shape() == FactType.Shape.NAMED;
			comparable.add(first ? values.get(0) : named ? Set.copyOf(values) : values);
			FactType<?> except = row.except();
			comparable.add((except != null) ? facts.all(except) : List.of());
		}
		return comparable;
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
		List<String> texts = new ArrayList<>(List.of(article.summary()));
		article.sections()
			.values()
			.forEach((section) -> Block.paragraphs(section.blocks(), (pieces) -> texts.add(Inline.plain(pieces))));
		return Arrays.stream(String.join(" ", texts).toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+"))
			.filter((word) -> !word.isEmpty())
			.toList();
	}

}
