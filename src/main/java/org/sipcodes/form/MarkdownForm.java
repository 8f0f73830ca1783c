package org.sipcodes.form;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.sipcodes.model.Block;
import org.sipcodes.model.Inline;
import org.sipcodes.model.Labels;
import org.sipcodes.model.Language;
import org.sipcodes.sheet.Link;
import org.sipcodes.sheet.Part;
import org.sipcodes.sheet.Sheet;
import org.sipcodes.sheet.Urls;

/** Writes sheets as Markdown with complete addresses. */
public final class MarkdownForm {

	private final Urls urls;

	public MarkdownForm(Urls urls) {
		this.urls = urls;
	}

	/** The whole page, for kinds of pages that have it as Markdown. */
	public Optional<Document> of(Sheet sheet) {
		return sheet.hasTwin() ? Optional.of(new Document(chapter(sheet, true), Document.MARKDOWN,
				sheet.head().language().tag(), sheet.head().path())) : Optional.empty();
	}

	/** A page as a chapter of a longer text: all of it, or what a terminal shows. */
	String chapter(Sheet sheet, boolean complete) {
		Writer writer = new Writer(sheet.head().language(), complete);
		List<String> parts = new ArrayList<>(
				List.of("# " + escape(sheet.title().text()), "<" + this.urls.absolute(sheet.head().path()) + ">"));
		Stream.of(sheet.intro(), sheet.parts()).forEach((some) -> some.forEach((part) -> writer.add(part, parts)));
		if (!sheet.foot().updated().isEmpty()) {
			parts.add(writer.labels.get("code.updated") + " " + sheet.foot().updated());
		}
		return String.join("\n\n", parts) + "\n";
	}

	/** Paragraphs and lists of a page. */
	String prose(Language language, List<Block> blocks) {
		return new Writer(language, true).lines.text(blocks);
	}

	/** Escapes what Markdown would take for markup. */
	private static String escape(String text) {
		return text.replaceAll("([\\\\`*_<\\[\\]])", "\\\\$1");
	}

	/** Writes the parts of one sheet. */
	private final class Writer {

		private final Language language;

		private final Labels labels;

		private final boolean complete;

		private final BlockLines lines;

		Writer(Language language, boolean complete) {
			this.language = language;
			this.labels = language.labels();
			this.complete = complete;
			this.lines = new BlockLines(this.labels, this::inline,
					(fence) -> "```" + fence.kind() + "\n" + fence.text() + "\n```");
		}

		private void add(Part part, List<String> texts) {
			if (part instanceof Part.Section section) {
				section(section, texts);
			}
			else if (part instanceof Part.Sides sides) {
				sides.sections().forEach((side) -> section(side, texts));
			}
			else if (part instanceof Part.Lead lead) {
				texts.add(escape(lead.text()));
			}
			else if (part instanceof Part.Note note) {
				texts.add(Tables.label(note).map((label) -> "**" + escape(label) + "** ").orElse("")
						+ inline(note.text()));
			}
			else if (part instanceof Part.Prose prose) {
				texts.add(this.lines.text(prose.blocks()));
			}
			else if (part instanceof Part.Links links) {
				links(links.links(), texts);
			}
			else if (part instanceof Part.Codes codes) {
				links(codes.codes().stream().map((code) -> code.link()).toList(), texts);
			}
			else if (part instanceof Part.FactTable facts) {
				table(Tables.of(facts, this.labels), texts);
			}
			else if (part instanceof Part.Table table) {
				table(table, texts);
			}
		}

		private void section(Part.Section section, List<String> texts) {
			List<String> inside = new ArrayList<>();
			if (this.complete || section.brief()) {
				section.parts().forEach((part) -> add(part, inside));
			}
			if (!inside.isEmpty()) {
				texts.add("#".repeat(section.level()) + " " + escape(section.title()));
				texts.addAll(inside);
			}
		}

		private void links(List<Link> links, List<String> texts) {
			if (!links.isEmpty()) {
				texts.add(links.stream().map(this::link).collect(Collectors.joining("\n")));
			}
		}

		private String link(Link link) {
			String text = escape(link.text());
			return "- " + (link.href().isEmpty() ? text : "[" + text + "](" + complete(link.href()) + ")")
					+ (link.note().isEmpty() ? "" : ": " + escape(link.note()));
		}

		private void table(Part.Table table, List<String> texts) {
			List<String> rows = new ArrayList<>();
			if (!table.head().isEmpty()) {
				rows.add(row(table.head().stream().map((column) -> escape(column.text()))));
				rows.add(row(table.head().stream().map((column) -> "---")));
			}
			table.rows().forEach((row) -> rows.add(row(row.cells().stream().map(this::cell))));
			texts.add(String.join("\n", rows));
		}

		private String cell(Part.Cell cell) {
			String values = cell.values()
				.stream()
				.map((value) -> inline(value).replace("|", "\\|"))
				.collect(Collectors.joining("; "));
			return cell.differs().isEmpty() ? values : values + " " + cell.differs();
		}

		private static String row(Stream<String> cells) {
			return "| " + cells.collect(Collectors.joining(" | ")) + " |";
		}

		private String inline(List<Inline> pieces) {
			return pieces.stream().map(this::piece).collect(Collectors.joining());
		}

		private String piece(Inline piece) {
			return switch (piece.style()) {
				case TEXT -> escape(piece.text());
				case CODE -> piece.text().contains("`") ? "`` " + piece.text() + " ``" : "`" + piece.text() + "`";
				case STRONG -> "**" + inline(piece.parts()) + "**";
				case EMPHASIS -> "*" + inline(piece.parts()) + "*";
				case LINK -> "[" + inline(piece.parts()) + "](" + complete(piece.text()) + ")";
				case QUOTE -> "“" + inline(piece.parts()) + "”";
				case ASIDE -> "(" + inline(piece.parts()) + ")";
				case LEVEL -> inline(piece.parts());
				case SIGN -> "";
			};
		}

		private String complete(String target) {
			return MarkdownForm.this.urls.absolute(MarkdownForm.this.urls.href(this.language, target));
		}

	}

}
