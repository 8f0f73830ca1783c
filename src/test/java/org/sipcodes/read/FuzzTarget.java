package org.sipcodes.read;

import java.nio.charset.StandardCharsets;

import org.sipcodes.model.Kind;

/**
 * What {@code bench/fuzz.sh} calls with every article, front matter and Markdown: it
 * becomes problems with their lines, and nothing in it may throw.
 */
public final class FuzzTarget {

	private static final String FILE = "content/en/codes/486.md";

	private FuzzTarget() {
	}

	/** The entry point that Jazzer looks for. */
	public static void fuzzerTestOneInput(byte[] input) {
		Problems problems = new Problems();
		String text = Source.decode(FILE, input, problems);
		Document document = Document.read(new Source(FILE, text), problems);
		for (Kind kind : Kind.ALL) {
			new ArticleReader(kind, document, document).read();
		}
		int lines = (int) text.lines().count();
		for (Problem problem : problems.found()) {
			if (problem.line() < 1 || problem.line() > lines + 1) {
				throw new IllegalStateException("a problem outside of the file: " + problem);
			}
		}
	}

}
