package org.sipcodes.sip;

import org.sipcodes.model.Text;

/**
 * The value of {@code From}, {@code To}, {@code Contact} and others.
 *
 * @param display the name; empty if there is none
 * @param uri as it is written, without brackets
 * @param params what follows it, without the first separator
 */
public record NameAddress(String display, String uri, String params) {

	/** Reads a value, whatever it is. */
	public static NameAddress of(String text) {
		int open = bracket(text);
		int close = (open < 0) ? -1 : text.indexOf('>', open);
		if (open >= 0) {
			String uri = text.substring(open + 1, (close < 0) ? text.length() : close).trim();
			String rest = (close < 0) ? "" : text.substring(close + 1).trim();
			return new NameAddress(Params.unquoted(text.substring(0, open).trim()), uri, Text.after(rest, ';'));
		}
		return new NameAddress("", Text.before(text, ';').trim(), Text.after(text, ';'));
	}

	/** Where the address begins that is outside of the quoted name. */
	private static int bracket(String text) {
		boolean quoted = false;
		for (int i = 0; i < text.length(); i++) {
			char c = text.charAt(i);
			quoted ^= c == '"';
			if (c == '<' && !quoted) {
				return i;
			}
			i += (c == '\\') ? 1 : 0;
		}
		return -1;
	}

	/** The tag of a value that is needed for nothing else. */
	static String tag(String text) {
		int open = bracket(text);
		int close = (open < 0) ? 0 : text.indexOf('>', open);
		return (close < 0) ? "" : Params.value(Text.after(text.substring(close), ';'), "tag");
	}

	/** The value of a parameter; empty if it is not there. */
	public String param(String name) {
		return Params.value(this.params, name);
	}

	public String tag() {
		return param("tag");
	}

	public Uri address() {
		return Uri.of(this.uri);
	}

}
