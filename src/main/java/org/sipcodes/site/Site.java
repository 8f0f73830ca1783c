package org.sipcodes.site;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.composite.CompositeMeterRegistry;
import org.jspecify.annotations.Nullable;
import org.sipcodes.form.DataPackage;
import org.sipcodes.form.Document;
import org.sipcodes.form.HtmlForm;
import org.sipcodes.form.Json;
import org.sipcodes.form.JsonForm;
import org.sipcodes.form.Picture;
import org.sipcodes.form.PicturePainter;
import org.sipcodes.form.XmlForm;
import org.sipcodes.model.Catalog;
import org.sipcodes.model.Code;
import org.sipcodes.model.Language;
import org.sipcodes.query.Search;
import org.sipcodes.read.CatalogReader;
import org.sipcodes.read.Content;
import org.sipcodes.read.ContentException;
import org.sipcodes.read.Problem;
import org.sipcodes.read.Problems;
import org.sipcodes.read.SearchReader;
import org.sipcodes.read.SiteFiles;
import org.sipcodes.sheet.SearchSheets;
import org.sipcodes.sheet.Sheet;
import org.sipcodes.sheet.Sheets;
import org.sipcodes.sheet.Urls;
import org.sipcodes.trace.Decoder;
import org.sipcodes.trace.MessageList;
import org.sipcodes.trace.Trace;

/** One state of the whole site: it never changes, and a reload makes another one. */
public final class Site {

	private static final long COMPOSED_LIMIT = Math.min(Runtime.getRuntime().maxMemory() / 24, 4L << 20);

	private static final long CARDS_LIMIT = 8L << 20;

	/** The parameter that carries a query. */
	static final String QUERY = "q";

	private final Content content;

	private final Operator operator;

	private final Urls urls;

	private final Sheets sheets;

	private final Lazy<Search> index;

	private final SearchSheets search;

	private final Operations operations;

	private final Addresses addresses;

	private final Spellings spellings;

	private final Representations representations;

	private final HtmlForm html;

	private final Assets assets;

	private final Inlined inlined;

	/** Pages that search engines may list; there are not many. */
	private final Cache<Resource> pages = Cache.ofResources(Long.MAX_VALUE);

	/** Pages that anyone can ask for in any number. */
	private final Cache<Resource> composed = Cache.ofResources(COMPOSED_LIMIT);

	/** Pictures that stand for pages, painted when they are asked for. */
	private final Cache<Resource> cards = Cache.ofResources(CARDS_LIMIT);

	/** Finished files, which programs ask for often. */
	private final Cache<Resource> files = Cache.ofResources(Long.MAX_VALUE);

	private final Map<String, Resource> failures = new ConcurrentHashMap<>();

	/** Lists of all pages of a language; each asks the caches for all of them. */
	private final Map<String, Lazy<Resource>> offline = new HashMap<>();

	private final Instant since = Instant.now();

	private final MeterRegistry registry;

	private final int overlay;

	private Site(SiteFiles files, Content content, Urls urls, Operator operator, MeterRegistry registry,
			@Nullable Site before) {
		Catalog catalog = content.catalog();
		this.content = content;
		this.operator = operator;
		this.urls = urls;
		this.registry = registry;
		this.overlay = files.overlay().size();
		this.sheets = new Sheets(catalog, this.urls);
		this.index = new Lazy<>(() -> SearchReader.read(catalog));
		this.search = new SearchSheets(catalog, this.urls, this.index);
		this.operations = new Operations(catalog, this.sheets, this.search, this.urls);
		this.addresses = new Addresses(catalog, this.sheets, this.urls, this.operations, this.search);
		this.spellings = new Spellings(catalog, this.addresses, this.urls);
		this.representations = new Representations(this.addresses, this.spellings, this.sheets, this.search,
				this.operations, this.urls);
		this.assets = new Assets(files.assets(), (before != null) ? before.assets : null);
		this.html = new HtmlForm(List.copyOf(files.templates()), this.sheets, this.urls, this.assets::address,
				this.assets::inlined);
		this.inlined = this.assets.inlined();
		catalog.languages()
			.forEach((language) -> this.offline.put(urls.page(language, Offline.LIST), new Lazy<>(
					() -> Resource.of(new Offline(this.addresses, this.assets, language).list(this::bytes)).kept())));
		AnswerType.PAGES.forEach(this::rendered);
	}

