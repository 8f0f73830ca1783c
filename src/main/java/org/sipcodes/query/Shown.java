package org.sipcodes.query;

import java.util.List;

import org.sipcodes.model.Inline;

/**
 * How a thing is shown where it was found.
 *
 * @param text its name
 * @param note a line about it, or empty
 * @param step what to do first about a symptom; nothing for anything else
 */
public record Shown(String text, String note, List<Inline> step) {

	static final Shown NONE = new Shown("", "", List.of());

	public Shown {
		step = List.copyOf(step);
	}

}
