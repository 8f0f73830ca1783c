package org.sipcodes.model;

import java.util.Map;
import java.util.Objects;

/**
 * A thing of a kind: facts once, an article per language. It exists in a language only
 * when it is translated in full.
 *
 * @param kind of the thing
 * @param name among its kind, such as {@code 486}
 * @param facts true in every language
 * @param articles by language tag
 */
public record Entry(Kind kind, String name, Facts facts, Map<String, Article> articles) {

	public Entry {
		articles = Map.copyOf(articles);
	}

	public boolean isIn(Language language) {
		return this.articles.containsKey(language.tag());
	}

	/** The article in a language that {@link #isIn} has confirmed. */
	public Article in(Language language) {
		return Objects.requireNonNull(this.articles.get(language.tag()), language.tag());
	}

	/** The target of a link to it: {@code code:486}. */
	public String target() {
		return this.kind.target(this.name);
	}

}
