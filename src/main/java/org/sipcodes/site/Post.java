package org.sipcodes.site;

import java.util.Map;

/** Something that answers the body of a POST. */
public interface Post {

	/** The most bytes that a body may have. */
	int bodyLimit();

	/**
	 * Answers a body; it is called on a worker thread and may take its time.
	 * @param parameters of the query; the first value of each
	 * @param body all of it
	 * @param contentType as it was sent, such as {@code text/plain}; may be empty
	 * @param preferences which form of the answer
	 */
	Answer post(Map<String, String> parameters, byte[] body, String contentType, Preferences preferences);

}
