package org.sipcodes.model;

import org.jspecify.annotations.Nullable;

/**
 * A row of the table of facts.
 *
 * @param label its name, with a label {@code fact.<name>}, such as {@code sent-by}
 * @param type the fact that it shows
 * @param except the fact whose values are shown as exceptions, such as who must not send
 * @param look how the values are shown
 */
public record FactRow(String label, FactType<?> type, @Nullable FactType<?> except, Look look) {

	/** How the values of a row are shown. */
	public enum Look {

		/** Each on a line of its own. */
		LINES,
		/** All on one line. */
		JOINED,
		/** Only the first. */
		FIRST

	}

	static FactRow of(String label, FactType<?> type) {
		return new FactRow(label, type, null, Look.LINES);
	}

	FactRow joined() {
		return new FactRow(this.label, this.type, this.except, Look.JOINED);
	}

	FactRow first() {
		return new FactRow(this.label, this.type, this.except, Look.FIRST);
	}

	FactRow except(FactType<?> other) {
		return new FactRow(this.label, this.type, other, this.look);
	}

}
