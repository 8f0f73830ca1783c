package org.sipcodes.read;

import java.util.List;
import java.util.Map;
import java.util.Set;

import org.junit.jupiter.api.Test;

import org.sipcodes.model.SearchRules;

import static org.assertj.core.api.Assertions.assertThat;

/** The stems that a language asks for in its file. */
class StemmerTests {

	@Test
	void everyStemmerThatCanBeNamedIsThere() {
		assertThat(SearchRulesReader.STEMMERS)
			.allSatisfy((name) -> assertThat(stems(List.of(name), Set.of("a"))).containsKey("a"));
	}

	@Test
	void aLanguageWithoutRulesIsSearchedByWholeWords() {
		assertThat(stems(List.of(), Set.of("calls", "the"))).isEqualTo(Map.of("calls", "calls", "the", "the"));
	}

	@Test
	void aWordIsKnownWithoutItsAccentsToo() {
		assertThat(stems(List.of("Portuguese"), Set.of("ligação", "ligações"))).containsKeys("ligacao", "ligacoes")
			.doesNotContainValue("ligacao")
			.satisfies((stems) -> assertThat(Set.copyOf(stems.values())).hasSize(1));
	}

	@Test
	void nothingIsLeftOfASilentWord() {
		SearchRules rules = new SearchRules(List.of("Porter"), Set.of("the"), Map.of(), Map.of(), Map.of(), List.of());
		assertThat(new Stemmer(rules).stems(Set.of("the", "calls"))).isEqualTo(Map.of("the", "", "calls", "call"));
	}

	private static Map<String, String> stems(List<String> stemmers, Set<String> words) {
		return new Stemmer(new SearchRules(stemmers, Set.of(), Map.of("ões", "ão"), Map.of(), Map.of(), List.of()))
			.stems(words);
	}

}
