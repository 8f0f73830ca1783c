package org.sipcodes.export;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

import org.sipcodes.page.Link;
import org.sipcodes.page.Page;
import org.sipcodes.page.Urls;

/** A whole page as Markdown, with complete addresses. */
public final class MarkdownTwin {

	private final Urls urls;

	public MarkdownTwin(Urls urls) {
		this.urls = urls;
	}

	/** The twin of a page of a kind that has one. */
	public Optional<Form> of(Page page) {
		return Optional.of(page)
			.filter(Page::twin)
			.flatMap((twin) -> chapter(twin, true))
			.map((text) -> new Form(text, Form.MARKDOWN, page.head().language().tag(), page.head().path()));
	}

	/** A page, or what a card has of it, as a chapter of a longer text. */
	Optional<String> chapter(Page page, boolean complete) {
		return Outline.of(page).map((outline) -> {
			List<Outline.Part> kept = outline.parts().stream().filter((part) -> complete || part.brief()).toList();
			return "# " + Markup.escape(outline.title()) + "\n\n<" + this.urls.absolute(page.head().path()) + ">\n\n"
					+ parts(new Outline(outline.title(), kept));
		});
	}

	private String parts(Outline outline) {
		return outline.parts().stream().map(this::part).collect(Collectors.joining("\n\n")) + "\n";
	}

	private String part(Outline.Part part) {
		if (part instanceof Outline.Heading heading) {
			return "#".repeat(heading.level()) + " " + Markup.escape(heading.text());
		}
		if (part instanceof Outline.Ways ways) {
			return ways.links().stream().map(this::way).collect(Collectors.joining("\n"));
		}
		return (part instanceof Outline.Table table) ? table(table)
				: Markup.markdown(((Outline.Prose) part).html(), this::complete);
	}

	private String way(Link link) {
		String text = Markup.escape(link.text());
		return "- " + (link.href().isEmpty() ? text : "[" + text + "](" + complete(link.href()) + ")")
				+ (link.note().isEmpty() ? "" : ": " + Markup.escape(link.note()));
	}

	private String table(Outline.Table table) {
		List<String> lines = new ArrayList<>();
		lines.add(line(table.head().stream().map(Markup::escape).toList()));
		lines.add(line(table.head().stream().map((name) -> "---").toList()));
		table.rows().forEach((row) -> lines.add(line(row.stream().map(this::cell).toList())));
		return String.join("\n", lines);
	}

	private String cell(List<String> values) {
		return values.stream()
			.map((value) -> Markup.inlineMarkdown(value, this::complete).replace("|", "\\|"))
			.collect(Collectors.joining("; "));
	}

	private static String line(List<String> cells) {
		return "| " + String.join(" | ", cells) + " |";
	}

	private String complete(String address) {
		return address.startsWith("/") ? this.urls.absolute(address) : address;
	}

}
