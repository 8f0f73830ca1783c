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
	 * Nothing, with something that helps.
	 *
	 * @param resource a page, or what the API has to say
	 * @param status 404, 400 for a question that cannot be understood, or what else a
	 * protocol asks for
	 */
	record Missing(Resource resource, int status) implements Answer {

		Missing(Resource resource) {
			this(resource, 404);
		}

	}

}
