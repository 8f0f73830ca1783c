package org.sipcodes.query;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;

/** Writes numbers and texts as {@link Signs}. */
final class PackWriter {

	private final StringBuilder out = new StringBuilder();

	private final Map<String, String> letters;

	/** The places of words in the order of their signs. */
	private final Map<String, Integer> ranks = new HashMap<>();

	/** Words without a sign, and how often they were written. */
	private final Map<String, Integer> others = new TreeMap<>();

	/**
	 * A writer that knows no words.
	 * @param letters letters that are read as others
	 */
	PackWriter(Map<String, String> letters) {
		this.letters = letters;
	}

	/** Words without a sign that are worth one. */
	Map<String, Integer> others() {
		Map<String, Integer> frequent = new TreeMap<>(this.others);
		frequent.values().removeIf((count) -> count < 3);
		return frequent;
	}

	/**
	 * Writes words and their counts; none repeats what it has in common with the word
	 * before it.
	 * @param words in the order of the alphabet
	 */
	void vocabulary(List<String> words, int[] counts) {
		number(words.size());
		String before = "";
		for (String word : words) {
			int same = 0;
			int most = Math.min(Signs.MOST_ALIKE, Math.min(word.length(), before.length()));
			while (same < most && word.charAt(same) == before.charAt(same)) {
				same++;
			}
			// Words have no capital letters: one of these ends the word before.
			this.out.append((char) ('A' + same)).append(word.substring(same));
			before = word;
		}
		this.out.append('A');
		numbers(counts);
	}

	void numbers(int... numbers) {
		for (int number : numbers) {
			number(number);
		}
	}

	/** Gives words their signs, the most frequent ones the shortest. */
	void rank(List<String> words, int[] counts) {
		for (int place : Signs.order(counts)) {
			this.ranks.put(words.get(place), this.ranks.size());
		}
	}

	void number(int number) {
		int rest = number;
		for (; rest >= Signs.MORE; rest = (rest - Signs.MORE) / Signs.DIGITS) {
			sign(Signs.MORE + (rest - Signs.MORE) % Signs.DIGITS);
		}
		sign(rest);
	}

	void real(float number) {
		number(Float.floatToIntBits(number));
	}

	private void sign(int sign) {
		this.out.append(Signs.ALL.charAt(sign));
	}

	<T> void each(Collection<T> things, Consumer<T> writer) {
		number(things.size());
		things.forEach(writer);
	}

	/** Writes names and what each leads to. */
	<T> void each(Map<String, T> things, Consumer<T> writer) {
		each(new TreeMap<>(things).entrySet(), (thing) -> {
			text(thing.getKey());
			writer.accept(thing.getValue());
		});
	}

	void texts(Collection<String> texts) {
		each(texts, this::text);
	}

	void text(String text) {
		int end = 0;
		for (Word word : Word.of(text, this.letters)) {
			separator(text.substring(end, word.start()), (end > 0) ? " " : "");
			word(text.substring(word.start(), word.end()), word.text());
			end = word.end();
		}
		separator(text.substring(end), "");
		sign(Signs.END);
	}

	/** Writes numbers in no order: how far each is from the one before it. */
	void bag(List<Integer> numbers) {
		List<Integer> ordered = new ArrayList<>(numbers);
		ordered.sort(null);
		number(ordered.size());
		int last = 0;
		for (int number : ordered) {
			number(number - last);
			last = number;
		}
	}

	private void separator(String separator, String usual) {
		int known = Signs.SEPARATORS.indexOf(separator);
		if (known >= 0) {
			sign(Signs.SEPARATOR + 1 + known);
		}
		else if (!separator.equals(usual)) {
			sign(Signs.SEPARATOR);
			spell(separator);
		}
	}

	private void word(String written, String word) {
		boolean plain = written.equals(word);
		boolean capital = written.equals(Signs.capital(word));
		boolean regular = plain || capital || written.equals(word.toUpperCase(Locale.ROOT));
		// Others are written in a way of their own, such as FreeSWITCH.
		String known = regular ? word : written;
		Integer rank = this.ranks.get(known);
		if (rank == null) {
			this.others.merge(known, 1, Integer::sum);
			sign(Signs.SPELLED);
			spell(written);
			return;
		}
		if (regular && !plain) {
			sign(capital ? Signs.CAPITAL : Signs.UPPER);
		}
		rank(rank);
	}

	private void rank(int rank) {
		int more = rank - (Signs.MORE_WORDS - Signs.WORD);
		sign((more < 0) ? Signs.WORD + rank : Signs.MORE_WORDS + more % Signs.FURTHER);
		if (more >= 0) {
			number(more / Signs.FURTHER);
		}
	}

	void spell(String text) {
		number(text.length());
		this.out.append(text);
	}

	@Override
	public String toString() {
		return this.out.toString();
	}

}
