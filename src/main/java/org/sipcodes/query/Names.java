package org.sipcodes.query;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** The names of platforms; a query may have a part of one, such as {@code teams}. */
final class Names {

	/** A shorter part of a name is met everywhere. */
	private static final int SHORTEST = 3;

	/** The words of each name; of names that fit alike the shorter address is first. */
	private final Map<Target, List<String>> names = new TreeMap<>(Comparator.comparing(Target::name));

	private final Rules rules;

	Names(List<Document> documents, Rules rules) {
		this.rules = rules;
		for (Document document : documents) {
			if (document.target().kind().equals(Target.PLATFORM)) {
				document.passages()
					.forEach((passage) -> this.names.put(document.target(), words(passage.text().get())));
			}
		}
	}

	/** Finds the platforms that a text names. */
	Named in(String text) {
		List<String> words = words(text);
		Map<Target, Set<String>> found = new TreeMap<>(Comparator.comparing(Target::name));
		this.names.forEach((target, name) -> {
			Set<String> had = had(name, words);
			boolean names = had.size() > 1 || had.size() == name.size();
			for (String word : had) {
				names |= word.length() >= SHORTEST && !this.rules.common().contains(word);
			}
			if (names) {
				found.put(target, had);
			}
		});
		List<Target> targets = new ArrayList<>(found.keySet());
		targets.removeIf((target) -> isPart(found.getOrDefault(target, Set.of()), found));
		found.keySet().retainAll(targets);
		Set<String> taken = new HashSet<>();
		found.values().forEach(taken::addAll);
		List<String> rest = new ArrayList<>(words);
		rest.removeIf((word) -> taken.contains(word) || this.rules.empty().contains(word));
		words.retainAll(taken);
		return new Named(targets, String.join(" ", words), String.join(" ", rest), true);
	}

	/** Finds the platforms a word of whose names begins with all that was typed. */
	Named begun(String text) {
		List<Target> targets = new ArrayList<>();
		List<String> typed = words(text);
		boolean enough = typed.size() == 1 && typed.get(0).length() > SHORTEST;
		for (Map.Entry<Target, List<String>> name : this.names.entrySet()) {
			for (String word : enough ? name.getValue() : List.<String>of()) {
				if (word.startsWith(typed.get(0)) && !this.rules.common().contains(word)) {
					targets.add(name.getKey());
				}
			}
		}
		return new Named(targets, text, "", false);
	}

	/**
	 * The words of a name that are met; one that says nothing must be beside its
	 * neighbour.
	 */
	private Set<String> had(List<String> name, List<String> words) {
		Set<String> had = new HashSet<>();
		for (int i = 0; i < name.size(); i++) {
			for (int j = words.indexOf(name.get(i)); j >= 0 && j < words.size(); j++) {
				boolean same = words.get(j).equals(name.get(i));
				boolean beside = i > 0 && j > 0 && words.get(j - 1).equals(name.get(i - 1));
				beside |= i + 1 < name.size() && j + 1 < words.size() && words.get(j + 1).equals(name.get(i + 1));
				if (same && (beside || !this.rules.empty().contains(name.get(i)))) {
					had.add(name.get(i));
				}
			}
		}
		return had;
	}

	/** Whether another name has these words and more. */
	private static boolean isPart(Set<String> words, Map<Target, Set<String>> found) {
		boolean part = false;
		for (Set<String> other : found.values()) {
			part |= other.size() > words.size() && other.containsAll(words);
		}
		return part;
	}

	private List<String> words(String text) {
		List<String> words = new ArrayList<>();
		Word.of(text, this.rules.letters()).forEach((word) -> words.add(word.text()));
		return new ArrayList<>(words.subList(0, Math.min(words.size(), Dictionary.MOST_WORDS)));
	}

	/**
	 * What was named.
	 *
	 * @param platforms all that fit
	 * @param words of their names, as they were typed
	 * @param rest the other words of the text that say something
	 * @param whole whether no word is unfinished
	 */
	record Named(List<Target> platforms, String words, String rest, boolean whole) {

		boolean isEmpty() {
			return this.platforms.isEmpty();
		}

	}

}
