package org.sipcodes.page;

import java.util.List;

/**
 * The picker: any two codes, and the pairs that somebody compared in writing.
 *
 * @param head what every page has
 * @param classes every code
 * @param first the code that is chosen already, such as {@code 486}; may be empty
 * @param second the other one
 * @param topics the curated pairs
 */
public record ComparePage(Head head, List<ClassGroup> classes, String first, String second,
		List<TopicGroup> topics) implements Page {

	@Override
	public String template() {
		return "compare";
	}

}
