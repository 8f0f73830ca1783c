package org.sipcodes.query;

import java.util.ArrayList;
import java.util.List;

/**
 * The words of a query as one index knows them.
 *
 * @param text the words after corrections
 * @param corrected whether a word was corrected
 * @param known how many words the index has, of those that could be in it
 * @param terms in the order of the query
 */
record Terms(String text, boolean corrected, double known, List<Term> terms) {

	/** The stems of all terms. */
	List<Integer> stems() {
		List<Integer> stems = new ArrayList<>();
		for (Term term : this.terms) {
			stems.add(term.stem());
		}
		return stems;
	}

	/**
	 * A word of a query that says something.
	 *
	 * @param stem its number in the dictionary
	 * @param completions the stems of words that it begins
	 */
	record Term(int stem, List<Integer> completions) {
	}

}
