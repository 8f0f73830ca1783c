package org.sipcodes.form;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.sipcodes.model.Block;
import org.sipcodes.model.Inline;
import org.sipcodes.sheet.Link;
import org.sipcodes.sheet.Part;
import org.sipcodes.sheet.Sheet;
import org.sipcodes.sheet.Urls;

/** Writes what one needs of a sheet in a terminal: plain text, at most 80 columns. */
public final class TextForm extends PartWriter {

	private static final int WIDTH = 80;

	private static final int GAP = 2;

	/** A table with more columns is written as a list. */
	private static final int MOST_COLUMNS = 3;

	/** A list mark; the further lines of its item are indented by it. */
	private static final Pattern MARK = Pattern.compile("^ *(?:- |\\d+\\. )?");

	/** What a reader typed must not steer the terminal. */
	private static final Pattern CONTROLS = Pattern.compile("[\\p{Cc}\\p{Cf}&&[^\n]]");

	/** Colours of terminals by the first digit of a code. */
	private static final String COLORS = "7624315";

	/** How many of each group of results are shown. */
	private static final int MOST_RESULTS = 5;

	/** Pages that lead to others and say little themselves. */
	private static final Set<String> GUIDEPOSTS = Set.of("search", "missing");

	/** What a heading looks like. */
	private final String heading;

	private final Sheet sheet;

	private final Urls urls;

	private TextForm(Sheet sheet, Urls urls, boolean color) {
		super(sheet.head().language(), false);
		this.sheet = sheet;
		this.urls = urls;
		this.heading = color ? "\u001b[1;3" + COLORS.charAt(sheet.title().digit()) + "m%s\u001b[0m" : "%s";
	}

	/**
	 * The short form of a page.
	 * @param urls for complete addresses
	 * @param color whether headings carry escape codes
	 */
	public static Document of(Sheet sheet, Urls urls, boolean color) {
		TextForm form = new TextForm(sheet, urls, color);
		form.texts.add(form.heading(form.title()));
		form.add(sheet);
		if (sheet.type().equals("home")) {
			form.usage("terminal.usage");
		}
		else if (sheet.type().equals("missing")) {
			form.usage("terminal.there-is");
		}
		else if (!sheet.foot().shortest().isEmpty()) {
			form.texts.add(urls.absolute(sheet.foot().shortest()));
		}
		return Document.of(sheet, form.text(), Document.TEXT);
	}

	/** The heading, with what was asked for if the page is only about that. */
	private String title() {
		String title = this.sheet.title().text();
		String words = this.sheet.words();
		return (words.isEmpty() || title.contains(words)) ? title : title + ": " + shorten(words, WIDTH / 2);
	}

	private void usage(String label) {
		this.texts.add(label(label) + "\n\n" + new TerminalCards(this.urls).usage(this.language));
	}

	/** The words of a value; a command with spaces is set apart. */
	static String plain(List<Inline> pieces) {
		return pieces.stream().map(TextForm::plain).collect(Collectors.joining()).replace('\u00a0', ' ');
	}

	private static String plain(Inline piece) {
		return switch (piece.style()) {
			case TEXT -> piece.text();
			case CODE -> piece.text().contains(" ") ? "`" + piece.text() + "`" : piece.text();
			default -> plain(piece.parts());
		};
	}

	/** Breaks lines at spaces; a word that is longer than a line is cut. */
	private static List<String> wrap(String text, int width) {
		List<String> lines = new ArrayList<>();
		for (String line : CONTROLS.matcher(text).replaceAll("").split("\n")) {
			Matcher mark = MARK.matcher(line);
			String hanging = mark.find() ? " ".repeat(mark.end()) : "";
			String rest = line;
			while (rest.length() > width) {
				int space = rest.lastIndexOf(' ', width);
				int end = (space > hanging.length()) ? space : width;
				lines.add(rest.substring(0, end).stripTrailing());
				rest = hanging + rest.substring(end).stripLeading();
			}
			lines.add(rest);
		}
		return lines;
	}

	@Override
	String inline(List<Inline> pieces) {
		return plain(pieces);
	}

	@Override
	String fence(Block.Fence fence) {
		return fence.text().lines().map((line) -> "    " + line).collect(Collectors.joining("\n"));
	}

	@Override
	void paragraph(String text) {
		this.texts.add(String.join("\n", wrap(text, WIDTH)));
	}

	private String heading(String text) {
		return wrap(text, WIDTH).stream().map(this.heading::formatted).collect(Collectors.joining("\n"));
	}

	@Override
	void heading(Part.Section section, int first) {
		if (!(section.parts().get(0) instanceof Part.Grid)) {
			this.texts.set(first, heading(section.title()) + "\n" + this.texts.get(first));
		}
	}

	@Override
	void add(Part part) {
		if (part instanceof Part.Grid grid) {
			grid(grid);
		}
		else if (part instanceof Part.Results found) {
			results(found.results());
		}
		else if (part instanceof Part.Codes codes && isGuidepost()) {
			codes.codes().forEach((code) -> lead(code.link(), code.summary()));
		}
		else if (part instanceof Part.Links links && isGuidepost()) {
			links.links().forEach((link) -> lead(link, link.note()));
		}
		else if (part instanceof Part.Hint hint && isGuidepost()) {
			paragraph(inline(hint.text()));
		}
		else if (part instanceof Part.Topics topics) {
			topics.groups().forEach(this::add);
		}
		else if (part instanceof Part.Command command) {
			this.texts.add("  " + command.command());
		}
		else {
			super.add(part);
		}
	}

