package org.sipcodes.page;

import java.util.List;

/**
 * The codes of a class.
 *
 * @param href the page of the class
 * @param tag such as {@code 4xx}
 * @param name such as {@code Client error}
 * @param digit such as 4
 * @param codes lowest first
 */
public record ClassGroup(String href, String tag, String name, int digit, List<CodeLink> codes) {

	public ClassGroup {
		codes = List.copyOf(codes);
	}

}
