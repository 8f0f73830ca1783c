package org.sipcodes.read;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import com.vladsch.flexmark.ast.AutoLink;
import com.vladsch.flexmark.ast.Code;
import com.vladsch.flexmark.ast.Emphasis;
import com.vladsch.flexmark.ast.FencedCodeBlock;
import com.vladsch.flexmark.ast.Heading;
import com.vladsch.flexmark.ast.HtmlBlock;
import com.vladsch.flexmark.ast.HtmlInline;
import com.vladsch.flexmark.ast.Image;
import com.vladsch.flexmark.ast.Link;
import com.vladsch.flexmark.ast.ListBlock;
import com.vladsch.flexmark.ast.OrderedList;
import com.vladsch.flexmark.ast.Paragraph;
import com.vladsch.flexmark.ast.SoftLineBreak;
import com.vladsch.flexmark.ast.StrongEmphasis;
import com.vladsch.flexmark.ast.Text;
import com.vladsch.flexmark.parser.Parser;
import com.vladsch.flexmark.util.ast.Node;
import org.sipcodes.model.Block;
import org.sipcodes.model.Inline;
import org.sipcodes.model.Inline.Style;
import org.sipcodes.model.Kind;

/**
 * Turns the lines of a section into blocks, and notes what they refer to.
 *
 * @param document where problems and references are added
 * @param firstLine the number of the first line under the heading
 */
record Markdown(Document document, int firstLine) {

	/** {@code RFC 3261 §13.3.1.3} in running text becomes a link to that section. */
	private static final Pattern CITATION = Pattern.compile("RFC (\\d{3,5}(?: §\\d+(?:\\.\\d+)*)?)");

	private static final String KINDS = Kind.ALL.stream().map(Kind::name).collect(Collectors.joining("|"));

	private static final Pattern INTERNAL = Pattern.compile("(" + KINDS + "):(.*)");

	/** More of a mistake need not be shown to find it. */
	private static final int SHOWN = 100;

	private static final Parser PARSER = Parser.builder().build();

	/** The blocks of a section. */
	List<Block> blocks(List<String> lines) {
		return blocks(PARSER.parse(String.join("\n", lines)), true);
	}

	private List<Block> blocks(Node parent, boolean top) {
		List<Block> blocks = new ArrayList<>();
		for (Node node : parent.getChildren()) {
			if (node instanceof Paragraph) {
				blocks.add(new Block.Paragraph(inlines(node, false)));
			}
			else if (node instanceof ListBlock list) {
				List<List<Block>> items = new ArrayList<>();
				list.getChildren().forEach((item) -> items.add(blocks(item, false)));
				blocks.add(new Block.Items(node instanceof OrderedList, List.copyOf(items)));
			}
			else if (node instanceof FencedCodeBlock fence) {
				blocks.add(fence(fence, top));
			}
			else {
				report(node, wrong(node));
			}
		}
		return List.copyOf(blocks);
	}

	private Block fence(FencedCodeBlock node, boolean top) {
		Block.Fence fence = new Block.Fence(node.getInfo().toString(),
				node.getContentChars().toString().stripTrailing(), line(node));
		if (!top && (fence.isMessage() || fence.isLadder())) {
			report(node, "a ```" + fence.kind() + " block inside a list; expected it on the left margin");
		}
		return fence;
	}

	private List<Inline> inlines(Node parent, boolean inLink) {
		List<Inline> pieces = new ArrayList<>();
		for (Node node : parent.getChildren()) {
			if (node instanceof Text) {
				text(node, inLink, pieces);
			}
			else if (node instanceof Code code) {
				pieces.add(Inline.code(code.getText().toString()));
			}
			else if (node instanceof StrongEmphasis || node instanceof Emphasis) {
				Style style = (node instanceof Emphasis) ? Style.EMPHASIS : Style.STRONG;
				pieces.add(new Inline(style, "", inlines(node, inLink)));
			}
			else if (node instanceof Link link) {
				refer(link);
				pieces.add(new Inline(Style.LINK, link.getUrl().toString(), inlines(node, true)));
			}
			else if (node instanceof SoftLineBreak) {
				pieces.add(Inline.text("\n"));
			}
			else {
				report(node, wrong(node));
			}
		}
		return List.copyOf(pieces);
	}

	/** Adds a text, with links at its citations. */
	private void text(Node node, boolean inLink, List<Inline> pieces) {
		String text = node.getChars().unescape();
		Matcher citation = CITATION.matcher(text);
		int end = 0;
		while (citation.find()) {
			this.document.references().add(new Document.Reference("rfc", citation.group(1), line(node)));
			if (!inLink) {
				add(text.substring(end, citation.start()), pieces);
				pieces.add(Inline.link("rfc:" + citation.group(1), citation.group().replace(' ', '\u00a0')));
				end = citation.end();
			}
		}
		add(text.substring(end), pieces);
	}

	private static void add(String text, List<Inline> pieces) {
		if (!text.isEmpty()) {
			pieces.add(Inline.text(text));
		}
	}

	private void refer(Link link) {
		String url = link.getUrl().toString();
		Matcher internal = INTERNAL.matcher(url);
		if (internal.matches()) {
			this.document.references().add(new Document.Reference(internal.group(1), internal.group(2), line(link)));
		}
		else if (!url.startsWith("https://")) {
			report(link, "link to \"" + url
					+ "\"; expected code:486, pair:301-302, class:4xx, guide:reject, or an https:// address");
		}
	}

	/** What is wrong with Markdown that no form could write. */
	private static String wrong(Node node) {
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

	private void report(Node node, String message) {
		this.document.report(line(node), message);
	}

	private int line(Node node) {
		return this.firstLine + node.getStartLineNumber();
	}

}
