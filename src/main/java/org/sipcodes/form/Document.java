package org.sipcodes.form;

import org.sipcodes.sheet.Sheet;

/**
 * A finished text in a form that is not a page.
 *
 * @param text all of it
 * @param type its media type, such as {@code text/markdown}
 * @param language its tag, or empty
 * @param page the address of the page that says the same, or empty
 */
public record Document(String text, String type, String language, String page) {

	public static final String TEXT = "text/plain";

	/** Text with the escape codes of terminals. */
	public static final String ANSI = "text/x-ansi";

	public static final String MARKDOWN = "text/markdown";

	public static final String JSON = "application/json";

	public static final String PROBLEM = "application/problem+json";

	public static final String SERVER_CARD = "application/mcp-server-card+json";

	public static final String AI_CATALOG = "application/ai-catalog+json";

	public static final String XML = "application/xml";

	public static final String ATOM = "application/atom+xml";

	public static final String OPEN_SEARCH = "application/opensearchdescription+xml";

	public static final String SCRIPT = "text/javascript";

	public static final String CSV = "text/csv";

	/** The same text with the media type that a client asked for. */
	public Document as(String other) {
		return new Document(this.text, other, this.language, this.page);
	}

	/** Another form of a page. */
	static Document of(Sheet sheet, String text, String type) {
		return new Document(text, type, sheet.head().language().tag(), sheet.head().path());
	}

	/** A text that no page says. */
	static Document of(String text, String type) {
		return new Document(text, type, "", "");
	}

}