	private boolean isGuidepost() {
		return GUIDEPOSTS.contains(this.sheet.type());
	}

	/**
	 * All codes where they are the page itself; elsewhere where they are, and what can be
	 * asked.
	 */
	private void grid(Part.Grid grid) {
		if (!isGuidepost()) {
			grid.groups().forEach(this::group);
			return;
		}
		this.texts.add("  " + this.urls.absolute(this.urls.home(this.language)));
		String search = this.urls.absolute(this.urls.page(this.language, "search")) + "?q=";
		List<String> examples = new ArrayList<>(List.of(label("search.try") + ":"));
		this.sheet.all(Part.Finder.class)
			.forEach((finder) -> finder.examples()
				.forEach((example) -> examples.add("  curl '" + search + example.text().replace(' ', '+') + "'")));
		this.texts.add(String.join("\n", examples));
	}

	/** The best results with an address of their own each. */
	private void results(List<Part.Result> results) {
		Map<String, Part.Result> best = new LinkedHashMap<>();
		results.forEach((result) -> best.putIfAbsent(address(result.link()), result));
		best.values().stream().limit(MOST_RESULTS).forEach((result) -> lead(result.link(), line(result)));
	}

	/** A page to go to: its name, a line about it, its address. */
	private void lead(Link link, String line) {
		List<String> lines = new ArrayList<>(wrap(link.text(), WIDTH));
		if (!link.text().endsWith(line)) {
			lines.add("  " + shorten(line, WIDTH - GAP));
		}
		lines.add("  " + address(link));
		this.texts.add(String.join("\n", lines));
	}

	/** An address that fits into a line, if need be without the place on its page. */
	private String address(Link link) {
		String address = this.urls.absolute(this.urls.shortest(this.language, link.href()));
		return (address.length() > WIDTH - GAP) ? address.replaceFirst("#.*", "") : address;
	}

	/** What a page is about, or the text in it that was found. */
	private static String line(Part.Result result) {
		return result.link().note().isEmpty() ? plain(result.reason()) : result.link().note();
	}

	private static String shorten(String text, int width) {
		List<String> lines = wrap(text.replace('\n', ' ').strip(), width - 1);
		return (lines.size() > 1) ? lines.get(0) + "…" : lines.get(0);
	}

	private void group(Part.ClassGroup group) {
		List<String> lines = new ArrayList<>(List.of(heading(group.link().text() + " " + group.link().note())));
		List<String> names = group.codes().stream().map((code) -> code.id() + " " + code.phrase()).toList();
		int half = (WIDTH - GAP) / 2;
		for (int i = 0; i < names.size(); i += 2) {
			List<String> right = (i + 1 < names.size()) ? wrap(names.get(i + 1), half) : List.of();
			lines.addAll(beside(wrap(names.get(i), half), half, right));
		}
		this.texts.add(String.join("\n", lines));
	}

	/**
	 * The first column is as wide as its longest text if possible; others share the rest.
	 */
	@Override
	void table(Part.Table table) {
		if (table.rows().isEmpty()) {
			return;
		}
		int columns = table.look().equals("matrix") ? 2 : table.rows().get(0).cells().size();
		if (columns > MOST_COLUMNS) {
			list(table);
			return;
		}
		List<List<String>> rows = new ArrayList<>();
		if (columns > 2) {
			rows.add(table.head().stream().map(Link::text).toList());
		}
		table.rows().forEach((row) -> rows.add(row.cells().stream().map((cell) -> values(cell, "\n")).toList()));
		int longest = rows.stream().mapToInt((row) -> row.get(0).length()).max().orElse(0);
		int first = Math.min(longest, WIDTH / 3);
		int rest = (WIDTH - first) / Math.max(1, columns - 1) - GAP;
		List<String> lines = new ArrayList<>();
		for (List<String> row : rows) {
			List<String> right = List.of();
			for (int i = columns - 1; i >= 0; i--) {
				int width = (i == 0) ? first : rest;
				right = beside(wrap(row.get(i), width), width, right);
			}
			lines.addAll(right);
		}
		this.texts.add(String.join("\n", lines));
	}

	private void list(Part.Table table) {
		List<String> items = new ArrayList<>();
		for (Part.Row row : table.rows()) {
			List<String> cells = new ArrayList<>(row.cells().stream().map((cell) -> values(cell, "; ")).toList());
			cells.removeIf(String::isBlank);
			items.add("- " + String.join("; ", cells));
		}
		paragraph(String.join("\n", items));
	}

	private static String values(Part.Cell cell, String separator) {
		return cell.values()
			.stream()
			.map((value) -> (plain(value) + " " + cell.differs()).strip())
			.collect(Collectors.joining(separator));
	}

	/** Two columns, the left one with a width, with a gap between them. */
	private static List<String> beside(List<String> left, int width, List<String> right) {
		List<String> lines = new ArrayList<>();
		for (int i = 0; i < Math.max(left.size(), right.size()); i++) {
			String begin = (i < left.size()) ? left.get(i) : "";
			String end = (i < right.size()) ? right.get(i) : "";
			lines.add((begin + " ".repeat(width + GAP - begin.length()) + end).stripTrailing());
		}
		return lines;
	}

}
