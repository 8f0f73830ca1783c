package org.sipcodes.query;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The words of an index: knows their stems, corrects what was mistyped and completes what
 * was begun. Words with digits are left alone.
 */
final class Dictionary {

	/** The stem of a word that says nothing; that of one that is not known is lower. */
	static final int SILENT = -1;

	/** Between two names. */
	static final int BREAK = -2;

	private static final int UNKNOWN = -3;

	/** Words of a query that are looked at; a longer text says nothing more. */
	static final int MOST_WORDS = 40;

	/** Unknown words that are corrected; each is compared with the whole dictionary. */
	private static final int MOST_CORRECTIONS = 6;

	private static final int MOST_COMPLETIONS = 8;

	/** In the order of the alphabet. */
	final String[] words;

	final int[] stems;

	/** How often each word is in the index. */
	final int[] counts;

	/** Which letters each word has. */
	private final int[] signs;

	private final int size;

	final Map<String, String> letters;

	/**
	 * A dictionary.
	 * @param words in the order of the alphabet
	 * @param stems of each word, from 0 on; below that of a silent one
	 * @param counts how often each word is in the index
	 * @param letters letters that are read as others
	 */
	Dictionary(String[] words, int[] stems, int[] counts, Map<String, String> letters) {
		this.words = words;
		this.stems = stems;
		this.counts = counts;
		this.letters = letters;
		this.signs = new int[words.length];
		int most = -1;
		for (int i = 0; i < words.length; i++) {
			this.signs[i] = Edits.letters(words[i]);
			most = Math.max(most, stems[i]);
		}
		this.size = most + 1;
	}

	/**
	 * A dictionary whose words are not counted yet.
	 * @param table stems by word; nothing is left of a silent one
	 */
	static Dictionary of(Map<String, String> table, Map<String, String> letters) {
		String[] words = table.keySet().toArray(new String[0]);
		Arrays.sort(words);
		int[] stems = new int[words.length];
		Map<String, Integer> numbers = new HashMap<>();
		for (int i = 0; i < words.length; i++) {
			String stem = table.getOrDefault(words[i], "");
			stems[i] = stem.isEmpty() ? SILENT : numbers.computeIfAbsent(stem, (key) -> numbers.size());
		}
		return new Dictionary(words, stems, new int[words.length], letters);
	}

	/** All stems, the most frequent ones first. */
	int[] order() {
		int[] sums = new int[this.size];
		for (int i = 0; i < this.words.length; i++) {
			if (this.stems[i] >= 0) {
				sums[this.stems[i]] += this.counts[i];
			}
		}
		return Signs.order(sums);
	}

	/** How many stems there are. */
	int size() {
		return this.size;
	}

	/**
	 * The stems of the words of a text; {@link #SILENT} of those that say nothing, and
	 * {@link #BREAK} where a comma is.
	 * @param times how often the text counts
	 */
	int[] stems(String text, int times) {
		List<Word> words = Word.of(text, this.letters);
		int[] stems = new int[2 * words.size()];
		int count = 0;
		int end = 0;
		for (Word word : words) {
			int place = place(word.text());
			if (place >= 0) {
				this.counts[place] += times;
			}
			if (text.substring(end, word.start()).contains(",")) {
				stems[count++] = BREAK;
			}
			stems[count++] = stem(word.text());
			end = word.end();
		}
		return Arrays.copyOf(stems, count);
	}

	/** The words of a text whose stems are wanted. */
	List<Word> matches(String text, Set<Integer> wanted) {
		List<Word> found = Word.of(text, this.letters);
		found.removeIf((word) -> !wanted.contains(stem(word.text())));
		return found;
	}

	/**
	 * Reads words.
	 * @param text what was typed
	 * @param open whether the last word may be unfinished
	 */
	Terms read(String text, boolean open) {
		Set<String> typed = new LinkedHashSet<>();
		Word.of(text, this.letters).forEach((word) -> typed.add(word.text()));
		List<String> words = new ArrayList<>(typed).subList(0, Math.min(typed.size(), MOST_WORDS));
		List<String> corrected = new ArrayList<>(words);
		List<Integer> stems = new ArrayList<>();
		Map<Integer, List<Integer>> completions = new HashMap<>();
		double known = 0;
		int corrections = 0;
		for (int i = 0; i < words.size(); i++) {
			int stem = stem(words.get(i));
			known += (stem >= 0) ? 1 : 0;
			boolean unfinished = stem == UNKNOWN || (stem >= 0 && open && i == words.size() - 1);
			List<Integer> found = unfinished ? completions(words.get(i)) : List.of();
			if (stem == UNKNOWN && found.isEmpty() && corrections++ < MOST_CORRECTIONS) {
				corrected.set(i, correction(words.get(i)));
				stem = stem(corrected.get(i));
			}
			if (stem != SILENT) {
				stems.add((stem >= 0) ? stem : UNKNOWN - i);
				completions.put(stems.get(stems.size() - 1), found);
			}
		}
		return new Terms(String.join(" ", corrected), !corrected.equals(words), known / Math.max(stems.size(), 1),
				stems, completions);
	}

	private int place(String word) {
		return Arrays.binarySearch(this.words, word);
	}

	int stem(String word) {
		int place = place(word);
		return (place >= 0) ? this.stems[place] : UNKNOWN;
	}

	/** Whether it is too short to be read otherwise, or has a digit. */
	private static boolean isExact(String word, int least) {
		boolean exact = word.length() < least;
		for (int i = 0; i < word.length(); i++) {
			exact |= Character.isDigit(word.charAt(i));
		}
		return exact;
	}

	/** The stems of the most frequent words that begin so. */
	private List<Integer> completions(String word) {
		List<Integer> places = new ArrayList<>();
		int place = place(word);
		int i = (place >= 0) ? place : -place - 1;
		for (; i < this.words.length && this.words[i].startsWith(word) && !isExact(word, 2); i++) {
			if (this.counts[i] > 0) {
				places.add(i);
			}
		}
		places.sort(Comparator.comparing((other) -> -this.counts[other]));
		List<Integer> most = places.subList(0, Math.min(places.size(), MOST_COMPLETIONS));
		most.replaceAll((other) -> this.stems[other]);
		most.removeIf((stem) -> stem < 0);
		return List.copyOf(most);
	}

	/**
	 * The nearest word; of equally near ones the one that is more easily mistyped so,
	 * then the most frequent. Without any it is the word itself.
	 */
	private String correction(String word) {
		int most = isExact(word, 4) ? 0 : (word.length() < 8) ? 1 : 2;
		int letters = Edits.letters(word);
		String best = word;
		long least = Long.MAX_VALUE;
		for (int i = 0; i < this.words.length && most > 0; i++) {
			String other = this.words[i];
			// An edit changes two letters at most.
			boolean near = Integer.bitCount(letters ^ this.signs[i]) <= 2 * most && this.stems[i] >= 0
					&& this.counts[i] > 0 && !isExact(other, 0);
			int edits = near ? Edits.between(word, other, most) : most + 1;
			long rank = (edits > most) ? least : ((edits * 4L + Edits.oddity(word, other)) << 32) - this.counts[i];
			if (rank < least) {
				best = other;
				least = rank;
			}
		}
		return best;
	}

}
