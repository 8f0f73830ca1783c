package org.sipcodes.form;

import java.util.ArrayList;
import java.util.List;

import org.sipcodes.model.Kind;
import org.sipcodes.model.Labels;
import org.sipcodes.model.Language;
import org.sipcodes.sheet.Sheet;
import org.sipcodes.sheet.Urls;

/**
 * The site for language models, in the form of llmstxt.org: a list of what there is, and
 * the whole text.
 *
 * @param urls for complete addresses
 */
public record Llms(Urls urls) {

	/** Every page that is Markdown too, with what it answers. */
	public Document list(Language language, List<Sheet> sheets) {
		Labels labels = language.labels();
		StringBuilder text = new StringBuilder(head(language) + "\n\n" + labels.get("llms.lead") + "\n");
		text.append(section(labels.get("class.others"), sheets, "class"));
		text.append(section(labels.get("home.heading"), sheets, "code"));
		text.append(section(labels.get("home.pairs"), sheets, "pair"));
		text.append(section(labels.get("home.guides"), sheets, "guide"));
		for (Kind kind : Kind.ALL) {
			if (kind.listed()) {
				text.append(section(labels.get(kind.folder() + ".heading"), sheets,
						kind.hasArticles() ? kind.name() : kind.folder()));
			}
		}
		text.append(section(labels.get("retried.heading"), sheets, "retry"));
		text.append("\n## " + labels.get("developers.heading") + "\n\n");
		if (this.urls.areServed()) {
			text.append(entry("OpenAPI", "/openapi.json", ""));
		}
		for (String file : List.of("codes.json", "codes.csv", "causes.csv")) {
			text.append(entry(file, "/data/" + file, ""));
		}
		text.append("\n## Optional\n\n" + entry("llms-full.txt", "/llms-full.txt", labels.get("llms.full")));
		return new Document(text.toString(), Document.TEXT, language.tag(), "");
	}

	/**
	 * Every code, class and guide complete, and of every pair what only its page says.
	 */
	public Document full(Language language, List<Sheet> sheets) {
		List<String> chapters = new ArrayList<>(List.of(head(language) + "\n"));
		for (Sheet sheet : sheets) {
			if (sheet.hasTwin() && !sheet.type().equals(Kind.CAUSE.name())) {
				chapters.add(MarkdownForm.chapter(sheet, this.urls, !sheet.type().equals(Kind.PAIR.name())));
			}
		}
		return new Document(String.join("\n", chapters), Document.TEXT, language.tag(), "");
	}

	private static String head(Language language) {
		return "# sipcodes\n\n> " + language.labels().get("home.description");
	}

	private String section(String title, List<Sheet> sheets, String type) {
		StringBuilder section = new StringBuilder("\n## " + title + "\n\n");
		for (Sheet sheet : sheets) {
			if (sheet.type().equals(type)) {
				String name = type.equals(Kind.CODE.name()) ? sheet.title().text()
						: sheet.head().title().replace(" | sipcodes", "");
				section.append(entry(name, this.urls.markdown(sheet.head().path()), sheet.head().description()));
			}
		}
		return section.toString();
	}

	private String entry(String name, String path, String note) {
		return "- [" + name + "](" + this.urls.absolute(path) + ")" + (note.isEmpty() ? "" : ": " + note) + "\n";
	}

}
