package org.sipcodes.read;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.sipcodes.model.SearchRules;

/** Reads how a language is searched: the file {@code search}. */
final class SearchRulesReader {

	/** The stemmers of Snowball. */
	static final List<String> STEMMERS = List.of("Arabic", "Armenian", "Basque", "Catalan", "Danish", "Dutch",
			"English", "Estonian", "Finnish", "French", "German", "Greek", "Hindi", "Hungarian", "Indonesian", "Irish",
			"Italian", "Lithuanian", "Nepali", "Norwegian", "Porter", "Portuguese", "Romanian", "Russian", "Serbian",
			"Spanish", "Swedish", "Tamil", "Turkish", "Yiddish");

	private static final List<String> KEYS = List.of("stemmers", "silent", "endings", "letters", "keys", "classes");

	private SearchRulesReader() {
	}

	static SearchRules read(Entries file) {
		file.lines()
			.keySet()
			.forEach((key) -> file.require(KEYS.contains(key), key,
					"unknown key \"" + key + "\"; expected one of " + String.join(", ", KEYS)));
		List<String> stemmers = words(file, "stemmers");
		stemmers.forEach((stemmer) -> file.require(STEMMERS.contains(stemmer), "stemmers",
				"unknown stemmer \"" + stemmer + "\"; expected one of " + String.join(", ", STEMMERS)));
		return new SearchRules(stemmers, Set.copyOf(words(file, "silent")), pairs(file, "endings"),
				pairs(file, "letters"), pairs(file, "keys"), words(file, "classes"));
	}

	private static List<String> words(Entries file, String key) {
		return file.value(key).isEmpty() ? List.of() : List.of(file.value(key).split(",\\s+"));
	}

	private static Map<String, String> pairs(Entries file, String key) {
		Map<String, String> pairs = new HashMap<>();
		for (String pair : words(file, key)) {
			String[] sides = pair.split(" ");
			if (sides.length == 2 && (sides[0].length() == sides[1].length() || key.equals("endings"))) {
				pairs.put(sides[0], sides[1]);
			}
			else {
				file.report(key, "\"" + pair + "\" in \"" + key
						+ "\"; expected two texts of the same length with a space between them");
			}
		}
		return Map.copyOf(pairs);
	}

}
