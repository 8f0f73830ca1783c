package org.sipcodes.log;

import org.sipcodes.sip.Utf8;

/** Text without what terminals and web pages add to it. */
final class Plain {

	private static final char ESCAPE = '\u001b';

	private static final String[] ENTITIES = { "&lt;", "<", "&gt;", ">", "&quot;", "\"", "&#34;", "\"", "&#39;", "'",
			"&#x27;", "'", "&apos;", "'", "&nbsp;", " ", "&#13;", "", "&#10;", "\n", "<br>", "\n", "<br/>", "\n",
			"<br />", "\n", "&amp;", "&" };

	private Plain() {
	}

	/** The text of bytes in UTF-8, or in UTF-16 if they say so or look like it. */
	static String text(byte[] bytes) {
		boolean marked = bytes.length > 1 && (bytes[0] & 0xff) + (bytes[1] & 0xff) == 0xff + 0xfe;
		boolean big = marked ? (bytes[0] & 0xff) == 0xfe : bytes.length > 3 && bytes[0] == 0 && bytes[2] == 0;
		boolean little = marked ? !big : bytes.length > 3 && bytes[1] == 0 && bytes[3] == 0;
		if (big || little) {
			return wide(bytes, marked ? 2 : 0, big);
		}
		boolean utf8 = bytes.length > 2 && (bytes[0] & 0xff) == 0xef && (bytes[1] & 0xff) == 0xbb;
		return Utf8.text(bytes, utf8 ? 3 : 0, bytes.length);
	}

	private static String wide(byte[] bytes, int from, boolean big) {
		char[] chars = new char[(bytes.length - from) / 2];
		for (int i = 0; i < chars.length; i++) {
			int first = bytes[from + 2 * i] & 0xff;
			int second = bytes[from + 2 * i + 1] & 0xff;
			chars[i] = (char) (big ? first << 8 | second : second << 8 | first);
		}
		return new String(chars);
	}

	/** The text without colours, and without entities if it has brackets as such. */
	static String text(String text) {
		String plain = (text.indexOf(ESCAPE) < 0) ? text : withoutColours(text);
		plain = plain.startsWith("\ufeff") ? plain.substring(1) : plain;
		if (plain.indexOf("&lt;") >= 0 || plain.indexOf("&quot;") >= 0) {
			for (int i = 0; i < ENTITIES.length; i += 2) {
				plain = plain.replace(ENTITIES[i], ENTITIES[i + 1]);
			}
		}
		return (plain.indexOf('\u00a0') < 0) ? plain : plain.replace('\u00a0', ' ');
	}

	private static String withoutColours(String text) {
		StringBuilder plain = new StringBuilder(text.length());
		for (int i = 0; i < text.length(); i++) {
			char c = text.charAt(i);
			if (c != ESCAPE) {
				plain.append(c);
			}
			else if (i + 1 < text.length() && text.charAt(i + 1) == '[') {
				i += 2;
				while (i < text.length() && text.charAt(i) < '@' && text.charAt(i) >= ' ') {
					i++;
				}
			}
		}
		return plain.toString();
	}

}
