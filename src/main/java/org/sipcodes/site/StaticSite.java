package org.sipcodes.site;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.function.Supplier;

import org.sipcodes.form.HtmlForm;
import org.sipcodes.form.MarkdownForm;
import org.sipcodes.form.Picture;
import org.sipcodes.form.PicturePainter;
import org.sipcodes.form.TextForm;
import org.sipcodes.model.Catalog;
import org.sipcodes.model.Language;
import org.sipcodes.sheet.Sheet;
import org.sipcodes.sheet.Sheets;
import org.sipcodes.sheet.Urls;

/**
 * The whole site as files, for hosts that only send files and for readers without one.
 */
final class StaticSite {

	private static final String HTML = ".html";

	private static final String API = "/api/v1/";

	/** What a program that shows the pages has itself: a search, and all of the pages. */
	private static final Set<String> UNFRAMED = Set.of("find.js", "finder.js", "found.js", "offline.js", "sw.js",
			"site.webmanifest");

	/** A page for browsers that follow nothing but pages. */
	private static final String STUB = """
			<!DOCTYPE html>
			<html lang="en">
			<meta charset="utf-8">
			<title>sipcodes</title>
			<meta name="robots" content="noindex">
			<link rel="icon" href="%2$s">
			<meta http-equiv="refresh" content="0; url=%1$s">
			<a href="%1$s">%1$s</a>
			</html>
			""";

	private final Addresses addresses;

	private final HtmlForm html;

	private final Sheets sheets;

	private final Urls urls;

	private final Assets assets;

	private final FileLinks links;

	private final SortedMap<String, Supplier<byte[]>> files = new TreeMap<>();

	/** The names of the files by their addresses. */
	private final Map<String, String> names = new HashMap<>();

	/** Where other addresses lead to, in the order in which hosts read them. */
	private final Map<String, String> moved = new LinkedHashMap<>();

	StaticSite(Addresses addresses, HtmlForm html, Sheets sheets, Urls urls, Assets assets, boolean clean) {
		this.addresses = addresses;
		this.html = html;
		this.sheets = sheets;
		this.urls = urls;
		this.assets = assets;
		this.links = new FileLinks(this.names, this::composed, clean, FileLinks.paths(clean ? "" : urls.absolute("")));
	}

	/** What makes each file, by its name. */
	SortedMap<String, Supplier<byte[]>> files(Catalog catalog) {
		List<String> pages = addContents(catalog.languages());
		this.addresses.pictures().forEach((path) -> add(path, path, () -> picture(path)));
		pages.forEach(this::addShort);
		catalog.languages().forEach((language) -> addLanguage(language, catalog.redirects()));
		for (String name : Assets.ROOTED) {
			add("/" + name, "/" + name, this.files.get(this.names.get(this.assets.address(name))));
		}
		this.files.put("_headers", () -> utf8(headers(catalog)));
		this.files.put("_redirects", () -> utf8(redirects()));
		return this.files;
	}

	/**
	 * What makes the pages in a language, those in another one that it has not, and what
	 * they need.
	 */
	SortedMap<String, Supplier<byte[]>> pages(Language language) {
		addContents(List.of(language));
		return this.files;
	}

	/** Adds pages, data and static files; gives the addresses of the pages. */
	private List<String> addContents(List<Language> languages) {
		Map<String, Sheet> pages = new ConcurrentSkipListMap<>();
		this.addresses.exported().parallelStream().forEach((path) -> {
			Sheet sheet = this.addresses.page(path).orElseThrow().sheet().get();
			if (languages.contains(sheet.head().language()) || languages.stream().noneMatch(sheet.head()::isIn)) {
				pages.put(path, sheet);
			}
		});
		pages.forEach(this::addPage);
		this.addresses.data()
			.stream()
			.filter((path) -> languages.contains(this.addresses.language(path)))
			.forEach(this::addData);
		this.addresses.recorded().forEach((path) -> add(path, path, () -> this.addresses.recorded(path).orElseThrow()));
		this.assets.names()
			.stream()
			.filter((name) -> !this.urls.areFramed() || !UNFRAMED.contains(name))
			.forEach(this::addAsset);
		return List.copyOf(pages.keySet());
	}

	private void add(String address, String path, Supplier<byte[]> bytes) {
		String name = path.substring(1);
		this.names.put(address, name);
		this.files.put(name, bytes);
	}

	private void addPage(String path, Sheet sheet) {
		String file = (path.endsWith("/") ? path + "index" : path) + HTML;
		add(path, file, new Lazy<>(() -> utf8(this.links.page(this.html.write(sheet), file.substring(1)))));
		if (sheet.hasTwin() && this.urls.haveForms()) {
			String markdown = this.urls.markdown(path);
			add(markdown, markdown, () -> utf8(MarkdownForm.of(sheet, this.urls).orElseThrow().text()));
			String text = this.urls.text(path);
			add(text, text, () -> utf8(TextForm.of(sheet, this.urls, false).text()));
		}
	}

