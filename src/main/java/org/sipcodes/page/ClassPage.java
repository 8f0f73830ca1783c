package org.sipcodes.page;

import java.util.List;

/**
 * A class of codes: its rule and its members.
 *
 * @param head what every page has
 * @param heading such as {@code 4xx: client errors}
 * @param summary the rule in a few words
 * @param group its codes
 * @param texts the sections of the article
 * @param others the other classes
 * @param guides ways to a decision
 * @param classes every code
 * @param picture the address of its card
 */
public record ClassPage(Head head, String heading, String summary, ClassGroup group, List<Text> texts,
		List<Link> others, List<Link> guides, List<ClassGroup> classes, String picture) implements Page {

	@Override
	public String template() {
		return "class";
	}

	@Override
	public boolean twin() {
		return true;
	}

}
