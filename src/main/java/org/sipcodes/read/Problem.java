package org.sipcodes.read;

/**
 * A mistake in a file, with its place.
 *
 * @param file such as {@code content/ru/codes/486.md}
 * @param line counted from 1
 * @param message what is wrong; what is expected
 */
public record Problem(String file, int line, String message) {

	@Override
	public String toString() {
		return this.file + ":" + this.line + ": " + this.message;
	}

}
