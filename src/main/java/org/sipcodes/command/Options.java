package org.sipcodes.command;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What a command is called with.
 *
 * @param values by the names of the options; a switch has an empty one
 * @param words those that are no options, such as files
 * @param unknown words that look like options
 */
record Options(Map<String, List<String>> values, List<String> words, List<String> unknown) {

	/**
	 * Sorts words.
	 * @param names of the options; one that ends in {@code =} has a value, which is
	 * written behind it or is the next word
	 */
	static Options of(List<String> all, String... names) {
		Set<String> known = Set.of(names);
		Options options = new Options(new LinkedHashMap<>(), new ArrayList<>(), new ArrayList<>());
		Iterator<String> words = all.iterator();
		while (words.hasNext()) {
			String word = words.next();
			String name = word.split("=", 2)[0];
			if (!word.startsWith("--")) {
				options.words.add(word);
			}
			else if (known.contains(name + "=")) {
				boolean apart = name.equals(word) && words.hasNext();
				options.add(name, apart ? words.next() : word.substring(Math.min(name.length() + 1, word.length())));
			}
			else if (known.contains(word)) {
				options.add(word, "");
			}
			else {
				options.unknown.add(word);
			}
		}
		return options;
	}

	private void add(String name, String value) {
		this.values.computeIfAbsent(name, (key) -> new ArrayList<>()).add(value);
	}

	boolean has(String name) {
		return this.values.containsKey(name);
	}

	/** The last value of an option. */
	String value(String name, String otherwise) {
		List<String> all = all(name);
		return all.isEmpty() ? otherwise : all.get(all.size() - 1);
	}

	List<String> all(String name) {
		return this.values.getOrDefault(name, List.of());
	}

	/** What is wrong with them. */
	Optional<String> flaw() {
		return this.unknown.stream().findFirst().map((word) -> word + " is not an option");
	}

}
