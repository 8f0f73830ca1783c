package org.sipcodes.web;

import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * A failure as the log may show it: nothing that a reader has sent breaks a line, colours
 * a terminal or turns its writing around.
 */
final class Harmless extends RuntimeException {

	private static final Pattern INVISIBLE = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}]");

	private Harmless(Throwable failure, @Nullable Throwable cause) {
		super(text(failure.toString()), cause);
		setStackTrace(failure.getStackTrace());
	}

	static Harmless of(Throwable failure) {
		Throwable cause = failure.getCause();
		return new Harmless(failure, (cause != null) ? of(cause) : null);
	}

	/** The text with an escape for each character that does not show. */
	static String text(@Nullable String text) {
		return INVISIBLE.matcher(String.valueOf(text))
			.replaceAll((found) -> String.format("\\\\u%04x", found.group().codePointAt(0)));
	}

}
