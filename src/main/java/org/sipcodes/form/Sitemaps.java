package org.sipcodes.form;

import java.util.List;
import java.util.stream.Collectors;

import org.sipcodes.model.Catalog;
import org.sipcodes.sheet.Head;
import org.sipcodes.sheet.Sheet;
import org.sipcodes.sheet.Urls;

/**
 * What search engines may list, one file per language, with the true date of every page
 * and its translations.
 */
public final class Sitemaps {

	private static final String NAMESPACE = " xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\"";

	private final Catalog catalog;

	private final Urls urls;

	/** The date of pages that gather what others say, in ISO form. */
	private final String updated;

	public Sitemaps(Catalog catalog, Urls urls) {
		this.catalog = catalog;
		this.urls = urls;
		this.updated = catalog.updated();
	}

	/** The list of the sitemaps of all languages. */
	public Document index() {
		String sitemaps = this.catalog.languages()
			.stream()
			.map((language) -> "<sitemap>\n" + Xml.element("loc", this.urls.absolute(this.urls.sitemap(language)))
					+ Xml.element("lastmod", this.updated) + "</sitemap>\n")
			.collect(Collectors.joining());
		return document("sitemapindex", NAMESPACE, sitemaps);
	}

	/** The sitemap of one language. */
	public Document of(List<Sheet> sheets) {
		return document("urlset", NAMESPACE + " xmlns:xhtml=\"http://www.w3.org/1999/xhtml\"",
				sheets.stream().map(this::url).collect(Collectors.joining()));
	}

	/** Where crawlers begin. */
	public Document robots() {
		return Document.of("User-agent: *\nAllow: /\n\nSitemap: " + this.urls.absolute(this.urls.sitemap()) + "\n",
				Document.TEXT);
	}

	private String url(Sheet sheet) {
		String date = sheet.foot().updated().isEmpty() ? this.updated : sheet.foot().updated();
		return "<url>\n" + Xml.element("loc", this.urls.absolute(sheet.head().path())) + Xml.element("lastmod", date)
				+ sheet.head().versions().stream().map(this::alternates).collect(Collectors.joining()) + "</url>\n";
	}

	private String alternates(Head.Version version) {
		String own = alternate(version.language().tag(), version.path());
		return version.language().isDefault() ? own + alternate("x-default", version.path()) : own;
	}

	private String alternate(String tag, String path) {
		return "<xhtml:link rel=\"alternate\" hreflang=\"" + tag + "\" href=\"" + Html.escape(this.urls.absolute(path))
				+ "\"/>\n";
	}

	private static Document document(String name, String namespaces, String content) {
		return Document.of(Xml.PROLOG + "<" + name + namespaces + ">\n" + content + "</" + name + ">\n", Document.XML);
	}

}
