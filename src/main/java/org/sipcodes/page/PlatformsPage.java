package org.sipcodes.page;

import java.util.List;

/**
 * All platforms, by what they are.
 *
 * @param head what every page has
 * @param groups platforms of one kind each
 */
public record PlatformsPage(Head head, List<Group> groups) implements Page {

	@Override
	public String template() {
		return "platforms";
	}

	/**
	 * The platforms of one kind.
	 *
	 * @param name the kind in the language of the page
	 * @param platforms with how much is known of each
	 */
	public record Group(String name, List<Link> platforms) {
	}

}
