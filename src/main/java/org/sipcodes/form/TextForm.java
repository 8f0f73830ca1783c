package org.sipcodes.form;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.sipcodes.model.Inline;
import org.sipcodes.model.Labels;
import org.sipcodes.sheet.Link;
import org.sipcodes.sheet.Part;
import org.sipcodes.sheet.Sheet;
import org.sipcodes.sheet.Urls;

/** Writes what one needs of a sheet in a terminal: plain text, at most 80 columns. */
public final class TextForm {

	private static final int WIDTH = 80;

	private static final int GAP = 2;

	/** A table with more columns is written as a list. */
	private static final int MOST_COLUMNS = 3;

	/** A list mark; the further lines of its item are indented by it. */
	private static final Pattern MARK = Pattern.compile("^ *(?:- |\\d+\\. )?");

	/** Colours of terminals by the first digit of a code. */
	private static final String COLORS = "7624315";

	private final Urls urls;

	public TextForm(Urls urls) {
		this.urls = urls;
	}

	/**
	 * The short form of a page.
	 * @param color whether headings carry escape codes
	 */
	public Document of(Sheet sheet, boolean color) {
		Writer writer = new Writer(sheet, color);
		Stream.of(sheet.intro(), sheet.parts()).forEach((parts) -> parts.forEach(writer::add));
		if (!sheet.foot().updated().isEmpty()) {
			writer.lines(List.of(writer.labels.get("code.updated") + " " + sheet.foot().updated()));
		}
		writer.lines.addAll(usage(sheet));
		return new Document(String.join("\n", writer.lines) + "\n", Document.TEXT, sheet.head().language().tag(),
				sheet.head().path());
	}

	/** Where the whole page is, and what else can be asked for. */
	private List<String> usage(Sheet sheet) {
		if (sheet.type().equals("home")) {
			String at = this.urls.absolute(sheet.head().path());
			return List.of("", sheet.head().language().labels().get("terminal.usage"), "", "  curl " + at + "486",
					"  curl " + at + "301-vs-302", "  curl " + at + "4xx", "  curl " + at + "486.txt?color",
					"  curl " + this.urls.absolute("/api/v1/codes/486"));
		}
		String shortest = sheet.foot().shortest();
		return shortest.isEmpty() ? List.of() : List.of("", this.urls.absolute(shortest));
	}

	/** The words of a value; a command with spaces is set apart. */
	static String plain(List<Inline> pieces) {
		return pieces.stream().map(TextForm::plain).collect(Collectors.joining()).replace('\u00a0', ' ');
	}

	private static String plain(Inline piece) {
		return switch (piece.style()) {
			case TEXT -> piece.text();
			case CODE -> piece.text().contains(" ") ? "`" + piece.text() + "`" : piece.text();
			case SIGN -> "";
			case QUOTE -> "“" + plain(piece.parts()) + "”";
			case ASIDE -> "(" + plain(piece.parts()) + ")";
			default -> plain(piece.parts());
		};
	}

	/** Breaks a line at spaces; a word that is longer than a line is cut. */
	static List<String> wrap(String text, int width) {
		Matcher mark = MARK.matcher(text);
		String hanging = mark.find() ? " ".repeat(mark.end()) : "";
		List<String> lines = new ArrayList<>();
		String rest = text;
		while (rest.length() > width) {
			int space = rest.lastIndexOf(' ', width);
			int end = (space > hanging.length()) ? space : width;
			lines.add(rest.substring(0, end).stripTrailing());
			rest = hanging + rest.substring(end).stripLeading();
		}
		lines.add(rest);
		return lines;
	}

	/** Writes the parts of one sheet. */
	private static final class Writer {

		private final Labels labels;

		private final String open;

		private final String close;

		private final BlockLines blocks;

		private final List<String> lines = new ArrayList<>();

		Writer(Sheet sheet, boolean color) {
			this.labels = sheet.head().language().labels();
			this.open = color ? "\u001b[1;3" + COLORS.charAt(sheet.title().digit()) + "m" : "";
			this.close = color ? "\u001b[0m" : "";
			this.blocks = new BlockLines(this.labels, TextForm::plain,
					(fence) -> fence.text().lines().map((line) -> "    " + line).collect(Collectors.joining("\n")));
			heading(sheet.title().text());
		}

		private void heading(String text) {
			wrap(text, WIDTH).forEach((line) -> this.lines.add(this.open + line + this.close));
		}

		/** Adds lines behind an empty one. */
		private void lines(List<String> more) {
			this.lines.add("");
			this.lines.addAll(more);
		}

		private void paragraph(String text) {
			lines(text.lines().flatMap((line) -> wrap(line, WIDTH).stream()).toList());
		}

