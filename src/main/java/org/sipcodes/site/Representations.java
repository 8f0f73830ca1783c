package org.sipcodes.site;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.sipcodes.form.ApiCatalog;
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

	/** The parameter that asks for colours. */
	private static final String COLOR = "color";

	private static final String VARY = "Vary";

	/** The answer if it is not the HTML of a page. */
	Optional<Answer> answer(String path, Map<String, String> parameters, Preferences preferences) {
		if (path.endsWith(TEXT) || path.endsWith(MARKDOWN)) {
			Optional<Answer> named = named(path, parameters);
			if (named.isPresent()) {
				return named;
			}
		}
		List<Form> forms = isPage(path) ? preferences.atPage() : preferences.elsewhere();
		Optional<Sheet> said = forms.isEmpty() ? Optional.empty() : said(path, parameters);
		return forms.stream().flatMap((form) -> asked(form, said, path, parameters).stream()).findFirst();
	}

	private boolean isPage(String path) {
		return this.addresses.page(path).isPresent();
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
		Map<String, String> meant = (form == Form.ANSI) ? Map.of(COLOR, "1") : parameters;
		return switch (form) {
			case MARKDOWN -> said.flatMap((sheet) -> MarkdownForm.of(sheet, this.urls)
				.map((markdown) -> found(markdown, path, this.urls.markdown(sheet.head().path()))));
			case JSON -> said.isPresent() ? said.flatMap((sheet) -> json(path, sheet, parameters))
					: Optional.of(missing(this.operations.missing(path).document()));
			case TEXT, ANSI ->
				Optional.of(said.map((sheet) -> found(text(sheet, meant).as(form.type), path, place(sheet, meant)))
					.orElseGet(() -> missing(text(missing(path), meant).as(form.type))));
		};
	}

	/**
	 * What an address says, however it is spelled; a query or a choice that names one
	 * page says what that page does.
	 */
	private Optional<Sheet> said(String path, Map<String, String> parameters) {
		Optional<SearchSheets.Answer> found = found(path, parameters);
		if (found.isPresent()) {
			String direct = found.get().direct();
			return direct.isEmpty() ? Optional.of(found.get().sheet()) : page(direct);
		}
		Language language = this.addresses.language(path);
		return this.spellings.rows(path)
			.map((rows) -> this.sheets.rows(language, rows.platform(), rows.code()))
			.or(() -> this.spellings.canonical(path, parameters).flatMap(this::page));
	}

	/** What is found at an address of the search. */
	Optional<SearchSheets.Answer> found(String path, Map<String, String> parameters) {
		return this.spellings.query(path, parameters).map((words) -> {
			SearchSheets.Answer found = this.search.find(this.addresses.language(path), words);
			return this.spellings.named(path, words).map(found::at).orElse(found);
		});
	}

	private Optional<Sheet> page(String path) {
		return this.addresses.page(path.replaceFirst("#.*", "")).map((page) -> page.sheet().get());
	}

	private Document text(Sheet sheet, Map<String, String> parameters) {
		return TextForm.of(sheet, this.urls, isColoured(parameters));
	}

	private static boolean isColoured(Map<String, String> parameters) {
		return Set.of("", "1").contains(parameters.getOrDefault(COLOR, "0"));
	}

	/** The address of the same text for everybody; nothing for results of a search. */
	private String place(Sheet sheet, Map<String, String> parameters) {
		String page = sheet.head().path();
		return page.contains("?") ? "" : this.urls.text(page) + (isColoured(parameters) ? "?color=1" : "");
	}

	/** What the API says of the same, if it does. */
	private Optional<Answer> json(String path, Sheet sheet, Map<String, String> parameters) {
		Language language = sheet.head().language();
		Optional<String> query = this.spellings.query(path, parameters);
		String thing = query.isPresent() ? "search" : sheet.foot().api();
		if (thing.isEmpty()) {
			return Optional.empty();
		}
		Map<String, String> question = new LinkedHashMap<>(parameters);
		question.put("lang", language.tag());
		query.ifPresent((words) -> question.put(Site.QUERY, words));
		return this.operations.answer("/api/v1/" + thing, question)
			.filter((reply) -> reply.status() == 200)
			.map((reply) -> new Document(reply.document().text(), Document.JSON, language.tag(), sheet.head().path()))
			.map((document) -> found(document, path, query.isPresent() ? "" : this.urls.api(language, thing)));
	}

	/** The page for an address that leads nowhere. */
	Sheet missing(String path) {
		return this.sheets.site(this.addresses.language(path))
			.missing(this.spellings.number(path), this.spellings.words(path));
	}

	private Answer missing(Document document) {
		return new Answer.Missing(resource(document, Map.of(VARY, Preferences.ELSEWHERE)));
	}

	/**
	 * What decides which form is at the address of a page, and where programs look
	 * further.
	 */
	Map<String, String> fields(Sheet sheet) {
		String path = sheet.head().path();
		String catalog = "<" + ApiCatalog.PATH + ">; rel=\"api-catalog\"";
		String twin = sheet.hasTwin()
				? "<" + this.urls.markdown(path) + ">; rel=\"alternate\"; type=\"text/markdown\", " : "";
		return Map.of(VARY, vary(path), "Link", twin + catalog);
	}

	private String vary(String path) {
		return isPage(path) ? Preferences.AT_PAGES : Preferences.ELSEWHERE;
	}

	/** The answer at an address that has several forms. */
	private Answer found(Document document, String path, String place) {
		Map<String, String> fields = new LinkedHashMap<>(Map.of(VARY, vary(path)));
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
