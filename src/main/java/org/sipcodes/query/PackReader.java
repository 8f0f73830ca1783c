package org.sipcodes.query;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import java.util.function.ToIntFunction;

/** Reads what a {@link PackWriter} has written. */
final class PackReader {

	private static final int[] SIGNS = signs();

	/** Which signs stand for something with a comma. */
	private static final boolean[] COMMAS = commas();

	private final String packed;

	private int at;

	/** In the order of their signs, and the stem of each. */
	private String[] words = new String[0];

	private int[] stems = new int[0];

	/** The stem of a word that is spelled. */
	private ToIntFunction<String> spelled = (written) -> Dictionary.SILENT;

	PackReader(String packed) {
		this.packed = packed;
	}

	private static int[] signs() {
		int[] signs = new int[128];
		for (int i = 0; i < Signs.COUNT; i++) {
			signs[Signs.ALL.charAt(i)] = i;
		}
		return signs;
	}

	private static boolean[] commas() {
		boolean[] commas = new boolean[Signs.WORD];
		for (int i = 0; i < Signs.SEPARATORS.size(); i++) {
			commas[Signs.SEPARATOR + 1 + i] = Signs.SEPARATORS.get(i).indexOf(',') >= 0;
		}
		return commas;
	}

	/** Where the next number or text begins. */
	int at() {
		return this.at;
	}

	/** Reads words. */
	String[] vocabulary() {
		String[] words = new String[number()];
		String before = "";
		int same = this.packed.charAt(this.at++) - 'A';
		for (int i = 0; i < words.length; i++) {
			int from = this.at;
			while (this.packed.charAt(this.at) < 'A' || this.packed.charAt(this.at) > 'Z') {
				this.at++;
			}
			before = before.substring(0, same) + this.packed.substring(from, this.at);
			words[i] = before;
			same = this.packed.charAt(this.at++) - 'A';
		}
		return words;
	}

	/** Reads so many numbers. */
	int[] numbers(int count) {
		int[] numbers = new int[count];
		for (int i = 0; i < count; i++) {
			numbers[i] = number();
		}
		return numbers;
	}

	/**
	 * Gives words their signs.
	 * @param dictionary of words that have stems
	 * @param others words that are written in another way, or only shown
	 * @param uses how often
	 */
	void rank(Dictionary dictionary, List<String> others, int[] uses) {
		int known = dictionary.words.length;
		int[] counts = Arrays.copyOf(dictionary.counts, known + uses.length);
		System.arraycopy(uses, 0, counts, known, uses.length);
		this.spelled = (word) -> dictionary.stems(word, 0)[0];
		this.words = new String[counts.length];
		this.stems = new int[counts.length];
		int rank = 0;
		for (int place : Signs.order(counts)) {
			boolean own = place < known;
			this.words[rank] = own ? dictionary.words[place] : others.get(place - known);
			this.stems[rank] = own ? dictionary.stems[place] : this.spelled.applyAsInt(this.words[rank]);
			rank++;
		}
	}

	int number() {
		int sign = sign();
		return (sign < Signs.MORE) ? sign : sign + Signs.DIGITS * number();
	}

	float real() {
		return Float.intBitsToFloat(number());
	}

	private int sign() {
		return SIGNS[this.packed.charAt(this.at++)];
	}

	List<String> texts() {
		return each(this::text);
	}

	String text() {
		StringBuilder text = new StringBuilder();
		String between = "";
		boolean given = false;
		int form = 0;
		for (int sign = sign(); sign != Signs.END; sign = sign()) {
			if (sign == Signs.CAPITAL || sign == Signs.UPPER) {
				form = sign;
			}
			else if (sign == Signs.SPELLED || sign >= Signs.WORD) {
				String word = (sign == Signs.SPELLED) ? spelled() : this.words[rank(sign)];
				text.append(between)
					.append((form == Signs.CAPITAL) ? Signs.capital(word)
							: (form == Signs.UPPER) ? word.toUpperCase(Locale.ROOT) : word);
				between = " ";
				given = false;
				form = 0;
			}
			else {
				between = separator(sign);
				given = true;
			}
		}
		return (given ? text.append(between) : text).toString();
	}

	String textAt(int place) {
		return elsewhere(place, this::text);
	}

	/** Reads what begins somewhere else. */
	<T> T elsewhere(int place, Supplier<T> reader) {
		int here = this.at;
		this.at = place;
		T read = reader.get();
		this.at = here;
		return read;
	}

	/** Reads a text as {@link Dictionary#stems} does. */
	int[] stems() {
		int[] stems = new int[16];
		int count = 0;
		boolean comma = false;
		for (int sign = sign(); sign != Signs.END; sign = sign()) {
			if (sign == Signs.SPELLED || sign >= Signs.WORD) {
				stems = (count + 2 > stems.length) ? Arrays.copyOf(stems, 2 * count) : stems;
				if (comma) {
					stems[count++] = Dictionary.BREAK;
				}
				stems[count++] = (sign == Signs.SPELLED) ? this.spelled.applyAsInt(spelled()) : this.stems[rank(sign)];
				comma = false;
			}
			else if (sign > Signs.UPPER) {
				comma = (sign == Signs.SEPARATOR) ? spelled().indexOf(',') >= 0 : COMMAS[sign];
			}
		}
		return Arrays.copyOf(stems, count);
	}

	/** Reads numbers in no order. */
	int[] bag() {
		int[] numbers = numbers(number());
		for (int i = 1; i < numbers.length; i++) {
			numbers[i] += numbers[i - 1];
		}
		return numbers;
	}

	private String separator(int sign) {
		return (sign == Signs.SEPARATOR) ? spelled() : Signs.SEPARATORS.get(sign - Signs.SEPARATOR - 1);
	}

	String spelled() {
		int length = number();
		this.at += length;
		return this.packed.substring(this.at - length, this.at);
	}

	private int rank(int sign) {
		return sign - Signs.WORD + ((sign < Signs.MORE_WORDS) ? 0 : Signs.FURTHER * number());
	}

	<T> List<T> each(Supplier<T> reader) {
		List<T> things = new ArrayList<>();
		for (int count = number(); count > 0; count--) {
			things.add(reader.get());
		}
		return things;
	}

	/** Reads names and what each leads to. */
	<T> Map<String, T> named(Supplier<T> reader) {
		Map<String, T> things = new HashMap<>();
		for (int count = number(); count > 0; count--) {
			String name = text();
			things.put(name, reader.get());
		}
		return things;
	}

}
