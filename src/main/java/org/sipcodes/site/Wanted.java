package org.sipcodes.site;

import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Which form of a thing a reader asks for, beside its address.
 *
 * @param accept the media types that the reader reads, such as {@code text/markdown}; may
 * be empty
 * @param agent the name of the reader's program, such as {@code curl/8.5.0}; may be empty
 */
public record Wanted(String accept, String agent) {

	/** The header fields that tell it, for {@code Vary}. */
	public static final String FIELDS = "Accept, User-Agent";

	/** What a browser asks for. */
	public static final Wanted PAGE = new Wanted("text/html", "");

	private static final Pattern FORM = Pattern.compile("text/(plain|markdown)", Pattern.CASE_INSENSITIVE);

	private static final Pattern TERMINAL = Pattern.compile("(curl|Wget|HTTPie|xh|lwp-request|fetch libfetch)[/ ].*");

	/**
	 * Whether nothing but the page can be meant; seen at a glance, and false if in doubt.
	 */
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
		return text() || (TERMINAL.matcher(this.agent).matches() && quality("text/html") == 0);
	}

	/** A type that is named, and not below HTML. */
	private boolean prefers(String type) {
		return quality(type) > 0 && quality(type) >= quality("text/html");
	}

	/** The weight of a type that is named; 0 if it is not (RFC 9110 section 12.5.1). */
	private double quality(String type) {
		return Arrays.stream(this.accept.toLowerCase(Locale.ROOT).split(","))
			.map((range) -> range.strip().split("\\s*;\\s*"))
			.filter((range) -> range[0].equals(type))
			.mapToDouble((range) -> Arrays.stream(range)
				.filter((parameter) -> parameter.matches("q=[01](\\.\\d{0,3})?"))
				.mapToDouble((parameter) -> Double.parseDouble(parameter.substring(2)))
				.findFirst()
				.orElse(1))
			.max()
			.orElse(0);
	}

}
