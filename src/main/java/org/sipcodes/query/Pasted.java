package org.sipcodes.query;

import java.util.Set;

/**
 * The header fields of a message that was pasted; browsers paste one without its line
 * ends.
 */
final class Pasted {

	private static final Set<String> NAMES = Set.of("Via", "From", "To", "Call-ID", "CSeq", "Contact", "Max-Forwards",
			"Content-Length", "Content-Type", "Allow", "Supported", "Server", "User-Agent", "Reason", "Warning",
			"Record-Route", "Expires", "Retry-After", "Require", "Unsupported", "Accept", "WWW-Authenticate",
			"Proxy-Authenticate", "Authorization", "Proxy-Authorization", "Date", "Allow-Events", "Session-Expires",
			"Min-SE", "Min-Expires");

	private Pasted() {
	}

	/**
	 * Leaves of a message only the status line and the fields that explain it; two fields
	 * make a message. Any other text stays as it is.
	 */
	static String telling(String text) {
		StringBuilder telling = new StringBuilder();
		int fields = 0;
		int start = 0;
		boolean kept = true;
		for (int colon = text.indexOf(": "); colon >= 0; colon = text.indexOf(": ", colon + 1)) {
			int field = field(text, text.substring(0, colon).stripTrailing().length());
			if (field >= 0) {
				telling.append(kept ? text.substring(start, field) + " " : "");
				kept = text.startsWith("Reason", field) || text.startsWith("Warning", field);
				start = field;
				fields++;
			}
		}
		return (fields < 2) ? text : telling.append(kept ? text.substring(start) : "").toString();
	}

	/** Where the name of a field begins that ends here, or -1. */
	private static int field(String text, int end) {
		int field = -1;
		for (int i = end - 1; i >= 0 && (Character.isLetter(text.charAt(i)) || text.charAt(i) == '-'); i--) {
			String name = text.substring(i, end);
			boolean own = (name.startsWith("P-") || name.startsWith("X-")) && name.length() > 2;
			field = ((own && Character.isUpperCase(name.charAt(2))) || NAMES.contains(name)) ? i : field;
		}
		return field;
	}

}
