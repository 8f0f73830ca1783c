package org.sipcodes.page;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A Q.850 cause: its name, which codes become it, which codes it becomes, where platforms
 * differ.
 *
 * @param head what every page has
 * @param all the table of all causes
 * @param number such as 17
 * @param name in the language of the page
 * @param protocolName as standards print it
 * @param becomes the codes of RFC 3398, as HTML
 * @param madeFrom the codes of RFC 3398, as HTML
 * @param sent codes that platforms make of it
 * @param received codes that platforms turn into it
 * @param previous the cause before it
 * @param next the cause after it
 */
public record CausePage(Head head, Link all, int number, String name, String protocolName, String becomes,
		String madeFrom, List<Use> sent, List<Use> received, @Nullable Link previous,
		@Nullable Link next) implements Page {

	@Override
	public String template() {
		return "cause";
	}

	@Override
	public boolean twin() {
		return true;
	}

	/**
	 * What a platform does with the cause.
	 *
	 * @param platform its name and the place on its page
	 * @param cause its own name of the cause
	 * @param codes as HTML
	 * @param differs whether it is not what RFC 3398 says
	 */
	public record Use(Link platform, String cause, String codes, boolean differs) {
	}

}
