package org.sipcodes.export;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.sipcodes.page.CausePage;
import org.sipcodes.page.CausesPage;
import org.sipcodes.page.ClassPage;
import org.sipcodes.page.CodePage;
import org.sipcodes.page.Head;
import org.sipcodes.page.HomePage;
import org.sipcodes.page.Link;
import org.sipcodes.page.Page;
import org.sipcodes.page.PairPage;
import org.sipcodes.page.Urls;

/** What one needs of a page in a terminal: plain text, at most 80 columns. */
public final class TextCard {

	private static final int WIDTH = 80;

	private static final int GAP = 2;

	/** A list mark, which the further lines of its item stay clear of. */
	private static final Pattern MARK = Pattern.compile("^ *(?:- |\\d+\\. )?");

	/** Colours of terminals by the first digit of a code. */
	private static final String COLORS = "7624315";

	private final Urls urls;

	public TextCard(Urls urls) {
		this.urls = urls;
	}

	/**
	 * The card of a page of a kind that has one.
	 * @param page the page
	 * @param color whether headings carry escape codes
	 */
	public Optional<Form> of(Page page, boolean color) {
		// The matrix of all causes is wider than any terminal.
		return (page instanceof CausesPage) ? Optional.empty() : Outline.of(page).map((outline) -> {
			List<String> lines = new ArrayList<>(heading(outline.title(), page, color));
			boolean titled = false;
			for (Outline.Part part : outline.parts().stream().filter(Outline.Part::brief).toList()) {
				if (!titled) {
					lines.add("");
				}
				titled = part instanceof Outline.Heading;
				lines.addAll(
						(part instanceof Outline.Heading heading) ? heading(heading.text(), page, color) : lines(part));
			}
			lines.addAll(usage(page));
			return new Form(String.join("\n", lines) + "\n", Form.TEXT, page.head().language().tag(),
					page.head().path());
		});
	}

	private static List<String> heading(String text, Page page, boolean color) {
		String open = color ? "\u001b[1;3" + COLORS.charAt(digit(page)) + "m" : "";
		return wrap(text, WIDTH).stream().map((line) -> open + line + (color ? "\u001b[0m" : "")).toList();
	}

	private static int digit(Page page) {
		return (page instanceof CodePage code) ? code.code().digit()
				: (page instanceof ClassPage rule) ? rule.group().digit() : 0;
	}

	private static List<String> lines(Outline.Part part) {
		if (part instanceof Outline.Ways ways) {
			return ways.links().stream().flatMap((link) -> wrap(way(link), WIDTH).stream()).toList();
		}
		if (part instanceof Outline.Table table) {
			return table(table);
		}
		return String.join("\n\n", Markup.paragraphs(((Outline.Prose) part).html()))
			.lines()
			.flatMap((line) -> wrap(line, WIDTH).stream())
			.toList();
	}

	private static String way(Link link) {
		return "- " + link.text() + (link.note().isEmpty() ? "" : ": " + link.note());
	}

	/**
	 * The first column is as wide as its longest text if possible; the others share the
	 * rest.
	 */
	private static List<String> table(Outline.Table table) {
		int columns = table.head().size();
		boolean names = table.rows().get(0).size() == columns && !table.head().get(0).isEmpty();
		int first = table.rows().stream().mapToInt((row) -> Markup.line(row.get(0).get(0)).length()).max().orElse(0);
		int label = names ? Math.min(first, WIDTH / 3) : (WIDTH - GAP) / 2;
		int rest = (WIDTH - label) / Math.max(1, columns - 1) - GAP;
		List<String> lines = new ArrayList<>();
		if (columns > 2) {
			lines.addAll(row(table.head().stream().map((name) -> List.of(Xml.escape(name))).toList(), label, rest));
		}
		table.rows().forEach((row) -> lines.addAll(row(row, label, rest)));
		return lines;
	}

	private static List<String> row(List<List<String>> cells, int label, int rest) {
		List<List<String>> wrapped = new ArrayList<>();
		for (List<String> cell : cells) {
			int width = wrapped.isEmpty() ? label : rest;
			wrapped.add(cell.stream().flatMap((value) -> wrap(Markup.line(value), width).stream()).toList());
		}
		int height = wrapped.stream().mapToInt(List::size).max().orElse(0);
		return IntStream.range(0, height)
			.mapToObj((line) -> IntStream.range(0, wrapped.size())
				.mapToObj((column) -> pad((line < wrapped.get(column).size()) ? wrapped.get(column).get(line) : "",
						((column == 0) ? label : rest) + GAP))
				.collect(Collectors.joining())
				.stripTrailing())
			.toList();
	}

	private static String pad(String text, int width) {
		return text + " ".repeat(Math.max(0, width - text.length()));
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

	/** Where the whole page is, and what else can be asked for. */
	private List<String> usage(Page page) {
		Head head = page.head();
		if (page instanceof HomePage) {
			String at = this.urls.absolute(this.urls.home(head.language()));
			return List.of("", head.language().labels().get("terminal.usage"), "", "  curl " + at + "486",
					"  curl " + at + "301-vs-302", "  curl " + at + "4xx", "  curl " + at + "486.txt?color",
					"  curl " + this.urls.absolute("/api/v1/codes/486"));
		}
		return shortest(page).map((path) -> List.of("", this.urls.absolute(path))).orElse(List.of());
	}

	/** The address that is worth typing. */
	private Optional<String> shortest(Page page) {
		String prefix = this.urls.home(page.head().language());
		if (page instanceof CodePage code) {
			return Optional.of(prefix + code.code().id());
		}
		if (page instanceof PairPage pair) {
			return Optional.of(prefix + pair.left().code().id() + "-vs-" + pair.right().code().id());
		}
		return (page instanceof ClassPage || page instanceof CausePage) ? Optional.of(page.head().path())
				: Optional.empty();
	}

}
