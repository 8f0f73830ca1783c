package org.sipcodes.sheet;

import org.sipcodes.model.Code;

/**
 * A link to a code.
 *
 * @param code the code
 * @param href its page
 * @param summary one line about it
 */
public record CodeLink(Code code, String href, String summary) {

	/** Such as {@code 486} or {@code 603+}. */
	public String id() {
		return this.code.id().toString();
	}

	/** Such as 486, without a plus. */
	public int number() {
		return this.code.id().number();
	}

	public String phrase() {
		return this.code.phrase();
	}

	/** The first digit, such as 4. */
	public int digit() {
		return this.code.codeClass().digit();
	}

	public boolean registered() {
		return this.code.isRegistered();
	}

	/** As in a status line: {@code 486 Busy Here}. */
	public String name() {
		return this.code.name();
	}

	/** The same as a plain link. */
	public Link link() {
		return new Link(this.href, name(), this.summary);
	}

}
