package org.sipcodes.sip;

import org.jspecify.annotations.Nullable;
import org.sipcodes.model.Letters;

/**
 * The first line of a message.
 *
 * @param method of a request; empty in a response
 * @param uri of a request; empty in a response
 * @param status of a response; 0 in a request, -1 if it is not a number of three digits
 * @param phrase of a response
 * @param version such as {@code SIP/2.0}
 * @param isSpaced whether there are more blanks than one between its parts
 */
public record StartLine(String method, String uri, int status, String phrase, String version, boolean isSpaced) {

	private static final String NAME = "SIP/";

	/** Reads a line; null if it begins no message. */
	public static @Nullable StartLine of(String line) {
		String text = line.trim();
		boolean response = Letters.isAt(text, 0, NAME);
		return response ? response(text) : request(text, text.length() < line.length());
	}

	private static @Nullable StartLine response(String text) {
		int space = blank(text, 0);
		String rest = text.substring(space).trim();
		int end = blank(rest, 0);
		long status = Params.number(rest.substring(0, end));
		if (!isVersion(text.substring(0, space)) || rest.isEmpty() || rest.charAt(0) < '0' || rest.charAt(0) > '9') {
			return null;
		}
		boolean right = end == 3 && status >= 100 && status < 700;
		return new StartLine("", "", right ? (int) status : -1, Names.shared(rest.substring(end).trim()),
				Names.shared(text.substring(0, space)), false);
	}

	private static @Nullable StartLine request(String text, boolean spaced) {
		int last = text.length();
		while (last > 0 && !Letters.isBlank(text.charAt(last - 1))) {
			last--;
		}
		int first = blank(text, 0);
		if (first >= last || !isVersion(text.substring(last)) || !Names.isToken(text.substring(0, first))) {
			return null;
		}
		String uri = text.substring(first, last).trim();
		boolean more = spaced || last - first != uri.length() + 2;
		return uri.isEmpty() ? null : new StartLine(Names.shared(text.substring(0, first)), uri, 0, "",
				Names.shared(text.substring(last)), more);
	}

	private static boolean isVersion(String text) {
		if (text.length() < 7 || text.length() > 12 || !Letters.isAt(text, 0, NAME)) {
			return false;
		}
		boolean digits = true;
		for (int i = NAME.length(); i < text.length(); i++) {
			char c = text.charAt(i);
			digits = digits && ((c >= '0' && c <= '9') || (c == '.' && i > NAME.length()));
		}
		return digits;
	}

	private static int blank(String text, int from) {
		int at = from;
		while (at < text.length() && !Letters.isBlank(text.charAt(at))) {
			at++;
		}
		return at;
	}

	public boolean isRequest() {
		return !this.method.isEmpty();
	}

	@Override
	public String toString() {
		return isRequest() ? this.method : (this.status + " " + this.phrase).trim();
	}

}
