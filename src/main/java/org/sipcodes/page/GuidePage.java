package org.sipcodes.page;

import java.util.List;

/**
 * A way to a decision across codes.
 *
 * @param head what every page has
 * @param heading its title
 * @param summary the answer in a few words
 * @param texts the sections of the article
 * @param classes every code
 */
public record GuidePage(Head head, String heading, String summary, List<Text> texts,
		List<ClassGroup> classes) implements Page {

	@Override
	public String template() {
		return "guide";
	}

	@Override
	public boolean twin() {
		return true;
	}

}
