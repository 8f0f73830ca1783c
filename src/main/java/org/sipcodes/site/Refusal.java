package org.sipcodes.site;

/** Why a question of a program has no answer, in words for whoever wrote it. */
public final class Refusal extends RuntimeException {

	private static final long serialVersionUID = 1L;

	private final int status;

	/**
	 * Refuses a question.
	 * @param status as HTTP says it, such as 404
	 * @param detail what is wrong, and what is expected
	 */
	public Refusal(int status, String detail) {
		super(detail);
		this.status = status;
	}

	int status() {
		return this.status;
	}

}
