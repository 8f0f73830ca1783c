package org.sipcodes.mcp;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.sipcodes.model.Code;
import org.sipcodes.model.Language;
import org.sipcodes.site.Refusal;
import org.sipcodes.site.Site;

/**
 * Finds the codes that an agent names.
 *
 * @param site where they are
 * @param language of what is said of them
 */
record Codes(Site site, Language language) {

	/** {@code 486}, {@code 603+}, {@code 4xx}; not the version in {@code SIP/2.0}. */
	private static final Pattern NUMBER = Pattern.compile("(?<![\\w.])([1-6](?:xx|\\d\\d\\+?))(?!\\d)",
			Pattern.CASE_INSENSITIVE);

	private static final int NEAREST = 4;

	/** The number in a text, also that of a class, or the number of a phrase. */
	String number(String text) {
		Matcher number = NUMBER.matcher(text);
		return number.find() ? number.group(1).toLowerCase(Locale.ROOT) : this.site.catalog()
			.codes(this.language)
			.stream()
			.filter((code) -> !text.isEmpty() && code.phrase().equalsIgnoreCase(text))
			.map((code) -> code.id().toString())
			.findFirst()
			.orElseThrow(() -> new Refusal(400, "\"" + text + "\" names no SIP response code; expected a number "
					+ "from 100 to 699, such as 486. search_reference finds codes by words."));
	}

	/** The code in a text, or a {@link Refusal} with those that are near. */
	Code code(String text) {
		String number = number(text);
		return this.site.catalog().code(number, this.language).orElseThrow(() -> unknown(number));
	}

	private Refusal unknown(String number) {
		if (number.endsWith("xx")) {
			return new Refusal(400, number + " is a class; expected one code, such as 486.");
		}
		String nearest = this.site.catalog()
			.nearest(Integer.parseInt(number.substring(0, 3)), this.language, NEAREST)
			.stream()
			.map(Code::name)
			.collect(Collectors.joining(", "));
		return new Refusal(404, "There is no code " + number + ". Whoever receives it treats it as " + number.charAt(0)
				+ "00 (RFC 3261 §8.1.3.2). The nearest: " + nearest + ".");
	}

}
