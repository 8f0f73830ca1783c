package org.sipcodes.read;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.tartarus.snowball.SnowballStemmer;

import org.sipcodes.model.SearchRules;

/** Makes the stems of all words of a language. */
final class Stemmer {

	private final SearchRules rules;

	private final List<SnowballStemmer> stemmers = new ArrayList<>();

	Stemmer(SearchRules rules) {
		this.rules = rules;
		for (String name : rules.stemmers()) {
			try {
				Class<?> type = Class.forName("org.tartarus.snowball.ext." + name + "Stemmer");
				this.stemmers.add((SnowballStemmer) type.getConstructor().newInstance());
			}
			catch (ReflectiveOperationException ex) {
				throw new IllegalArgumentException("no stemmer \"" + name + "\"", ex);
			}
		}
	}

	/**
	 * The stems of words in lower case, and of the same words without accents, which is
	 * how they are often typed, unless that is another word; nothing is left of a silent
	 * word.
	 */
	Map<String, String> stems(Set<String> words) {
		Map<String, String> stems = new HashMap<>();
		words.forEach((word) -> stems.put(word.intern(), stem(word)));
		words.forEach((word) -> stems.putIfAbsent(bare(word).intern(), stems.getOrDefault(word, word)));
		return stems;
	}

	private String stem(String word) {
		String stem = this.rules.silent().contains(word) ? "" : word;
		for (Map.Entry<String, String> ending : this.rules.endings().entrySet()) {
			if (stem.endsWith(ending.getKey())) {
				stem = stem.substring(0, stem.length() - ending.getKey().length()) + ending.getValue();
			}
		}
		for (SnowballStemmer stemmer : this.stemmers) {
			stemmer.setCurrent(stem);
			stemmer.stem();
			stem = stemmer.getCurrent();
		}
		return bare(stem);
	}

	/** Latin letters without their accents; й and ё are letters of their own. */
	private static String bare(String word) {
		int highest = word.chars().max().orElse(0);
		return (highest < 'À' || highest > 'ɏ') ? word
				: Normalizer.normalize(word, Normalizer.Form.NFD).replaceAll("\\p{M}", "");
	}

}
