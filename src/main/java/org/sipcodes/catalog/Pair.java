package org.sipcodes.catalog;

import java.time.LocalDate;
import java.util.Map;

/**
 * Two codes that somebody compared in writing.
 *
 * @param id such as 301-302
 * @param topic the question behind the comparison
 * @param updated the last change of substance
 * @param articles by language tag
 */
public record Pair(PairId id, Topic topic, LocalDate updated, Map<String, Article> articles) implements Translated {

	public Pair {
		articles = Map.copyOf(articles);
	}

	public boolean has(CodeId code) {
		return this.id.low().equals(code) || this.id.high().equals(code);
	}

}
