package org.sipcodes.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

import org.apache.lucene.analysis.Analyzer;

/**
 * The words that an index has: corrects what was mistyped and completes what was begun.
 * Words with digits are left alone.
 */
final class Dictionary {

	/** Words of a query that are looked at; a longer text says nothing more. */
	private static final int MOST_WORDS = 40;

	/** Unknown words that are corrected; each is compared with the whole dictionary. */
	private static final int MOST_CORRECTIONS = 6;

	private static final int MOST_COMPLETIONS = 8;

	private static final Comparator<Map.Entry<String, Integer>> MOST_FREQUENT = Map.Entry
		.<String, Integer>comparingByValue(Comparator.reverseOrder())
		.thenComparing(Map.Entry.comparingByKey());

	/** Words in the order of the alphabet, with how often they stand in the index. */
	private final TreeMap<String, Integer> words = new TreeMap<>();

	/** The stem of every word; a stop word has none. */
	private final Map<String, String> stems = new HashMap<>();

	/** What a mistyped word may have been, the most frequent first. */
	private final List<Candidate> candidates;

	private final Set<String> known;

	private final Analyzer stemmer;

	private final Analyzer splitter = Analyzers.words();

	/**
	 * A dictionary of these texts.
	 * @param stemmer makes stems of words
	 * @param texts everything that can be found
	 */
	Dictionary(Analyzer stemmer, List<String> texts) {
		this.stemmer = stemmer;
		for (String text : texts) {
			for (Analyzers.Token token : Analyzers.tokens(this.splitter, text)) {
				this.words.merge(token.term(), 1, Integer::sum);
			}
		}
		this.words.keySet().forEach((word) -> stem(word).ifPresent((stem) -> this.stems.put(word, stem)));
		this.candidates = this.words.entrySet()
			.stream()
			.filter((word) -> this.stems.containsKey(word.getKey()) && !isExact(word.getKey()))
			.sorted(MOST_FREQUENT)
			.map((word) -> new Candidate(word.getKey(), Edits.letters(word.getKey())))
			.toList();
		this.known = Set.copyOf(this.stems.values());
	}

	/**
	 * Reads words.
	 * @param text what was typed
	 * @param open whether the last word may be unfinished
	 */
	Words read(String text, boolean open) {
		List<String> typed = Analyzers.tokens(this.splitter, text)
			.stream()
			.map(Analyzers.Token::term)
			.distinct()
			.limit(MOST_WORDS)
			.toList();
		List<String> corrected = new ArrayList<>();
		List<String> stems = new ArrayList<>();
		Map<String, Set<String>> alternatives = new HashMap<>();
		int known = 0;
		int counted = 0;
		int corrections = 0;
		for (int i = 0; i < typed.size(); i++) {
			String word = typed.get(i);
			Optional<String> stem = stem(word);
			if (stem.isEmpty()) {
				corrected.add(word);
				continue;
			}
			boolean isKnown = this.known.contains(stem.get());
			counted++;
			known += isKnown ? 1 : 0;
			List<String> completions = (!isKnown || (open && i == typed.size() - 1)) ? completions(word) : List.of();
			if (!isKnown && completions.isEmpty() && corrections++ < MOST_CORRECTIONS) {
				word = correction(word).orElse(word);
				stem = stem(word);
			}
			corrected.add(word);
			stem.ifPresent((found) -> {
				stems.add(found);
				completions.forEach((completion) -> Optional.ofNullable(this.stems.get(completion))
					.ifPresent(
							(other) -> alternatives.computeIfAbsent(found, (key) -> new LinkedHashSet<>()).add(other)));
			});
		}
		return new Words(String.join(" ", corrected), !corrected.equals(typed),
				(counted == 0) ? 0 : (double) known / counted, stems, alternatives);
	}

	/** The stem of a word; stop words have none. */
	private Optional<String> stem(String word) {
		return Analyzers.tokens(this.stemmer, word).stream().map(Analyzers.Token::term).findFirst();
	}

	private static boolean isExact(String word) {
		return word.chars().anyMatch(Character::isDigit);
	}

	/** The most frequent words that begin so. */
	private List<String> completions(String word) {
		if (word.length() < 2 || isExact(word)) {
			return List.of();
		}
		return this.words.subMap(word, word + Character.MAX_VALUE)
			.entrySet()
			.stream()
			.sorted(MOST_FREQUENT)
			.limit(MOST_COMPLETIONS)
			.map(Map.Entry::getKey)
			.toList();
	}

	/**
	 * The nearest word; of equally near ones the one that is more easily mistyped so,
	 * then the most frequent.
	 */
	private Optional<String> correction(String word) {
		if (word.length() < 4 || word.length() > 30 || isExact(word)) {
			return Optional.empty();
		}
		int most = (word.length() < 8) ? 1 : 2;
		int letters = Edits.letters(word);
		String best = null;
		int bestRank = Integer.MAX_VALUE;
		for (Candidate other : this.candidates) {
			// An edit changes two letters at most.
			if (Integer.bitCount(letters ^ other.letters()) > 2 * most) {
				continue;
			}
			int edits = Edits.between(word, other.word(), most);
			int rank = edits * 4 + Edits.oddity(word, other.word());
			if (edits <= most && rank < bestRank) {
				best = other.word();
				bestRank = rank;
			}
		}
		return Optional.ofNullable(best);
	}

	/**
	 * A word of the index.
	 *
	 * @param word such as {@code busy}
	 * @param letters which letters it has
	 */
	private record Candidate(String word, int letters) {
	}

}
