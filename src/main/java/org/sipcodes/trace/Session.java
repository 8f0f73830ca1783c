package org.sipcodes.trace;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import org.sipcodes.model.Letters;
import org.sipcodes.model.Text;
import org.sipcodes.sip.Params;

/** Writes the description of a session anew. */
record Session(StandIns names) {

	/** Attributes whose words stay, if they are harmless. */
	private static final Set<String> WORDS = Text
		.set("ptime maxptime minptime setup mid group rtcp-fb ice-options content connection framerate");

	private static final Set<String> FLAGS = Text
		.set("sendrecv sendonly recvonly inactive rtcp-mux rtcp-mux-only rtcp-rsize ice-lite end-of-candidates "
				+ "bundle-only");

	/** The description in a body; empty if there is none. */
	String of(String body) {
		int start = body.startsWith("v=0") ? 0 : body.indexOf("\nv=0") + 1;
		StringBuilder made = new StringBuilder();
		for (String raw : (start > 0 || body.startsWith("v=0")) ? Text.split(body.substring(start), '\n')
				: List.<String>of()) {
			String text = raw.trim();
			if (text.length() < 2 || text.charAt(1) != '=') {
				break;
			}
			String line = line(text.charAt(0), text.substring(2));
			made.append(line).append(line.isEmpty() ? "" : "\r\n");
		}
		return made.toString();
	}

	private String line(char kind, String value) {
		List<String> parts = new ArrayList<>(Text.split(value.replace('\t', ' '), ' '));
		parts.removeIf(String::isEmpty);
		return switch (kind) {
			case 'v' -> "v=0";
			case 's' -> "s=-";
			case 't' -> "t=0 0";
			case 'o' -> "o=" + this.names.user(part(parts, 0)) + " " + this.names.serial(part(parts, 1)) + " "
					+ this.names.serial(part(parts, 2)) + " " + connection(value);
			case 'c' -> "c=" + connection(value);
			case 'b' -> bandwidth(value);
			case 'm' -> media(parts);
			case 'a' -> attribute(value, parts);
			default -> "";
		};
	}

	private static String part(List<String> parts, int place) {
		return (place < parts.size()) ? parts.get(place) : "";
	}

	private String connection(String value) {
		String host = value.substring(value.lastIndexOf(' ') + 1);
		String made = this.names.host(Text.before(host, '/'));
		return "IN " + ((made.indexOf(':') < 0) ? "IP4 " : "IP6 ") + made;
	}

	private static String bandwidth(String value) {
		int colon = value.indexOf(':');
		boolean known = List.of("AS", "CT", "TIAS", "RS", "RR").contains(value.substring(0, Math.max(0, colon)));
		return (known && Text.isNumber(value.substring(colon + 1), 7)) ? "b=" + value : "";
	}

	private String media(List<String> parts) {
		StringBuilder made = new StringBuilder("m=").append(word(part(parts, 0)));
		made.append(' ').append(Math.min(65_535, Math.max(0, Params.number(part(parts, 1)))));
		made.append(' ').append(word(part(parts, 2)));
		for (String format : parts.subList(Math.min(3, parts.size()), parts.size())) {
			made.append(' ').append(format.equals("*") ? "*" : word(format));
		}
		return made.toString();
	}

	/** A harmless word, or what stands for it. */
	private String word(String word) {
		return PlainWords.are(word, 4) ? word
				: Text.isNumber(word, word.length()) ? this.names.serial(word) : this.names.of("word", word);
	}

	private String attribute(String value, List<String> words) {
		int colon = value.indexOf(':');
		if (colon < 0) {
			return FLAGS.contains(value) ? "a=" + value : "";
		}
		String name = value.substring(0, colon);
		List<String> parts = new ArrayList<>(words);
		parts.set(0, parts.get(0).substring(Math.min(colon + 1, parts.get(0).length())));
		String made = switch (name) {
			case "rtpmap" -> word(part(parts, 0)) + " " + codec(part(parts, 1));
			case "fmtp" -> format(parts);
			case "crypto" -> word(part(parts, 0)) + " " + word(part(parts, 1)) + " inline:" + id(part(parts, 2));
			case "fingerprint" -> word(part(parts, 0)) + " " + id(part(parts, 1));
			case "ice-ufrag", "ice-pwd" -> id(value.substring(colon + 1));
			case "candidate" -> candidate(parts);
			case "rtcp" -> word(String.valueOf(port(part(parts, 0))))
					+ ((parts.size() > 3) ? " " + connection(part(parts, 3)) : "");
			case "ssrc" -> this.names.serial(part(parts, 0)) + " cname:" + id(part(parts, 1));
			default -> (WORDS.contains(name) || name.startsWith("T38")) ? each(parts) : "";
		};
		return (made.isEmpty() || !(name.startsWith("T38") ? PlainWords.are(name, 2) : true)) ? ""
				: "a=" + name + ":" + made;
	}

	private String each(List<String> words) {
		List<String> made = new ArrayList<>(words);
		made.replaceAll((word) -> Text.isNumber(word, 6) ? word : word(word));
		return String.join(" ", made).trim();
	}

	private String id(String text) {
		return this.names.of("key", text);
	}

	private static long port(String text) {
		return Math.min(65_535, Math.max(0, Params.number(text)));
	}

	/** A name with a rate and a number of channels. */
	private String codec(String text) {
		int slash = text.indexOf('/');
		String name = (slash < 0) ? text : text.substring(0, slash);
		String made = PlainWords.are(name, 4) ? name : this.names.of("codec", Letters.lower(name));
		for (String number : (slash < 0) ? List.<String>of() : Text.split(text.substring(slash + 1), '/')) {
			made += Text.isNumber(number, 6) ? "/" + number : "";
		}
		return made;
	}

	/** The settings of a codec, but none that hold a picture or a key. */
	private String format(List<String> parts) {
		List<String> kept = new ArrayList<>();
		for (String part : Text.split(String.join("", parts.subList(1, parts.size())), ';')) {
			int equals = part.indexOf('=');
			String name = part.substring(0, Math.max(0, equals));
			boolean level = name.equals("profile-level-id") && part.length() == equals + 7;
			for (int i = equals + 1; level && i < part.length(); i++) {
				level = Letters.hex(part.charAt(i)) >= 0;
			}
			if (level || (PlainWords.are(name, 0) && PlainWords.are(part.substring(equals + 1), 6))) {
				kept.add(part);
			}
		}
		return kept.isEmpty() ? "" : word(parts.get(0)) + " " + String.join(";", kept);
	}

	/** RFC 8839 section 5.1. */
	private String candidate(List<String> parts) {
		if (parts.size() < 8) {
			return "";
		}
		String priority = Text.isNumber(parts.get(3), 10) ? parts.get(3) : "0";
		StringBuilder made = new StringBuilder(this.names.serial(parts.get(0)));
		made.append(' ').append(word(parts.get(1))).append(' ').append(word(parts.get(2))).append(' ').append(priority);
		made.append(' ').append(this.names.host(parts.get(4))).append(' ').append(port(parts.get(5)));
		made.append(" typ ").append(word(parts.get(7)));
		for (int i = 8; i + 1 < parts.size(); i += 2) {
			String value = parts.get(i + 1);
			made.append(switch (parts.get(i)) {
				case "raddr" -> " raddr " + this.names.host(value);
				case "rport" -> " rport " + port(value);
				case "tcptype" -> " tcptype " + word(value);
				default -> "";
			});
		}
		return made.toString();
	}

}
