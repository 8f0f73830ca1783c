package org.sipcodes.web;

import java.util.Locale;

import org.jspecify.annotations.Nullable;

import org.sipcodes.site.Resource;

/** Chooses the encoding of an answer as RFC 9110 section 12.5.3 asks for. */
final class Encodings {

	private Encodings() {
	}

	/**
	 * The body that a client likes best, and of those it likes alike the smallest.
	 * @param resource has the smallest body last
	 * @param accepted {@code Accept-Encoding} as it came
	 * @return the identity too if nothing else is left: an answer is better than a
	 * refusal
	 */
	static Resource.Body choose(Resource resource, @Nullable String accepted) {
		Resource.Body best = resource.bodies().get(0);
		if (accepted == null) {
			return best;
		}
		double liking = 0;
		for (Resource.Body body : resource.bodies()) {
			double quality = quality(accepted, body.encoding().isEmpty() ? "identity" : body.encoding());
			if (quality > 0 && quality >= liking) {
				liking = quality;
				best = body;
			}
		}
		return best;
	}

	private static double quality(String accepted, String encoding) {
		// Identity is acceptable unless it is ruled out, but nobody asked for it.
		double quality = encoding.equals("identity") ? 0.0001 : 0;
		for (int start = 0; start <= accepted.length();) {
			int end = accepted.indexOf(',', start);
			end = (end < 0) ? accepted.length() : end;
			int semicolon = accepted.indexOf(';', start);
			int nameEnd = (semicolon < 0 || semicolon > end) ? end : semicolon;
			if (is(accepted, start, nameEnd, encoding)
					|| (encoding.equals("gzip") && is(accepted, start, nameEnd, "x-gzip"))) {
				return weight(accepted, nameEnd, end);
			}
			if (is(accepted, start, nameEnd, "*")) {
				quality = weight(accepted, nameEnd, end);
			}
			start = end + 1;
		}
		return quality;
	}

	private static boolean is(String text, int start, int end, String word) {
		int from = start;
		int to = end;
		while (from < to && text.charAt(from) <= ' ') {
			from++;
		}
		while (to > from && text.charAt(to - 1) <= ' ') {
			to--;
		}
		return to - from == word.length() && text.regionMatches(true, from, word, 0, word.length());
	}

	/** The weight behind a name; one that cannot be read counts as none. */
	private static double weight(String text, int start, int end) {
		if (start == end) {
			return 1;
		}
		String parameter = text.substring(start + 1, end).strip().toLowerCase(Locale.ROOT).replaceAll("\\s", "");
		if (!parameter.matches("q=(0(\\.\\d{0,3})?|1(\\.0{0,3})?)")) {
			return 0;
		}
		return Double.parseDouble(parameter.substring(2));
	}

}
