package org.sipcodes.model;

/**
 * Identifies a code: the number, and a plus for a profile that reuses the number of
 * another code.
 *
 * @param number 100 to 699
 * @param plus true for {@code 603+}
 */
public record CodeId(int number, boolean plus) implements Comparable<CodeId> {

	/** Reads {@code 486} or {@code 603+}. */
	public static CodeId parse(String text) {
		boolean plus = text.endsWith("+");
		String digits = plus ? text.substring(0, text.length() - 1) : text;
		if (digits.length() != 3 || !Text.isNumber(digits, 3) || CodeClass.of(Integer.parseInt(digits)).isEmpty()) {
			throw new IllegalArgumentException("a number from 100 to 699, or one with a plus such as 603+");
		}
		return new CodeId(Integer.parseInt(digits), plus);
	}

	/** Whether a text has the form of a code. */
	public static boolean isCode(String text) {
		try {
			parse(text);
			return true;
		}
		catch (IllegalArgumentException ex) {
			return false;
		}
	}

	public CodeClass codeClass() {
		return CodeClass.of(this.number).orElseThrow();
	}

	@Override
	public int compareTo(CodeId other) {
		return (this.number != other.number) ? Integer.compare(this.number, other.number)
				: Boolean.compare(this.plus, other.plus);
	}

	@Override
	public String toString() {
		return this.number + (this.plus ? "+" : "");
	}

}
