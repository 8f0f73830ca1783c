package org.sipcodes.log;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.sipcodes.model.Letters;
import org.sipcodes.model.Text;
import org.sipcodes.sip.Envelope;
import org.sipcodes.sip.Place;

/**
 * A list of packets, as Wireshark and tshark show them: a row for each message with its
 * time, its two addresses, and its first line without the version.
 */
final class ListForm implements Form {

	private static final String REQUEST = "Request: ";

	private static final String STATUS = "Status: ";

	/** What stands between the cells of a row. */
	private static final String SEPARATORS = " \t\"',;|";

	/** Behind a phrase stand the method and the number of bindings. */
	private static final int MOST_NOTES = 3;

	@Override
	public int read(Lines lines, int at, Catch caught) {
		String line = lines.get(at);
		int request = line.indexOf(REQUEST);
		int info = (request < 0) ? line.indexOf(STATUS) : request;
		if (info <= 0 || !isOfSip(line, info)) {
			return at;
		}
		String before = line.substring(0, info);
		Clock clock = clock(before);
		List<Sight> sights = Sights.of(before);
		boolean both = sights.size() > 1;
		Place source = both ? sights.get(0).place() : Place.UNKNOWN;
		Place target = both ? sights.get(1).place() : Place.UNKNOWN;
		Envelope envelope = new Envelope(-1, "", source, target, 0, true);
		int next = at;
		// A packet may hold several messages.
		for (String cell : Text.split(line.substring(info), '|')) {
			String message = cell.trim();
			String start = message.startsWith(REQUEST) ? request(message.substring(REQUEST.length()))
					: message.startsWith(STATUS) ? response(message.substring(STATUS.length())) : "";
			if (!start.isEmpty()) {
				next = at + 1;
				caught.add(new Found(Found.Kind.ROW, at, start + "\r\n\r\n", clock, envelope), next);
			}
		}
		return next;
	}

	/** Whether the cells before are the name of the protocol and a length. */
	private static boolean isOfSip(String line, int info) {
		int end = info;
		while (end > 0 && (SEPARATORS.indexOf(line.charAt(end - 1)) >= 0 || Digits.is(line, end - 1))) {
			end--;
		}
		int begin = end;
		while (begin > 0 && (Digits.isLetter(line, begin - 1) || line.charAt(begin - 1) == '/')) {
			begin--;
		}
		String name = line.substring(begin, end);
		return name.equals("SIP") || name.startsWith("SIP/");
	}

	private static String request(String info) {
		String uri = Text.before(Text.before(Text.after(info, ' '), ' '), '"');
		uri = uri.endsWith(",") ? uri.substring(0, uri.length() - 1) : uri;
		return uri.isEmpty() ? "" : Text.before(info, ' ') + " " + uri + " SIP/2.0";
	}

	private static String response(String info) {
		boolean number = Digits.end(info, 0) == 3 && (info.length() == 3 || info.charAt(3) == ' ');
		return number ? "SIP/2.0 " + phrase(info) : "";
	}

	/**
	 * Without what explains it: {@code (INVITE)}, {@code (1 binding)},
	 * {@code , with session description}.
	 */
	private static String phrase(String info) {
		int with = info.indexOf(", with ");
		String text = (with < 0) ? info : info.substring(0, with);
		for (int i = 0; i < MOST_NOTES; i++) {
			text = Phrases.bare(text, SEPARATORS);
			int open = text.lastIndexOf(" (");
			String note = (open < 0 || !text.endsWith(")")) ? "" : text.substring(open + 2, text.length() - 1);
			boolean explains = note.indexOf(" binding") >= 0 || (!note.isEmpty() && Letters.upper(note).equals(note));
			text = explains ? text.substring(0, open) : text;
		}
		return text;
	}

	/** The time of day, or else the seconds since the first packet. */
	private static @Nullable Clock clock(String before) {
		Clock said = Clocks.find(before);
		int dot = before.indexOf('.');
		int begin = dot;
		while (Digits.is(before, begin - 1)) {
			begin--;
		}
		int end = Digits.end(before, dot + 1);
		if (said != null || begin == dot || end - dot < 4) {
			return said;
		}
		long micros = Digits.number(before, begin, dot) * Clock.SECOND + Digits.micros(before, dot + 1, end);
		return new Clock(-1, -1, micros, true, begin);
	}

}
