package org.sipcodes.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.apache.lucene.analysis.Analyzer;

/**
 * The words that an index has: knows their stems, corrects what was mistyped and
 * completes what was begun. Words with digits are left alone.
 */
final class Dictionary {

	/** Words of a query that are looked at; a longer text says nothing more. */
	private static final int MOST_WORDS = 40;

	/** Unknown words that are corrected; each is compared with the whole dictionary. */
	private static final int MOST_CORRECTIONS = 6;

	private static final int MOST_COMPLETIONS = 8;

	private static final Comparator<Known> ALPHABET = Comparator.comparing(Known::word);

	private static final Comparator<Known> MOST_FREQUENT = Comparator.comparingInt(Known::count)
		.reversed()
		.thenComparing(ALPHABET);

	/** In the order of the alphabet. */
	private final Known[] words;

	/** What a mistyped word may have been, the most frequent first. */
	private final Known[] candidates;

	private final Set<String> stems;

	private final Stemmer stemmer;

	private final Analyzer splitter = Analyzers.words();

	/**
	 * A dictionary of these texts.
	 * @param stemmer makes stems of words
	 * @param texts everything that can be found
	 */
	Dictionary(Stemmer stemmer, List<String> texts) {
		this.stemmer = stemmer;
		Map<String, Integer> counts = new HashMap<>();
		for (String text : texts) {
			for (Analyzers.Token token : Analyzers.tokens(this.splitter, text)) {
				counts.merge(token.term(), 1, Integer::sum);
			}
		}
		// Many words share a stem, and many are one.
		Map<String, String> once = new HashMap<>();
		this.words = counts.entrySet()
			.stream()
			.map((word) -> known(word.getKey(), word.getValue(), once))
			.sorted(ALPHABET)
			.toArray(Known[]::new);
		this.candidates = Arrays.stream(this.words)
			.filter((known) -> !known.stem().isEmpty() && !isExact(known.word()))
			.sorted(MOST_FREQUENT)
			.toArray(Known[]::new);
		this.stems = Arrays.stream(this.words).map(Known::stem).collect(Collectors.toUnmodifiableSet());
	}

	private Known known(String word, int count, Map<String, String> once) {
		String stem = this.stemmer.stem(word);
		return new Known(word, stem.equals(word) ? word : once.computeIfAbsent(stem, (first) -> first), count,
				Edits.letters(word));
	}

	/** The stem of a word in lower case; nothing is left of a stop word. */
	String stem(String word) {
		int place = place(word);
		return (place >= 0) ? this.words[place].stem() : this.stemmer.stem(word);
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
			String stem = stem(word);
			if (stem.isEmpty()) {
				corrected.add(word);
				continue;
			}
			boolean isKnown = this.stems.contains(stem);
			counted++;
			known += isKnown ? 1 : 0;
			List<String> completions = (!isKnown || (open && i == typed.size() - 1)) ? completions(word) : List.of();
			if (!isKnown && completions.isEmpty() && corrections++ < MOST_CORRECTIONS) {
				word = correction(word).orElse(word);
				stem = stem(word);
			}
			corrected.add(word);
			stems.add(stem);
			if (!completions.isEmpty()) {
				alternatives.computeIfAbsent(stem, (key) -> new LinkedHashSet<>()).addAll(completions);
			}
		}
		return new Words(String.join(" ", corrected), !corrected.equals(typed),
				(counted == 0) ? 0 : (double) known / counted, stems, alternatives);
	}

	private int place(String word) {
		return Arrays.binarySearch(this.words, new Known(word, "", 0, 0), ALPHABET);
	}

	private static boolean isExact(String word) {
		return word.chars().anyMatch(Character::isDigit);
	}

	/** The stems of the most frequent words that begin so. */
	private List<String> completions(String word) {
		if (word.length() < 2 || isExact(word)) {
			return List.of();
		}
		int place = place(word);
		return IntStream.range((place >= 0) ? place : -place - 1, this.words.length)
			.mapToObj((i) -> this.words[i])
			.takeWhile((known) -> known.word().startsWith(word))
			.sorted(MOST_FREQUENT)
			.limit(MOST_COMPLETIONS)
			.map(Known::stem)
			.filter((stem) -> !stem.isEmpty())
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
		for (Known other : this.candidates) {
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
	 * @param stem what is left of it; nothing of a stop word
	 * @param count how often it stands in the index
	 * @param letters which letters it has
	 */
	private record Known(String word, String stem, int count, int letters) {
	}

}
