package org.sipcodes.catalog;

import java.util.Map;

/**
 * What holds for every code of a class.
 *
 * @param codeClass such as 4xx
 * @param articles by language tag
 */
public record ClassRule(CodeClass codeClass, Map<String, Article> articles) implements Translated {

	public ClassRule {
		articles = Map.copyOf(articles);
	}

}
