package org.sipcodes.query;

import java.util.List;

/**
 * Something that can be found, with everything it can be found by.
 *
 * @param target what a reader is led to
 * @param passages the texts; without any it exists, and is found by its number alone
 * @param weight how likely it is looked for; 1 is ordinary
 */
public record Document(Target target, List<Passage> passages, float weight) {

	public Document {
		passages = List.copyOf(passages);
	}

}
