package org.sipcodes.language;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
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

	/** The file they stand in. */
	public String path() {
		return this.entries.path();
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
		original.entries.values().forEach((key, value) -> {
			if (!has(key)) {
				problems.add(this.entries.path(), 1,
						"missing label \"" + key + "\"; expected the words for \"" + value + "\"");
			}
		});
		fitting(original, (key) -> false, problems);
	}

	/**
	 * The labels that may take the place of others: the same keys, the same placeholders.
	 * @param original the labels that they are compared with
	 * @param free keys that may be new
	 * @param problems where those that do not fit are reported
	 */
	public Entries fitting(Labels original, Predicate<String> free, Problems problems) {
		Predicate<String> known = (key) -> report(original.has(key) || free.test(key), key,
				"unknown label \"" + key + "\"; expected only keys of " + original.entries.path(), problems);
		return this.entries.only(known.and((key) -> {
			Set<String> own = placeholders(get(key));
			Set<String> expected = original.has(key) ? placeholders(original.get(key)) : own;
			return report(own.equals(expected), key,
					"label \"" + key + "\" has placeholders " + own + "; expected " + expected, problems);
		}));
	}

	private boolean report(boolean fits, String key, String message, Problems problems) {
		if (!fits) {
			this.entries.report(problems, key, message);
		}
		return fits;
	}

	private static Set<String> placeholders(String text) {
		return PLACEHOLDER.matcher(text)
			.results()
			.map(MatchResult::group)
			.collect(Collectors.toCollection(TreeSet::new));
	}

}
