package org.sipcodes.model;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * How the engineers of one language speak of codes without naming them.
 *
 * @param symptoms targets of the codes and symptoms behind a phrase such as
 * {@code engaged tone}, most likely first
 * @param synonyms words and phrases that mean the same, such as {@code trunk} and
 * {@code carrier}
 * @param roles words by what they do in a query, one of {@link #ROLES}
 * @param rules how the language is searched
 */
public record Lexicon(Map<String, List<String>> symptoms, List<List<String>> synonyms, Map<Word, List<String>> roles,
		SearchRules rules) {

	/**
	 * What a word does in a query: {@code empty} words say nothing, {@code common} words
	 * of a name do not name it alone, the number behind a {@code cause} word is a Q.850
	 * cause, the number behind a {@code numbered} word is a name, the number before a
	 * {@code unit} word is an amount.
	 */
	public static final Vocabulary ROLES = Vocabulary.of("role", "", "empty common cause numbered unit");

	public static final Lexicon NONE = new Lexicon(Map.of(), List.of(), Map.of(), SearchRules.NONE);

	public Lexicon {
		symptoms = new LinkedHashMap<>(symptoms);
		synonyms = List.copyOf(synonyms);
		roles = Map.copyOf(roles);
	}

	/** The words of a role. */
	public List<String> words(String role) {
		return this.roles.getOrDefault(ROLES.parse(role), List.of());
	}

}
