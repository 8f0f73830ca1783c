package org.sipcodes.content;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * One text file of the site, wherever it was read from.
 *
 * @param path its place in the project, such as {@code content/en/codes/486.md}
 * @param text everything in it
 * @param file where its author finds it: the path again, or, in a folder of somebody's
 * own, such as {@code /srv/own/en/codes/486.md}
 */
public record Source(String path, String text, String file) {

	private static final String BYTE_ORDER_MARK = "\uFEFF";

	public Source(String path, String text) {
		this(path, text, path);
	}

	/** Reads UTF-8; bytes that are none are a problem with its line. */
	public static Source read(String path, byte[] bytes, String file, Problems problems) {
		String text = new String(bytes, StandardCharsets.UTF_8);
		if (!Arrays.equals(text.getBytes(StandardCharsets.UTF_8), bytes)) {
			long line = text.substring(0, text.indexOf('\uFFFD')).lines().count();
			problems.add(file, (int) Math.max(line, 1), "not UTF-8; expected a file that is saved as UTF-8");
		}
		return new Source(path, text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text, file);
	}

}