	/** Reads everything, or throws with every problem in the content. */
	public static Site read(SiteFiles files, String origin) {
		return read(files, Operator.of(origin), new CompositeMeterRegistry(), null);
	}

	/** Reads everything to take the place of another site. */
	static Site read(SiteFiles files, Operator operator, MeterRegistry registry, @Nullable Site before) {
		Content content = CatalogReader.read(files);
		return new Site(files, content, new Urls(content.catalog(), operator.origin()), operator, registry, before);
	}

	/** Reads everything to write it as {@link #files} or {@link #docset}. */
	public static Site at(Urls.Place place, SiteFiles files, String origin) {
		Content content = CatalogReader.read(files);
		Urls urls = new Urls(content.catalog(), origin, place);
		return new Site(files, content, urls, Operator.of(origin), new CompositeMeterRegistry(), null);
	}

	/**
	 * The files of a site that is shown without this program, by their names; each is
	 * made when it is asked for.
	 * @param clean whether links to pages end without {@code .html}
	 */
	public SortedMap<String, Supplier<byte[]>> files(boolean clean) {
		return statically(clean).files(catalog());
	}

	/**
	 * The files of a docset for Dash and Zeal, by their names; each is made when it is
	 * asked for.
	 * @param address of the site on the web, or empty
	 */
	public SortedMap<String, Supplier<byte[]>> docset(Language language, String address) {
		return new Docset(catalog(), this.addresses, this.urls, language).files(statically(false).pages(language),
				address);
	}

	private StaticSite statically(boolean clean) {
		return new StaticSite(this.addresses, this.html, this.sheets, this.urls, this.assets, clean);
	}

	/**
	 * Makes one page of each layout, so that a broken template shows before it is served.
	 */
	Site proven() {
		Problems problems = new Problems();
		for (Language language : catalog().languages()) {
			String home = this.urls.home(language);
			prove(home, () -> this.addresses.page(home).orElseThrow().sheet().get(), problems);
			prove(home, () -> this.search.sample(language), problems);
			catalog().codes(language)
				.stream()
				.limit(1)
				.forEach((code) -> prove(home, () -> this.sheets.code(language, code), problems));
			prove(home, () -> this.sheets.site(language).failed(), problems);
		}
		problems.throwIfAny();
		return this;
	}

	/**
	 * Makes pages without keeping them, or throws with all that cannot be made.
	 * @param wanted which of the addresses that search engines may list
	 */
	public void prove(Predicate<String> wanted) {
		Problems problems = new Problems();
		paths().stream()
			.filter(wanted)
			.forEach((path) -> prove(path, () -> this.addresses.page(path).orElseThrow().sheet().get(), problems));
		problems.throwIfAny();
	}

	private void prove(String path, Supplier<Sheet> page, Problems problems) {
		try {
			this.html.write(page.get());
		}
		catch (ContentException ex) {
			problems.addAll(ex.problems());
		}
		catch (RuntimeException ex) {
			problems.add(path, 1, "a page that cannot be made (" + ex + ")");
		}
	}

	/** Makes the index, which the first search would have to wait for. */
	public void prepareSearch() {
		this.index.get();
	}

	/** Makes a page that search engines may list as good and as small as can be. */
	public void prepare(String path) {
		answer(path, Map.of());
		this.pages.improve(path, (page) -> page.squeezed(Compression.BEST));
	}

	public Catalog catalog() {
		return this.content.catalog();
	}

	/** What an author should look at although the site can be served. */
	public List<Problem> notices() {
		return this.content.notices();
	}

	/** How many files of an overlay there are. */
	int overlay() {
		return this.overlay;
	}

	/** When it was read. */
	public Instant since() {
		return this.since;
	}

	/** What is kept ready, by the name of the cache. */
	public Map<String, Cache<Resource>> caches() {
		return Map.of("pages", this.pages, "composed", this.composed, "cards", this.cards, "forms", this.files);
	}

	/** The address of every page that search engines may list. */
	public List<String> paths() {
		return this.addresses.pages();
	}

	/**
	 * The complete addresses of the pages that changed on a day or later; all of them for
	 * an empty date.
	 */
	public List<String> changedSince(String date) {
		return paths().stream()
			.filter((path) -> updated(this.addresses.page(path).orElseThrow().sheet().get()).compareTo(date) >= 0)
			.map(this.urls::absolute)
			.toList();
	}

