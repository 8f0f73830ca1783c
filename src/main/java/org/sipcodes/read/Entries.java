package org.sipcodes.read;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

import org.sipcodes.model.Labels;

/**
 * {@code key=value} lines with the place of every key.
 *
 * @param path the file, or that of the site if a file of the overlay is laid over it,
 * such as {@code content/en/labels.properties}
 * @param lines by key, in the order of the file
 * @param problems where mistakes are added
 */
record Entries(String path, Map<String, Line> lines, Problems problems) {

	/**
	 * One line.
	 *
	 * @param value what the key stands for
	 * @param source the file
	 * @param number of the line, counted from 1
	 */
	record Line(String value, Source source, int number) {
	}

	/** Reads a file, laid over the one that it replaces. */
	static Entries read(Source source, Problems problems) {
		Entries entries = parse(source, problems);
		return (source.replaced() != null) ? parse(source.replaced(), problems).with(entries) : entries;
	}

	/** {@link java.util.Properties} would lose line numbers and duplicates. */
	private static Entries parse(Source source, Problems problems) {
		Map<String, Line> entries = new LinkedHashMap<>();
		int number = 0;
		for (String line : source.text().lines().map(String::strip).toList()) {
			number++;
			int equals = line.indexOf('=');
			if (line.isEmpty() || line.startsWith("#")) {
				continue;
			}
			if (equals < 1) {
				problems.add(source.file(), number, "\"" + line + "\" has no value; expected key=value");
				continue;
			}
			String key = line.substring(0, equals).strip();
			Line earlier = entries.putIfAbsent(key, new Line(line.substring(equals + 1).strip(), source, number));
			if (earlier != null) {
				problems.add(source.file(), number,
						"duplicate key \"" + key + "\"; expected it once, see line " + earlier.number());
			}
		}
		return new Entries(source.file(), entries, problems);
	}

	boolean has(String key) {
		return this.lines.containsKey(key);
	}

	/** The value of a key, or an empty text. */
	String value(String key) {
		return has(key) ? this.lines.get(key).value() : "";
	}

	/** Whether the line of a key is in the overlay. */
	boolean isOverlay(String key) {
		return has(key) && this.lines.get(key).source().overlay();
	}

	/** The values by key, in the order of the file. */
	Map<String, String> values() {
		Map<String, String> values = new LinkedHashMap<>();
		this.lines.forEach((key, line) -> values.put(key, line.value()));
		return values;
	}

	Labels labels() {
		return new Labels(this.path, values());
	}

	/** These and more, which win if both have a key. */
	Entries with(Entries more) {
		Map<String, Line> both = new LinkedHashMap<>(this.lines);
		both.putAll(more.lines);
		return new Entries(this.path, both, this.problems);
	}

	/** Those whose key is wanted. */
	Entries only(Predicate<String> wanted) {
		Map<String, Line> some = new LinkedHashMap<>(this.lines);
		some.keySet().removeIf(wanted.negate());
		return new Entries(this.path, some, this.problems);
	}

	/** Reports every label that is missing, unknown or does not fit the original. */
	void match(Entries original) {
		original.values().forEach((key, value) -> {
			String message = "missing label \"" + key + "\"; expected the words for \"" + value + "\"";
			this.problems.require(has(key), this.path, 1, message);
		});
		fitting(original, (key) -> false);
	}

	/**
	 * The labels that may take the place of others, with the same placeholders; the rest
	 * is reported.
	 * @param free keys that may be new
	 */
	Entries fitting(Entries original, Predicate<String> free) {
		Labels labels = labels();
		Labels originals = original.labels();
		return only((key) -> {
			if (!originals.has(key)) {
				return require(free.test(key), key,
						"unknown label \"" + key + "\"; expected only keys of " + originals.path());
			}
			Set<String> found = labels.placeholders(key);
			Set<String> expected = originals.placeholders(key);
			return require(found.equals(expected), key,
					"label \"" + key + "\" has placeholders " + found + "; expected " + expected);
		});
	}

	/** A problem at the place of a key. */
	void report(String key, String message) {
		require(false, key, message);
	}

	/** The same unless something holds, which is also the answer. */
	boolean require(boolean holds, String key, String message) {
		Line line = this.lines.get(key);
		this.problems.require(holds, line.source().file(), line.number(), message);
		return holds;
	}

}
