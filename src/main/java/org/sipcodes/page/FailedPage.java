package org.sipcodes.page;

/**
 * What a reader gets when the site has failed: no more than that, and a way on.
 *
 * @param head what every page has
 */
public record FailedPage(Head head) implements Page {

	@Override
	public String template() {
		return "failed";
	}

}