	/** The day of the last change of a page. */
	private String updated(Sheet sheet) {
		return sheet.foot().updated().isEmpty() ? catalog().updated() : sheet.foot().updated();
	}

	/** The files of the package for npm, by name. */
	public Map<String, String> npm(String version) {
		return new DataPackage(catalog(), this.urls).npm(version, this.operations.packageSchema());
	}

	/** Every canonical address of every form. */
	public List<String> addresses() {
		return this.addresses.all();
	}

	/** Answers an address as a browser asks for it. */
	public Answer answer(String path, Map<String, String> parameters) {
		return answer(path, parameters, Preferences.PAGE);
	}

	/**
	 * Answers an address.
	 * @param path decoded, such as {@code /sip/486-busy-here}
	 * @param parameters of the query; the first value of each
	 * @param preferences which form of it
	 */
	public Answer answer(String path, Map<String, String> parameters, Preferences preferences) {
		Optional<Answer> other = this.assets.resource(path)
			.or(() -> this.addresses.picture(path).map((sheet) -> this.cards.get(path, () -> picture(sheet.get()))))
			.or(() -> this.addresses.recorded(path).map((bytes) -> Resource.recorded(path, bytes)))
			.<Answer>map(Answer.Found::new)
			.or(() -> file(path, parameters))
			.or(() -> this.representations.answer(path, parameters, preferences));
		if (parameters.isEmpty() && other.orElse(null) instanceof Answer.Found found
				&& !found.resource().isNegotiated()) {
			// What the address alone decides is kept for a while.
			this.composed.get(path, () -> found.resource().kept());
		}
		return other.orElseGet(() -> page(path, parameters));
	}

	private static Resource picture(Sheet sheet) {
		return Resource.of(PicturePainter.png(Picture.of(sheet)), "image/png", "", false);
	}

	/** Files and data, which are not pages. */
	private Optional<Answer> file(String path, Map<String, String> parameters) {
		Language language = this.addresses.language(path);
		if (path.equals(this.urls.page(language, "suggest"))) {
			String query = parameters.getOrDefault(QUERY, "");
			return data(Json.compact(JsonForm.suggestions(this.search.suggest(language, query))), Document.JSON,
					language);
		}
		if (path.equals(this.urls.page(language, "opensearch.xml"))) {
			return data(new XmlForm(catalog(), this.urls).openSearch(language), Document.OPEN_SEARCH, language);
		}
		if (this.offline.containsKey(path)) {
			return Optional.of(new Answer.Found(this.offline.get(path).get()));
		}
		Optional<Answer> own = this.operator.file(path).map((file) -> new Answer.Found(Resource.of(file)));
		return own
			.or(() -> this.addresses.file(path)
				.map((file) -> new Answer.Found(this.files.get(path, () -> Resource.of(file.get()).kept()))))
			.or(() -> this.operations.answer(path, parameters).map(Operations.Reply::answer));
	}

	private byte[] bytes(String path) {
		return ((Answer.Found) answer(path, Map.of())).resource().bytes();
	}

	private static Optional<Answer> data(String text, String type, Language language) {
		return Optional.of(new Answer.Found(Resource.data(text, type + ";charset=utf-8", language.tag())));
	}

	private Answer page(String path, Map<String, String> parameters) {
		return this.representations.found(path, parameters)
			.map((found) -> results(path, found))
			.or(() -> example(path, parameters))
			.or(() -> picked(path, parameters))
			.or(() -> this.addresses.page(path).map((page) -> new Answer.Found(kept(path, page))))
			.or(() -> this.spellings.canonical(path).map(Answer.Moved::new))
			.orElseGet(() -> missing(path));
	}

	private Answer results(String path, SearchSheets.Answer found) {
		Sheet results = found.sheet();
		return !found.direct().isEmpty() ? new Answer.Moved(found.direct())
				: path.equals(this.urls.page(results.head().language(), "search")) ? new Answer.Found(render(results))
						: new Answer.Moved(results.head().path());
	}

	private Resource kept(String path, Page page) {
		return page.listed() ? this.pages.get(path, () -> render(page.sheet().get()).packed(Compression.BEST))
				: this.composed.get(path, () -> render(page.sheet().get()).kept());
	}

