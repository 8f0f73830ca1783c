package org.sipcodes.log;

import java.util.Set;

import org.sipcodes.model.Letters;
import org.sipcodes.model.Text;

/** Tells header fields from other lines. */
final class Fields {

	private static final int LONGEST = 40;

	private static final Set<String> KNOWN = Text
		.set("via from to call-id cseq contact max-forwards route record-route content-type content-length "
				+ "user-agent server allow supported require proxy-require unsupported expires min-expires date subject "
				+ "event allow-events accept accept-encoding accept-language authorization www-authenticate "
				+ "proxy-authenticate proxy-authorization authentication-info p-asserted-identity p-preferred-identity "
				+ "remote-party-id privacy reason warning retry-after diversion history-info session-expires min-se "
				+ "refer-to referred-by replaces rack rseq path service-route subscription-state content-disposition "
				+ "content-encoding mime-version organization timestamp alert-info call-info identity session-id "
				+ "in-reply-to priority error-info p-access-network-info p-charging-vector p-early-media target-dialog "
				+ "geolocation cisco-guid");

	private static final Set<String> COMPACT = Text.set("v f t i m l c k s o r b x u e");

	/** Words before a colon that begin a line of a log. */
	private static final Set<String> FOREIGN = Text
		.set("received sent sending receiving transmitting info debug error notice trace fatal critical verbose "
				+ "warn time rx tx recv send frame note sip sips tel http https proto");

	private Fields() {
	}

	/** Whether a line looks like a header field. */
	static boolean isField(String line) {
		int end = name(line, 0);
		int colon = colon(line, 0, end);
		if (colon < 0) {
			return false;
		}
		String name = Letters.lower(line.substring(0, end));
		boolean address = line.startsWith("//", colon + 1);
		return KNOWN.contains(name) || (colon == end && !FOREIGN.contains(name) && !address
				&& !line.startsWith("WARNING") && name.indexOf('_') < 0 && name.length() > 1) || COMPACT.contains(name);
	}

	/** Whether a line begins with a header field of a specification. */
	static boolean isKnown(String line) {
		return isKnownAt(line, 0) || (line.length() > 1 && line.charAt(1) == ':'
				&& COMPACT.contains(Letters.lower(line.substring(0, 1))));
	}

	/** The same for one that begins at a column, without the names of one letter. */
	static boolean isKnownAt(String line, int at) {
		int end = name(line, at);
		return colon(line, at, end) >= 0 && KNOWN.contains(Letters.lower(line.substring(at, end)));
	}

	/**
	 * Where the first well-known header field begins behind a column; -1 if there is
	 * none.
	 */
	static int find(String line, int from) {
		int colon = line.indexOf(':', from);
		while (colon >= 0) {
			int begin = colon;
			while (begin > from && colon - begin < LONGEST && isNameChar(line.charAt(begin - 1))) {
				begin--;
			}
			if (begin < colon && KNOWN.contains(Letters.lower(line.substring(begin, colon)))) {
				return begin;
			}
			colon = line.indexOf(':', colon + 1);
		}
		return -1;
	}

	/** Whether a line is one of a session description. */
	static boolean isSdp(String line) {
		return line.length() > 1 && line.charAt(1) == '=' && "vosiuepcbtrzkam".indexOf(line.charAt(0)) >= 0;
	}

	private static int name(String line, int from) {
		int end = from;
		while (end < line.length() && end - from < LONGEST && isNameChar(line.charAt(end))) {
			end++;
		}
		return end;
	}

	/** Where the colon is that follows a name; -1 if none does. */
	private static int colon(String line, int begin, int end) {
		int at = end;
		while (at < line.length() && at < end + 3 && (line.charAt(at) == ' ' || line.charAt(at) == '\t')) {
			at++;
		}
		boolean name = begin < end && Letters.is(line.charAt(begin));
		return (name && at < line.length() && line.charAt(at) == ':') ? at : -1;
	}

	private static boolean isNameChar(char c) {
		return Letters.isPlain(c) || c == '-' || c == '_';
	}

}
