package org.sipcodes.content;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import com.vladsch.flexmark.ast.AutoLink;
import com.vladsch.flexmark.ast.FencedCodeBlock;
import com.vladsch.flexmark.ast.Heading;
import com.vladsch.flexmark.ast.HtmlBlock;
import com.vladsch.flexmark.ast.HtmlInline;
import com.vladsch.flexmark.ast.Image;
import com.vladsch.flexmark.ast.Link;
import com.vladsch.flexmark.ast.Text;
import com.vladsch.flexmark.html.HtmlRenderer;
import com.vladsch.flexmark.html.HtmlWriter;
import com.vladsch.flexmark.html.renderer.NodeRendererContext;
import com.vladsch.flexmark.html.renderer.NodeRenderer;
import com.vladsch.flexmark.html.renderer.NodeRenderingHandler;
import com.vladsch.flexmark.parser.Parser;
import com.vladsch.flexmark.util.ast.Node;

/** Turns the lines of a section into HTML and fences; notes what they point at. */
final class Markdown {

	/** {@code RFC 3261 §13.3.1.3} in running text becomes a link to that section. */
	private static final Pattern CITATION = Pattern.compile("RFC (\\d{3,5})(?: §(\\d+(?:\\.\\d+)*))?");

	private static final Pattern INTERNAL = Pattern.compile("(code|pair|class|guide):(.*)");

	private final Parser parser = Parser.builder().build();

	private final HtmlRenderer renderer = HtmlRenderer.builder()
		.nodeRendererFactory((options) -> new CitationRenderer())
		.build();

	private final List<String> drawnFences;

	private final Problems problems;

	Markdown(List<String> drawnFences, Problems problems) {
		this.drawnFences = List.copyOf(drawnFences);
		this.problems = problems;
	}

	/**
	 * Renders a section.
	 * @param path the file, for problems
	 * @param lines what stands under the heading
	 * @param firstLine the line number of the first of them
	 * @param references where links and citations are added
	 */
	List<Block> blocks(String path, List<String> lines, int firstLine, List<Reference> references) {
		List<Block> blocks = new ArrayList<>();
		// flexmark loses links when it renders a node that is no document, so each piece
		// between fences is parsed
		// as a document of its own.
		int start = 0;
		Node document = this.parser.parse(String.join("\n", lines));
		for (Node node : document.getChildren()) {
			if (node instanceof FencedCodeBlock fence && this.drawnFences.contains(fence.getInfo().toString())) {
				addProse(blocks, lines.subList(start, node.getStartLineNumber()));
				blocks.add(new Block.Fence(fence.getInfo().toString(),
						fence.getContentChars().toString().stripTrailing(), firstLine + node.getStartLineNumber()));
				start = Math.min(node.getEndLineNumber() + 1, lines.size());
			}
		}
		if (start == 0) {
			addProse(blocks, document);
		}
		else {
			addProse(blocks, lines.subList(start, lines.size()));
		}
		note(path, document, firstLine, references);
		return blocks;
	}

	private void addProse(List<Block> blocks, List<String> lines) {
		addProse(blocks, this.parser.parse(String.join("\n", lines)));
	}

	private void addProse(List<Block> blocks, Node document) {
		String html = this.renderer.render(document).strip();
		if (!html.isEmpty()) {
			blocks.add(new Block.Prose(html));
		}
	}

	private void note(String path, Node parent, int firstLine, List<Reference> references) {
		for (Node node : parent.getDescendants()) {
			int line = firstLine + node.getStartLineNumber();
			if (node instanceof Link link) {
				noteLink(path, link.getUrl().toString(), line, references);
			}
			else if (node instanceof Text text) {
				Matcher matcher = CITATION.matcher(text.getChars());
				while (matcher.find()) {
					references.add(new Reference("rfc",
							(matcher.group(2) != null) ? matcher.group(1) + " §" + matcher.group(2) : matcher.group(1),
							line));
				}
			}
			else if (node instanceof HtmlBlock || node instanceof HtmlInline) {
				this.problems.add(path, line, "raw HTML " + node.getChars().toString().strip()
						+ "; expected Markdown, with literal angle brackets in `code`");
			}
			else if (node instanceof Image || node instanceof AutoLink) {
				this.problems.add(path, line,
						"an image or a bare address; expected text and links of the form [text](code:486)");
			}
			else if (node instanceof Heading) {
				this.problems.add(path, line, "a heading inside of a section; expected level-2 headings only");
			}
			else if (node instanceof FencedCodeBlock fence && fence.getParent() != parent
					&& this.drawnFences.contains(fence.getInfo().toString())) {
				this.problems.add(path, line,
						"a ```" + fence.getInfo() + " block inside of a list; expected it on the left margin");
			}
		}
	}

	private void noteLink(String path, String url, int line, List<Reference> references) {
		Matcher internal = INTERNAL.matcher(url);
		if (internal.matches()) {
			references.add(new Reference(internal.group(1), internal.group(2), line));
		}
		else if (!url.startsWith("https://")) {
			this.problems.add(path, line, "link to \"" + url
					+ "\"; expected code:486, pair:301-302, class:4xx, guide:reject, or an https:// address");
		}
	}

	/** Escapes running text as flexmark does, and links the RFC sections in it. */
	private static final class CitationRenderer implements NodeRenderer {

		@Override
		public Set<NodeRenderingHandler<?>> getNodeRenderingHandlers() {
			return Set.of(new NodeRenderingHandler<>(Text.class, this::render));
		}

		private void render(Text node, NodeRendererContext context, HtmlWriter html) {
			boolean inLink = node.getAncestorOfType(Link.class) != null;
			String text = node.getChars().unescape();
			Matcher matcher = CITATION.matcher(text);
			int end = 0;
			while (!inLink && matcher.find()) {
				html.text(text.substring(end, matcher.start()));
				String anchor = (matcher.group(2) != null) ? "#section-" + matcher.group(2) : "";
				html.attr("href", "https://www.rfc-editor.org/rfc/rfc" + matcher.group(1) + anchor);
				html.attr("class", "rfc").withAttr().tag("a");
				html.text(matcher.group().replace(' ', '\u00a0'));
				html.closeTag("a");
				end = matcher.end();
			}
			html.text(text.substring(end));
		}

	}

}
