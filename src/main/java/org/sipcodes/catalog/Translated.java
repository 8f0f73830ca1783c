package org.sipcodes.catalog;

import java.util.Map;
import java.util.Optional;

import org.sipcodes.language.Language;

/**
 * Something that is told in one or more languages; it exists in a language only when it
 * is translated in full.
 */
public interface Translated {

	/** Articles by language tag. */
	Map<String, Article> articles();

	default boolean isIn(Language language) {
		return articles().containsKey(language.tag());
	}

	/** The article in a language that {@link #isIn} has confirmed. */
	default Article in(Language language) {
		return Optional.ofNullable(articles().get(language.tag())).orElseThrow();
	}

}
