package org.sipcodes.site;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.sipcodes.catalog.Catalog;
import org.sipcodes.catalog.CatalogReader;
import org.sipcodes.catalog.Pair;
import org.sipcodes.content.Source;
import org.sipcodes.language.Language;
import org.sipcodes.page.Page;
import org.sipcodes.page.PageRenderer;
import org.sipcodes.page.Pages;
import org.sipcodes.page.Urls;

/** One state of the whole site: it never changes, and a reload makes another one. */
public final class Site {

	private static final long COMPOSED_LIMIT = 12L << 20;

	private final Catalog catalog;

	private final Router router;

	private final PageRenderer renderer;

	private final Assets assets;

	private final Cards cards;

	/** The date of pages that gather what others say. */
	private final LocalDate updated;

	/** Pages that a search engine may list; there are not many. */
	private final Shelf pages = new Shelf(Long.MAX_VALUE);

	/** Pages that anybody can ask for in any number. */
	private final Shelf composed = new Shelf(COMPOSED_LIMIT);

	private final Map<Language, Resource> failures = new HashMap<>();

	private Site(Catalog catalog, Router router, PageRenderer renderer, Assets assets, Cards cards) {
		this.catalog = catalog;
		this.router = router;
		this.renderer = renderer;
		this.assets = assets;
		this.cards = cards;
		this.updated = Stream
			.concat(catalog.codes().stream().map((code) -> code.facts().updated()),
					catalog.pairs().stream().map(Pair::updated))
			.max(Comparator.naturalOrder())
			.orElse(LocalDate.EPOCH);
	}

	/** Reads everything, or throws with every problem in the content. */
	public static Site read(Storage storage, String origin) {
		return read(storage, origin, null);
	}

	/** Reads everything to take the place of another site. */
	static Site read(Storage storage, String origin, @Nullable Site before) {
		Catalog catalog = CatalogReader.read(sources(storage, Storage.CONTENT));
		Urls urls = new Urls(origin);
		Assets assets = new Assets(storage.files(Storage.STATIC), (before != null) ? before.assets : null);
		PageRenderer renderer = new PageRenderer(sources(storage, Storage.TEMPLATES), urls, assets::address);
		Pages pages = new Pages(catalog, urls);
		Site site = new Site(catalog, new Router(catalog, pages, urls), renderer, assets,
				new Cards(catalog, pages, urls));
		// A broken template shows here and not before a reader's eyes.
		catalog.languages().forEach((language) -> {
			site.answer(urls.home(language), Map.of());
			site.failures.put(language, site.render(pages.failed(language), Compression.QUICK));
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

	/**
	 * Answers an address.
	 * @param path decoded, such as {@code /sip/486-busy-here}
	 * @param parameters of the query; the first value of each
	 */
	public Answer answer(String path, Map<String, String> parameters) {
		Optional<Resource> asset = this.assets.resource(path).or(() -> this.cards.resource(path));
		if (asset.isPresent()) {
			return new Answer.Found(asset.get());
		}
		Route route = this.router.route(path, parameters);
		if (route instanceof Route.To to) {
			return new Answer.Found(to.lasting() ? this.pages.get(path, () -> render(to.page().get(), Compression.BEST))
					: passing(path, parameters, to.page()));
		}
		if (route instanceof Route.Away away) {
			return new Answer.Moved(away.path());
		}
		// Nonsense is endless, what is said of it is not: equal pages are rendered once.
		Page page = ((Route.Nowhere) route).page().get();
		String same = "404 " + Resource.fingerprint(page.toString().getBytes(StandardCharsets.UTF_8));
		return new Answer.Missing(this.composed.get(same, () -> render(page, Compression.QUICK)));
	}

	/** The page that says, in the language of an address, that the site has failed. */
	public Resource failure(String path) {
		return Objects.requireNonNull(this.failures.get(this.router.language(path)));
	}

	/**
	 * The resource at an address without parameters if it needs no more than to be sent.
	 */
	public @Nullable Resource ready(String path) {
		return Optional.ofNullable(this.pages.ready(path))
			.or(() -> this.assets.resource(path))
			.orElseGet(() -> this.composed.ready(path));
	}

	/** A composed page is kept for a while; one that answers a question is not. */
	private Resource passing(String path, Map<String, String> parameters, Supplier<Page> page) {
		return parameters.isEmpty() ? this.composed.get(path, () -> render(page.get(), Compression.QUICK))
				: render(page.get(), Compression.QUICK);
	}

	private Resource render(Page page, Compression compression) {
		LocalDate date = page.updated().isEmpty() ? this.updated : LocalDate.parse(page.updated());
		return Resource.page(this.renderer.render(page), page.head().language().tag(), date, compression);
	}

	private static List<Source> sources(Storage storage, String folder) {
		return storage.files(folder)
			.entrySet()
			.stream()
			.map((file) -> new Source(file.getKey(), new String(file.getValue(), StandardCharsets.UTF_8)))
			.toList();
	}

}
