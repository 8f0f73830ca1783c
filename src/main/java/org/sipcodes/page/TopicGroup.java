package org.sipcodes.page;

import java.util.List;

/**
 * The curated pairs behind one question.
 *
 * @param key such as {@code busy}
 * @param name the question in the language of the page
 * @param pairs lowest first
 */
public record TopicGroup(String key, String name, List<Link> pairs) {

	public TopicGroup {
		pairs = List.copyOf(pairs);
	}

}
