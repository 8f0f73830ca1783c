package org.sipcodes.catalog;

import java.util.Map;

/**
 * A way to a decision across codes.
 *
 * @param slug its last address part, such as {@code reject}
 * @param articles by language tag
 */
public record Guide(String slug, Map<String, Article> articles) implements Translated {

	public Guide {
		articles = Map.copyOf(articles);
	}

}
