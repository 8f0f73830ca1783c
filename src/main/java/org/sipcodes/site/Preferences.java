package org.sipcodes.site;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import java.util.regex.Pattern;

/**
 * The form of an answer that a client asks for, besides its address.
 *
 * @param accept the media types that the client reads, such as {@code text/markdown}; may
 * be empty
 * @param agent the name of the client's program, such as {@code curl/8.5.0}; may be empty
 */
public record Preferences(String accept, String agent) {

	/** The header fields that carry them, for {@code Vary}. */
	public static final String FIELDS = "Accept, User-Agent";

	/** The preferences of a browser. */
	public static final Preferences PAGE = new Preferences("text/html", "");

	private static final String HTML = "text/html";

	private static final Pattern FORM = Pattern.compile("text/(plain|markdown)|application/json",
			Pattern.CASE_INSENSITIVE);

	private static final Pattern TERMINAL = Pattern.compile("(curl|Wget|HTTPie|xh|lwp-request|fetch libfetch)[/ ].*");

	/** Whether only the page can be meant; a quick check that is false if in doubt. */
	boolean page() {
		return !FORM.matcher(this.accept).find() && !TERMINAL.matcher(this.agent).matches();
	}

	/**
	 * The forms that suit the client better than the page, the best first: those that it
	 * names and likes no less, and text for a terminal that does not name HTML.
	 */
	List<Form> forms() {
		if (page()) {
			return List.of();
		}
		Map<String, Double> weights = Weights.of(this.accept);
		double page = weights.getOrDefault(HTML, 0.0);
		ToDoubleFunction<Form> weight = (form) -> weights.getOrDefault(form.type, 0.0);
		List<Form> forms = new ArrayList<>(List.of(Form.values()));
		forms.removeIf((form) -> weight.applyAsDouble(form) == 0 || weight.applyAsDouble(form) < page);
		forms.sort(Comparator.comparingDouble(weight).reversed());
		if (page == 0 && !forms.contains(Form.TEXT) && TERMINAL.matcher(this.agent).matches()) {
			forms.add(Form.TEXT);
		}
		return forms;
	}

}
