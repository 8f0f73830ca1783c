package org.sipcodes.form;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
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

	/** A command begins with the name of a tool and goes on after a space. */
	private static final Pattern COMMAND = Pattern.compile("(?:asterisk|curl|dig|fs_cli|kamcmd|kamctl|nc|ngrep|openssl"
			+ "|opensips-cli|sipp|sipsak|sngrep|ss|tcpdump|tshark|xmllint) .");

	/** Who acts, in brackets at the end of the title of a step. */
	private static final Pattern ROLE = Pattern.compile(" \\(([^()<>]+)\\)([.?!:]?)</strong>");

	/** Header fields that two examples beside each other do not explain again. */
	private static final Set<String> EVERYWHERE = Set.of("Via", "From", "To", "Call-ID", "CSeq", "Contact",
			"Max-Forwards", "Content-Length", "Content-Type");

	/** As many letters as a phone shows beside another column. */
	private static final int WIDE = 28;

	private final Language language;

	private final Urls urls;

	/** Drawings, which are on the page of every pair of their code. */
	private final Map<Block.Fence, String> ladders = new ConcurrentHashMap<>();

	Html(Language language, Urls urls) {
		this.language = language;
		this.urls = urls;
	}

	/** A text as it is written in HTML and XML. */
	public static String escape(String text) {
		return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&quot;");
	}

	/** A line of text. */
	public String inline(List<Inline> pieces) {
		return pieces.stream().map(this::piece).collect(Collectors.joining());
	}

	private String piece(Inline piece) {
		return switch (piece.style()) {
			case TEXT -> escape(piece.text());
			case CODE -> "<code>" + breakable(escape(piece.text())) + "</code>";
			case LINK -> "<a href=\"" + escape(this.urls.href(this.language, piece.text())) + "\""
					+ (piece.text().startsWith(RFC) ? " class=\"rfc\">" : ">") + inline(piece.parts()) + "</a>";
			case STRONG -> element("strong", piece);
			case EMPHASIS -> element("em", piece);
			case QUOTE -> element("q", piece);
			case ASIDE -> element("i", piece);
			case LEVEL -> "<span class=\"level\">" + inline(piece.parts()) + "</span>";
		};
	}

	/** A name that is wider than a phone is broken after its underscores. */
	private static String breakable(String name) {
		return (name.length() > WIDE && name.indexOf(' ') < 0) ? name.replace("_", "_<wbr>") : name;
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
		Messages messages = new Messages(SipMessage.essences(prose.beside()), Block.fences(prose.blocks()),
				new HashSet<>(prose.beside().isEmpty() ? Set.of() : EVERYWHERE));
		return blocks(prose.blocks(), messages);
	}

	/**
	 * What is known of the messages among some blocks.
	 *
	 * @param beside the essence of those on the other side
	 * @param fences they and their ladders
	 * @param explained the header fields that were explained already
	 */
	private record Messages(Set<String> beside, List<Block.Fence> fences, Set<String> explained) {

		static final Messages NONE = new Messages(Set.of(), List.of(), Set.of());

		List<SipMessage> shown() {
			return this.fences.stream()
				.filter(Block.Fence::isMessage)
				.map((fence) -> new SipMessage(fence.text()))
				.toList();
		}

	}

	/** When messages go out while a timer runs. */
	public String scale(Part.Scale scale) {
		return new ScaleDrawing(scale, this.language.labels()).html();
	}

	/** Steps with an anchor each, and the commands of a step once more below it. */
	public String steps(Part.Steps steps) {
		StringBuilder html = new StringBuilder();
		int place = 0;
		for (Block block : steps.blocks()) {
			if (block instanceof Block.Items list && list.ordered()) {
				html.append("<ol class=\"steps\">\n");
				for (List<Block> item : list.items()) {
					html.append("<li id=\"").append(steps.anchor(place)).append("\">");
					html.append(step(item)).append("</li>\n");
					place++;
				}
				html.append("</ol>");
			}
			else {
				html.append(block(block, Messages.NONE));
			}
		}
		return html.toString();
	}

	private String step(List<Block> step) {
		List<String> commands = new ArrayList<>();
		Block.paragraphs(step,
				(pieces) -> pieces.stream()
					.filter((piece) -> piece.style() == Style.CODE && COMMAND.matcher(piece.text()).lookingAt())
					.forEach((piece) -> commands.add("<li><code>" + escape(piece.text()) + "</code></li>")));
		String text = ROLE.matcher(item(step, Messages.NONE)).replaceFirst("$2</strong> <i>$1</i>");
		return commands.isEmpty() ? text : text + "<ul class=\"commands\">" + String.join("", commands) + "</ul>";
	}

	private String blocks(List<Block> blocks, Messages messages) {
		return blocks.stream().map((block) -> block(block, messages)).collect(Collectors.joining("\n"));
	}

	private String block(Block block, Messages messages) {
		if (block instanceof Block.Paragraph paragraph) {
			return "<p>" + inline(paragraph.pieces()) + "</p>";
		}
		if (block instanceof Block.Items list) {
			String items = list.items()
				.stream()
				.map((item) -> "<li>" + item(item, messages) + "</li>\n")
				.collect(Collectors.joining());
			return list.ordered() ? "<ol>\n" + items + "</ol>" : "<ul>\n" + items + "</ul>";
		}
		Block.Fence fence = (Block.Fence) block;
		if (fence.isLadder()) {
			return this.ladders.computeIfAbsent(fence,
					(ladder) -> new LadderDrawing(ladder, this.language.labels()).html(messages.shown()));
		}
		return fence.isMessage()
				? new SipMessage(fence.text()).html(messages.beside(), this.language.labels(), messages.explained())
				: "<pre tabindex=\"0\"><code>" + escape(fence.text()) + "\n</code></pre>";
	}

	private String item(List<Block> item, Messages messages) {
		return (item.size() == 1 && item.get(0) instanceof Block.Paragraph paragraph) ? inline(paragraph.pieces())
				: blocks(item, messages);
	}

}
