package org.sipcodes.query;

import java.util.Map;

/**
 * What the numbers in a query lead to, besides the documents of their own name.
 *
 * @param phrases the phrase of every code, by its name: {@code 486} → Busy Here
 * @param causes how strongly a Q.850 cause speaks for what, by its number
 * @param subCodes the same for a platform's own numbers, such as {@code 560403}
 * @param rows what platforms do with codes and causes
 */
public record Numbers(Map<String, String> phrases, Map<String, Map<Target, Float>> causes,
		Map<String, Map<Target, Float>> subCodes, Rows rows) {

	/** More than any words can score: what was typed to the digit. */
	public static final float EXACT = 1_000_000;

}
