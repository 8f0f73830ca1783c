package org.sipcodes.catalog;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * How the engineers of one language speak of codes without naming them.
 *
 * @param symptoms the codes behind a phrase such as {@code engaged tone}, most likely
 * first
 * @param synonyms words and phrases that mean the same, such as {@code trunk} and
 * {@code carrier}
 * @param roles words that say something of the number beside them, or nothing at all
 */
public record Lexicon(Map<String, List<CodeId>> symptoms, List<List<String>> synonyms, Map<Role, List<String>> roles) {

	public Lexicon {
		symptoms = Collections.unmodifiableMap(new LinkedHashMap<>(symptoms));
		synonyms = List.copyOf(synonyms);
		roles = Map.copyOf(roles);
	}

	public List<String> words(Role role) {
		return this.roles.getOrDefault(role, List.of());
	}

	/** What a word does in a query. */
	public enum Role implements Word {

		/** Says nothing of its own, such as {@code code}. */
		EMPTY,

		/** The number behind it is a Q.850 cause. */
		CAUSE,

		/** The number behind it is the name of something, such as an extension. */
		NUMBERED,

		/** The number before it is an amount, such as seconds. */
		UNIT

	}

}
