package org.sipcodes.site;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;
import org.sipcodes.form.Agents;
import org.sipcodes.form.ApiCatalog;
import org.sipcodes.form.Comparisons;
import org.sipcodes.form.Csv;
import org.sipcodes.form.DataPackage;
import org.sipcodes.form.Decoders;
import org.sipcodes.form.Document;
import org.sipcodes.form.Findings;
import org.sipcodes.form.Json;
import org.sipcodes.form.Llms;
import org.sipcodes.form.TerminalCards;
import org.sipcodes.form.XmlForm;
import org.sipcodes.model.Catalog;
import org.sipcodes.model.Code;
import org.sipcodes.model.CodeClass;
import org.sipcodes.model.Entry;
import org.sipcodes.model.Kind;
import org.sipcodes.model.Language;
import org.sipcodes.sheet.SearchSheets;
import org.sipcodes.sheet.Sheet;
import org.sipcodes.sheet.Sheets;
import org.sipcodes.sheet.Urls;

/**
 * Every canonical address of the site, and what makes the thing there. All of them can be
 * listed, but for comparisons that are composed on demand.
 */
final class Addresses {

	private final Catalog catalog;

	private final Sheets sheets;

	private final Urls urls;

	private final Operations operations;

	private final SearchSheets search;

	/** Pages that search engines may list. */
	private final Map<String, Page> pages = new TreeMap<>();

	private final Map<String, Supplier<Sheet>> pictures = new TreeMap<>();

	/** Pages that nobody is led to. */
	private final Map<String, Page> unlisted = new TreeMap<>();

	/** Files that are not another form of a page. */
	private final Map<String, Supplier<Document>> files = new TreeMap<>();

	/** What the lab recorded. */
	private final Map<String, byte[]> recorded = new TreeMap<>();

	/** Codes by the last part of their address. */
	private final Map<String, Code> slugs = new TreeMap<>();

	Addresses(Catalog catalog, Sheets sheets, Urls urls, Operations operations, SearchSheets search) {
		this.catalog = catalog;
		this.sheets = sheets;
		this.urls = urls;
		this.operations = operations;
		this.search = search;
		catalog.codes().forEach((code) -> this.slugs.put(code.slug(), code));
		catalog.lab().files().forEach((file, bytes) -> this.recorded.put(urls.recorded(file), bytes));
		Developers developers = new Developers(catalog, sheets, urls, operations);
		catalog.languages().forEach((language) -> addPages(language, developers));
		addFiles();
	}

	private void addPages(Language language, Developers developers) {
		add(language, this.urls.home(language), "sipcodes", () -> this.sheets.site(language).home());
		add(language, this.urls.page(language, "compare"), "", () -> this.sheets.site(language).compare("", ""));
		add(language, this.urls.page(language, "decode"), "", () -> this.sheets.site(language).decode(""));
		if (!this.catalog.lab().attempts().isEmpty()) {
			add(language, this.urls.page(language, "retry"), "", () -> this.sheets.retry(language));
		}
		if (this.urls.haveForms()) {
			add(language, this.urls.page(language, "developers"), "", () -> developers.of(language));
		}
		add(language, this.urls.page(language, "poster"), "", () -> this.sheets.poster(language));
		this.unlisted.put(this.urls.page(language, "design"), new Page(language, false, () -> design(language)));
		for (Kind kind : Kind.ALL) {
			if (kind.listed()) {
				add(language, this.urls.all(language, kind), "", () -> this.sheets.all(language, kind));
			}
			for (Entry entry : this.catalog.entries(kind, language)) {
				add(language, this.urls.of(language, entry), Urls.pictureName(entry),
						() -> this.sheets.of(language, entry));
			}
		}
	}

	/** All parts of pages, with the first two codes that fail. */
	private Sheet design(Language language) {
		List<Code> codes = this.catalog.codes(CodeClass.parse("4xx"), language);
		Sheet found = this.search.sample(language);
		return this.sheets.site(language)
			.design(this.sheets.code(language, codes.get(0)), this.sheets.pair(language, codes.get(0), codes.get(1)),
					found);
	}

	private void add(Language language, String path, String picture, Supplier<Sheet> maker) {
		// Of a site in files each page is asked for by several of them.
		Supplier<Sheet> sheet = this.urls.areServed() ? maker : new Lazy<>(maker);
		this.pages.put(path, new Page(language, true, sheet));
		if (!picture.isEmpty()) {
			this.pictures.put(this.urls.picture(language, picture), sheet);
		}
	}

	private void addFiles() {
		XmlForm xml = new XmlForm(this.catalog, this.urls);
		if (this.urls.areServed()) {
			addForPrograms();
		}
		if (this.urls.haveForms()) {
			addForms();
		}
		for (Language language : this.catalog.languages()) {
			this.files.put(this.urls.words(language), () -> Decoders.words(this.catalog, this.urls, language));
			this.files.put(this.urls.lines(language), () -> Decoders.lines(this.catalog, this.urls, language));
			if (!this.urls.areServed()) {
				Comparisons comparisons = new Comparisons(this.catalog, this.sheets, this.urls, language);
				this.files.put(this.urls.facts(language), comparisons::script);
			}
			if (searchesItself()) {
				this.files.putAll(new Findings(this.search, language).scripts(this.urls));
				this.unlisted.put(this.urls.page(language, "search"),
						new Page(language, false, () -> this.search.empty(language)));
			}
			if (this.urls.areComplete()) {
				this.files.put(this.urls.sitemap(language), () -> xml.sitemap(sheets(language)));
				this.files.put(this.urls.page(language, "feed.xml"), () -> xml.feed(language, sheets(language)));
			}
		}
		String robots = "User-agent: *\nAllow: /\n";
		String sitemap = "\nSitemap: " + this.urls.absolute(this.urls.sitemap()) + "\n";
		if (this.urls.areComplete()) {
			this.files.put(this.urls.sitemap(), xml::sitemaps);
		}
		if (!this.urls.areFramed()) {
			this.files.put("/robots.txt",
					() -> new Document(this.urls.areComplete() ? robots + sitemap : robots, Document.TEXT, "", ""));
		}
	}

