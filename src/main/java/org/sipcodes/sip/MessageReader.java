package org.sipcodes.sip;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

/** Reads messages and counts them; a text that is broken is a message with faults. */
public final class MessageReader {

	private final Room room = new Room();

	private int count;

	/**
	 * Reads what a packet holds.
	 * @return null if it does not begin like a message
	 */
	public @Nullable Message read(byte[] bytes, int from, int to, Envelope envelope) {
		int start = from;
		while (start < to && (bytes[start] == '\r' || bytes[start] == '\n' || bytes[start] == ' ')) {
			start++;
		}
		return looksLikeOne(bytes, start, to) ? read(Utf8.text(bytes, start, to), to - start, envelope) : null;
	}

	/** Whether bytes begin with the first line of a message, without reading them. */
	public static boolean looksLikeOne(byte[] bytes, int from, int to) {
		int end = from;
		int stop = Math.min(to, from + 4_000);
		while (end < stop && bytes[end] != '\n' && bytes[end] != '\r') {
			// No first line has a control character.
			if (bytes[end] >= 0 && bytes[end] < ' ' && bytes[end] != '\t') {
				return false;
			}
			end++;
		}
		while (end > from && (bytes[end - 1] == ' ' || bytes[end - 1] == '\t')) {
			end--;
		}
		return isName(bytes, from, end) || (end - from > 12 && (isName(bytes, end - 7, end)));
	}

	/** {@code SIP/} and a digit. */
	private static boolean isName(byte[] bytes, int at, int end) {
		return at + 7 <= end && (bytes[at] | 32) == 's' && (bytes[at + 1] | 32) == 'i' && (bytes[at + 2] | 32) == 'p'
				&& bytes[at + 3] == '/' && bytes[at + 4] >= '0' && bytes[at + 4] <= '9';
	}

	/**
	 * Reads a text that begins with the first line of a message.
	 * @return null if it does not
	 */
	public @Nullable Message read(String text, Envelope envelope) {
		return read(text, Utf8.length(text), envelope);
	}

	private @Nullable Message read(String text, int size, Envelope envelope) {
		int end = Header.endOfLine(text, 0);
		StartLine start = StartLine.of(text.substring(0, end));
		if (start == null) {
			return null;
		}
		List<Fault> faults = new ArrayList<>();
		Header header = new Header(text, Header.afterLine(text, end), this.room, faults);
		// If it has as many characters as bytes, so has its body.
		int body = (size == text.length()) ? size - header.end() : size - Utf8.length(text, header.end());
		return new Message(++this.count, envelope, start, header, body, faults);
	}

	static String shortened(String text) {
		return (text.length() <= 60) ? text : text.substring(0, 59) + "…";
	}

}
