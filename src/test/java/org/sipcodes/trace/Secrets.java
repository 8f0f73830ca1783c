package org.sipcodes.trace;

import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;

import org.sipcodes.sip.Envelope;
import org.sipcodes.sip.Place;

/** A message with things that nobody is to know in every place. */
public final class Secrets {

	private static final String LETTERS = "abcdefghijklmnopqrstuvwxyz0123456789";

	private static final List<String> NAMES = List.of("From", "f", "TO", "t", "Contact", "m", "route", "Record-Route",
			"Refer-To", "r", "Referred-By", "History-Info", "Diversion", "P-Asserted-Identity", "Remote-Party-ID",
			"Via", "v", "Call-ID", "i", "WWW-Authenticate", "Proxy-Authenticate", "Authorization", "Identity", "y",
			"Replaces", "In-Reply-To", "User-Agent", "Server", "Warning", "Reason", "Subject", "s", "Organization",
			"Date", "Expires", "Max-Forwards", "Retry-After", "Session-Expires", "x", "Supported", "k", "Require",
			"Allow", "Event", "o", "Subscription-State", "Content-Type", "c", "Content-Disposition", "Accept", "CSeq",
			"RSeq", "RAck", "Session-ID", "P-Charging-Vector", "P-Access-Network-Info", "Privacy", "Call-Info",
			"SIP-ETag", "Cisco-Guid", "Timestamp", "Priority", "MIME-Version", "Min-SE");

	private final Random random;

	/** What nobody is to know, in lower case. */
	private final Set<String> words = new HashSet<>();

	public Secrets(Random random) {
		this.random = random;
	}

	private String word(int length, String letters) {
		return secret(part(length, letters));
	}

	private String part(int length, String letters) {
		StringBuilder word = new StringBuilder();
		for (int i = 0; i < length; i++) {
			word.append(letters.charAt(this.random.nextInt(letters.length())));
		}
		return word.toString();
	}

	private String secret(String word) {
		this.words.add(word.toLowerCase());
		return word;
	}

	private String address() {
		List<String> begins = List.of("10.", "172.20.", "192.168.", "100.90.", "169.254.", "203.0.113.", "8.", "93.");
		StringBuilder address = new StringBuilder(any(begins));
		for (int dots = (int) address.chars().filter((c) -> c == '.').count(); dots <= 3; dots++) {
			address.append(20 + this.random.nextInt(230)).append((dots < 3) ? "." : "");
		}
		return secret(address.toString());
	}

	private String six() {
		String first = any(List.of("2a02", "fd12", "fe80", "2001:db8"));
		return secret(first + ":" + part(4, "123456789") + "::" + part(4, "bcdef"));
	}

	private String any(List<String> list) {
		return list.get(this.random.nextInt(list.size()));
	}

	private String host() {
		return switch (this.random.nextInt(4)) {
			case 0 -> address();
			case 1 -> "[" + six() + "]";
			case 2 -> word(9, LETTERS) + "." + word(8, LETTERS) + any(List.of(".com", ".local", ".invalid"));
			default -> word(10, LETTERS);
		};
	}

	private String thing() {
		return switch (this.random.nextInt(12)) {
			case 0 -> "+" + word(8 + this.random.nextInt(8), "0123456789");
			case 1 -> word(9, LETTERS) + "@" + host();
			case 2 -> word(12, "0123456789abcdef");
			case 3 -> secret(part(2, "abcdef9") + ":" + part(2, "89abcdef") + ":5e:a1:c3:d4");
			case 4 -> word(32, "0123456789abcdef");
			case 5 -> word(10, LETTERS) + " " + word(9, LETTERS);
			case 6 -> "urn:uuid:" + word(8, "0123456789abcdef") + "-1111-" + word(12, LETTERS);
			case 7 -> word(40, LETTERS) + "." + word(60, LETTERS) + "." + word(30, LETTERS);
			case 8 -> "user=" + word(9, LETTERS) + ";" + word(9, LETTERS) + "=" + word(9, LETTERS);
			case 9 -> "\"" + word(9, LETTERS) + "\"";
			default -> host();
		};
	}

