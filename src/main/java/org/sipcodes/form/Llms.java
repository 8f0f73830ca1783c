package org.sipcodes.form;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.sipcodes.model.Kind;
import org.sipcodes.model.Labels;
import org.sipcodes.model.Language;
import org.sipcodes.sheet.Sheet;
import org.sipcodes.sheet.Urls;

/**
 * The site for language models, in the form of llmstxt.org: a list of what there is, and
 * the whole text.
 */
public final class Llms {

	/** The headings of the list that are not those of a kind, by type of page. */
	private static final Map<String, String> HEADINGS = Map.of("class", "class.others", "code", "home.heading", "pair",
			"home.pairs", "guide", "home.guides");

	private final Urls urls;

	private final MarkdownForm markdown;

	public Llms(Urls urls) {
		this.urls = urls;
		this.markdown = new MarkdownForm(urls);
	}

	/** Every page that is Markdown too, with what it answers. */
	public Document list(Language language, List<Sheet> sheets) {
		Labels labels = language.labels();
		StringBuilder text = new StringBuilder(
				"# sipcodes\n\n> " + labels.get("home.description") + "\n\n" + labels.get("llms.lead") + "\n");
		for (String type : List.of("class", "code", "pair", "guide")) {
			text.append(section(labels.get(HEADINGS.getOrDefault(type, "")), sheets, type));
		}
		for (Kind kind : Kind.ALL) {
			if (kind.listed()) {
				text.append(section(labels.get(kind.folder() + ".heading"), sheets, kind.folder()));
			}
		}
		text.append("\n## " + labels.get("developers.heading") + "\n\n");
		text.append(entry("OpenAPI", "/openapi.json", "")).append(entry("codes.json", "/data/codes.json", ""));
		text.append(entry("codes.csv", "/data/codes.csv", "")).append(entry("causes.csv", "/data/causes.csv", ""));
		text.append("\n## Optional\n\n").append(entry("llms-full.txt", "/llms-full.txt", labels.get("llms.full")));
		return new Document(text.toString(), Document.TEXT, language.tag(), "");
	}

	/**
	 * Every code, class and guide complete, and of every pair what only its page says.
	 */
	public Document full(Language language, List<Sheet> sheets) {
		String chapters = sheets.stream()
			.filter((sheet) -> sheet.hasTwin() && !sheet.type().equals(Kind.CAUSE.name()))
			.map((sheet) -> this.markdown.chapter(sheet, !sheet.type().equals(Kind.PAIR.name())))
			.collect(Collectors.joining("\n"));
		return new Document("# sipcodes\n\n> " + language.labels().get("home.description") + "\n\n" + chapters,
				Document.TEXT, language.tag(), "");
	}

	private String section(String title, List<Sheet> sheets, String type) {
		return "\n## " + title + "\n\n" + sheets.stream()
			.filter((sheet) -> sheet.type().equals(type))
			.map((sheet) -> entry(name(sheet), this.urls.markdown(sheet.head().path()), sheet.head().description()))
			.collect(Collectors.joining());
	}

	private static String name(Sheet sheet) {
		return sheet.type().equals(Kind.CODE.name()) ? sheet.title().text()
				: sheet.head().title().replace(" | sipcodes", "");
	}

	private String entry(String name, String path, String note) {
		return "- [" + name + "](" + this.urls.absolute(path) + ")" + (note.isEmpty() ? "" : ": " + note) + "\n";
	}

}
