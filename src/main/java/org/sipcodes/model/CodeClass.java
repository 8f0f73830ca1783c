package org.sipcodes.model;

import java.util.Optional;

/** The six classes of responses, by the first digit (RFC 3261 §7.2). */
public enum CodeClass {

	PROVISIONAL, SUCCESS, REDIRECTION, CLIENT_ERROR, SERVER_ERROR, GLOBAL_FAILURE;

	/** Such as 4. */
	public int digit() {
		return ordinal() + 1;
	}

	/** Such as {@code 4xx}. */
	public String tag() {
		return digit() + "xx";
	}

	/** The class of a number; only 100 to 699 have one. */
	public static Optional<CodeClass> of(int number) {
		return (number < 100 || number > 699) ? Optional.empty() : Optional.of(values()[number / 100 - 1]);
	}

	/** The class that {@code 4xx} names. */
	public static CodeClass parse(String tag) {
		for (CodeClass codeClass : values()) {
			if (codeClass.tag().equals(tag)) {
				return codeClass;
			}
		}
		throw new IllegalArgumentException("1xx to 6xx");
	}

}