	private String uri() {
		String user = any(List.of(word(9, LETTERS), "+" + word(11, "0123456789"), thing().replace('@', '.')));
		return any(List.of("sip:", "sips:", "SIP:", "tel:", "http://", "mailto:", "")) + user + "@" + host() + ":5060;"
				+ any(List.of("transport=", "maddr=", "gr=", "line=", "x=", "user=", "phone-context=", "tag="))
				+ thing() + any(List.of("", "?Replaces=" + thing(), "?Subject=" + thing()));
	}

	private String value() {
		return switch (this.random.nextInt(9)) {
			case 0 -> "\"" + thing() + "\" <" + uri() + ">;tag=" + thing() + ";+sip.instance=\"<" + thing() + ">\"";
			case 1 -> uri() + ", <" + uri() + ">;expires=" + thing() + ";reason=" + thing();
			case 2 -> "Digest username=\"" + thing() + "\", realm=\"" + thing() + "\", nonce=\"" + thing()
					+ "\", uri=\"" + uri() + "\", response=\"" + thing() + "\", opaque=" + thing() + ", nc=" + thing();
			case 3 -> "SIP/2.0/UDP " + host() + ":5060;branch=z9hG4bK" + thing() + ";received=" + host();
			case 4 -> "399 " + host() + " \"" + thing() + "\"";
			case 5 -> "SIP;cause=200;text=\"call " + thing() + "\"";
			case 6 -> "1 \r\n\t" + thing() + ";id=" + thing();
			case 7 -> "Yealink/" + thing() + " (" + thing() + ")";
			default -> thing();
		};
	}

	private String session() {
		StringBuilder session = new StringBuilder("v=0\r\no=" + thing() + " " + thing() + " IN IP4 " + host());
		for (String line : List.of("s=", "i=", "u=", "e=", "p=", "c=IN IP4 ", "t=", "b=AS:", "b=", "a=", "m=audio ",
				"m=audio 4000 RTP/AVP ", "a=rtpmap:96 ", "a=fmtp:96 ", "a=fmtp:96 mode=", "a=crypto:1 AES inline:",
				"a=fingerprint:sha-1 ", "a=candidate:1 1 UDP 1 ", "a=ice-ufrag:", "a=ice-pwd:", "a=mid:", "a=group:",
				"a=ssrc:", "a=rtcp:9 IN IP4 ", "a=ptime:", "a=setup:", "a=label:", "a=T38FaxVersion:", "a=T38", "k=",
				"z=", "r=")) {
			session.append((this.random.nextInt(4) > 0) ? "" : "\r\n" + line + thing());
		}
		session.append("\r\na=candidate:")
			.append(thing())
			.append(" 1 UDP 5 ")
			.append(host())
			.append(" 9 typ srflx raddr ");
		return session.append(host()).append(" rport 8\r\n").toString();
	}

	public String message() {
		String start = this.random.nextBoolean() ? "INVITE " + uri().replace(' ', '.') + " SIP/2.0"
				: "SIP/2.0 " + (100 + this.random.nextInt(600)) + " " + any(List.of("OK", "Busy " + thing(), thing()));
		StringBuilder message = new StringBuilder(start).append("\r\nCSeq: 1 INVITE\r\n");
		for (int i = 0; i < 4; i++) {
			message.append(any(List.of(any(NAMES), any(NAMES), any(NAMES), "X-" + word(9, LETTERS), word(9, LETTERS))));
			message.append(any(List.of(": ", ":", " : ", ":\r\n "))).append(value()).append("\r\n");
		}
		message.append(this.random.nextBoolean() ? thing() + "\r\n" : "");
		String body = switch (this.random.nextInt(5)) {
			case 0 -> thing();
			case 1 -> session();
			case 2 -> "--" + thing() + "\r\n\r\n" + session() + "\r\n--\r\n";
			case 3 -> "SIP/2.0 404 " + thing();
			default -> "";
		};
		return message.append("\r\n").append(body).toString();
	}

	public Envelope envelope() {
		return new Envelope(1, "UDP", new Place(host().replace("[", "").replace("]", ""), 5060),
				new Place(address(), 5061), 1, false);
	}

	/** The secrets that were used in a text. */
	public Set<String> usedIn(String text) {
		String low = text.toLowerCase();
		return this.words.stream().filter(low::contains).collect(Collectors.toSet());
	}

}
