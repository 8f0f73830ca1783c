package org.sipcodes.content;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * {@code key=value} lines with the place of every key.
 *
 * @param path the file, or the lowest of several that are laid over each other, such as
 * {@code content/en/labels.properties}
 * @param values by key, in the order of the file
 * @param places where each key stands
 */
public record Entries(String path, Map<String, String> values, Map<String, Place> places) {

	/**
	 * Where a key stands.
	 *
	 * @param file such as {@code content/en/labels.properties}
	 * @param line counted from 1
	 */
	public record Place(String file, int line) {
	}

	/** A file that is not there. */
	public static Entries none(String path) {
		return new Entries(path, Map.of(), Map.of());
	}

	/** Reads a file; java.util.Properties would forget lines and duplicates. */
	public static Entries read(Source source, Problems problems) {
		Map<String, String> values = new LinkedHashMap<>();
		Map<String, Place> places = new LinkedHashMap<>();
		List<String> lines = source.text().lines().toList();
		for (int i = 0; i < lines.size(); i++) {
			String line = lines.get(i).strip();
			int equals = line.indexOf('=');
			if (line.isEmpty() || line.startsWith("#")) {
				continue;
			}
			if (equals < 1) {
				problems.add(source.file(), i + 1, "\"" + line + "\" has no value; expected key=value");
				continue;
			}
			String key = line.substring(0, equals).strip();
			Place earlier = places.putIfAbsent(key, new Place(source.file(), i + 1));
			if (earlier != null) {
				problems.add(source.file(), i + 1,
						"duplicate key \"" + key + "\"; expected it once, see line " + earlier.line());
			}
			values.putIfAbsent(key, line.substring(equals + 1).strip());
		}
		return new Entries(source.file(), values, places);
	}

	/** These and more, which win where both have a key. */
	public Entries with(Entries more) {
		Map<String, String> bothValues = new LinkedHashMap<>(this.values);
		bothValues.putAll(more.values);
		Map<String, Place> bothPlaces = new LinkedHashMap<>(this.places);
		bothPlaces.putAll(more.places);
		return new Entries(this.path, bothValues, bothPlaces);
	}

	/** The same under the name of another file. */
	public Entries at(String file) {
		return new Entries(file, this.values, this.places);
	}

	/** Those whose key is wanted. */
	public Entries only(Predicate<String> wanted) {
		Map<String, String> some = new LinkedHashMap<>(this.values);
		some.keySet().removeIf(wanted.negate());
		return new Entries(this.path, some, this.places);
	}

	/** Whether a key stands in the lowest file. */
	public boolean isLowest(String key) {
		Place place = this.places.get(key);
		return place == null || place.file().equals(this.path);
	}

	/** A problem at the place of a key. */
	public void report(Problems problems, String key, String message) {
		Place place = this.places.getOrDefault(key, new Place(this.path, 1));
		problems.add(place.file(), place.line(), message);
	}

}
