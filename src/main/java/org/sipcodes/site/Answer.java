package org.sipcodes.site;

/** What an address gives. */
public sealed interface Answer {

	/**
	 * The thing itself.
	 *
	 * @param resource its bytes
	 */
	record Found(Resource resource) implements Answer {
	}

	/**
	 * Another spelling; the thing lives elsewhere for good.
	 *
	 * @param path its own address
	 */
	record Moved(String path) implements Answer {
	}

	/**
	 * Nothing, with a page that helps.
	 *
	 * @param resource the page
	 */
	record Missing(Resource resource) implements Answer {
	}

}
