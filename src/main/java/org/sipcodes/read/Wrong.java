package org.sipcodes.read;

import com.vladsch.flexmark.ast.AutoLink;
import com.vladsch.flexmark.ast.Heading;
import com.vladsch.flexmark.ast.HtmlBlock;
import com.vladsch.flexmark.ast.HtmlInline;
import com.vladsch.flexmark.ast.Image;
import com.vladsch.flexmark.util.ast.Node;

/** What is wrong with Markdown that no form could write. */
final class Wrong {

	/** More of a mistake need not be shown to find it. */
	private static final int SHOWN = 100;

	private Wrong() {
	}

	static String of(Node node) {
		if (node instanceof HtmlBlock || node instanceof HtmlInline) {
			return "raw HTML " + beginning(node) + "; expected Markdown, with literal angle brackets in `code`";
		}
		if (node instanceof Image || node instanceof AutoLink) {
			return "an image or a bare address; expected text and links of the form [text](code:486)";
		}
		if (node instanceof Heading) {
			return "a heading inside a section; expected level-2 headings only";
		}
		return "\"" + beginning(node)
				+ "\" has a form that pages do not have; expected paragraphs, lists and fenced blocks";
	}

	/** The beginning of the first line. */
	private static String beginning(Node node) {
		String line = node.getChars().toString().strip().lines().findFirst().orElse("");
		return (line.length() > SHOWN) ? line.substring(0, SHOWN) + "…" : line;
	}

}
