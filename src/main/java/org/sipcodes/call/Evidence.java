package org.sipcodes.call;

/**
 * A sign of who made a response.
 *
 * @param sign of a fixed list, such as {@code same-tag} or {@code no-next-hop}
 * @param value what was seen, such as a name of software or a number of seconds; may be
 * empty
 * @param strength of it
 * @param message the number of the message that shows it
 */
public record Evidence(String sign, String value, Strength strength, int message) {

	/** How much a sign proves. */
	public enum Strength {

		PROOF, STRONG, WEAK

	}

}
