package org.sipcodes.sip;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.sipcodes.model.Letters;

/** Reads messages and counts them; a text that is broken is a message with faults. */
public final class MessageReader {

	/** No real message has as many fields. */
	private static final int MOST_FIELDS = 2_000;

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
		int end = endOfLine(text, 0);
		StartLine start = StartLine.of(text.substring(0, end));
		if (start == null) {
			return null;
		}
		List<Fault> faults = new ArrayList<>();
		int[] fields = fields(text, afterLine(text, end), faults);
		int body = body(text, afterLine(text, end));
		this.count++;
		Message.Shape shape = new Message.Shape(fields, body, size - Utf8.length(text.substring(0, body)), faults);
		return new Message(this.count, envelope, start, text, shape);
	}

	/** Where the body begins: after the first empty line. */
	private static int body(String text, int from) {
		int at = from;
		while (at < text.length()) {
			int end = endOfLine(text, at);
			if (end == at) {
				return afterLine(text, at);
			}
			at = afterLine(text, end);
		}
		return text.length();
	}

	/** Begin and end of the name and of the value of each field. */
	private static int[] fields(String text, int from, List<Fault> faults) {
		int[] fields = new int[64];
		int count = 0;
		int at = from;
		while (at < text.length() && count < MOST_FIELDS) {
			int end = endOfLine(text, at);
			if (end == at) {
				break;
			}
			int colon = text.indexOf(':', at);
			boolean folded = text.charAt(at) == ' ' || text.charAt(at) == '\t';
			if (folded && count > 0) {
				fields[4 * count - 1] = end;
			}
			else if (colon < 0 || colon >= end || !Names.isToken(text.substring(at, colon).trim())) {
				faults.add(new Fault("header-line", shortened(text.substring(at, end)), "7.3"));
			}
			else {
				fields = (4 * count + 4 > fields.length) ? Arrays.copyOf(fields, 2 * fields.length) : fields;
				fields[4 * count] = at;
				fields[4 * count + 1] = at + Letters.trimEnd(text.substring(at, colon)).length();
				fields[4 * count + 2] = colon + 1;
				fields[4 * count + 3] = end;
				count++;
			}
			at = afterLine(text, end);
		}
		return Arrays.copyOf(fields, 4 * count);
	}

	static String shortened(String text) {
		return (text.length() <= 60) ? text : text.substring(0, 59) + "…";
	}

	private static int endOfLine(String text, int from) {
		int end = from;
		while (end < text.length() && text.charAt(end) != '\n' && text.charAt(end) != '\r') {
			end++;
		}
		return end;
	}

	/** Where the next line begins. */
	private static int afterLine(String text, int end) {
		int next = end;
		next += (next < text.length() && text.charAt(next) == '\r') ? 1 : 0;
		next += (next < text.length() && text.charAt(next) == '\n') ? 1 : 0;
		return next;
	}

}