	/** What says the same as the pages in another way. */
	private void addForms() {
		Csv tables = new Csv(this.catalog, this.urls);
		Llms llms = new Llms(this.urls);
		Language original = this.catalog.original();
		this.files.put(DataPackage.FOLDER + "codes.schema.json",
				() -> new Document(Json.write(this.operations.packageSchema()), Document.JSON, "", ""));
		this.files.put("/data/codes.csv", tables::codes);
		this.files.put("/data/causes.csv", tables::causes);
		this.files.put("/llms.txt", () -> llms.list(original, sheets(original)));
		this.files.put("/llms-full.txt", () -> llms.full(original, sheets(original)));
	}

	/** What is about asking a program. */
	private void addForPrograms() {
		this.files.put("/openapi.json", this.operations::openApi);
		this.files.put(ApiCatalog.PATH, () -> new ApiCatalog(this.urls).write(this.catalog.languages()));
		Agents agents = new Agents(this.urls);
		this.files.put("/.well-known/ai-catalog.json", agents::catalog);
		this.files.put("/.well-known/mcp/server-card.json", agents::card);
		this.files.put(Agents.ENDPOINT + "/server-card.json", agents::card);
		TerminalCards cards = new TerminalCards(this.urls);
		this.files.put("/:names", () -> TerminalCards.names(this.catalog));
		for (Language language : this.catalog.languages()) {
			this.files.put(this.urls.page(language, ":help"), () -> cards.help(language, this.catalog.languages()));
		}
	}

	/** The sheets of all listed pages of a language, by address. */
	private List<Sheet> sheets(Language language) {
		List<Page> own = new ArrayList<>(this.pages.values());
		own.removeIf((page) -> !page.language().equals(language));
		return own.stream().map((page) -> page.sheet().get()).toList();
	}

	/** The address of every page that search engines may list. */
	List<String> pages() {
		return List.copyOf(this.pages.keySet());
	}

	/** Whether no server searches, and no program that shows the pages. */
	private boolean searchesItself() {
		return !this.urls.areServed() && !this.urls.areFramed();
	}

	/** The same with the pages of the search, which are not for search engines. */
	List<String> exported() {
		List<String> exported = new ArrayList<>(this.pages.keySet());
		if (searchesItself()) {
			this.catalog.languages().forEach((language) -> exported.add(this.urls.page(language, "search")));
		}
		return exported;
	}

	/** The address of every picture, if links can lead to pictures. */
	List<String> pictures() {
		return this.urls.areComplete() ? List.copyOf(this.pictures.keySet()) : List.of();
	}

	/** The address of every file of the lab. */
	List<String> recorded() {
		return List.copyOf(this.recorded.keySet());
	}

	/** The bytes of a file of the lab. */
	Optional<byte[]> recorded(String path) {
		return Optional.ofNullable(this.recorded.get(path));
	}

	/** The address of every text that is neither a page nor a picture. */
	List<String> data() {
		List<String> data = new ArrayList<>(this.files.keySet());
		data.addAll(this.urls.haveForms() ? this.operations.addresses() : List.of());
		return data;
	}

	/** Every canonical address of every form, without the static files. */
	List<String> all() {
		List<String> all = new ArrayList<>(this.pages.keySet());
		this.pages.forEach((path, page) -> {
			if (page.sheet().get().hasTwin()) {
				all.addAll(List.of(this.urls.markdown(path), this.urls.text(path)));
			}
		});
		all.addAll(pictures());
		all.addAll(data());
		all.addAll(recorded());
		return all;
	}

	/** The page at a canonical address, a comparison that is composed on demand too. */
	Optional<Page> page(String path) {
		return Optional.ofNullable(this.pages.getOrDefault(path, this.unlisted.get(path)))
			.or(() -> Optional.ofNullable(composed(path)));
	}

	private @Nullable Page composed(String path) {
		Language language = language(path);
		String folder = language.prefix() + Kind.PAIR.address() + "/";
		int versus = path.indexOf("-vs-");
		if (versus < 0 || !path.startsWith(folder)) {
			return null;
		}
		Code low = this.slugs.get(path.substring(folder.length(), versus));
		Code high = this.slugs.get(path.substring(versus + 4));
		return (low == null || high == null || low.compareTo(high) >= 0 || !low.isIn(language) || !high.isIn(language))
				? null : new Page(language, false, () -> this.sheets.pair(language, low, high));
	}

	/** What the picture at an address is of. */
	Optional<Supplier<Sheet>> picture(String path) {
		return Optional.ofNullable(this.pictures.get(path));
	}

	Optional<Supplier<Document>> file(String path) {
		return Optional.ofNullable(this.files.get(path));
	}

	/** What is at one of the addresses of {@link #data}. */
	Document data(String path) {
		return file(path).map(Supplier::get)
			.or(() -> this.operations.answer(path, Map.of()).map(Operations.Reply::document))
			.orElseThrow();
	}

	/** The language that an address begins with, or the default one. */
	Language language(String path) {
		for (Language language : this.catalog.languages()) {
			if (!language.isDefault() && (path + "/").startsWith(language.prefix() + "/")) {
				return language;
			}
		}
		return this.catalog.original();
	}

}
