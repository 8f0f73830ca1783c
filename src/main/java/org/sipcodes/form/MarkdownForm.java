package org.sipcodes.form;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.sipcodes.model.Block;
import org.sipcodes.model.Inline;
import org.sipcodes.model.Language;
import org.sipcodes.sheet.Part;
import org.sipcodes.sheet.Sheet;
import org.sipcodes.sheet.Urls;

/** Writes sheets as Markdown with complete addresses. */
public final class MarkdownForm extends PartWriter {

	private final Urls urls;

	private MarkdownForm(Language language, Urls urls, boolean complete) {
		super(language, complete);
		this.urls = urls;
	}

	/** The whole page, for kinds of pages that have it as Markdown. */
	public static Optional<Document> of(Sheet sheet, Urls urls) {
		return sheet.hasTwin() ? Optional.of(write(sheet, urls)) : Optional.empty();
	}

	/** The same for a page that has no address of its own. */
	public static Document write(Sheet sheet, Urls urls) {
		return Document.of(sheet, chapter(sheet, urls, true), Document.MARKDOWN);
	}

	/** A page as a chapter of a longer text: all of it, or what a terminal shows. */
	static String chapter(Sheet sheet, Urls urls, boolean complete) {
		MarkdownForm form = new MarkdownForm(sheet.head().language(), urls, complete);
		form.texts.add("# " + escape(sheet.title().text()));
		if (!sheet.head().path().isEmpty()) {
			form.texts.add("<" + urls.absolute(sheet.head().path()) + ">");
		}
		form.add(sheet);
		return form.text();
	}

	/** Paragraphs and lists of a page. */
	static String prose(Language language, Urls urls, List<Block> blocks) {
		return new MarkdownForm(language, urls, true).blocks(blocks);
	}

	/** Escapes what Markdown would take for markup. */
	private static String escape(String text) {
		return text.replaceAll("([\\\\`*_<\\[\\]])", "\\\\$1");
	}

	@Override
	void heading(Part.Section section, int first) {
		this.texts.add(first, "#".repeat(section.level()) + " " + escape(section.title()));
	}

	@Override
	void table(Part.Table table) {
		Stream<String> rows = table.rows().stream().map((row) -> row(row.cells(), this::cell));
		if (!table.head().isEmpty()) {
			String head = row(table.head(), (column) -> escape((column.text() + " " + column.note()).strip()));
			rows = Stream.concat(Stream.of(head, row(table.head(), (column) -> "---")), rows);
		}
		this.texts.add(rows.collect(Collectors.joining("\n")));
	}

	private static <T> String row(List<T> cells, Function<T, String> text) {
		return cells.stream().map(text).collect(Collectors.joining(" | ", "| ", " |"));
	}

	private String cell(Part.Cell cell) {
		String values = cell.values().stream().map(this::inline).collect(Collectors.joining("; ")).replace("|", "\\|");
		return cell.differs().isEmpty() ? values : values + " " + cell.differs();
	}

	@Override
	String fence(Block.Fence fence) {
		return "```" + fence.kind() + "\n" + fence.text() + "\n```";
	}

	@Override
	String inline(List<Inline> pieces) {
		return pieces.stream().map(this::piece).collect(Collectors.joining());
	}

	private String piece(Inline piece) {
		return switch (piece.style()) {
			case TEXT -> escape(piece.text());
			case CODE -> piece.text().contains("`") ? "`` " + piece.text() + " ``" : "`" + piece.text() + "`";
			case STRONG -> "**" + inline(piece.parts()) + "**";
			case EMPHASIS -> "*" + inline(piece.parts()) + "*";
			case LINK -> "[" + inline(piece.parts()) + "]("
					+ this.urls.absolute(this.urls.href(this.language, piece.text())) + ")";
			case ASIDE, LEVEL, QUOTE -> inline(piece.parts());
		};
	}

}
