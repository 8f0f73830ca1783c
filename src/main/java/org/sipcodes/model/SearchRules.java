package org.sipcodes.model;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * How a language is searched.
 *
 * @param stemmers names of Snowball stemmers, in the order in which they run
 * @param silent words that say nothing
 * @param endings endings that the stemmers know better as others, such as ões as ão
 * @param letters letters that are read as others, such as ё as е
 * @param keys a row of keys, and the same keys in the layout of the language
 * @param classes what is typed for the letters of {@code 4xx}
 */
public record SearchRules(List<String> stemmers, Set<String> silent, Map<String, String> endings,
		Map<String, String> letters, Map<String, String> keys, List<String> classes) {

	/** A language that is searched by whole words. */
	static final SearchRules NONE = new SearchRules(List.of(), Set.of(), Map.of(), Map.of(), Map.of(), List.of());

}
