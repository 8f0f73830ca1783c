package org.sipcodes.form;

import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.sipcodes.model.Labels;

/**
 * Gives the running text of a page the quotation marks and apostrophes of its language.
 */
final class Typography {

	/** A tag with its name, or a straight mark. */
	private static final Pattern TAG_OR_MARK = Pattern.compile("<(/?[a-z][a-z0-9]*)[^>]*>|&quot;|\"|&#39;|'");

	/** Elements whose text is exact. */
	private static final Set<String> EXACT = Set.of("code", "kbd", "pre", "q", "script", "style", "svg", "textarea",
			"title");

	/** Elements within a sentence: a mark after them looks at the letter before them. */
	private static final Set<String> WITHIN = Set.of("a", "b", "code", "em", "i", "kbd", "mark", "q", "strong");

	private static final String OPENING = "([{—–/“«‘";

	private final String open;

	private final String close;

	Typography(Labels labels) {
		String[] quotes = labels.get("quote").split("\\{0}", -1);
		this.open = quotes[0];
		this.close = quotes[1];
	}

	/** The same HTML, with other marks in its prose. */
	String of(String html) {
		StringBuilder text = new StringBuilder(html.length());
		String exact = "";
		char before = ' ';
		int end = 0;
		Matcher piece = TAG_OR_MARK.matcher(html);
		while (piece.find()) {
			before = (piece.start() > end) ? html.charAt(piece.start() - 1) : before;
			text.append(html, end, piece.start());
			end = piece.end();
			String name = piece.group(1);
			if (name == null) {
				String mark = exact.isEmpty() ? mark(piece.group(), before) : piece.group();
				text.append(mark);
				before = mark.charAt(mark.length() - 1);
				continue;
			}
			text.append(piece.group());
			if (exact.isEmpty()) {
				exact = EXACT.contains(name) ? name : "";
			}
			else if (name.equals("/" + exact)) {
				exact = "";
			}
			before = WITHIN.contains(name.replace("/", "")) ? before : ' ';
		}
		return text.append(html, end, html.length()).toString();
	}

	/** A mark opens at the beginning of a word, and closes behind one. */
	private String mark(String straight, char before) {
		boolean opens = Character.isSpaceChar(before) || Character.isWhitespace(before) || OPENING.indexOf(before) >= 0;
		if (straight.equals("'") || straight.equals("&#39;")) {
			return opens ? "‘" : "’";
		}
		return opens ? this.open : this.close;
	}

}
