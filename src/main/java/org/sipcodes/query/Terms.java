package org.sipcodes.query;

import java.util.List;
import java.util.Map;

/**
 * The words of a query as one index knows them.
 *
 * @param text the words after corrections
 * @param corrected whether a word was corrected
 * @param known how many words the index has, of those that could be in it
 * @param stems numbers of the stems, in the order of the query
 * @param completions the stems of the words that a word begins, by its own stem
 */
record Terms(String text, boolean corrected, double known, List<Integer> stems,
		Map<Integer, List<Integer>> completions) {
}
