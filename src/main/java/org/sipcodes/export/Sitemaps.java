package org.sipcodes.export;

import java.util.List;
import java.util.stream.Collectors;

import org.sipcodes.language.Language;
import org.sipcodes.page.Head;
import org.sipcodes.page.Page;
import org.sipcodes.page.Urls;

/**
 * What search engines may list, one file per language, with the true date of every page
 * and its translations.
 */
public final class Sitemaps {

	private static final String NAMESPACE = " xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\"";

	private final Urls urls;

	/** The date of pages that gather what others say, in ISO form. */
	private final String updated;

	public Sitemaps(Urls urls, String updated) {
		this.urls = urls;
		this.updated = updated;
	}

	/** The list of the sitemaps of all languages. */
	public Form index(List<Language> languages) {
		String sitemaps = languages.stream()
			.map((language) -> "<sitemap>\n" + Xml.element("loc", this.urls.absolute(this.urls.sitemap(language)))
					+ Xml.element("lastmod", this.updated) + "</sitemap>\n")
			.collect(Collectors.joining());
		return form("sitemapindex", NAMESPACE, sitemaps);
	}

	/** The sitemap of one language. */
	public Form of(List<Page> pages) {
		return form("urlset", NAMESPACE + " xmlns:xhtml=\"http://www.w3.org/1999/xhtml\"",
				pages.stream().map(this::url).collect(Collectors.joining()));
	}

	/** Where crawlers begin. */
	public Form robots() {
		return new Form("User-agent: *\nAllow: /\n\nSitemap: " + this.urls.absolute(this.urls.sitemap()) + "\n",
				Form.TEXT, "", "");
	}

	private String url(Page page) {
		String date = page.updated().isEmpty() ? this.updated : page.updated();
		return "<url>\n" + Xml.element("loc", this.urls.absolute(page.head().path())) + Xml.element("lastmod", date)
				+ page.head().versions().stream().map(this::alternates).collect(Collectors.joining()) + "</url>\n";
	}

	private String alternates(Head.Version version) {
		String own = alternate(version.language().tag(), version.path());
		return version.language().isDefault() ? own + alternate("x-default", version.path()) : own;
	}

	private String alternate(String tag, String path) {
		return "<xhtml:link rel=\"alternate\" hreflang=\"" + tag + "\" href=\"" + Xml.escape(this.urls.absolute(path))
				+ "\"/>\n";
	}

	private static Form form(String name, String namespaces, String content) {
		return new Form(Xml.PROLOG + "<" + name + namespaces + ">\n" + content + "</" + name + ">\n", Form.XML, "", "");
	}

}
