package org.sipcodes.page;

import java.util.List;

/**
 * The front door: every code by class, and the comparisons people look up.
 *
 * @param head what every page has
 * @param classes every code
 * @param pairs the curated pairs, by topic
 * @param guides ways to a decision
 */
public record HomePage(Head head, List<ClassGroup> classes, List<TopicGroup> pairs, List<Link> guides) implements Page {

	@Override
	public String template() {
		return "home";
	}

}
