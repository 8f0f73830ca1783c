package org.sipcodes.form;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.sipcodes.model.Kind;
import org.sipcodes.model.Language;
import org.sipcodes.sheet.CodeLink;
import org.sipcodes.sheet.Head;
import org.sipcodes.sheet.Link;
import org.sipcodes.sheet.Part;
import org.sipcodes.sheet.Sheet;
import org.sipcodes.sheet.Urls;

/**
 * What a page says, in the words of schema.org.
 *
 * @param urls for complete addresses
 */
record JsonLd(Urls urls) {

	private static final String TYPE = "@type";

	private static final Map<String, String> DATA = new TreeMap<>(Map.of("/data/codes.json", Document.JSON,
			"/data/codes.csv", Document.CSV, "/data/causes.csv", Document.CSV));

	/** The data of a page; empty for one that search engines do not list. */
	String of(Sheet sheet) {
		if (!sheet.head().indexed()) {
			return "";
		}
		List<Object> graph = new ArrayList<>(List.of(sheet.type().equals("home") ? site(sheet) : page(sheet)));
		if (!sheet.title().crumbs().isEmpty()) {
			graph.add(breadcrumbs(sheet));
		}
		if (sheet.type().equals("developers")) {
			graph.add(data(sheet));
		}
		return Json.inHtml(Json.object("@context", "https://schema.org", "@graph", graph));
	}

	private Map<String, Object> site(Sheet home) {
		String address = this.urls.absolute(home.head().path());
		List<Object> terms = new ArrayList<>();
		for (Part.ClassGroup group : home.all(Part.Grid.class).get(0).groups()) {
			terms.addAll(terms(home.head().language(), group.codes()));
		}
		Map<String, Object> site = thing("WebSite", home.head());
		site.put("name", "sipcodes");
		site.put("hasPart", Json.object(TYPE, "DefinedTermSet", "@id", address + "#codes", "name", home.title().text(),
				"url", address, "hasDefinedTerm", terms));
		return site;
	}

	private Map<String, Object> page(Sheet sheet) {
		Head head = sheet.head();
		boolean article = !sheet.all(Part.Prose.class).isEmpty();
		Map<String, Object> page = thing(article ? "TechArticle" : "WebPage", head);
		page.put(article ? "headline" : "name", article ? sheet.title().text() : head.title());
		if (!sheet.foot().updated().isEmpty()) {
			page.put("dateModified", sheet.foot().updated());
		}
		if (!sheet.foot().picture().isEmpty()) {
			page.put("image", this.urls.absolute(sheet.foot().picture()));
		}
		List<Object> about = terms(head.language(), sheet.title().codes());
		if (sheet.type().equals(Kind.CLASS.name())) {
			about = terms(head.language(), sheet.all(Part.Codes.class).get(0).codes());
		}
		if (!about.isEmpty()) {
			boolean code = sheet.type().equals(Kind.CODE.name());
			page.put(code ? "mainEntity" : "about", code ? about.get(0) : about);
		}
		for (Part.Links links : sheet.all(Part.Links.class)) {
			if (links.look().equals("specs")) {
				page.put("citation", links.links().stream().map(Link::text).toList());
			}
		}
		return page;
	}

	/** All of it as files, for those who look for sets of data. */
	private Map<String, Object> data(Sheet sheet) {
		Map<String, Object> data = thing("Dataset", sheet.head());
		data.put("@id", data.get("@id") + "#data");
		data.put("name", sheet.head().language().labels().get("data.name"));
		data.put("isAccessibleForFree", true);
		List<Object> files = new ArrayList<>();
		DATA.forEach((path, type) -> files
			.add(Json.object(TYPE, "DataDownload", "encodingFormat", type, "contentUrl", this.urls.absolute(path))));
		data.put("distribution", files);
		return data;
	}

	private Map<String, Object> thing(String type, Head head) {
		String address = this.urls.absolute(head.path());
		return Json.object(TYPE, type, "@id", address, "url", address, "inLanguage",
				head.language().labels().get("language.code"), "description", head.description());
	}

	private List<Object> terms(Language language, List<CodeLink> codes) {
		List<Object> terms = new ArrayList<>();
		for (CodeLink code : codes) {
			terms.add(Json.object(TYPE, "DefinedTerm", "termCode", code.id(), "name", code.name(), "description",
					code.summary(), "url", this.urls.absolute(code.href()), "inDefinedTermSet",
					this.urls.absolute(this.urls.home(language)) + "#codes"));
		}
		return terms;
	}

	/** The same way that the reader sees above the heading. */
	private Map<String, Object> breadcrumbs(Sheet sheet) {
		Language language = sheet.head().language();
		List<Object> items = new ArrayList<>();
		items.add(crumb(1, new Link(this.urls.home(language), language.labels().get("nav.home"), "")));
		sheet.title().crumbs().forEach((link) -> items.add(crumb(items.size() + 1, link)));
		return Json.object(TYPE, "BreadcrumbList", "itemListElement", items);
	}

	private Object crumb(int position, Link link) {
		return Json.object(TYPE, "ListItem", "position", position, "name", (link.text() + " " + link.note()).strip(),
				"item", this.urls.absolute(link.href()));
	}

}
