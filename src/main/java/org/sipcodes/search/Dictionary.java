package org.sipcodes.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.FuzzyTermsEnum;
import org.apache.lucene.util.BytesRef;

/**
 * The words that an index has: corrects what was mistyped and completes what was begun.
 * Words with digits are left alone.
 */
final class Dictionary {

	/** Words of a query that are looked at; a longer text says nothing more. */
	private static final int MOST_WORDS = 40;

	/** Unknown words that are corrected; each costs a walk through the dictionary. */
	private static final int MOST_CORRECTIONS = 6;

	private static final int MOST_COMPLETIONS = 8;

	private final IndexReader reader;

	private final Analyzer stems;

	private final Analyzer words = Analyzers.words();

	Dictionary(IndexReader reader, Analyzer stems) {
		this.reader = reader;
		this.stems = stems;
	}

	/**
	 * Reads words.
	 * @param text what was typed
	 * @param open whether the last word may be unfinished
	 */
	Words read(String text, boolean open) throws IOException {
		List<String> typed = Analyzers.tokens(this.words, text)
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
			boolean isKnown = this.reader.docFreq(new Term(SearchIndex.STEMS, stem.get())) > 0;
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
				completions.forEach((completion) -> stem(completion).ifPresent(
						(other) -> alternatives.computeIfAbsent(found, (key) -> new LinkedHashSet<>()).add(other)));
			});
		}
		return new Words(String.join(" ", corrected), !corrected.equals(typed),
				(counted == 0) ? 0 : (double) known / counted, stems, alternatives);
	}

	/** The stem of a word; stop words have none. */
	private Optional<String> stem(String word) {
		return Analyzers.tokens(this.stems, word).stream().map(Analyzers.Token::term).findFirst();
	}

	private static boolean isExact(String word) {
		return word.chars().anyMatch(Character::isDigit);
	}

	/** The most frequent words that begin so. */
	private List<String> completions(String word) throws IOException {
		Terms terms = MultiTerms.getTerms(this.reader, SearchIndex.WORDS);
		if (terms == null || word.length() < 2 || isExact(word)) {
			return List.of();
		}
		Map<String, Integer> found = new HashMap<>();
		TermsEnum all = terms.iterator();
		if (all.seekCeil(new BytesRef(word)) == TermsEnum.SeekStatus.END) {
			return List.of();
		}
		for (BytesRef term = all.term(); term != null; term = all.next()) {
			String completion = term.utf8ToString();
			if (!completion.startsWith(word)) {
				break;
			}
			found.put(completion, all.docFreq());
		}
		return found.entrySet()
			.stream()
			.sorted(Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder())
				.thenComparing(Map.Entry.comparingByKey()))
			.limit(MOST_COMPLETIONS)
			.map(Map.Entry::getKey)
			.toList();
	}

	/** The nearest word, and of equally near ones the most frequent. */
	private Optional<String> correction(String word) throws IOException {
		Terms terms = MultiTerms.getTerms(this.reader, SearchIndex.WORDS);
		if (terms == null || word.length() < 4 || word.length() > 30 || isExact(word)) {
			return Optional.empty();
		}
		for (int edits = 1; edits <= ((word.length() < 8) ? 1 : 2); edits++) {
			FuzzyTermsEnum near = new FuzzyTermsEnum(terms, new Term(SearchIndex.WORDS, word), edits, 0, true);
			List<Near> found = new ArrayList<>();
			for (BytesRef term = near.next(); term != null; term = near.next()) {
				found.add(new Near(term.utf8ToString(), near.docFreq()));
			}
			Optional<String> best = found.stream()
				.filter((other) -> !isExact(other.word()) && stem(other.word()).isPresent())
				.max(Comparator.comparingInt((Near other) -> other.likeness(word)).thenComparingInt(Near::frequency))
				.map(Near::word);
			if (best.isPresent()) {
				return best;
			}
		}
		return Optional.empty();
	}

	/**
	 * A word that may have been meant.
	 *
	 * @param word as the index has it
	 * @param frequency how many passages have it
	 */
	private record Near(String word, int frequency) {

		/**
		 * A double letter is more often mistaken than a letter is wrong, lost or too
		 * much.
		 */
		int likeness(String typed) {
			if (single(this.word).equals(single(typed))) {
				return 3;
			}
			int longer = this.word.length() - typed.length();
			return (longer == 0) ? 2 : (longer > 0) ? 1 : 0;
		}

		private static String single(String word) {
			return word.replaceAll("(.)\\1", "$1");
		}

	}

}
