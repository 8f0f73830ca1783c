package org.sipcodes.site;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Pattern;

import org.sipcodes.catalog.Catalog;
import org.sipcodes.export.CatalogJson;
import org.sipcodes.export.Csv;
import org.sipcodes.export.Examples;
import org.sipcodes.export.Feed;
import org.sipcodes.export.Form;
import org.sipcodes.export.Llms;
import org.sipcodes.export.MarkdownTwin;
import org.sipcodes.export.OpenApi;
import org.sipcodes.export.Sitemaps;
import org.sipcodes.export.TextCard;
import org.sipcodes.language.Language;
import org.sipcodes.page.Page;
import org.sipcodes.page.Pages;
import org.sipcodes.page.SearchPages;
import org.sipcodes.page.Urls;

/** The addresses of everything that is no page, and of pages in another form. */
final class Forms {

	/** What is short enough to be typed in a terminal; nothing is the front door. */
	private static final Pattern SHORT = Pattern.compile("([1-6]xx|[1-6]\\d\\d\\+?(-vs-[1-6]\\d\\d\\+?)?)?");

	private final Urls urls;

	private final Router router;

	private final TextCard cards;

	private final MarkdownTwin twins;

	private final Map<String, Supplier<Form>> files = new HashMap<>();

	/** Finished files, which are asked for by machines and often. */
	private final Shelf made = new Shelf(Long.MAX_VALUE);

	private final Endpoints endpoints;

	Forms(Catalog catalog, Pages pages, SearchPages search, Router router, Urls urls) {
		this.urls = urls;
		this.router = router;
		this.cards = new TextCard(urls);
		this.twins = new MarkdownTwin(urls);
		Sitemaps sitemaps = new Sitemaps(urls, catalog.updated().toString());
		Csv tables = new Csv(catalog, pages, urls);
		Llms llms = new Llms(urls);
		Language original = catalog.languages().get(0);
		this.endpoints = new Endpoints(catalog, new CatalogJson(catalog, pages, urls),
				new Examples(catalog, pages, urls), search);
		this.files.put("/openapi.json", () -> new OpenApi(urls).describe(catalog));
		this.files.put("/data/codes.csv", tables::codes);
		this.files.put("/data/causes.csv", tables::causes);
		this.files.put("/llms.txt", () -> llms.list(original, pages(original)));
		this.files.put("/llms-full.txt", () -> llms.full(original, pages(original)));
		this.files.put("/robots.txt", sitemaps::robots);
		this.files.put(urls.sitemap(), () -> sitemaps.index(catalog.languages()));
		for (Language language : catalog.languages()) {
			this.files.put(urls.sitemap(language), () -> sitemaps.of(pages(language)));
			this.files.put(urls.feed(language), () -> new Feed(urls).of(language, pages(language)));
		}
	}

	private List<Page> pages(Language language) {
		return this.router.pages().filter((page) -> page.head().language().equals(language)).toList();
	}

	Shelf shelf() {
		return this.made;
	}

	/** What an address gives if it gives no page. */
	Optional<Answer> answer(String path, Map<String, String> parameters, Wanted wanted) {
		Supplier<Form> file = this.files.get(path);
		if (file != null) {
			return Optional.of(new Answer.Found(this.made.get(path, () -> Resource.of(file.get()))));
		}
		Optional<Answer> told = this.endpoints.answer(path, parameters);
		if (told.isPresent()) {
			return told;
		}
		if (path.endsWith(".txt")) {
			return card(path.substring(0, path.length() - 4), parameters);
		}
		if (path.endsWith(".md")) {
			return twin(path.substring(0, path.length() - 3));
		}
		if (wanted.terminal() && isShort(path)) {
			return card(path, parameters).or(() -> lost(path, parameters));
		}
		Optional<Page> page = (wanted.text() || wanted.markdown()) ? own(path) : Optional.empty();
		return page.flatMap((found) -> wanted.markdown() ? this.twins.of(found) : card(found, parameters))
			.map((form) -> new Answer.Found(resource(form)));
	}

	private boolean isShort(String path) {
		String home = this.urls.home(this.router.language(path));
		return path.startsWith(home) && SHORT.matcher(path.substring(home.length())).matches();
	}

	/** Any spelling of an address is good enough for a card. */
	private Optional<Answer> card(String path, Map<String, String> parameters) {
		Route route = this.router.route(path, Map.of());
		String own = (route instanceof Route.Away away) ? away.path() : path;
		return own(own).flatMap((page) -> card(page, parameters)).map((form) -> new Answer.Found(resource(form)));
	}

	private Optional<Form> card(Page page, Map<String, String> parameters) {
		return this.cards.of(page, parameters.containsKey("color"));
	}

	private Optional<Answer> lost(String path, Map<String, String> parameters) {
		return (this.router.route(path, Map.of()) instanceof Route.Nowhere nowhere)
				? card(nowhere.page().get(), parameters).map((form) -> new Answer.Missing(resource(form)))
				: Optional.empty();
	}

	private Optional<Answer> twin(String path) {
		Route route = this.router.route(path, Map.of());
		if (route instanceof Route.Away away) {
			return own(away.path()).flatMap(this.twins::of)
				.map((form) -> new Answer.Moved(this.urls.markdown(away.path())));
		}
		return own(path).flatMap(this.twins::of).map((form) -> new Answer.Found(resource(form)));
	}

	private Optional<Page> own(String path) {
		return (this.router.route(path, Map.of()) instanceof Route.To to) ? Optional.of(to.page().get())
				: Optional.empty();
	}

	/** Search engines shall list the page and not its other forms. */
	private Resource resource(Form form) {
		Map<String, String> fields = new LinkedHashMap<>(Map.of("X-Robots-Tag", "noindex"));
		if (!form.page().isEmpty()) {
			fields.put("Link", "<" + this.urls.absolute(form.page()) + ">; rel=\"canonical\"");
			fields.put("Vary", Wanted.FIELDS);
		}
		return Resource.of(form).with(fields);
	}

}
