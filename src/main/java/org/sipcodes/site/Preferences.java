package org.sipcodes.site;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/**
 * The form of an answer that a client asks for, besides its address.
 *
 * @param accept the media types that the client reads, such as {@code text/markdown}; may
 * be empty
 * @param encodings the encodings that it unpacks, such as {@code gzip, br}; may be empty
 * @param agent the name of its program, such as {@code curl/8.5.0}; may be empty
 */
public record Preferences(String accept, String encodings, String agent) {

	/**
	 * The header fields that decide at the address of a page, for {@code Vary}: all in
	 * one line, for nginx before 1.23 reads only one.
	 */
	static final String AT_PAGES = "Accept, Accept-Encoding";

	/** Those that decide at every other address. */
	public static final String ELSEWHERE = AT_PAGES + ", User-Agent";

	/** The preferences of a browser. */
	public static final Preferences PAGE = new Preferences("text/html", "gzip", "");

	private static final String HTML = "text/html";

	private static final Pattern FORM = Pattern.compile("text/(plain|markdown|x-ansi)|application/json",
			Pattern.CASE_INSENSITIVE);

	private static final Pattern TERMINAL = Pattern.compile("(curl|Wget|HTTPie|xh|lwp-request|fetch libfetch)[/ ].*");

	/**
	 * The preferences of a request.
	 * @param fields gives the first value of a header field, or an empty text
	 */
	public static Preferences of(UnaryOperator<String> fields) {
		return new Preferences(fields.apply("Accept"), fields.apply("Accept-Encoding"), fields.apply("User-Agent"));
	}

	/** Whether only the page can be meant at its address; false if in doubt. */
	boolean page() {
		return !FORM.matcher(this.accept).find() && !isBare();
	}

	/**
	 * The forms that suit the client better than the page at the address of the page, the
	 * best first: what its program is called does not matter there, so that a cache holds
	 * one copy for all browsers.
	 */
	List<Form> atPage() {
		return page() ? List.of() : forms(isBare());
	}

	/**
	 * The forms that suit the client better than the page everywhere else, where a
	 * browser would be led to a page or to nothing.
	 */
	List<Form> elsewhere() {
		boolean terminal = TERMINAL.matcher(this.agent).matches();
		return (page() && !terminal) ? List.of() : forms(terminal);
	}

	/**
	 * Whether a client asks as curl and Wget do: anything, and not zipped. Browsers name
	 * HTML; crawlers and those that make previews of links may not, but unpack gzip.
	 */
	private boolean isBare() {
		return this.accept.equals("*/*") && (this.encodings.isEmpty() || this.encodings.equals("identity"));
	}

	/**
	 * The forms that the client names and likes no less than the page.
	 * @param text whether it gets text if it does not name HTML
	 */
	private List<Form> forms(boolean text) {
		Map<String, Double> weights = Weights.of(this.accept);
		double page = weights.getOrDefault(HTML, 0.0);
		ToDoubleFunction<Form> weight = (form) -> weights.getOrDefault(form.type, 0.0);
		List<Form> forms = new ArrayList<>(List.of(Form.values()));
		forms.removeIf((form) -> weight.applyAsDouble(form) == 0 || weight.applyAsDouble(form) < page);
		forms.sort(Comparator.comparingDouble(weight).reversed());
		if (text && page == 0 && !forms.contains(Form.TEXT)) {
			forms.add(Form.TEXT);
		}
		return forms;
	}

}
