package org.sipcodes.page;

import java.util.List;

/**
 * A real system: what it makes of each code, and which codes it sends.
 *
 * @param head what every page has
 * @param all the list of platforms
 * @param name such as {@code FreeSWITCH}
 * @param kind what sort of thing it is
 * @param version what was looked at, and when
 * @param home its repository or page
 * @param traps what surprises, as sentences
 * @param groups the rows by what they say
 * @param others the other platforms
 */
public record PlatformPage(Head head, Link all, String name, String kind, String version, String home,
		List<String> traps, List<Group> groups, List<Link> others) implements Page {

	@Override
	public String template() {
		return "platform";
	}

	/**
	 * The rows of one direction.
	 *
	 * @param key such as {@code receives}
	 * @param name the same in the language of the page
	 * @param rows in the order of the codes
	 */
	public record Group(String key, String name, List<PlatformRow> rows) {
	}

}
