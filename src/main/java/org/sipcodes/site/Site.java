package org.sipcodes.site;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

import org.sipcodes.catalog.Catalog;
import org.sipcodes.catalog.CatalogReader;
import org.sipcodes.content.Source;
import org.sipcodes.export.JsonLd;
import org.sipcodes.language.Language;
import org.sipcodes.page.Page;
import org.sipcodes.page.PageRenderer;
import org.sipcodes.page.Pages;
import org.sipcodes.page.SearchPages;
import org.sipcodes.page.Urls;
import org.sipcodes.search.Search;

/** One state of the whole site: it never changes, and a reload makes another one. */
public final class Site {

	/** Most pages have other forms at the same address. */
	private static final Map<String, String> NEGOTIATED = Map.of("Vary", "Accept, User-Agent");

	private final Catalog catalog;

	private final Router router;

	private final PageRenderer renderer;

	private final Assets assets;

	private final Cards cards;

	private final Forms forms;

	private final Map<String, Resource> pages = new ConcurrentHashMap<>();

	private final Map<Language, Resource> failures = new HashMap<>();

	private Site(Catalog catalog, Router router, PageRenderer renderer, Assets assets, Cards cards, Forms forms) {
		this.catalog = catalog;
		this.router = router;
		this.renderer = renderer;
		this.assets = assets;
		this.cards = cards;
		this.forms = forms;
	}

	/** Reads everything, or throws with every problem in the content. */
	public static Site read(Storage storage, String origin) {
		Catalog catalog = CatalogReader.read(sources(storage, Storage.CONTENT));
		Urls urls = new Urls(origin);
		Assets assets = new Assets(storage.files(Storage.STATIC));
		PageRenderer renderer = new PageRenderer(sources(storage, Storage.TEMPLATES), urls, assets::address,
				new JsonLd(urls)::of);
		Pages pages = new Pages(catalog, urls);
		SearchPages search = new SearchPages(catalog, urls, new Search(catalog), pages);
		Router router = new Router(catalog, pages, search, urls);
		Site site = new Site(catalog, router, renderer, assets, new Cards(catalog, pages, urls),
				new Forms(catalog, pages, search, router, urls));
		// A broken template shows here and not before a reader's eyes.
		catalog.languages().forEach((language) -> {
			site.answer(urls.home(language), Map.of());
			site.answer(urls.search(language), Map.of(Router.QUERY, "busy"));
			site.failures.put(language, site.render(() -> pages.failed(language)));
		});
		return site;
	}

	public Catalog catalog() {
		return this.catalog;
	}

	/** The address of every page that a search engine may list. */
	public List<String> paths() {
		return this.router.paths();
	}

	/** Answers an address as a browser asks for it. */
	public Answer answer(String path, Map<String, String> parameters) {
		return answer(path, parameters, Wanted.PAGE);
	}

	/**
	 * Answers an address.
	 * @param path decoded, such as {@code /sip/486-busy-here}
	 * @param parameters of the query; the first value of each
	 * @param wanted which form of it
	 */
	public Answer answer(String path, Map<String, String> parameters, Wanted wanted) {
		Optional<Resource> asset = this.assets.resource(path).or(() -> this.cards.resource(path));
		if (asset.isPresent()) {
			return new Answer.Found(asset.get());
		}
		Optional<Answer> form = this.forms.answer(path, parameters, wanted);
		if (form.isPresent()) {
			return form.get();
		}
		Route route = this.router.route(path, parameters);
		if (route instanceof Route.To to) {
			return new Answer.Found(
					to.lasting() ? this.pages.computeIfAbsent(path, (key) -> render(to.page())) : render(to.page()));
		}
		if (route instanceof Route.Data data) {
			return new Answer.Found(data.resource().get());
		}
		if (route instanceof Route.Away away) {
			return new Answer.Moved(away.path());
		}
		return new Answer.Missing(render(((Route.Nowhere) route).page()));
	}

	/** The page that says, in the language of an address, that the site has failed. */
	public Resource failure(String path) {
		return Objects.requireNonNull(this.failures.get(this.router.language(path)));
	}

	private Resource render(Supplier<Page> maker) {
		Page page = maker.get();
		return Resource.page(this.renderer.render(page), page.head().language().tag()).with(NEGOTIATED);
	}

	private static List<Source> sources(Storage storage, String folder) {
		return storage.files(folder)
			.entrySet()
			.stream()
			.map((file) -> new Source(file.getKey(), new String(file.getValue(), StandardCharsets.UTF_8)))
			.toList();
	}

}
