package org.sipcodes.export;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

import org.sipcodes.language.Labels;
import org.sipcodes.language.Language;
import org.sipcodes.page.CausePage;
import org.sipcodes.page.CausesPage;
import org.sipcodes.page.ClassPage;
import org.sipcodes.page.CodePage;
import org.sipcodes.page.GuidePage;
import org.sipcodes.page.Page;
import org.sipcodes.page.PairPage;
import org.sipcodes.page.Urls;

/**
 * The site for language models, in the form of llmstxt.org: a list of what there is, and
 * the whole text.
 */
public final class Llms {

	private final Urls urls;

	private final MarkdownTwin twins;

	public Llms(Urls urls) {
		this.urls = urls;
		this.twins = new MarkdownTwin(urls);
	}

	/** Every page that has a Markdown twin, with what it answers. */
	public Form list(Language language, List<Page> pages) {
		Labels labels = language.labels();
		String text = "# sipcodes\n\n> " + labels.get("home.description") + "\n\n" + labels.get("llms.lead") + "\n"
				+ section(labels.get("class.others"), pages, ClassPage.class)
				+ section(labels.get("home.heading"), pages, CodePage.class)
				+ section(labels.get("home.pairs"), pages, PairPage.class)
				+ section(labels.get("home.guides"), pages, GuidePage.class)
				+ section(labels.get("causes.heading"), pages, CausesPage.class) + "\n## "
				+ labels.get("developers.heading") + "\n\n" + entry("OpenAPI", "/openapi.json", "")
				+ entry("codes.json", "/data/codes.json", "") + entry("codes.csv", "/data/codes.csv", "")
				+ entry("causes.csv", "/data/causes.csv", "") + "\n## Optional\n\n"
				+ entry("llms-full.txt", "/llms-full.txt", labels.get("llms.full"));
		return new Form(text, Form.TEXT, language.tag(), "");
	}

	/**
	 * Every code, class and guide complete, and of every pair what only its page says.
	 */
	public Form full(Language language, List<Page> pages) {
		String chapters = pages.stream()
			.filter((page) -> !(page instanceof CausePage))
			.filter((page) -> page.head().path().length() > 1)
			.map((page) -> this.twins.chapter(page, !(page instanceof PairPage)))
			.flatMap(Optional::stream)
			.collect(Collectors.joining("\n"));
		return new Form("# sipcodes\n\n> " + language.labels().get("home.description") + "\n\n" + chapters, Form.TEXT,
				language.tag(), "");
	}

	private String section(String title, List<Page> pages, Class<? extends Page> kind) {
		return "\n## " + title + "\n\n"
				+ pages.stream()
					.filter(kind::isInstance)
					.map((page) -> entry(name(page), this.urls.markdown(page.head().path()), page.head().description()))
					.collect(Collectors.joining());
	}

	private static String name(Page page) {
		return (page instanceof CodePage code) ? code.code().name() : page.head().title().replace(" | sipcodes", "");
	}

	private String entry(String name, String path, String note) {
		return "- [" + name + "](" + this.urls.absolute(path) + ")" + (note.isEmpty() ? "" : ": " + note) + "\n";
	}

}
