package org.sipcodes.content;

/**
 * A mistake of an author, told so that the place is found at once.
 *
 * @param file such as {@code content/ru/codes/486.md}
 * @param line counted from 1
 * @param message what is wrong; what is expected
 */
public record Problem(String file, int line, String message) implements Comparable<Problem> {

	@Override
	public int compareTo(Problem other) {
		int byFile = this.file.compareTo(other.file);
		return (byFile != 0) ? byFile : Integer.compare(this.line, other.line);
	}

	@Override
	public String toString() {
		return this.file + ":" + this.line + ": " + this.message;
	}

}
