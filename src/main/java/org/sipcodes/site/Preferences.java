package org.sipcodes.site;

import java.util.Map;
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

	private static final Pattern FORM = Pattern.compile("text/(plain|markdown)", Pattern.CASE_INSENSITIVE);

	private static final Pattern TERMINAL = Pattern.compile("(curl|Wget|HTTPie|xh|lwp-request|fetch libfetch)[/ ].*");

	/** Whether only the page can be meant; a quick check that is false if in doubt. */
	boolean page() {
		return !FORM.matcher(this.accept).find() && !TERMINAL.matcher(this.agent).matches();
	}

	boolean markdown() {
		return prefers("text/markdown");
	}

	boolean text() {
		return prefers("text/plain");
	}

	/** Whether the answer is going to be read in a terminal. */
	boolean terminal() {
		return text()
				|| (TERMINAL.matcher(this.agent).matches() && Weights.of(this.accept).getOrDefault(HTML, 0.0) == 0);
	}

	/** Whether a type is named, and not below HTML. */
	private boolean prefers(String type) {
		Map<String, Double> weights = Weights.of(this.accept);
		double weight = weights.getOrDefault(type, 0.0);
		return weight > 0 && weight >= weights.getOrDefault(HTML, 0.0);
	}

}
