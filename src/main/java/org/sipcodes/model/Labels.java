package org.sipcodes.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * The words of one language by key; asking for an absent key throws, so that no page
 * shows a raw key.
 *
 * @param path the file they are in, such as {@code content/en/labels.properties}
 * @param words by key
 */
public record Labels(String path, Map<String, String> words) {

	public String get(String key) {
		String value = this.words.get(key);
		if (value == null) {
			throw new IllegalArgumentException("no label \"" + key + "\" in " + this.path);
		}
		return value;
	}

	/** The words of a key with {0}, {1} … replaced. */
	public String format(String key, Object... values) {
		String text = get(key);
		if (text.indexOf('{') < 0) {
			return text;
		}
		StringBuilder formatted = new StringBuilder();
		for (int i = 0; i < text.length(); i++) {
			boolean placeholder = isPlaceholder(text, i);
			formatted.append(placeholder ? values[text.charAt(i + 1) - '0'] : text.charAt(i));
			i += placeholder ? 2 : 0;
		}
		return formatted.toString();
	}

	/** A number as the language writes it: {@code 0,5}. */
	public String decimal(String number) {
		return number.replace(".", get("decode.decimal"));
	}

	/** The words of a key with pieces of text in the place of {0}. */
	public List<Inline> around(String key, List<Inline> pieces) {
		String text = get(key);
		int place = text.indexOf("{0}");
		List<Inline> all = new ArrayList<>();
		all.add(Inline.text(text.substring(0, place)));
		all.addAll(pieces);
		if (place + 3 < text.length()) {
			all.add(Inline.text(text.substring(place + 3)));
		}
		return all;
	}

	public boolean has(String key) {
		return this.words.containsKey(key);
	}

	/** Enumerates with the commas and the "and" of this language: {@code a, b and c}. */
	public String and(List<String> items) {
		int size = items.size();
		if (size < 2) {
			return String.join("", items);
		}
		return String.join(", ", items.subList(0, size - 1)) + " " + get("list.and") + " " + items.get(size - 1);
	}

	/** The placeholders in the words of a key, such as {0} and {1}. */
	public Set<String> placeholders(String key) {
		String text = get(key);
		Set<String> placeholders = new TreeSet<>();
		for (int i = 0; i < text.length(); i++) {
			if (isPlaceholder(text, i)) {
				placeholders.add(text.substring(i, i + 3));
			}
		}
		return placeholders;
	}

	private static boolean isPlaceholder(String text, int i) {
		return text.charAt(i) == '{' && i + 2 < text.length() && Text.isDigit(text.charAt(i + 1))
				&& text.charAt(i + 2) == '}';
	}

}