		private void add(Part part) {
			if (part instanceof Part.Section section) {
				section(section);
			}
			else if (part instanceof Part.Sides sides) {
				sides.sections().forEach(this::section);
			}
			else if (part instanceof Part.Lead lead) {
				paragraph(lead.text());
			}
			else if (part instanceof Part.Note note) {
				paragraph(Tables.label(note).map((label) -> label + " ").orElse("") + plain(note.text()));
			}
			else if (part instanceof Part.Prose prose) {
				paragraph(this.blocks.text(prose.blocks()));
			}
			else if (part instanceof Part.Links links) {
				links(links.links());
			}
			else if (part instanceof Part.Codes codes) {
				links(codes.codes().stream().map((code) -> code.link()).toList());
			}
			else if (part instanceof Part.FactTable facts) {
				table(Tables.of(facts, this.labels));
			}
			else if (part instanceof Part.Table table) {
				table(table);
			}
			else if (part instanceof Part.Grid grid) {
				grid.groups().forEach(this::group);
			}
		}

		private void section(Part.Section section) {
			if (!section.brief()) {
				return;
			}
			int before = this.lines.size();
			section.parts().forEach(this::add);
			if (this.lines.size() > before && !(section.parts().get(0) instanceof Part.Grid)) {
				List<String> inside = new ArrayList<>(this.lines.subList(before, this.lines.size()));
				this.lines.subList(before, this.lines.size()).clear();
				this.lines.add("");
				heading(section.title());
				this.lines.addAll(inside.subList(1, inside.size()));
			}
		}

		private void links(List<Link> links) {
			if (!links.isEmpty()) {
				paragraph(links.stream()
					.map((link) -> "- " + link.text() + (link.note().isEmpty() ? "" : ": " + link.note()))
					.collect(Collectors.joining("\n")));
			}
		}

		private void group(Part.ClassGroup group) {
			this.lines.add("");
			heading(group.link().text() + " " + group.link().note());
			List<String> names = group.codes().stream().map((code) -> code.id() + " " + code.phrase()).toList();
			int half = (WIDTH - GAP) / 2;
			for (int i = 0; i < names.size(); i += 2) {
				List<List<String>> cells = names.subList(i, Math.min(i + 2, names.size()))
					.stream()
					.map((name) -> wrap(name, half))
					.toList();
				this.lines.addAll(row(cells, half, half));
			}
		}

		/**
		 * The first column is as wide as its longest text if possible; the others share
		 * the rest.
		 */
		private void table(Part.Table table) {
			int columns = table.look().equals("matrix") ? 2 : table.rows().get(0).cells().size();
			if (columns > MOST_COLUMNS) {
				list(table);
				return;
			}
			List<List<List<String>>> rows = new ArrayList<>();
			if (columns > 2) {
				rows.add(table.head().stream().map((column) -> List.of(column.text())).toList());
			}
			table.rows().forEach((row) -> rows.add(row.cells().stream().limit(columns).map(Writer::values).toList()));
			int longest = rows.stream().mapToInt((row) -> row.get(0).get(0).length()).max().orElse(0);
			int first = Math.min(longest, WIDTH / 3);
			int rest = (WIDTH - first) / Math.max(1, columns - 1) - GAP;
			List<String> lines = new ArrayList<>();
			for (List<List<String>> row : rows) {
				List<List<String>> cells = IntStream.range(0, row.size())
					.mapToObj(
							(i) -> row.get(i).stream().flatMap((text) -> wrap(text, (i == 0) ? first : rest).stream()))
					.map(Stream::toList)
					.toList();
				lines.addAll(row(cells, first, rest));
			}
			lines(lines);
		}

		private void list(Part.Table table) {
			paragraph(table.rows()
				.stream()
				.map((row) -> "- " + row.cells()
					.stream()
					.map((cell) -> String.join("; ", values(cell)))
					.filter((text) -> !text.isBlank())
					.collect(Collectors.joining("; ")))
				.collect(Collectors.joining("\n")));
		}

		private static List<String> values(Part.Cell cell) {
			return cell.values().stream().map((value) -> (plain(value) + " " + cell.differs()).strip()).toList();
		}

		private static List<String> row(List<List<String>> cells, int first, int rest) {
			int height = cells.stream().mapToInt(List::size).max().orElse(0);
			return IntStream.range(0, height)
				.mapToObj((line) -> IntStream.range(0, cells.size())
					.mapToObj((column) -> pad((line < cells.get(column).size()) ? cells.get(column).get(line) : "",
							((column == 0) ? first : rest) + GAP))
					.collect(Collectors.joining())
					.stripTrailing())
				.toList();
		}

		private static String pad(String text, int width) {
			return text + " ".repeat(Math.max(0, width - text.length()));
		}

	}

}
