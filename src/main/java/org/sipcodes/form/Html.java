package org.sipcodes.form;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

import org.sipcodes.model.Block;
import org.sipcodes.model.Inline;
import org.sipcodes.model.Inline.Style;
import org.sipcodes.model.Language;
import org.sipcodes.sheet.Part;
import org.sipcodes.sheet.Urls;

/** Writes running text as HTML in one language; templates call it. */
public final class Html {

	private static final String RFC = "rfc:";

	private final Language language;

	private final Urls urls;

	/** Drawings, which are on the page of every pair of their code. */
	private final Map<Block.Fence, String> ladders = new ConcurrentHashMap<>();

	Html(Language language, Urls urls) {
		this.language = language;
		this.urls = urls;
	}

	static String escape(String text) {
		return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&quot;");
	}

	/** A line of text. */
	public String inline(List<Inline> pieces) {
		return pieces.stream().map(this::piece).collect(Collectors.joining());
	}

	private String piece(Inline piece) {
		return switch (piece.style()) {
			case TEXT -> escape(piece.text());
			case CODE -> "<code>" + escape(piece.text()) + "</code>";
			case SIGN -> "<i class=\"sign " + piece.text() + "\"></i>";
			case LINK -> "<a href=\"" + escape(this.urls.href(this.language, piece.text())) + "\""
					+ (piece.text().startsWith(RFC) ? " class=\"rfc\">" : ">") + inline(piece.parts()) + "</a>";
			case STRONG -> element("strong", piece);
			case EMPHASIS -> element("em", piece);
			case QUOTE -> element("q", piece);
			case ASIDE -> element("i", piece);
			case LEVEL -> "<span class=\"level\">" + inline(piece.parts()) + "</span>";
		};
	}

	private String element(String name, Inline piece) {
		return "<" + name + ">" + inline(piece.parts()) + "</" + name + ">";
	}

	/** A line of text in which what a search matched is marked. */
	public String marked(List<Inline> pieces) {
		return pieces.stream()
			.map((piece) -> (piece.style() == Style.STRONG) ? "<mark>" + inline(piece.parts()) + "</mark>"
					: piece(piece))
			.collect(Collectors.joining());
	}

	/** Paragraphs, lists, messages and drawings. */
	public String prose(Part.Prose prose) {
		return blocks(prose.blocks(), SipMessage.essences(prose.beside()));
	}

	private String blocks(List<Block> blocks, Set<String> beside) {
		return blocks.stream().map((block) -> block(block, beside)).collect(Collectors.joining("\n"));
	}

	private String block(Block block, Set<String> beside) {
		if (block instanceof Block.Paragraph paragraph) {
			return "<p>" + inline(paragraph.pieces()) + "</p>";
		}
		if (block instanceof Block.Items list) {
			String items = list.items()
				.stream()
				.map((item) -> "<li>" + item(item, beside) + "</li>\n")
				.collect(Collectors.joining());
			return list.ordered() ? "<ol>\n" + items + "</ol>" : "<ul>\n" + items + "</ul>";
		}
		Block.Fence fence = (Block.Fence) block;
		if (fence.isLadder()) {
			return this.ladders.computeIfAbsent(fence,
					(ladder) -> new LadderDrawing(ladder, this.language.labels()).html());
		}
		return fence.isMessage() ? new SipMessage(fence.text()).html(beside)
				: "<pre><code>" + escape(fence.text()) + "\n</code></pre>";
	}

	private String item(List<Block> item, Set<String> beside) {
		return (item.size() == 1 && item.get(0) instanceof Block.Paragraph paragraph) ? inline(paragraph.pieces())
				: blocks(item, beside);
	}

}
