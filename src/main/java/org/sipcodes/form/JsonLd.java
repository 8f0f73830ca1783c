package org.sipcodes.form;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.sipcodes.model.Kind;
import org.sipcodes.model.Language;
import org.sipcodes.sheet.CodeLink;
import org.sipcodes.sheet.Head;
import org.sipcodes.sheet.Link;
import org.sipcodes.sheet.Part;
import org.sipcodes.sheet.Sheet;
import org.sipcodes.sheet.Urls;

/** What a page says, in the words of schema.org. */
public final class JsonLd {

	private static final String TYPE = "@type";

	private final Urls urls;

	public JsonLd(Urls urls) {
		this.urls = urls;
	}

	/** The data of a page; empty for one that search engines do not list. */
	public String of(Sheet sheet) {
		if (!sheet.head().indexed()) {
			return "";
		}
		List<Object> graph = new ArrayList<>(List.of(sheet.type().equals("home") ? site(sheet) : page(sheet)));
		if (!sheet.title().crumbs().isEmpty()) {
			graph.add(breadcrumbs(sheet));
		}
		return Json.inHtml(Json.object("@context", "https://schema.org", "@graph", graph));
	}

	private Map<String, Object> site(Sheet home) {
		String address = this.urls.absolute(home.head().path());
		Map<String, Object> set = Json.object(TYPE, "DefinedTermSet", "@id", address + "#codes", "name",
				home.title().text(), "url", address, "hasDefinedTerm",
				home.all(Part.Grid.class)
					.get(0)
					.groups()
					.stream()
					.flatMap((group) -> group.codes().stream())
					.map((code) -> term(home.head().language(), code))
					.toList());
		Map<String, Object> site = thing("WebSite", home.head());
		site.put("name", "sipcodes");
		site.put("hasPart", set);
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
		List<CodeLink> about = sheet.title().codes();
		if (sheet.type().equals(Kind.CODE.name())) {
			page.put("mainEntity", term(head.language(), about.get(0)));
		}
		else if (sheet.type().equals(Kind.CLASS.name())) {
			about = sheet.all(Part.Codes.class).get(0).codes();
		}
		if (!about.isEmpty() && !page.containsKey("mainEntity")) {
			page.put("about", about.stream().map((code) -> term(head.language(), code)).toList());
		}
		sheet.all(Part.Links.class)
			.stream()
			.filter((links) -> links.look().equals("specs"))
			.forEach((specs) -> page.put("citation", specs.links().stream().map(JsonLd::citation).toList()));
		return page;
	}

	private Map<String, Object> thing(String type, Head head) {
		String address = this.urls.absolute(head.path());
		return Json.object(TYPE, type, "@id", address, "url", address, "inLanguage", head.language().tag(),
				"description", head.description());
	}

	private Map<String, Object> term(Language language, CodeLink code) {
		return Json.object(TYPE, "DefinedTerm", "termCode", code.id(), "name", code.name(), "description",
				code.summary(), "url", this.urls.absolute(code.href()), "inDefinedTermSet",
				this.urls.absolute(this.urls.home(language)) + "#codes");
	}

	private static Map<String, Object> citation(Link spec) {
		Map<String, Object> work = Json.object(TYPE, "CreativeWork", "name", spec.text() + ", " + spec.note());
		if (!spec.href().isEmpty()) {
			work.put("url", spec.href());
		}
		return work;
	}

	/** The same way that the reader sees above the heading. */
	private Map<String, Object> breadcrumbs(Sheet sheet) {
		Language language = sheet.head().language();
		List<Link> way = new ArrayList<>(
				List.of(new Link(this.urls.home(language), language.labels().get("nav.home"), "")));
		way.addAll(sheet.title().crumbs());
		List<Object> items = new ArrayList<>();
		for (Link link : way) {
			items.add(Json.object(TYPE, "ListItem", "position", items.size() + 1, "name", link.text(), "item",
					this.urls.absolute(link.href())));
		}
		return Json.object(TYPE, "BreadcrumbList", "itemListElement", items);
	}

}
