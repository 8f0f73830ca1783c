package org.sipcodes.export;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

import org.sipcodes.catalog.Catalog;
import org.sipcodes.catalog.Code;
import org.sipcodes.catalog.CodeId;
import org.sipcodes.language.Language;
import org.sipcodes.page.DevelopersPage.Example;
import org.sipcodes.page.Pages;
import org.sipcodes.page.Urls;

/**
 * What one types to read the site with a program, and what one gets: never written by
 * hand.
 */
public final class Examples {

	private final Catalog catalog;

	private final Pages pages;

	private final Urls urls;

	private final CatalogJson json;

	public Examples(Catalog catalog, Pages pages, Urls urls) {
		this.catalog = catalog;
		this.pages = pages;
		this.urls = urls;
		this.json = new CatalogJson(catalog, pages, urls);
	}

	/** The examples of a language, one per form. */
	public List<Example> of(Language language) {
		List<Example> examples = new ArrayList<>();
		code(language, "486").ifPresent((busy) -> {
			String home = this.urls.home(language);
			String page = this.urls.code(language, busy);
			new TextCard(this.urls).of(this.pages.code(language, busy), false)
				.ifPresent((card) -> examples.add(example("terminal", "", home + "486", 9, card.text())));
			new MarkdownTwin(this.urls).of(this.pages.code(language, busy))
				.ifPresent((twin) -> examples
					.add(example("markdown", "-H 'Accept: text/markdown' ", page, 12, twin.text())));
			examples.add(example("code", "", this.urls.api(language, "codes/486"), 42,
					Json.write(this.json.code(language, busy))));
			code(language, "600").ifPresent(
					(everywhere) -> examples.add(example("compare", "", this.urls.api(language, "compare/486/600"), 36,
							Json.write(this.json.compare(language, busy, everywhere)))));
		});
		this.catalog.cause(17)
			.ifPresent((cause) -> examples.add(example("cause", "", this.urls.api(language, "causes/17"), 24,
					Json.write(this.json.cause(language, cause)))));
		examples.add(example("errors", "", this.urls.api(language, "codes/499"), 7,
				problem(404, "There is no code 499 in this language.", "/api/v1/codes/499")));
		examples.add(example("data", "", "/data/causes.csv", 4,
				new Csv(this.catalog, this.pages, this.urls).causes().text().replace("\r\n", "\n")));
		return examples;
	}

	/** What the API says when it has no answer. */
	public String problem(int status, String detail, String path) {
		return Json
			.write(new Problem(this.urls.absolute(this.urls.developers(this.catalog.languages().get(0))) + "#errors",
					(status == 404) ? "Not found" : "Not understood", status, detail, path));
	}

	private Optional<Code> code(Language language, String id) {
		return this.catalog.code(CodeId.parse(id)).filter((code) -> code.isIn(language));
	}

	private Example example(String key, String options, String path, int lines, String output) {
		List<String> all = output.lines().toList();
		String command = "curl -s " + options + "'" + this.urls.absolute(path) + "'";
		return (all.size() > lines)
				? new Example(key, command + " | head -n " + lines,
						all.stream().limit(lines).collect(Collectors.joining("\n")))
				: new Example(key, command, String.join("\n", all));
	}

}
