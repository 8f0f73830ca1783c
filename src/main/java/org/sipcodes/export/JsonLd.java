package org.sipcodes.export;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.sipcodes.language.Language;
import org.sipcodes.page.CausePage;
import org.sipcodes.page.CausesPage;
import org.sipcodes.page.ClassPage;
import org.sipcodes.page.CodeLink;
import org.sipcodes.page.CodePage;
import org.sipcodes.page.DevelopersPage;
import org.sipcodes.page.GuidePage;
import org.sipcodes.page.Head;
import org.sipcodes.page.HomePage;
import org.sipcodes.page.Link;
import org.sipcodes.page.Page;
import org.sipcodes.page.PairPage;
import org.sipcodes.page.PlatformPage;
import org.sipcodes.page.PlatformsPage;
import org.sipcodes.page.Urls;

/** What a page says, in the words of schema.org. */
public final class JsonLd {

	private static final String TYPE = "@type";

	private final Urls urls;

	public JsonLd(Urls urls) {
		this.urls = urls;
	}

	/** The data of a page; empty for one that search engines do not list. */
	public String of(Page page) {
		if (!page.head().indexed()) {
			return "";
		}
		List<Map<String, Object>> graph = new ArrayList<>(List.of(main(page)));
		List<Link> crumbs = crumbs(page);
		if (!crumbs.isEmpty()) {
			graph.add(breadcrumbs(page.head(), crumbs));
		}
		Map<String, Object> data = new LinkedHashMap<>(Map.of("@context", "https://schema.org"));
		data.put("@graph", graph);
		return Json.inHtml(data);
	}

	private Map<String, Object> main(Page page) {
		Head head = page.head();
		String address = this.urls.absolute(head.path());
		if (page instanceof HomePage home) {
			Map<String, Object> site = thing("WebSite", head, address);
			site.put("name", "sipcodes");
			site.put("hasPart", set(home, address));
			return site;
		}
		Map<String, Object> article = thing(isArticle(page) ? "TechArticle" : "WebPage", head, address);
		article.put(isArticle(page) ? "headline" : "name", heading(page));
		if (!page.updated().isEmpty()) {
			article.put("dateModified", page.updated());
		}
		if (!page.picture().isEmpty()) {
			article.put("image", this.urls.absolute(page.picture()));
		}
		if (page instanceof CodePage code) {
			article.put("mainEntity", term(head.language(), code.code()));
			article.put("citation", citations(code.specs()));
		}
		else if (page instanceof PairPage pair) {
			article.put("about", pair.sides().stream().map((side) -> term(head.language(), side.code())).toList());
			article.put("citation", citations(pair.specs()));
		}
		else if (page instanceof ClassPage rule) {
			article.put("about", rule.group().codes().stream().map((code) -> term(head.language(), code)).toList());
		}
		return article;
	}

	private static String heading(Page page) {
		return (page instanceof CodePage code) ? code.code().name()
				: (page instanceof ClassPage rule) ? rule.heading() : (page instanceof GuidePage guide)
						? guide.heading() : (page instanceof PairPage pair) ? pair.heading() : page.head().title();
	}

	private static boolean isArticle(Page page) {
		return page instanceof CodePage || page instanceof PairPage || page instanceof ClassPage
				|| page instanceof GuidePage;
	}

	private static Map<String, Object> thing(String type, Head head, String address) {
		Map<String, Object> thing = new LinkedHashMap<>(Map.of(TYPE, type));
		thing.put("@id", address);
		thing.put("url", address);
		thing.put("inLanguage", head.language().tag());
		thing.put("description", head.description());
		return thing;
	}

	private Map<String, Object> set(HomePage home, String address) {
		Map<String, Object> set = new LinkedHashMap<>(Map.of(TYPE, "DefinedTermSet"));
		set.put("@id", address + "#codes");
		set.put("name", home.head().language().labels().get("home.heading"));
		set.put("url", address);
		set.put("hasDefinedTerm",
				home.classes()
					.stream()
					.flatMap((group) -> group.codes().stream())
					.map((code) -> term(home.head().language(), code))
					.toList());
		return set;
	}

	private Map<String, Object> term(Language language, CodeLink code) {
		Map<String, Object> term = new LinkedHashMap<>(Map.of(TYPE, "DefinedTerm"));
		term.put("termCode", code.id());
		term.put("name", code.name());
		term.put("description", code.summary());
		term.put("url", this.urls.absolute(code.href()));
		term.put("inDefinedTermSet", this.urls.absolute(this.urls.home(language)) + "#codes");
		return term;
	}

	private static List<Map<String, Object>> citations(List<Link> specs) {
		return specs.stream().map((spec) -> {
			Map<String, Object> work = new LinkedHashMap<>(Map.of(TYPE, "CreativeWork"));
			work.put("name", spec.text() + ", " + spec.note());
			if (!spec.href().isEmpty()) {
				work.put("url", spec.href());
			}
			return work;
		}).toList();
	}

	/** The same way that the reader sees above the heading. */
	private List<Link> crumbs(Page page) {
		Head head = page.head();
		if (page instanceof CodePage code) {
			return List.of(code.codeClass(), new Link(head.path(), code.code().id(), ""));
		}
		if (page instanceof PairPage pair) {
			return List.of(pair.compare(),
					new Link(head.path(), pair.left().code().id() + " / " + pair.right().code().id(), ""));
		}
		if (page instanceof ClassPage rule) {
			return List.of(new Link(head.path(), rule.group().tag(), ""));
		}
		if (page instanceof GuidePage guide) {
			return List.of(new Link(head.path(), guide.heading(), ""));
		}
		if (page instanceof PlatformsPage) {
			return List.of(new Link(head.path(), head.language().labels().get("platforms.heading"), ""));
		}
		if (page instanceof PlatformPage platform) {
			return List.of(platform.all(), new Link(head.path(), platform.name(), ""));
		}
		if (page instanceof DevelopersPage) {
			return List.of(new Link(head.path(), head.language().labels().get("developers.heading"), ""));
		}
		if (page instanceof CausesPage) {
			return List.of(new Link(head.path(), "Q.850", ""));
		}
		return (page instanceof CausePage cause)
				? List.of(cause.all(), new Link(head.path(), String.valueOf(cause.number()), "")) : List.of();
	}

	private Map<String, Object> breadcrumbs(Head head, List<Link> crumbs) {
		Link home = new Link(this.urls.home(head.language()), head.language().labels().get("nav.home"), "");
		List<Link> all = Stream.concat(Stream.of(home), crumbs.stream()).toList();
		List<Map<String, Object>> items = new ArrayList<>();
		for (Link link : all) {
			Map<String, Object> item = new LinkedHashMap<>(Map.of(TYPE, "ListItem"));
			item.put("position", items.size() + 1);
			item.put("name", link.text());
			item.put("item", this.urls.absolute(link.href()));
			items.add(item);
		}
		Map<String, Object> list = new LinkedHashMap<>(Map.of(TYPE, "BreadcrumbList"));
		list.put("itemListElement", items);
		return list;
	}

}
