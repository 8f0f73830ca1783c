package org.sipcodes.query;

import java.util.List;

/**
 * Something found, and why.
 *
 * @param target what
 * @param source where the reason is, such as {@code symptom}
 * @param language tag of the language of the reason
 * @param reason the text that matched, in pieces; a number where the query named the
 * thing
 * @param score higher is better
 */
public record Hit(Target target, String source, String language, List<Piece> reason, double score) {

	public Hit {
		reason = List.copyOf(reason);
	}

	/**
	 * A part of a reason.
	 *
	 * @param text as it is written there
	 * @param matched whether it is what matched
	 */
	public record Piece(String text, boolean matched) {
	}

}
