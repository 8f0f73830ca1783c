package org.sipcodes.site;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;

import org.sipcodes.catalog.Catalog;
import org.sipcodes.catalog.CatalogReader;
import org.sipcodes.content.ContentException;
import org.sipcodes.content.Problems;
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

	private static final long COMPOSED_LIMIT = Math.min(Runtime.getRuntime().maxMemory() / 24, 4L << 20);

	/** Most pages have other forms at the same address. */
	private static final Map<String, String> NEGOTIATED = Map.of("Vary", Wanted.FIELDS);

	private final Catalog catalog;

	private final Router router;

	private final PageRenderer renderer;

	private final Assets assets;

	private final Cards cards;

	private final Forms forms;

	/** Pages that a search engine may list; there are not many. */
	private final Shelf pages = new Shelf(Long.MAX_VALUE);

	/** Pages that anybody can ask for in any number. */
	private final Shelf composed = new Shelf(COMPOSED_LIMIT);

	private final Map<Language, Resource> failures = new ConcurrentHashMap<>();

	private final Instant since = Instant.now();

	/** Goes on from site to site. */
	private final Map<Genre, Tally> rendered;

	private final int own;

	private Site(Catalog catalog, int own, Router router, PageRenderer renderer, Assets assets, Cards cards,
			Forms forms, Map<Genre, Tally> rendered) {
		this.own = own;
		this.catalog = catalog;
		this.router = router;
		this.renderer = renderer;
		this.assets = assets;
		this.cards = cards;
		this.forms = forms;
		this.rendered = rendered;
	}

	/** Reads everything, or throws with every problem in the content. */
	public static Site read(Storage storage, String origin) {
		return read(storage, origin, null);
	}

	/** Reads everything to take the place of another site. */
	static Site read(Storage storage, String origin, @Nullable Site before) {
		Problems problems = new Problems();
		List<Source> templates = sources(storage, Storage.TEMPLATES, problems);
		List<Source> own = storage.own(problems);
		Catalog catalog = CatalogReader.read(sources(storage, Storage.CONTENT, problems), own, problems);
		Urls urls = new Urls(origin);
		Assets assets = new Assets(storage.files(Storage.STATIC), (before != null) ? before.assets : null);
		PageRenderer renderer = new PageRenderer(templates, urls, assets::address, new JsonLd(urls)::of);
		Pages pages = new Pages(catalog, urls);
		SearchPages search = new SearchPages(catalog, urls, new Search(catalog), pages);
		Router router = new Router(catalog, pages, search, urls);
		Site site = new Site(catalog, own.size(), router, renderer, assets, new Cards(catalog, pages, urls),
				new Forms(catalog, pages, search, router, urls), (before != null) ? before.rendered : Tally.ofPages());
		// A broken template shows here and not before a reader's eyes.
		catalog.languages().parallelStream().forEach((language) -> {
			try {
				site.answer(urls.home(language), Map.of());
				site.answer(urls.search(language), Map.of(Router.QUERY, "busy"));
				site.failures.put(language, site.passing(pages.failed(language)));
			}
			catch (ContentException ex) {
				ex.problems().forEach(problems::add);
			}
		});
		problems.throwIfAny();
		return site;
	}

	/**
	 * Makes pages for nobody, or throws with all that cannot be made.
	 * @param wanted which of the addresses that a search engine may list
	 */
	public void prove(Predicate<String> wanted) {
		Problems problems = new Problems();
		for (String path : paths().stream().filter(wanted).toList()) {
			try {
				this.renderer.render(((Route.To) this.router.route(path, Map.of())).page().get());
			}
			catch (ContentException ex) {
				ex.problems().forEach(problems::add);
			}
			catch (RuntimeException ex) {
				problems.add(path, 1, "a page that cannot be made (" + ex + ")");
			}
		}
		problems.throwIfAny();
	}

	/** Makes a page that a search engine may list as good and as small as can be. */
	public void prepare(String path) {
		answer(path, Map.of());
		this.pages.improve(path, (page) -> page.squeezed(Compression.BEST));
	}

	public Catalog catalog() {
		return this.catalog;
	}

	/** How many files of somebody's own lie over the content. */
	int own() {
		return this.own;
	}

	/** When it was read. */
	public Instant since() {
		return this.since;
	}

	/** What is kept ready, by the name of the shelf. */
	public Map<String, Shelf> shelves() {
		return Map.of("pages", this.pages, "composed", this.composed, "cards", this.cards.shelf(), "forms",
				this.forms.shelf());
	}

	/** How often pages were rendered since the first site was read, and for how long. */
	public Map<Genre, Tally> rendered() {
		return this.rendered;
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
			return kept(path, parameters, wanted, form.get());
		}
		Route route = this.router.route(path, parameters);
		if (route instanceof Route.To to) {
			return new Answer.Found(to.lasting() ? this.pages.get(path, () -> render(to.page().get(), Compression.BEST))
					: passing(path, parameters, to.page()));
		}
		if (route instanceof Route.Data data) {
			return new Answer.Found(data.resource().get());
		}
		if (route instanceof Route.Away away) {
			return new Answer.Moved(away.path());
		}
		// Nonsense is endless, what is said of it is not: equal pages are rendered once.
		Page page = ((Route.Nowhere) route).page().get();
		String same = "404 " + Resource.fingerprint(page.toString().getBytes(StandardCharsets.UTF_8));
		return new Answer.Missing(this.composed.get(same, () -> passing(page)));
	}

	/** The page that says, in the language of an address, that the site has failed. */
	public Resource failure(String path) {
		return Objects.requireNonNull(this.failures.get(this.router.language(path)));
	}

	/**
	 * The resource at an address without parameters if it needs no more than to be sent.
	 * @param path as it stands in the request
	 * @param wanted which form of it
	 */
	public @Nullable Resource ready(String path, Wanted wanted) {
		if (!wanted.page()) {
			return null;
		}
		return Optional.ofNullable(this.pages.ready(path))
			.or(() -> this.assets.resource(path))
			.orElseGet(() -> this.composed.ready(path));
	}

	/** What an address alone decides is kept for a while. */
	private Answer kept(String path, Map<String, String> parameters, Wanted wanted, Answer answer) {
		if (parameters.isEmpty() && wanted.page() && answer instanceof Answer.Found found) {
			this.composed.get(path, found::resource);
		}
		return answer;
	}

	/** A composed page is kept for a while; one that answers a question is not. */
	private Resource passing(String path, Map<String, String> parameters, Supplier<Page> page) {
		return parameters.isEmpty() ? this.composed.get(path, () -> passing(page.get())) : passing(page.get());
	}

	/** One that anybody can make up should not cost much. */
	private Resource passing(Page page) {
		return render(page, Compression.QUICK).squeezed(Compression.QUICK);
	}

	private Resource render(Page page, Compression compression) {
		LocalDate date = page.updated().isEmpty() ? this.catalog.updated() : LocalDate.parse(page.updated());
		Genre genre = Genre.of(page);
		long begin = System.nanoTime();
		Resource resource = Resource.page(genre, this.renderer.render(page), page.head().language().tag(), date,
				compression);
		this.rendered.get(genre).add(System.nanoTime() - begin);
		return resource.with(NEGOTIATED);
	}

	private static List<Source> sources(Storage storage, String folder, Problems problems) {
		return storage.files(folder)
			.entrySet()
			.stream()
			.map((file) -> Source.read(file.getKey(), file.getValue(), file.getKey(), problems))
			.toList();
	}

}
