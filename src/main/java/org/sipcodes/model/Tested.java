package org.sipcodes.model;

/**
 * A system of the lab in the version that was tested.
 *
 * @param system such as {@code kamailio}
 * @param version as its package has it: {@code 1:1.10.2+dfsg-2}
 * @param date of the test, in ISO form
 */
public record Tested(Word system, String version, String date) {

	/** The system that makes the calls of the lab. */
	private static final String CALLER = "sipp";

	/**
	 * Whether it sends a code because a scenario says so, and not by its own decision.
	 */
	public boolean isScenario() {
		return this.system.is(CALLER);
	}

	/**
	 * The version as the makers of the system count it, without what a distribution adds:
	 * {@code 1.10.2}.
	 */
	public String release() {
		int start = this.version.indexOf(':') + 1;
		int end = start;
		while (end < this.version.length()
				&& (Text.isDigit(this.version.charAt(end)) || this.version.charAt(end) == '.')) {
			end++;
		}
		return this.version.substring(start, end);
	}

}
