package org.sipcodes.export;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;

import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/**
 * Reads the HTML of a page back, which is well-formed, and writes it as Markdown or as
 * plain text.
 */
final class Markup {

	/** Complete addresses for links in Markdown; null for plain text, which has none. */
	private final @org.jspecify.annotations.Nullable UnaryOperator<String> links;

	private Markup(@org.jspecify.annotations.Nullable UnaryOperator<String> links) {
		this.links = links;
	}

	/** Paragraphs, lists and fences, with an empty line between them. */
	static String markdown(String html, UnaryOperator<String> links) {
		return String.join("\n\n", new Markup(links).blocks(parse(html), ""));
	}

	/** One line of Markdown. */
	static String inlineMarkdown(String html, UnaryOperator<String> links) {
		return new Markup(links).inline(parse(html));
	}

	/** Paragraphs and lists without any mark-up. */
	static List<String> paragraphs(String html) {
		return new Markup(null).blocks(parse(html), "");
	}

	/** One line without any mark-up. */
	static String line(String html) {
		return new Markup(null).inline(parse(html));
	}

	/** What a text must not be taken for in Markdown. */
	static String escape(String text) {
		return text.replaceAll("([\\\\`*_<\\[\\]])", "\\\\$1");
	}

	private static Element parse(String html) {
		try {
			return DocumentBuilderFactory.newInstance()
				.newDocumentBuilder()
				.parse(new InputSource(new StringReader("<html>" + html + "</html>")))
				.getDocumentElement();
		}
		catch (SAXException | IOException | ParserConfigurationException ex) {
			throw new IllegalArgumentException("not well-formed: " + html, ex);
		}
	}

	private List<String> blocks(Node parent, String indent) {
		List<String> blocks = new ArrayList<>();
		StringBuilder loose = new StringBuilder();
		for (Node node : children(parent)) {
			if (node instanceof Element element && isBlock(element)) {
				flush(loose, blocks);
				blocks.addAll(block(element, indent));
			}
			else {
				loose.append(inlineNode(node));
			}
		}
		flush(loose, blocks);
		return blocks;
	}

	private static void flush(StringBuilder loose, List<String> blocks) {
		if (!loose.toString().isBlank()) {
			blocks.add(loose.toString().strip());
		}
		loose.setLength(0);
	}

	private static boolean isBlock(Element element) {
		return switch (element.getTagName()) {
			case "p", "ul", "ol", "div", "pre", "figure", "blockquote" -> true;
			default -> false;
		};
	}

	private List<String> block(Element element, String indent) {
		return switch (element.getTagName()) {
			case "ul" -> List.of(list(element, indent, false));
			case "ol" -> List.of(list(element, indent, true));
			case "pre" -> List.of(fence(element));
			case "figure" -> List.of(list((Element) element.getElementsByTagName("ol").item(0), indent, true));
			case "div", "blockquote" -> blocks(element, indent);
			default -> List.of(inline(element));
		};
	}

	private String list(Element list, String indent, boolean numbered) {
		List<String> items = new ArrayList<>();
		for (Node node : children(list)) {
			if (node instanceof Element item) {
				String mark = numbered ? (items.size() + 1) + ". " : "- ";
				String inner = indent + " ".repeat(mark.length());
				items.add(indent + mark + String.join("\n" + inner, blocks(item, inner)).stripLeading());
			}
		}
		return String.join("\n", items);
	}

	private String fence(Element pre) {
		String text = pre.getTextContent().stripTrailing();
		if (this.links == null) {
			return text.lines().map((line) -> "    " + line).collect(Collectors.joining("\n"));
		}
		return "```" + (pre.getAttribute("class").equals("sip") ? "sip" : "") + "\n" + text + "\n```";
	}

	private String inline(Node parent) {
		return children(parent).stream()
			.map(this::inlineNode)
			.collect(Collectors.joining())
			.replaceAll("[ \n\t]+", " ")
			.strip();
	}

	private String inlineNode(Node node) {
		if (!(node instanceof Element element)) {
			String text = node.getTextContent();
			return (this.links != null) ? escape(text) : text.replace('\u00a0', ' ');
		}
		String inner = inline(element);
		if (this.links == null) {
			boolean command = element.getTagName().equals("code") && inner.contains(" ");
			return command ? "`" + inner + "`" : inner;
		}
		return switch (element.getTagName()) {
			case "strong", "b" -> inner.isEmpty() ? "" : "**" + inner + "**";
			case "em" -> "*" + inner + "*";
			case "code" -> code(element.getTextContent());
			case "a" -> "[" + inner + "](" + this.links.apply(element.getAttribute("href")) + ")";
			default -> inner;
		};
	}

	private static String code(String text) {
		return text.contains("`") ? "`` " + text + " ``" : "`" + text + "`";
	}

	private static List<Node> children(Node parent) {
		List<Node> children = new ArrayList<>();
		for (Node node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
			children.add(node);
		}
		return children;
	}

}
