package org.sipcodes.form;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * Reads a text that is JSON and nothing else (RFC 8259), or throws with what is wrong and
 * where.
 */
final class JsonReader {

	/** A whole number, its fraction and its exponent. */
	private static final Pattern NUMBER = Pattern.compile("-?(?:0|[1-9][0-9]*+)(\\.[0-9]++)?([eE][+-]?[0-9]++)?");

	/** The most characters of a number: the time to read it grows with their square. */
	private static final int LONGEST_NUMBER = 1_000;

	/** The most objects and lists within each other: each of them takes some stack. */
	private static final int DEEPEST = 500;

	private final String text;

	/** The index of the next character. */
	private int at;

	/** How many objects and lists are not closed yet. */
	private int open;

	JsonReader(String text) {
		this.text = text;
	}

	@Nullable Object read() {
		Object value = value();
		skipSpace();
		if (this.at < this.text.length()) {
			throw expected("the end");
		}
		return value;
	}

	private @Nullable Object value() {
		skipSpace();
		return switch (next()) {
			case '{' -> object();
			case '[' -> list();
			case '"' -> text();
			case 't' -> word("true", true);
			case 'f' -> word("false", false);
			case 'n' -> word("null", null);
			default -> number();
		};
	}

	private Map<String, @Nullable Object> object() {
		Map<String, @Nullable Object> object = new LinkedHashMap<>();
		open();
		while (hasMore(object.isEmpty(), '}')) {
			skipSpace();
			int place = this.at;
			if (next() != '"') {
				throw expected("a name in quotation marks");
			}
			String name = text();
			if (object.containsKey(name)) {
				throw wrong(place, "the object has the name \"" + name + "\" already");
			}
			if (!take(':')) {
				throw expected("a colon");
			}
			object.put(name, value());
		}
		this.open--;
		return object;
	}

	private List<@Nullable Object> list() {
		List<@Nullable Object> list = new ArrayList<>();
		open();
		while (hasMore(list.isEmpty(), ']')) {
			list.add(value());
		}
		this.open--;
		return list;
	}

	/** Goes into an object or a list. */
	private void open() {
		if (this.open == DEEPEST) {
			throw wrong(this.at, "more than " + DEEPEST + " objects and lists within each other");
		}
		this.open++;
		this.at++;
	}

	/** Whether another part follows, which it goes to; otherwise it goes past the end. */
	private boolean hasMore(boolean first, char end) {
		if (take(end)) {
			return false;
		}
		if (!first && !take(',')) {
			throw expected("a comma or " + end);
		}
		return true;
	}

	/** Reads a text from its first quotation mark on. */
	private String text() {
		StringBuilder text = new StringBuilder();
		int from = ++this.at;
		while (next() != '"') {
			if (next() == '\\') {
				text.append(this.text, from, this.at++).append(escaped());
				from = this.at;
			}
			else if (next() < ' ') {
				throw expected((next() < 0) ? "a quotation mark" : "\\u%04X".formatted(next()));
			}
			else {
				this.at++;
			}
		}
		return text.append(this.text, from, this.at++).toString();
	}

	/** What the characters after a backslash stand for. */
	private char escaped() {
		if (next() == 'u') {
			this.at++;
			return (char) (hexDigit() << 12 | hexDigit() << 8 | hexDigit() << 4 | hexDigit());
		}
		int place = JsonWriter.LETTERS.indexOf(next());
		if (place < 0) {
			throw expected("an escape such as \\n or \\u000A");
		}
		this.at++;
		return JsonWriter.ESCAPED.charAt(place);
	}

	private int hexDigit() {
		if (!HexFormat.isHexDigit(next())) {
			throw expected("four hexadecimal digits");
		}
		return HexFormat.fromHexDigit(this.text.charAt(this.at++));
	}

	private @Nullable Object word(String word, @Nullable Object value) {
		if (!this.text.startsWith(word, this.at)) {
			throw expected(word);
		}
		this.at += word.length();
		return value;
	}

	/** An integer as small as its type can be, or a double. */
	private Number number() {
		Matcher number = NUMBER.matcher(this.text).region(this.at, this.text.length());
		if (!number.lookingAt()) {
			throw expected("a value");
		}
		if (number.end() - this.at > LONGEST_NUMBER) {
			throw wrong(this.at, "a number of more than " + LONGEST_NUMBER + " characters");
		}
		this.at = number.end();
		if (number.group(1) != null || number.group(2) != null) {
			return Double.valueOf(number.group());
		}
		BigInteger whole = new BigInteger(number.group());
		if (whole.bitLength() >= Long.SIZE) {
			return whole;
		}
		if (whole.bitLength() >= Integer.SIZE) {
			return whole.longValue();
		}
		return whole.intValue();
	}

	/** The next character, or -1 at the end. */
	private int next() {
		return (this.at < this.text.length()) ? this.text.charAt(this.at) : -1;
	}

	private void skipSpace() {
		while (next() == ' ' || next() == '\n' || next() == '\r' || next() == '\t') {
			this.at++;
		}
	}

	/** Goes past a character, after space, if it is there. */
	private boolean take(char c) {
		skipSpace();
		boolean there = next() == c;
		if (there) {
			this.at++;
		}
		return there;
	}

	private IllegalArgumentException expected(String what) {
		int c = next();
		String found = (c < 0) ? "the end" : (c > ' ' && c < 0x7f) ? Character.toString(c) : "U+%04X".formatted(c);
		return wrong(this.at, "found " + found + "; expected " + what);
	}

	private IllegalArgumentException wrong(int place, String what) {
		String before = this.text.substring(0, place);
		long line = 1 + before.chars().filter((c) -> c == '\n').count();
		return new IllegalArgumentException(
				"line " + line + ", column " + (place - before.lastIndexOf('\n')) + ": " + what);
	}

}
