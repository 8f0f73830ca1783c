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

/** The text and Markdown of pages, at addresses of their own and where a client asks. */
final class Representations {

	/** What is short enough to be typed in a terminal; the home page is empty. */
	private static final Pattern SHORT = Pattern.compile("([1-6]xx|[1-6]\\d\\d\\+?(-vs-[1-6]\\d\\d\\+?)?)?");

	private static final String TEXT = ".txt";

	private static final String MARKDOWN = ".md";

	private final Addresses addresses;

	private final Spellings spellings;

	private final Sheets sheets;

	private final Urls urls;

	private final TextForm text;

	private final MarkdownForm markdown;

	Representations(Addresses addresses, Spellings spellings, Sheets sheets, Urls urls) {
		this.addresses = addresses;
		this.spellings = spellings;
		this.sheets = sheets;
		this.urls = urls;
		this.text = new TextForm(urls);
		this.markdown = new MarkdownForm(urls);
	}

	/** The answer if it is not the HTML of a page. */
	Optional<Answer> answer(String path, Map<String, String> parameters, Preferences preferences) {
		if (path.endsWith(TEXT)) {
			return text(path.substring(0, path.length() - TEXT.length()), parameters);
		}
		if (path.endsWith(MARKDOWN)) {
			return markdown(path.substring(0, path.length() - MARKDOWN.length()));
		}
		if (preferences.terminal() && isShort(path)) {
			return text(path, parameters).or(() -> Optional.of(missing(path, parameters)));
		}
		if (preferences.markdown()) {
			return page(path).flatMap(this.markdown::of).map(this::found);
		}
		return preferences.text() ? page(path).flatMap((sheet) -> text(sheet, parameters)).map(this::found)
				: Optional.empty();
	}

	private boolean isShort(String path) {
		String home = this.urls.home(this.addresses.language(path));
		return path.startsWith(home) && SHORT.matcher(path.substring(home.length())).matches();
	}

	/** Any spelling of an address is good enough for a terminal. */
	private Optional<Answer> text(String path, Map<String, String> parameters) {
		return this.spellings.canonical(path)
			.flatMap(this::page)
			.flatMap((sheet) -> text(sheet, parameters))
			.map(this::found);
	}

	private Optional<Document> text(Sheet sheet, Map<String, String> parameters) {
		boolean hasText = sheet.hasTwin() || sheet.type().equals("home");
		return hasText ? Optional.of(this.text.of(sheet, parameters.containsKey("color"))) : Optional.empty();
	}

	private Answer missing(String path, Map<String, String> parameters) {
		Sheet sheet = missing(path);
		return new Answer.Missing(resource(this.text.of(sheet, parameters.containsKey("color"))));
	}

	/** The page for an address that leads nowhere. */
	Sheet missing(String path) {
		return this.sheets.site(this.addresses.language(path))
			.missing(this.spellings.number(path), this.spellings.words(path));
	}

	private Optional<Answer> markdown(String path) {
		Optional<String> canonical = this.spellings.canonical(path);
		Optional<Document> document = canonical.flatMap(this::page).flatMap(this.markdown::of);
		return document.map((markdown) -> path.equals(canonical.get()) ? found(markdown)
				: new Answer.Moved(this.urls.markdown(canonical.get())));
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
