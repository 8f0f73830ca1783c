package org.sipcodes.sip;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.sipcodes.model.Text;

/**
 * A description of a session.
 *
 * @param origin the value of {@code o=}
 * @param connection the address of {@code c=} for all media; empty if there is none
 * @param direction such as {@code sendrecv}
 * @param attributes of the whole session, without {@code a=}
 * @param media in their order
 */
public record Sdp(String origin, String connection, String direction, List<String> attributes, List<Media> media) {

	static final Set<String> DIRECTIONS = Text.set("sendrecv sendonly recvonly inactive");

	public Sdp {
		attributes = List.copyOf(attributes);
		media = List.copyOf(media);
	}

	/** Finds the description in a body, also as a part of it; null if there is none. */
	static @Nullable Sdp find(String body) {
		int start = body.startsWith("v=0") ? 0 : body.indexOf("\nv=0") + 1;
		if (start == 0 && !body.startsWith("v=0")) {
			return null;
		}
		List<String> lines = new ArrayList<>();
		for (String line : Text.split(body.substring(start), '\n')) {
			String text = line.trim();
			if (text.length() < 2 || text.charAt(1) != '=') {
				break;
			}
			lines.add(text);
		}
		return read(lines);
	}

	private static Sdp read(List<String> lines) {
		String origin = "";
		String connection = "";
		List<String> attributes = new ArrayList<>();
		List<Media> media = new ArrayList<>();
		int i = 0;
		for (; i < lines.size() && lines.get(i).charAt(0) != 'm'; i++) {
			String value = lines.get(i).substring(2);
			switch (lines.get(i).charAt(0)) {
				case 'o' -> origin = value;
				case 'c' -> connection = address(value);
				case 'a' -> attributes.add(value);
				default -> {
				}
			}
		}
		String direction = direction(attributes, "sendrecv");
		while (i < lines.size()) {
			int end = i + 1;
			while (end < lines.size() && lines.get(end).charAt(0) != 'm') {
				end++;
			}
			media.add(Media.of(lines.subList(i, end), connection, direction));
			i = end;
		}
		return new Sdp(origin, connection, direction, attributes, media);
	}

	static String address(String value) {
		List<String> parts = Text.split(value, ' ');
		return Text.before(parts.get(parts.size() - 1), '/');
	}

	static String direction(List<String> attributes, String otherwise) {
		String direction = otherwise;
		for (String attribute : attributes) {
			direction = DIRECTIONS.contains(attribute) ? attribute : direction;
		}
		return direction;
	}

	/** The first media of a kind that are not refused; null if there are none. */
	public @Nullable Media first(String kind) {
		for (Media one : this.media) {
			if (one.kind().equals(kind) && one.port() > 0) {
				return one;
			}
		}
		return null;
	}

}
