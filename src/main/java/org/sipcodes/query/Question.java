package org.sipcodes.query;

import java.util.List;

/**
 * What was typed or pasted, understood.
 *
 * @param codes the response codes in it, the one that matters first; they need not exist
 * @param causes the Q.850 causes in it, such as 17
 * @param classes the classes in it, such as 4xx
 * @param numbers all numbers in it, which may be a platform's own
 * @param rest what is left of the text, as it was typed
 * @param words the words of the rest that say something
 * @param message the message that was pasted
 */
public record Question(List<String> codes, List<String> causes, List<String> classes, List<String> numbers, String rest,
		String words, Message message) {

	/** Nothing was typed. */
	public static final Question NONE = new Question(List.of(), List.of(), List.of(), List.of(), "", "", Message.NONE);

	/** More than a message with its session description; what is longer is cut. */
	public static final int LIMIT = 2000;

	/** Whether the numbers are all that was said. */
	public boolean bare() {
		return this.words.isEmpty();
	}

}
