package org.sipcodes.search;

import java.util.List;

/**
 * Something that can be found, with everything it can be found by.
 *
 * @param target what a reader is led to
 * @param passages the texts
 * @param weight how likely it is looked for; 1 is ordinary
 */
record Entry(Target target, List<Passage> passages, float weight) {

	Entry {
		passages = List.copyOf(passages);
	}

	/** What is left when it is in the index. */
	Entry withoutAll() {
		return new Entry(this.target,
				this.passages.stream().filter((passage) -> passage.source() != Passage.Source.ALL).toList(),
				this.weight);
	}

}
