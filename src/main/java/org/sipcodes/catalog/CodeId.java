package org.sipcodes.catalog;

import java.util.Comparator;
import java.util.regex.Pattern;

/**
 * What tells codes apart: the number, and a plus for a profile that reuses the number of
 * another code.
 *
 * @param number 100 to 699
 * @param plus true for {@code 603+}
 */
public record CodeId(int number, boolean plus) implements Comparable<CodeId> {

	private static final Pattern FORM = Pattern.compile("[1-6]\\d\\d\\+?");

	private static final Comparator<CodeId> ORDER = Comparator.comparingInt(CodeId::number).thenComparing(CodeId::plus);

	/** Reads {@code 486} or {@code 603+}. */
	public static CodeId parse(String text) {
		if (!FORM.matcher(text).matches()) {
			throw new IllegalArgumentException("a number from 100 to 699, or one with a plus such as 603+");
		}
		return new CodeId(Integer.parseInt(text.substring(0, 3)), text.endsWith("+"));
	}

	public CodeClass codeClass() {
		return CodeClass.of(this.number).orElseThrow();
	}

	@Override
	public int compareTo(CodeId other) {
		return ORDER.compare(this, other);
	}

	@Override
	public String toString() {
		return this.number + (this.plus ? "+" : "");
	}

}
