package org.sipcodes.site;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

import org.sipcodes.form.Document;
import org.sipcodes.form.MarkdownForm;
import org.sipcodes.form.TextForm;
import org.sipcodes.sheet.Sheet;
import org.sipcodes.sheet.Sheets;
import org.sipcodes.sheet.Urls;

/**
 * The text and Markdown of pages, at addresses of their own and where a client asks.
 *
 * @param addresses the pages
 * @param spellings for addresses that are typed
 * @param sheets for the page of an address that leads nowhere
 * @param urls for complete addresses
 */
record Representations(Addresses addresses, Spellings spellings, Sheets sheets, Urls urls) {

	/** What is short enough to be typed in a terminal; the home page is empty. */
	private static final Pattern SHORT = Pattern.compile("([1-6]xx|[1-6]\\d\\d\\+?(-vs-[1-6]\\d\\d\\+?)?)?");

	private static final String TEXT = ".txt";

	private static final String MARKDOWN = ".md";

	/** The answer if it is not the HTML of a page. */
	Optional<Answer> answer(String path, Map<String, String> parameters, Preferences preferences) {
		boolean color = parameters.containsKey("color");
		if (path.endsWith(TEXT)) {
			return typed(path.substring(0, path.length() - TEXT.length()), color);
		}
		if (path.endsWith(MARKDOWN)) {
			return markdown(path.substring(0, path.length() - MARKDOWN.length()));
		}
		if (preferences.terminal() && isShort(path)) {
			return typed(path, color)
				.or(() -> Optional.of(new Answer.Missing(resource(TextForm.of(missing(path), this.urls, color)))));
		}
		if (preferences.markdown()) {
			return page(path).flatMap((sheet) -> MarkdownForm.of(sheet, this.urls)).map(this::found);
		}
		return preferences.text() ? text(path, color) : Optional.empty();
	}

	private boolean isShort(String path) {
		String home = this.urls.home(this.addresses.language(path));
		return path.startsWith(home) && SHORT.matcher(path.substring(home.length())).matches();
	}

	/** Any spelling of an address is good enough for a terminal. */
	private Optional<Answer> typed(String path, boolean color) {
		return this.spellings.canonical(path).flatMap((canonical) -> text(canonical, color));
	}

	private Optional<Answer> text(String path, boolean color) {
		return page(path).filter((sheet) -> sheet.hasTwin() || sheet.type().equals("home"))
			.map((sheet) -> found(TextForm.of(sheet, this.urls, color)));
	}

	private Optional<Answer> markdown(String path) {
		return this.spellings.canonical(path).flatMap((canonical) -> {
			Optional<Document> document = page(canonical).flatMap((sheet) -> MarkdownForm.of(sheet, this.urls));
			return document.map((markdown) -> path.equals(canonical) ? found(markdown)
					: new Answer.Moved(this.urls.markdown(canonical)));
		});
	}

	/** The page for an address that leads nowhere. */
	Sheet missing(String path) {
		return this.sheets.site(this.addresses.language(path))
			.missing(this.spellings.number(path), this.spellings.words(path));
	}

	private Optional<Sheet> page(String path) {
		return this.addresses.page(path).map((page) -> page.sheet().get());
	}

	private Answer found(Document document) {
		return new Answer.Found(resource(document));
	}

	/** Search engines list the page and not its other forms. */
	private Resource resource(Document document) {
		Map<String, String> fields = new LinkedHashMap<>(Map.of("X-Robots-Tag", "noindex"));
		if (!document.page().isEmpty()) {
			fields.put("Link", "<" + this.urls.absolute(document.page()) + ">; rel=\"canonical\"");
			fields.put("Vary", Preferences.FIELDS);
		}
		return Resource.of(document).with(fields);
	}

}
