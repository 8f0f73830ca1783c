package org.sipcodes.language;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.sipcodes.content.Entries;
import org.sipcodes.content.Problems;

/**
 * The words of one language by key; asking for an absent key throws, so that no page
 * shows a raw key.
 */
public final class Labels {

	private static final Pattern PLACEHOLDER = Pattern.compile("\\{(\\d)}");

	private final Entries entries;

	public Labels(Entries entries) {
		this.entries = entries;
	}

	public String get(String key) {
		String value = this.entries.values().get(key);
		if (value == null) {
			throw new IllegalArgumentException("no label \"" + key + "\" in " + this.entries.path());
		}
		return value;
	}

	/** The words of a key with {0}, {1} … replaced. */
	public String format(String key, Object... values) {
		return PLACEHOLDER.matcher(get(key))
			.replaceAll((match) -> Matcher.quoteReplacement(String.valueOf(values[Integer.parseInt(match.group(1))])));
	}

	public boolean has(String key) {
		return this.entries.values().containsKey(key);
	}

	/** Enumerates with the commas and the "and" of this language: {@code a, b and c}. */
	public String and(List<String> items) {
		return join(items, get("list.and"));
	}

	/** Enumerates with the "or" of this language: {@code a, b or c}. */
	public String or(List<String> items) {
		return join(items, get("list.or"));
	}

	private String join(List<String> items, String last) {
		int size = items.size();
		if (size < 2) {
			return String.join("", items);
		}
		return String.join(", ", items.subList(0, size - 1)) + " " + last + " " + items.get(size - 1);
	}

	/**
	 * Compares with the labels that every language must match: the same keys, the same
	 * placeholders.
	 */
	public void mustMatch(Labels original, Problems problems) {
		String path = this.entries.path();
		original.entries.values().forEach((key, value) -> {
			String own = this.entries.values().get(key);
			if (own == null) {
				problems.add(path, 1, "missing label \"" + key + "\"; expected the words for \"" + value + "\"");
			}
			else if (!placeholders(own).equals(placeholders(value))) {
				problems.add(path, this.entries.lines().get(key), "label \"" + key + "\" has placeholders "
						+ placeholders(own) + "; expected " + placeholders(value));
			}
		});
		this.entries.lines().forEach((key, line) -> {
			if (!original.has(key)) {
				problems.add(path, line,
						"unknown label \"" + key + "\"; expected only keys of " + original.entries.path());
			}
		});
	}

	private static Set<String> placeholders(String text) {
		return PLACEHOLDER.matcher(text)
			.results()
			.map(MatchResult::group)
			.collect(Collectors.toCollection(TreeSet::new));
	}

}
