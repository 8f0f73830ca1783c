package org.sipcodes.search;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The words of a query as one index knows them.
 *
 * @param text the words after corrections
 * @param corrected whether a word was corrected
 * @param known how many words the index has, of those that could be in it
 * @param stems in the order of the query
 * @param alternatives further stems that a stem stands for: the words that it begins
 */
record Words(String text, boolean corrected, double known, List<String> stems, Map<String, Set<String>> alternatives) {

	Words {
		stems = List.copyOf(stems);
	}

}
