package org.sipcodes.sip;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.sipcodes.model.Letters;
import org.sipcodes.model.Text;

/**
 * One stream that a session describes.
 *
 * @param kind {@code audio}, {@code video}, {@code image} …
 * @param port 0 if it is refused
 * @param profile such as {@code RTP/AVP}
 * @param codecs their names in the order of preference: {@code PCMA},
 * {@code telephone-event}
 * @param connection the address that its packets are sent to
 * @param direction such as {@code sendrecv}
 * @param attributes without {@code a=}
 */
public record Media(String kind, int port, String profile, List<String> codecs, String connection, String direction,
		List<String> attributes) {

	/** RTP/AVP payload types that need no rtpmap (RFC 3551). */
	private static final Map<String, String> STATIC = Text
		.map("0 PCMU 3 GSM 4 G723 5 DVI4 7 LPC 8 PCMA 9 G722 13 CN 15 G728 18 G729 26 JPEG 31 H261 34 H263");

	/** They carry no voice. */
	private static final Set<String> HELPERS = Text.set("TELEPHONE-EVENT CN RED RTX ULPFEC FLEXFEC-03");

	public Media {
		codecs = List.copyOf(codecs);
		attributes = List.copyOf(attributes);
	}

	/** Reads the lines from an {@code m=} to the next. */
	static Media of(List<String> lines, String connection, String direction) {
		List<String> parts = new ArrayList<>(Text.split(lines.get(0).substring(2), ' '));
		parts.removeIf(String::isEmpty);
		List<String> attributes = new ArrayList<>();
		String address = connection;
		for (String line : lines.subList(1, lines.size())) {
			if (line.charAt(0) == 'a') {
				attributes.add(line.substring(2));
			}
			address = (line.charAt(0) == 'c') ? Sdp.address(line.substring(2)) : address;
		}
		String kind = parts.isEmpty() ? "" : Letters.lower(parts.get(0));
		int port = (parts.size() < 2) ? 0 : (int) Math.max(0, Math.min(65_535, Params.number(parts.get(1))));
		String profile = (parts.size() < 3) ? "" : Letters.upper(parts.get(2));
		List<String> formats = parts.subList(Math.min(3, parts.size()), parts.size());
		return new Media(kind, port, profile, names(formats, attributes), address, Sdp.direction(attributes, direction),
				attributes);
	}

	private static List<String> names(List<String> formats, List<String> attributes) {
		Map<String, String> mapped = new HashMap<>(STATIC);
		for (String attribute : attributes) {
			int space = attribute.indexOf(' ');
			if (attribute.startsWith("rtpmap:") && space > 0) {
				mapped.put(attribute.substring(7, space), Text.before(attribute.substring(space + 1).trim(), '/'));
			}
		}
		List<String> names = new ArrayList<>();
		for (String format : formats) {
			names.add(mapped.getOrDefault(format, format));
		}
		return names;
	}

	/** The codecs that carry voice or pictures. */
	public List<String> voices() {
		List<String> voices = new ArrayList<>(this.codecs);
		voices.removeIf((codec) -> HELPERS.contains(Letters.upper(codec)));
		return voices;
	}

	/** Whether it is encrypted: SDES, DTLS or any SAVP profile. */
	public boolean isSecure() {
		return this.profile.indexOf("SAVP") >= 0 || has("crypto") || has("fingerprint");
	}

	/** Whether there is an attribute with a name. */
	public boolean has(String name) {
		for (String attribute : this.attributes) {
			if (attribute.equals(name) || attribute.startsWith(name + ":")) {
				return true;
			}
		}
		return false;
	}

	/** Whether nothing is sent to this side. */
	public boolean isDeaf() {
		return this.direction.equals("sendonly") || this.direction.equals("inactive")
				|| this.connection.equals("0.0.0.0");
	}

}
