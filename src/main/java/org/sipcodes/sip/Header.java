package org.sipcodes.sip;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import org.sipcodes.model.Letters;
import org.sipcodes.model.Text;

/**
 * The header of a message: where its fields are. One is looked up dozens of times in each
 * message, so that a hash of its long name is kept.
 */
final class Header {

	/** No real message has as many fields. */
	private static final int MOST = 2_000;

	private static final int WIDTH = Room.WIDTH;

	/** Fields whose commas do not separate values. */
	private static final Set<String> WHOLE = Text
		.set("www-authenticate proxy-authenticate authorization proxy-authorization authentication-info date "
				+ "subject call-id user-agent server organization retry-after identity");

	private final String text;

	/** Begin and end of the name, begin and end of the value, hash of the name. */
	private final int[] places;

	/** Where its own are among the places. */
	private final int first;

	private int size;

	private boolean isFolded;

	private int end;

	/**
	 * Reads the lines of a message up to the empty one.
	 * @param from where the second line begins
	 * @param faults of lines that are no fields are added
	 */
	Header(String text, int from, Room room, List<Fault> faults) {
		this.text = text;
		int at = from;
		while (at < text.length() && this.size < MOST) {
			int stop = endOfLine(text, at);
			if (stop == at) {
				break;
			}
			line(at, stop, room, faults);
			at = afterLine(text, stop);
		}
		while (at < text.length() && endOfLine(text, at) > at) {
			at = afterLine(text, endOfLine(text, at));
		}
		this.end = afterLine(text, at);
		this.places = room.places();
		this.first = room.end() - WIDTH * this.size;
	}

	private void line(int from, int to, Room room, List<Fault> faults) {
		char first = this.text.charAt(from);
		if ((first == ' ' || first == '\t') && this.size > 0) {
			room.extend(to);
			this.isFolded = true;
			return;
		}
		int colon = from;
		while (colon < to && this.text.charAt(colon) != ':') {
			colon++;
		}
		int begin = Letters.skipBlanks(this.text, from, colon);
		int end = Letters.skipBlanksBack(this.text, begin, colon);
		if (colon == to || !Names.isToken(this.text, begin, end)) {
			faults.add(new Fault("header-line", MessageReader.shortened(this.text.substring(from, to)), "7.3"));
		}
		else {
			room.add(this.size++, from, end, colon + 1, to, hash(from, end));
		}
	}

	/** The same as that of the long name in lower case. */
	private int hash(int from, int to) {
		if (to - from == 1) {
			return Names.full(this.text.substring(from, to)).hashCode();
		}
		int hash = 0;
		for (int i = from; i < to; i++) {
			char c = this.text.charAt(i);
			hash = 31 * hash + (Letters.isCapital(c) ? c + 32 : c);
		}
		return hash;
	}

	static int endOfLine(String text, int from) {
		int end = from;
		while (end < text.length() && text.charAt(end) != '\n' && text.charAt(end) != '\r') {
			end++;
		}
		return end;
	}

	/** Where the next line begins. */
	static int afterLine(String text, int end) {
		int next = end;
		next += (next < text.length() && text.charAt(next) == '\r') ? 1 : 0;
		next += (next < text.length() && text.charAt(next) == '\n') ? 1 : 0;
		return next;
	}

	/** All of the message. */
	String text() {
		return this.text;
	}

	/** How many fields it has, counted line by line. */
	int size() {
		return this.size;
	}

	/** Where what follows it begins. */
	int end() {
		return this.end;
	}

	private int at(int place) {
		return this.first + WIDTH * place;
	}

	/** The name of a field as it is written. */
	String name(int place) {
		return this.text.substring(this.places[at(place)], this.places[at(place) + 1]);
	}

	/** The value of a field, on one line. */
	String value(int place) {
		int from = this.places[at(place) + 2];
		int to = this.places[at(place) + 3];
		int begin = Letters.skipBlanks(this.text, from, to);
		String value = this.text.substring(begin, Letters.skipBlanksBack(this.text, begin, to));
		return (this.isFolded && endOfLine(value, 0) < value.length()) ? unfolded(value) : value;
	}

	private static String unfolded(String value) {
		StringBuilder line = new StringBuilder();
		for (int i = 0; i < value.length(); i++) {
			char c = value.charAt(i);
			boolean blank = c == '\r' || c == '\n' || c == ' ' || c == '\t';
			if (!blank) {
				line.append(c);
			}
			else if (line.charAt(line.length() - 1) != ' ') {
				line.append(' ');
			}
		}
		return line.toString();
	}

	/**
	 * Where a field with a name comes next; -1 if none does.
	 * @param name in lower case and in its long form
	 */
	int find(String name, int from) {
		int hash = name.hashCode();
		for (int i = from; i < this.size; i++) {
			if (this.places[at(i) + 4] == hash && isNamed(i, name)) {
				return i;
			}
		}
		return -1;
	}

	private boolean isNamed(int place, String name) {
		int from = this.places[at(place)];
		int length = this.places[at(place) + 1] - from;
		return (length == 1) ? Names.full(name(place)).equals(name)
				: length == name.length() && Letters.isAt(this.text, from, name);
	}

	/** Every value of the fields with a name, those of one line one by one. */
	List<String> values(String name) {
		List<String> values = new ArrayList<>();
		for (int i = find(name, 0); i >= 0; i = find(name, i + 1)) {
			String value = value(i);
			boolean several = value.indexOf(',') >= 0 && !WHOLE.contains(name);
			if (several) {
				values.addAll(Params.split(value, ','));
			}
			else {
				values.add(value);
			}
		}
		if (values.contains("")) {
			values.removeIf(String::isEmpty);
		}
		return values;
	}

}
