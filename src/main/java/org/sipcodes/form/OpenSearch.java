package org.sipcodes.form;

import org.sipcodes.model.Labels;
import org.sipcodes.model.Language;
import org.sipcodes.sheet.Urls;

/** What a browser needs to search from its address bar (OpenSearch). */
public final class OpenSearch {

	public static final String TYPE = "application/opensearchdescription+xml";

	private final Urls urls;

	public OpenSearch(Urls urls) {
		this.urls = urls;
	}

	public String of(Language language) {
		Labels labels = language.labels();
		return """
				<?xml version="1.0" encoding="UTF-8"?>
				<OpenSearchDescription xmlns="http://a9.com/-/spec/opensearch/1.1/">
				<ShortName>%s</ShortName>
				<Description>%s</Description>
				<Language>%s</Language>
				<InputEncoding>UTF-8</InputEncoding>
				<OutputEncoding>UTF-8</OutputEncoding>
				<Image width="16" height="16" type="image/svg+xml">%s</Image>
				<Url type="text/html" template="%s?q={searchTerms}"/>
				<Url type="application/opensearchdescription+xml" rel="self" template="%s"/>
				</OpenSearchDescription>
				""".formatted(Html.escape(labels.get("search.short")), Html.escape(labels.get("search.description")),
				language.tag(), this.urls.absolute("/static/favicon.svg"),
				this.urls.absolute(this.urls.page(language, "search")),
				this.urls.absolute(this.urls.page(language, "opensearch.xml")));
	}

}