	private byte[] picture(String path) {
		return PicturePainter.png(Picture.of(this.addresses.picture(path).orElseThrow().get()));
	}

	private void addData(String path) {
		Supplier<String> text = () -> this.addresses.data(path).text();
		if (path.endsWith(".js")) {
			// A script has its addresses for the page that loads it.
			String page = path.substring(1, path.lastIndexOf('/')) + HTML;
			add(path, path, () -> utf8(this.links.script(text.get(), page)));
		}
		else {
			add(path, path.startsWith(API) ? path + ".json" : path, () -> utf8(text.get()));
		}
	}

	private void addAsset(String name) {
		String path = this.assets.address(name);
		byte[] bytes = this.assets.resource(path).orElseThrow().bytes();
		String text = new String(bytes, StandardCharsets.UTF_8);
		add(path, path, () -> name.endsWith(".webmanifest") ? utf8(this.links.script(text, path.substring(1))) : bytes);
		this.names.put("/static/" + name, path.substring(1));
	}

	/** What is typed leads to the page. */
	private void addShort(String path) {
		String shorter = this.urls.shortest(this.addresses.language(path), path);
		if (!shorter.equals(path)) {
			addMoved(shorter, path);
		}
	}

	/**
	 * Two codes that nobody compared in writing are compared by the page of the picker.
	 */
	private String composed(String path) {
		Language language = this.addresses.language(path);
		String[] codes = this.urls.shortest(language, path).replaceFirst(".*/", "").replace("+", "%2B").split("-vs-");
		return (codes.length == 2) ? this.urls.page(language, "compare") + "?a=" + codes[0] + "&amp;b=" + codes[1]
				: path;
	}

	private void addMoved(String old, String path) {
		if (!this.names.containsKey(path)) {
			return;
		}
		this.moved.put(old, path);
		if (this.addresses.page(path).isPresent()) {
			String name = old.substring(1) + HTML;
			this.files.put(name, () -> utf8(STUB.formatted(this.links.relative(path, name),
					this.links.relative(this.assets.address("favicon.ico"), name))));
		}
	}

	private void addLanguage(Language language, Map<String, String> redirects) {
		if (this.urls.haveForms()) {
			String list = this.urls.page(language, Offline.LIST);
			Offline offline = new Offline(this.addresses, this.assets, language);
			add(list, list, () -> utf8(this.links
				.script(offline.list((path) -> this.files.get(this.names.get(path)).get()).text(), list.substring(1))));
		}
		redirects.forEach((old, path) -> addMoved(language.prefix() + old, language.prefix() + path));
		Supplier<Sheet> missing = () -> this.sheets.site(language).missing(Optional.empty(), "");
		this.files.put(this.urls.page(language, "404.html").substring(1),
				() -> utf8(this.links.rooted(this.html.write(missing.get()), this.urls.base())));
	}

	/** The header fields as hosts read them from a file. */
	private String headers(Catalog catalog) {
		StringBuilder headers = new StringBuilder();
		Map<String, String> everywhere = new LinkedHashMap<>(Protection.EVERYWHERE);
		everywhere.putAll(Protection.usual(this.assets.inlined()));
		if (this.urls.absolute("/").startsWith("https:")) {
			everywhere.putAll(Protection.TLS_ONLY);
		}
		rule(headers, "/*", everywhere);
		rule(headers, "/static/*", Map.of("Cache-Control", Resource.FOR_GOOD));
		Map<String, String> secret = Protection.secret(this.assets.inlined());
		for (Language language : catalog.languages()) {
			rule(headers, this.urls.page(language, "decode"), secret);
			rule(headers, this.urls.page(language, "decode") + HTML, secret);
		}
		for (String open : List.of("/api/*", "/data/*")) {
			rule(headers, open, Map.of("Access-Control-Allow-Origin", "*"));
		}
		for (String other : List.of("/*.md", "/*.txt", "/lab/*")) {
			rule(headers, other, Map.of("X-Robots-Tag", "noindex"));
		}
		return headers.toString();
	}

	private void rule(StringBuilder headers, String path, Map<String, String> fields) {
		headers.append(this.urls.base()).append(path).append('\n');
		fields.forEach((name, value) -> headers.append("  ").append(name).append(": ").append(value).append('\n'));
	}

	private String redirects() {
		String base = this.urls.base();
		StringBuilder redirects = new StringBuilder();
		this.moved.forEach((old, path) -> redirects
			.append(base + old + " " + base + "/" + this.links.link(this.names.getOrDefault(path, "")) + " 301\n"));
		return redirects + base + API + "* " + base + API + ":splat.json 200\n";
	}

	private byte[] utf8(String text) {
		return this.links.complete(text).getBytes(StandardCharsets.UTF_8);
	}

}