	/**
	 * Unknown addresses are unbounded but give few distinct pages, which their language,
	 * their number and their words decide.
	 */
	private Answer missing(String path) {
		String decides = String.join(" ", this.addresses.language(path).tag(), this.spellings.number(path).toString(),
				this.spellings.words(path));
		String key = "404 " + Resource.fingerprint(decides.getBytes(StandardCharsets.UTF_8));
		return new Answer.Missing(this.composed.get(key, () -> render(this.representations.missing(path)).kept()));
	}

	/** The choice in the picker: {@code /compare?a=301&b=302}. */
	private Optional<Answer> picked(String path, Map<String, String> parameters) {
		Language language = this.addresses.language(path);
		if (parameters.isEmpty() || !path.equals(this.urls.page(language, "compare"))) {
			return Optional.empty();
		}
		Optional<Code> one = this.spellings.code(parameters, "a", language);
		Optional<Code> other = this.spellings.code(parameters, "b", language);
		if (one.isPresent() == other.isPresent()) {
			return this.spellings.pair(language, one, other).map(Answer.Moved::new);
		}
		return Optional.of(new Answer.Found(render(this.sheets.site(language).compare(id(one), id(other)))));
	}

	/** A call of the lab in the decoder: {@code /decode?example=486/call.pcap}. */
	private Optional<Answer> example(String path, Map<String, String> parameters) {
		Language language = this.addresses.language(path);
		if (!path.equals(this.urls.page(language, "decode"))) {
			return Optional.empty();
		}
		String file = "lab/captures/" + parameters.getOrDefault("example", "");
		return catalog().lab().recording(file).map((bytes) -> {
			String text = MessageList.of(Decoder.read(bytes).messages());
			return new Answer.Found(render(this.sheets.site(language).decode(text)));
		});
	}

	private static String id(Optional<Code> code) {
		return code.map((known) -> known.id().toString()).orElse("");
	}

	/** Every address of the pages. */
	public Urls urls() {
		return this.urls;
	}

	/** The language of a tag, or a {@link Refusal}. */
	public Language language(String tag) {
		return Operations.language(catalog(), tag);
	}

	/**
	 * Answers a question of a program, or throws a {@link Refusal}.
	 * @param operation its name, such as {@code compare}
	 * @param values of its parameters
	 */
	public Object ask(String operation, Language language, Map<String, String> values) {
		return this.operations.ask(operation, language, values);
	}

	/**
	 * Decodes a capture or a log, or throws a {@link Refusal}.
	 * @param redacted whether names, numbers and addresses are replaced
	 * @param answer makes of the trace what is kept of it
	 */
	public <T> T decode(byte[] file, boolean redacted, Function<Trace, T> answer) {
		return Decoding.decode(List.of(file), redacted, answer);
	}

	/** What a body can be sent to. */
	public Optional<Post> post(String path) {
		Language language = this.addresses.language(path);
		boolean page = path.equals(this.urls.page(language, "decode"));
		return (page || path.equals("/api/v1/decode"))
				? Optional.of(new Decoding(catalog(), this.urls, language, !page, this::render)) : Optional.empty();
	}

	/** What every page has within it. */
	public Inlined inlined() {
		return this.inlined;
	}

	/** The page for a failure of the site, in the language of an address. */
	public Resource failure(String path) {
		Language language = this.addresses.language(path);
		return Objects.requireNonNull(
				this.failures.computeIfAbsent(language.tag(), (tag) -> render(this.sheets.site(language).failed())));
	}

	/**
	 * The resource at an address without parameters if it only has to be sent.
	 * @param path as it is in the request
	 * @param preferences which form of it
	 */
	public @Nullable Resource ready(String path, Preferences preferences) {
		if (!preferences.page()) {
			return null;
		}
		Optional<Resource> page = Optional.ofNullable(this.pages.ready(path));
		return page.or(() -> this.assets.resource(path)).orElseGet(() -> this.composed.ready(path));
	}

	private Resource render(Sheet sheet) {
		AnswerType type = AnswerType.of(sheet);
		return rendered(type).record(() -> Resource
			.page(type, this.html.write(sheet), sheet.head().language().tag(), LocalDate.parse(updated(sheet)))
			.with(this.representations.fields(sheet)));
	}

	private Timer rendered(AnswerType type) {
		return type.timer(this.registry, "sipcodes.renders", "Pages that were rendered", Tags.empty());
	}

}
