package org.sipcodes.read;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Objects;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * One text file of the site or of its overlay.
 *
 * @param path its place in the project, such as {@code content/en/codes/486.md}
 * @param text everything in it
 * @param file where its author finds it: the path again, or, in an overlay, such as
 * {@code /srv/overlay/en/codes/486.md}
 * @param overlay whether it is a file of the overlay
 * @param replaced the file of the site that has the same path
 */
public record Source(String path, String text, String file, boolean overlay, @Nullable Source replaced) {

	private static final String BYTE_ORDER_MARK = "\uFEFF";

	/** A file of the site. */
	public Source(String path, String text) {
		this(path, text, path, false, null);
	}

	/** Decodes a file; bytes that are not UTF-8 are a problem with its line. */
	static String decode(String file, byte[] bytes, Problems problems) {
		String text = new String(bytes, StandardCharsets.UTF_8);
		if (!Arrays.equals(text.getBytes(StandardCharsets.UTF_8), bytes)) {
			long line = text.substring(0, text.indexOf('\uFFFD')).lines().count();
			problems.add(file, (int) Math.max(line, 1), "not UTF-8; expected a file that is saved as UTF-8");
		}
		return text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
	}

	/** This file, then the one that it replaces. */
	public Stream<Source> versions() {
		return Stream.iterate(this, Objects::nonNull, Source::replaced);
	}

	/** The folder of the content as the author of the file knows it, with a slash. */
	public String folder() {
		return this.file.substring(0, this.file.length() - this.path.length() + "content/".length());
	}

}
