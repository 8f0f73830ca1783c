package org.sipcodes.query;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.sipcodes.model.Text;
import org.sipcodes.query.Message.Fact;
import org.sipcodes.sip.Params;

/**
 * Reads a message that was pasted; browsers paste one without its line ends.
 */
final class Pasted {

	/** The beginning of a status line and the end of the line of a request. */
	private static final String VERSION = "SIP/2.0";

	private static final Set<String> NAMES = Set.of("Via", "From", "To", "Call-ID", "CSeq", "Contact", "Max-Forwards",
			"Content-Length", "Content-Type", "Allow", "Supported", "Server", "User-Agent", "Reason", "Warning",
			"Record-Route", "Expires", "Retry-After", "Require", "Unsupported", "Accept", "WWW-Authenticate",
			"Proxy-Authenticate", "Authorization", "Proxy-Authorization", "Date", "Allow-Events", "Session-Expires",
			"Min-SE", "Min-Expires", "Route", "Path", "Privacy", "Organization", "Subject", "Timestamp", "Session-ID",
			"Identity", "Diversion", "History-Info", "Error-Info", "Alert-Info", "Call-Info", "Remote-Party-ID",
			"Content-Disposition", "RSeq", "RAck", "Event", "Subscription-State", "Refer-To", "Referred-By", "Replaces",
			"Service-Route", "Accept-Encoding", "Accept-Language", "Authentication-Info");

	/** Fields that say why. */
	private static final List<String> REASONS = List.of("Reason", "Warning", "Retry-After");

	/** A longer list says nothing more. */
	private static final int MOST_FACTS = 6;

	/**
	 * What is left of the text: the status line, and what the fields say of the reason.
	 */
	private final StringBuilder telling = new StringBuilder();

	private final Set<Fact> facts = new LinkedHashSet<>();

	/** Where the first line of the message is, or -1. */
	private final int start;

	private final String method;

	private int fields;

	/** Reads a text without line ends. */
	Pasted(String text) {
		int status = status(text);
		int request = request(text);
		this.start = (status >= 0) ? status : request;
		this.method = (status < 0 && request >= 0) ? text.substring(request, text.indexOf(' ', request)) : "";
		int from = Math.max(this.start, 0);
		String name = "";
		for (int colon = text.indexOf(": ", from); colon >= 0; colon = text.indexOf(": ", colon + 1)) {
			int end = text.substring(0, colon).stripTrailing().length();
			int field = field(text, end);
			if (field >= from) {
				keep(name, text.substring(from, field));
				name = text.substring(field, end);
				from = colon + 2;
				this.fields++;
			}
		}
		keep(name, text.substring(from));
	}

	/** Whether the text has a first line and a field, or two fields at least. */
	boolean isMessage() {
		return this.fields > 1 || (this.start >= 0 && this.fields > 0);
	}

	/** The words that say something. */
	String telling() {
		return this.telling.toString();
	}

	Message message() {
		List<Fact> some = new ArrayList<>(this.facts);
		return new Message(true, this.method, some.subList(0, Math.min(some.size(), MOST_FACTS)));
	}

	private void keep(String name, String value) {
		if (name.isEmpty() && this.method.isEmpty()) {
			this.telling.append(value).append(' ');
		}
		for (String part : REASONS.contains(name) ? Params.split(value, ',') : List.<String>of()) {
			Fact fact = fact(name, part);
			if (!fact.number().isEmpty() && this.facts.add(fact)) {
				this.telling.append(fact.protocol().isEmpty() ? "" : fact.protocol() + ";cause=" + fact.number())
					.append(' ')
					.append(fact.text())
					.append(' ');
			}
		}
		int status = name.isEmpty() ? -1 : status(value);
		this.telling.append((status >= 0) ? value.substring(status) + " " : "");
	}

	private static Fact fact(String name, String value) {
		if (!name.equals("Reason")) {
			return new Fact(name, "", Text.digits(value), name.equals("Warning") ? quoted(value) : "");
		}
		Map<String, String> params = Params.of(value, ';');
		String protocol = Params.split(value, ';').get(0);
		return new Fact(name, protocol, Text.digits(params.getOrDefault("cause", "")), params.getOrDefault("text", ""));
	}

	private static String quoted(String text) {
		int open = text.indexOf('"');
		int close = text.indexOf('"', open + 1);
		return (open >= 0 && close > open) ? text.substring(open + 1, close).strip() : "";
	}

	/** Where a status line begins, or -1. */
	private static int status(String text) {
		for (int at = text.indexOf(VERSION); at >= 0; at = text.indexOf(VERSION, at + 1)) {
			String rest = text.substring(at + VERSION.length()).stripLeading();
			if (text.startsWith(" ", at + VERSION.length()) && Text.digits(rest).length() == 3) {
				return at;
			}
		}
		return -1;
	}

	/** Where the line of a request begins, or -1. */
	private static int request(String text) {
		for (int at = text.indexOf(" " + VERSION); at > 0; at = text.indexOf(" " + VERSION, at + 1)) {
			int address = text.lastIndexOf(' ', at - 1);
			int start = text.lastIndexOf(' ', address - 1) + 1;
			if (address > start && org.sipcodes.sip.Names.METHODS.contains(text.substring(start, address))
					&& text.substring(address, at).contains(":")) {
				return start;
			}
		}
		return -1;
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
