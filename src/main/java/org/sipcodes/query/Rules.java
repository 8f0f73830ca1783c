package org.sipcodes.query;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * How queries are written in a language.
 *
 * @param empty words that say nothing of their own, such as {@code code}
 * @param common words of names that name nothing alone, such as {@code phone}
 * @param causes words before a Q.850 cause
 * @param numbered words before a number that is a name, such as {@code extension}
 * @param units words behind a number that is an amount, such as {@code seconds}
 * @param letters letters that are read as others, such as ё as е
 * @param keys a row of keys, and the same keys in the other layout
 * @param classes what is typed for the letters of {@code 4xx}
 */
public record Rules(Set<String> empty, Set<String> common, List<String> causes, List<String> numbered,
		List<String> units, Map<String, String> letters, Map<String, String> keys, List<String> classes) {

	/** What the same keys give in the other layout: {@code pfyznj} is {@code занято}. */
	String otherLayout(String text) {
		StringBuilder other = new StringBuilder(text.toLowerCase(Locale.ROOT));
		this.keys.forEach((row, opposite) -> {
			for (int i = 0; i < other.length(); i++) {
				int key = (row + opposite).indexOf(other.charAt(i));
				other.setCharAt(i, (key < 0) ? other.charAt(i) : (opposite + row).charAt(key));
			}
		});
		return other.toString();
	}

}
