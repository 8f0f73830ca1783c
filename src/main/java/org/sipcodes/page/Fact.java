package org.sipcodes.page;

import java.util.List;

/**
 * A row of the facts table.
 *
 * @param key what it is about, such as {@code sent-by}
 * @param name the same in the language of the page
 * @param values what is true, as HTML
 */
public record Fact(String key, String name, List<String> values) {

	public Fact {
		values = List.copyOf(values);
	}

}
