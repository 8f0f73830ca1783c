package org.sipcodes.read;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * {@code key=value} lines with the place of every key.
 *
 * @param path the file, or that of the site if a file of the overlay is laid over it,
 * such as {@code content/en/labels.properties}
 * @param lines by key, in the order of the file
 */
public record Entries(String path, Map<String, Line> lines) {

	public Entries {
		lines = Collections.unmodifiableMap(new LinkedHashMap<>(lines));
	}

	/**
	 * One line.
	 *
	 * @param value what the key stands for
	 * @param source the file
	 * @param number of the line, counted from 1
	 */
	public record Line(String value, Source source, int number) {
	}

	/** A file that does not exist. */
	public static Entries none(String path) {
		return new Entries(path, Map.of());
	}

	/** Reads a file, laid over the one that it replaces. */
	public static Entries read(Source source, Problems problems) {
		Entries entries = parse(source, problems);
		return (source.replaced() != null) ? parse(source.replaced(), problems).with(entries) : entries;
	}

	/** {@link java.util.Properties} would lose line numbers and duplicates. */
	private static Entries parse(Source source, Problems problems) {
		Map<String, Line> entries = new LinkedHashMap<>();
		List<String> lines = source.text().lines().map(String::strip).toList();
		for (int i = 0; i < lines.size(); i++) {
			String line = lines.get(i);
			int equals = line.indexOf('=');
			if (line.isEmpty() || line.startsWith("#")) {
				continue;
			}
			if (equals < 1) {
				problems.add(source.file(), i + 1, "\"" + line + "\" has no value; expected key=value");
				continue;
			}
			String key = line.substring(0, equals).strip();
			Line earlier = entries.putIfAbsent(key, new Line(line.substring(equals + 1).strip(), source, i + 1));
			if (earlier != null) {
				problems.add(source.file(), i + 1,
						"duplicate key \"" + key + "\"; expected it once, see line " + earlier.number());
			}
		}
		return new Entries(source.file(), entries);
	}

	public boolean has(String key) {
		return this.lines.containsKey(key);
	}

	/** The value of a key, or an empty text. */
	public String value(String key) {
		return has(key) ? this.lines.get(key).value() : "";
	}

	/** Whether the line of a key is in the overlay. */
	public boolean isOverlay(String key) {
		return has(key) && this.lines.get(key).source().overlay();
	}

	/** The values by key, in the order of the file. */
	public Map<String, String> values() {
		Map<String, String> values = new LinkedHashMap<>();
		this.lines.forEach((key, line) -> values.put(key, line.value()));
		return values;
	}

	/** These and more, which win if both have a key. */
	public Entries with(Entries more) {
		Map<String, Line> both = new LinkedHashMap<>(this.lines);
		both.putAll(more.lines);
		return new Entries(this.path, both);
	}

	/** Those whose key is wanted. */
	public Entries only(Predicate<String> wanted) {
		Map<String, Line> some = new LinkedHashMap<>(this.lines);
		some.keySet().removeIf(wanted.negate());
		return new Entries(this.path, some);
	}

	/** A problem at the place of a key. */
	public void report(Problems problems, String key, String message) {
		Line line = this.lines.get(key);
		problems.add(line.source().file(), line.number(), message);
	}

}
