package org.sipcodes.content;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A file of {@code key=value} lines, in UTF-8, with the line of every key.
 *
 * @param path such as {@code content/en/labels.properties}
 * @param values by key, in the order of the file
 * @param lines where each key stands
 */
public record Entries(String path, Map<String, String> values, Map<String, Integer> lines) {

	/** Reads a file; java.util.Properties would forget lines and duplicates. */
	public static Entries read(Source source, Problems problems) {
		Map<String, String> values = new LinkedHashMap<>();
		Map<String, Integer> places = new LinkedHashMap<>();
		List<String> lines = source.text().lines().toList();
		for (int i = 0; i < lines.size(); i++) {
			String line = lines.get(i).strip();
			int equals = line.indexOf('=');
			if (line.isEmpty() || line.startsWith("#")) {
				continue;
			}
			if (equals < 1) {
				problems.add(source.path(), i + 1, "\"" + line + "\" has no value; expected key=value");
				continue;
			}
			String key = line.substring(0, equals).strip();
			if (values.putIfAbsent(key, line.substring(equals + 1).strip()) != null) {
				problems.add(source.path(), i + 1,
						"duplicate key \"" + key + "\"; expected it once, see line " + places.get(key));
			}
			places.putIfAbsent(key, i + 1);
		}
		return new Entries(source.path(), values, places);
	}

}
