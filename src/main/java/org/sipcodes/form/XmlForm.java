package org.sipcodes.form;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

import org.sipcodes.model.Catalog;
import org.sipcodes.model.Labels;
import org.sipcodes.model.Language;
import org.sipcodes.sheet.Head;
import org.sipcodes.sheet.Sheet;
import org.sipcodes.sheet.Urls;

/**
 * What crawlers, feed readers and the search fields of browsers read, as XML.
 *
 * @param catalog for its languages and dates
 * @param urls for complete addresses
 */
public record XmlForm(Catalog catalog, Urls urls) {

	private static final String PROLOG = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";

	private static final String SITEMAP = " xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\"";

	private static final int FEED_ENTRIES = 50;

	/** The list of the sitemaps of all languages. */
	public Document sitemaps() {
		StringBuilder sitemaps = new StringBuilder();
		for (Language language : this.catalog.languages()) {
			sitemaps.append("<sitemap>\n" + element("loc", this.urls.absolute(this.urls.sitemap(language)))
					+ element("lastmod", this.catalog.updated()) + "</sitemap>\n");
		}
		return Document.of(xml("sitemapindex", SITEMAP, sitemaps.toString()), Document.XML);
	}

	/**
	 * The sitemap of one language, with the true date of every page and its translations.
	 */
	public Document sitemap(List<Sheet> sheets) {
		String pages = sheets.stream().map(this::page).collect(Collectors.joining());
		return Document.of(xml("urlset", SITEMAP + " xmlns:xhtml=\"http://www.w3.org/1999/xhtml\"", pages),
				Document.XML);
	}

	private String page(Sheet sheet) {
		String date = sheet.foot().updated().isEmpty() ? this.catalog.updated() : sheet.foot().updated();
		StringBuilder page = new StringBuilder(element("loc", address(sheet)) + element("lastmod", date));
		for (Head.Version version : sheet.head().versions()) {
			page.append(alternate(version.language().tag(), version));
			if (version.language().isDefault()) {
				page.append(alternate("x-default", version));
			}
		}
		return "<url>\n" + page + "</url>\n";
	}

	private String alternate(String tag, Head.Version version) {
		return "<xhtml:link rel=\"alternate\" hreflang=\"" + tag + "\" href=\""
				+ Html.escape(this.urls.absolute(version.path())) + "\"/>\n";
	}

	/** New and revised pages of a language as Atom (RFC 4287), the latest first. */
	public Document feed(Language language, List<Sheet> sheets) {
		List<Sheet> latest = new ArrayList<>(sheets);
		latest.removeIf((sheet) -> sheet.foot().updated().isEmpty());
		latest.sort(Comparator.comparing((Sheet sheet) -> sheet.foot().updated()).reversed());
		String home = this.urls.absolute(this.urls.home(language));
		String text = element("title", language.labels().get("feed.title"))
				+ element("subtitle", language.labels().get("site.tagline")) + element("id", home)
				+ link("self", Document.ATOM, this.urls.absolute(this.urls.page(language, "feed.xml")))
				+ link("alternate", "text/html", home)
				+ updated(latest.isEmpty() ? "1970-01-01" : latest.get(0).foot().updated())
				+ "<author>\n<name>sipcodes</name>\n</author>\n"
				+ latest.stream().limit(FEED_ENTRIES).map(this::entry).collect(Collectors.joining());
		String attributes = " xmlns=\"http://www.w3.org/2005/Atom\" xml:lang=\"" + language.tag() + "\"";
		return new Document(xml("feed", attributes, text), Document.ATOM, language.tag(), "");
	}

	private String entry(Sheet sheet) {
		return "<entry>\n" + element("title", sheet.head().title()) + element("id", address(sheet))
				+ link("alternate", "text/html", address(sheet)) + updated(sheet.foot().updated())
				+ element("summary", sheet.head().description()) + "</entry>\n";
	}

	/** What a browser needs to search from its address bar. */
	public String openSearch(Language language) {
		Labels labels = language.labels();
		String text = """
				<ShortName>%s</ShortName>
				<Description>%s</Description>
				<Language>%s</Language>
				<InputEncoding>UTF-8</InputEncoding>
				<OutputEncoding>UTF-8</OutputEncoding>
				<Image width="16" height="16" type="image/svg+xml">%s</Image>
				<Url type="text/html" template="%s?q={searchTerms}"/>
				<Url type="application/opensearchdescription+xml" rel="self" template="%s"/>
				""".formatted(Html.escape(labels.get("search.short")), Html.escape(labels.get("search.description")),
				language.tag(), this.urls.absolute("/static/favicon.svg"),
				this.urls.absolute(this.urls.page(language, "search")),
				this.urls.absolute(this.urls.page(language, "opensearch.xml")));
		return xml("OpenSearchDescription", " xmlns=\"http://a9.com/-/spec/opensearch/1.1/\"", text);
	}

	private String address(Sheet sheet) {
		return this.urls.absolute(sheet.head().path());
	}

	private static String element(String name, String text) {
		return "<" + name + ">" + Html.escape(text) + "</" + name + ">\n";
	}

	private static String link(String relation, String type, String address) {
		return "<link rel=\"" + relation + "\" type=\"" + type + "\" href=\"" + Html.escape(address) + "\"/>\n";
	}

	private static String updated(String date) {
		return element("updated", date + "T00:00:00Z");
	}

	private static String xml(String name, String attributes, String content) {
		return PROLOG + "<" + name + attributes + ">\n" + content + "</" + name + ">\n";
	}

}
