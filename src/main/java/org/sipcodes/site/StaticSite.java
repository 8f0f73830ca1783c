package org.sipcodes.site;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Supplier;

import org.sipcodes.form.Document;
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
		this.links = new FileLinks(this.names, this::composed, clean);
		Map<String, Lazy<Sheet>> pages = new LinkedHashMap<>();
		addresses.pages().forEach((path) -> pages.put(path, new Lazy<>(addresses.page(path).orElseThrow().sheet())));
		pages.values().parallelStream().forEach(Lazy::get);
		pages.forEach(this::addPage);
		addresses.pictures().forEach((path) -> add(path, path, () -> picture(path)));
		addresses.data().forEach(this::addData);
		addresses.recorded().forEach((path) -> add(path, path, () -> addresses.recorded(path).orElseThrow()));
		assets.names().forEach(this::addAsset);
		pages.keySet().forEach(this::addShort);
	}

	/** What makes each file, by its name. */
	SortedMap<String, Supplier<byte[]>> files(Catalog catalog) {
		catalog.languages().forEach((language) -> addLanguage(language, catalog.redirects()));
		add("/favicon.ico", "/favicon.ico", this.files.get(this.names.get(this.assets.address("favicon.ico"))));
		this.files.put("_headers", () -> utf8(headers(catalog)));
		this.files.put("_redirects", () -> utf8(redirects()));
		return this.files;
	}

	private void add(String address, String path, Supplier<byte[]> bytes) {
		String name = path.substring(1);
		this.names.put(address, name);
		this.files.put(name, bytes);
	}

	private void addPage(String path, Supplier<Sheet> sheet) {
		String file = (path.endsWith("/") ? path + "index" : path) + HTML;
		add(path, file, () -> utf8(this.links.page(this.html.write(sheet.get()), file.substring(1))));
		if (sheet.get().hasTwin()) {
			String markdown = this.urls.markdown(path);
			add(markdown, markdown, () -> utf8(MarkdownForm.of(sheet.get(), this.urls).orElseThrow().text()));
			String text = this.urls.text(path);
			add(text, text, () -> utf8(TextForm.of(sheet.get(), this.urls, false).text()));
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

	private static byte[] utf8(String text) {
		return text.getBytes(StandardCharsets.UTF_8);
	}

}
