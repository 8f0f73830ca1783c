package org.sipcodes.site;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.sipcodes.form.Document;
import org.sipcodes.form.MarkdownForm;
import org.sipcodes.form.TextForm;
import org.sipcodes.model.Language;
import org.sipcodes.sheet.SearchSheets;
import org.sipcodes.sheet.Sheet;
import org.sipcodes.sheet.Sheets;
import org.sipcodes.sheet.Urls;

/**
 * The text, Markdown and JSON of pages, at addresses of their own and where a client
 * asks. A client that asks gets its form at any spelling of an address, for a terminal
 * does not follow redirects.
 *
 * @param addresses the pages
 * @param spellings for addresses that are typed
 * @param sheets for pages that have no address
 * @param search for what a query finds
 * @param operations for JSON
 * @param urls for complete addresses
 */
record Representations(Addresses addresses, Spellings spellings, Sheets sheets, SearchSheets search,
		Operations operations, Urls urls) {

	private static final String TEXT = ".txt";

	private static final String MARKDOWN = ".md";

	/** The answer if it is not the HTML of a page. */
	Optional<Answer> answer(String path, Map<String, String> parameters, Preferences preferences) {
		if (path.endsWith(TEXT) || path.endsWith(MARKDOWN)) {
			Optional<Answer> named = named(path, parameters);
			if (named.isPresent()) {
				return named;
			}
		}
		List<Form> forms = preferences.forms();
		Optional<Sheet> said = forms.isEmpty() ? Optional.empty() : said(path, parameters);
		for (Form form : forms) {
			Optional<Answer> asked = asked(form, said, path, parameters);
			if (asked.isPresent()) {
				return asked;
			}
		}
		return Optional.empty();
	}

	/** The form that the end of an address names. */
	private Optional<Answer> named(String path, Map<String, String> parameters) {
		String page = path.substring(0, path.lastIndexOf('.'));
		if (path.endsWith(TEXT)) {
			return said(page, parameters).map((sheet) -> new Answer.Found(resource(text(sheet, parameters), Map.of())));
		}
		return said(page, parameters).flatMap((sheet) -> {
			String own = sheet.head().path();
			Optional<Document> document = MarkdownForm.of(sheet, this.urls);
			return document.map((markdown) -> page.equals(own) ? new Answer.Found(resource(markdown, Map.of()))
					: new Answer.Moved(this.urls.markdown(own)));
		});
	}

	/** The form that a client asks for. */
	private Optional<Answer> asked(Form form, Optional<Sheet> said, String path, Map<String, String> parameters) {
		return switch (form) {
			case MARKDOWN -> said.flatMap((sheet) -> MarkdownForm.of(sheet, this.urls)
				.map((markdown) -> found(markdown, this.urls.markdown(sheet.head().path()))));
			case JSON -> said.isPresent() ? said.flatMap((sheet) -> json(path, sheet, parameters))
					: Optional.of(missing(this.operations.missing(path).document()));
			case TEXT -> Optional.of(said.map((sheet) -> found(text(sheet, parameters), place(sheet, parameters)))
				.orElseGet(() -> missing(text(missing(path), parameters))));
		};
	}

	/**
	 * What an address says, however it is spelled; a query or a choice that names one
	 * page says what that page does.
	 */
	private Optional<Sheet> said(String path, Map<String, String> parameters) {
		Language language = this.addresses.language(path);
		if (isSearch(path)) {
			SearchSheets.Answer found = this.search.find(language, parameters.getOrDefault(Site.QUERY, ""));
			return found.direct().isEmpty() ? Optional.of(found.sheet()) : page(found.direct());
		}
		return this.spellings.rows(path)
			.map((rows) -> this.sheets.rows(language, rows.platform(), rows.code()))
			.or(() -> this.spellings.canonical(path, parameters).flatMap(this::page));
	}

	private boolean isSearch(String path) {
		return path.equals(this.urls.page(this.addresses.language(path), "search"));
	}

	private Optional<Sheet> page(String path) {
		return this.addresses.page(path.replaceFirst("#.*", "")).map((page) -> page.sheet().get());
	}

	private Document text(Sheet sheet, Map<String, String> parameters) {
		return TextForm.of(sheet, this.urls, parameters.containsKey("color"));
	}

	/** The address of the same text for everybody; nothing for results of a search. */
	private String place(Sheet sheet, Map<String, String> parameters) {
		String page = sheet.head().path();
		return page.contains("?") ? "" : this.urls.text(page) + (parameters.containsKey("color") ? "?color" : "");
	}

	/** What the API says of the same, if it does. */
	private Optional<Answer> json(String path, Sheet sheet, Map<String, String> parameters) {
		Language language = sheet.head().language();
		String thing = isSearch(path) ? "search" : sheet.foot().api();
		if (thing.isEmpty()) {
			return Optional.empty();
		}
		Map<String, String> question = new LinkedHashMap<>(parameters);
		question.put("lang", language.tag());
		return this.operations.answer("/api/v1/" + thing, question)
			.filter((reply) -> reply.status() == 200)
			.map((reply) -> new Document(reply.document().text(), Document.JSON, language.tag(), sheet.head().path()))
			.map((document) -> found(document, isSearch(path) ? "" : this.urls.api(language, thing)));
	}

	/** The page for an address that leads nowhere. */
	Sheet missing(String path) {
		return this.sheets.site(this.addresses.language(path))
			.missing(this.spellings.number(path), this.spellings.words(path));
	}

	private Answer missing(Document document) {
		return new Answer.Missing(resource(document, Map.of("Vary", Preferences.FIELDS)));
	}

	/** The answer at an address that has several forms. */
	private Answer found(Document document, String place) {
		Map<String, String> fields = new LinkedHashMap<>(Map.of("Vary", Preferences.FIELDS));
		if (!place.isEmpty()) {
			fields.put("Content-Location", place);
		}
		return new Answer.Found(resource(document, fields));
	}

	/** Search engines list the page and not its other forms. */
	private Resource resource(Document document, Map<String, String> more) {
		Map<String, String> fields = new LinkedHashMap<>(more);
		fields.put("X-Robots-Tag", "noindex");
		if (!document.page().isEmpty()) {
			fields.put("Link", "<" + this.urls.absolute(document.page()) + ">; rel=\"canonical\"");
		}
		return Resource.of(document).with(fields);
	}

}
