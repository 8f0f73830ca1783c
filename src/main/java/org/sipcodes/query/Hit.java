package org.sipcodes.query;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * Something found, and why.
 *
 * @param target what
 * @param reason the text that matched best; a number where the query named the thing
 * @param step the part of its article that matched best, unless it says much less
 * @param score higher is better
 */
public record Hit(Target target, Reason reason, @Nullable Reason step, double score) {

	/** The same with a score that is higher by so much. */
	Hit plus(double score) {
		return new Hit(this.target, this.reason, this.step, this.score + score);
	}

	/**
	 * A text that matched.
	 *
	 * @param source where it is, such as {@code symptom}
	 * @param section of the article it is in, such as {@code fix}, or empty
	 * @param language tag of its language
	 * @param pieces in their order
	 */
	public record Reason(String source, String section, String language, List<Piece> pieces) {

		public Reason {
			pieces = List.copyOf(pieces);
		}

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
