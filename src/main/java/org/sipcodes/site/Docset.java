package org.sipcodes.site;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Supplier;

import org.sipcodes.form.Html;
import org.sipcodes.form.Json;
import org.sipcodes.form.SqliteFile;
import org.sipcodes.model.Catalog;
import org.sipcodes.model.Entry;
import org.sipcodes.model.Kind;
import org.sipcodes.model.Language;
import org.sipcodes.read.ClassPath;
import org.sipcodes.sheet.Urls;

/**
 * The pages of a language as a docset, which Dash and Zeal search by an index of names
 * and show within their own window.
 *
 * @param catalog what is in the index
 * @param addresses of the pages
 * @param urls likewise
 * @param language of the pages
 */
record Docset(Catalog catalog, Addresses addresses, Urls urls, Language language) {

	private static final String NAME = "sipcodes";

	private static final String CONTENTS = NAME + ".docset/Contents/";

	private static final String DOCUMENTS = CONTENTS + "Resources/Documents/";

	/** The sort of entry that each kind of thing is in the list of Dash. */
	private static final Map<String, String> TYPES = Map.of("code", "Constant", "pair", "Guide", "class", "Category",
			"guide", "Guide", "symptom", "Event", "timer", "Parameter", "header", "Field", "method", "Method",
			"platform", "Provider", "cause", "Value");

	/**
	 * What makes each file, by its name.
	 * @param pages the same for the pages and what they need
	 * @param address of the site on the web, or empty
	 */
	SortedMap<String, Supplier<byte[]>> files(SortedMap<String, Supplier<byte[]>> pages, String address) {
		SortedMap<String, Supplier<byte[]>> files = new TreeMap<>();
		pages.forEach((name, page) -> files.put(DOCUMENTS + name, page));
		files.put(CONTENTS + "Info.plist", () -> utf8(info(address)));
		files.put(CONTENTS + "Resources/docSet.dsidx",
				() -> SqliteFile.of("searchIndex", "anchor", List.of("name", "type", "path"), entries()));
		for (String file : List.of("icon.png", "icon@2x.png")) {
			files.put(NAME + ".docset/" + file, () -> resource(file));
		}
		files.put(NAME + ".docset/meta.json", () -> utf8(Json.write(meta())));
		return files;
	}

	private String id() {
		return this.language.isDefault() ? NAME : NAME + "-" + this.language.tag();
	}

	private String index() {
		return this.urls.home(this.language).substring(1) + "index.html";
	}

	private String info(String address) {
		String info = new String(resource("Info.plist"), StandardCharsets.UTF_8).replace("IDENTIFIER", id())
			.replace("NAME", this.language.labels().get("docset.name"))
			.replace("INDEX", index());
		return address.isEmpty() ? info.replaceFirst("(?s)\\s*<key>DashDocSetFallbackURL.*ADDRESS</string>", "")
				: info.replace("ADDRESS", Html.escape(address.replaceAll("/*$", "/")));
	}

	private Map<String, Object> meta() {
		return Json.object("name", id(), "title", this.language.labels().get("docset.name"), "version",
				this.catalog.updated(), "revision", "0", "extra",
				Json.object("indexFilePath", index(), "keywords", List.of("sip")));
	}

	private List<List<String>> entries() {
		List<List<String>> entries = new ArrayList<>();
		for (Kind kind : Kind.ALL) {
			for (Entry entry : this.catalog.entries(kind, this.language)) {
				String path = this.urls.of(this.language, entry);
				String title = this.addresses.page(path).orElseThrow().sheet().get().title().text();
				// What a symptom is called is a sentence; its address is what one types.
				Set<String> names = (kind == Kind.SYMPTOM) ? Set.of(title, entry.name().replace('-', ' '))
						: Set.of(title);
				String type = TYPES.getOrDefault(kind.name(), "Entry");
				names.forEach((name) -> entries.add(List.of(name, type, path.substring(1) + ".html")));
			}
		}
		return entries;
	}

	private static byte[] resource(String name) {
		return ClassPath.bytes("/org/sipcodes/site/docset/" + name).orElseThrow();
	}

	private static byte[] utf8(String text) {
		return text.getBytes(StandardCharsets.UTF_8);
	}

}
