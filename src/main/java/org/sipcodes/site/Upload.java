package org.sipcodes.site;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What a form or a program sends: files or a text, and settings.
 *
 * @param files or else the field {@code text}, or else the whole body
 * @param values of the other fields and of the query
 */
record Upload(List<byte[]> files, Map<String, String> values) {

	private static final String TEXT = "text";

	/** Reads a body by its type; one that is no form is the file itself. */
	static Upload of(byte[] body, String contentType, Map<String, String> parameters) {
		Map<String, String> values = new LinkedHashMap<>(parameters);
		String type = contentType.toLowerCase(Locale.ROOT);
		int boundary = type.indexOf("boundary=");
		if (type.startsWith("multipart/form-data") && boundary > 0) {
			String mark = contentType.substring(boundary + "boundary=".length()).replaceAll("^\"|\".*|;.*", "");
			return parts(body, bytes("--" + mark), values);
		}
		if (type.startsWith("application/x-www-form-urlencoded") && startsLikeForm(body)) {
			for (String pair : new String(body, StandardCharsets.UTF_8).split("&")) {
				int equals = pair.indexOf('=');
				if (equals > 0) {
					values.put(decoded(pair.substring(0, equals)), decoded(pair.substring(equals + 1)));
				}
			}
			return new Upload(List.of(bytes(values.getOrDefault(TEXT, ""))), values);
		}
		return new Upload(List.of(body), values);
	}

	/** curl says that a file is a form unless it is told otherwise. */
	private static boolean startsLikeForm(byte[] body) {
		String start = new String(body, 0, Math.min(body.length, 60), StandardCharsets.ISO_8859_1);
		return start.matches("(?s)(text|redact|lang|call|color)=.*");
	}

	private static String decoded(String text) {
		try {
			return URLDecoder.decode(text, StandardCharsets.UTF_8);
		}
		catch (IllegalArgumentException ex) {
			return text;
		}
	}

	private static byte[] bytes(String text) {
		return text.getBytes(StandardCharsets.UTF_8);
	}

	/** The parts between the marks, RFC 7578. */
	private static Upload parts(byte[] body, byte[] mark, Map<String, String> values) {
		List<byte[]> files = new ArrayList<>();
		int start = find(body, mark, 0);
		while (start >= 0) {
			int end = find(body, mark, start + mark.length);
			if (end > 0) {
				part(Arrays.copyOfRange(body, start + mark.length, end), files, values);
			}
			start = end;
		}
		files.removeIf((file) -> file.length == 0);
		return new Upload(files.isEmpty() ? List.of(bytes(values.getOrDefault(TEXT, ""))) : files, values);
	}

	private static void part(byte[] part, List<byte[]> files, Map<String, String> values) {
		int body = find(part, bytes("\r\n\r\n"), 0);
		if (body < 0) {
			return;
		}
		String head = new String(part, 0, body, StandardCharsets.UTF_8);
		int name = head.indexOf("name=\"");
		int from = body + 4;
		int length = Math.max(0, part.length - from - 2);
		if (head.contains("filename=")) {
			files.add(Arrays.copyOfRange(part, from, from + length));
		}
		else if (name > 0) {
			String rest = head.substring(name + 6);
			values.put(rest.substring(0, Math.max(0, rest.indexOf('"'))),
					new String(part, from, length, StandardCharsets.UTF_8));
		}
	}

	private static int find(byte[] bytes, byte[] mark, int from) {
		for (int i = from; i <= bytes.length - mark.length; i++) {
			if (bytes[i] == mark[0] && Arrays.equals(bytes, i, i + mark.length, mark, 0, mark.length)) {
				return i;
			}
		}
		return -1;
	}

	/** The value of a field; empty if there is none. */
	String value(String name) {
		return this.values.getOrDefault(name, "");
	}

	/** Whether a field is there and does not say no. */
	boolean is(String name) {
		return this.values.containsKey(name) && !value(name).equals("false");
	}

}
