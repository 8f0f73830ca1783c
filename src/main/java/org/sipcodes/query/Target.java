package org.sipcodes.query;

import java.util.ArrayList;
import java.util.List;

/**
 * What a search finds; its address is the business of the pages.
 *
 * @param kind such as {@code code}
 * @param name its name among its kind, such as {@code 486} or {@code 301-302}
 */
public record Target(String kind, String name) {

	/** The kinds that the numbers and names in a query lead to. */
	public static final String CODE = "code";

	public static final String PAIR = "pair";

	public static final String HEADER = "header";

	public static final String CLASS = "class";

	public static final String CAUSE = "cause";

	public static final String PLATFORM = "platform";

	/** A row of a platform, such as {@code freeswitch#receives-503}. */
	public static final String ROW = "row";

	static final String SHARP = "#";

	/** A row of a platform, by its place on the page. */
	public static Target row(String platform, String anchor) {
		// The same in all languages.
		return new Target(ROW, (platform + SHARP + anchor).intern());
	}

	/** The name of the platform of a row. */
	public String owner() {
		return this.name.substring(0, this.name.indexOf(SHARP));
	}

	/** The place of a row on the page of its platform. */
	public String anchor() {
		return this.name.substring(this.name.indexOf(SHARP) + 1);
	}

	/** The comparison of two codes, the lower one first. */
	static Target pair(List<String> codes) {
		List<String> ordered = new ArrayList<>(codes);
		ordered.sort(null);
		return new Target(PAIR, String.join("-", ordered));
	}

	/** The codes that a comparison compares; none for anything else. */
	public List<String> codes() {
		return this.kind.equals(PAIR) ? Tokens.split(this.name, "-") : List.of();
	}

}
