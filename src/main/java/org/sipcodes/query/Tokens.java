package org.sipcodes.query;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.StringTokenizer;

/**
 * A text cut into words (letters only), numbers (digits only) and single signs; what was
 * understood is taken away and leaves spaces.
 */
final class Tokens {

	/** Parts that stand for several tokens. */
	private static final List<String> RUNS = List.of("<name>", "<rest>");

	private final List<String> tokens;

	private final Set<String> empty;

	/** Where the number is that a pattern has met last. */
	int number;

	/**
	 * Cuts a text.
	 * @param empty words that say nothing
	 */
	Tokens(String text, Set<String> empty) {
		this.tokens = of(text);
		this.empty = empty;
	}

	/** All tokens of a text. */
	static List<String> of(String text) {
		List<String> tokens = new ArrayList<>();
		int start = 0;
		for (int i = 1; i <= text.length(); i++) {
			int sort = sort(text.charAt(start));
			if (i == text.length() || sort == 0 || sort(text.charAt(i)) != sort) {
				tokens.add(text.substring(start, i));
				start = i;
			}
		}
		return tokens;
	}

	/**
	 * Reads patterns: parts with spaces between them. A part is a token in any case, or
	 * {@code <n>} for a number, {@code <long>} for one of more than three digits,
	 * {@code ###} for one of so many, {@code <code>} for that of a response, {@code <w>}
	 * for a word, {@code <name>} for words, numbers, dashes and underscores,
	 * {@code <rest>} for all up to a space, {@code <end>} where no word or number may
	 * follow, {@code <?>} where the pattern may end, {@code *:_} for any number of these
	 * signs, {@code +:_} for one at least; an underscore is a space.
	 */
	static List<List<String>> patterns(String... texts) {
		List<List<String>> patterns = new ArrayList<>();
		for (String text : texts) {
			patterns.add(split(text, " "));
		}
		return patterns;
	}

	/** What there is between separators. */
	static List<String> split(String text, String separators) {
		List<String> parts = new ArrayList<>();
		StringTokenizer tokenizer = new StringTokenizer(text, separators);
		while (tokenizer.hasMoreTokens()) {
			parts.add(tokenizer.nextToken());
		}
		return parts;
	}

	/** A pattern of the tokens of a text, with parts before and behind them. */
	static List<String> pattern(String before, String text, String behind) {
		List<String> pattern = split(before, " ");
		pattern.addAll(of(text));
		pattern.addAll(split(behind, " "));
		return pattern;
	}

	private static int sort(char c) {
		return (c >= '0' && c <= '9') ? 1 : Character.isLetterOrDigit(c) ? 2 : 0;
	}

	int size() {
		return this.tokens.size();
	}

	/** A token; a space before the first and behind the last one. */
	String get(int i) {
		return (i >= 0 && i < this.tokens.size()) ? this.tokens.get(i) : " ";
	}

	boolean isNumber(int i) {
		return sort(get(i).charAt(0)) == 1;
	}

	boolean isWord(int i) {
		return sort(get(i).charAt(0)) == 2;
	}

	/** The place behind what follows a pattern from here on, or -1. */
	int follow(int from, List<String> pattern) {
		int at = from;
		int enough = -1;
		for (String part : pattern) {
			enough = part.equals("<?>") ? at : enough;
			at = part.equals("<?>") ? at : next(at, part);
			if (at < 0) {
				return enough;
			}
		}
		return at;
	}

	private int next(int at, String part) {
		this.number = isNumber(at) ? at : this.number;
		boolean run = part.length() > 1 && "*+".indexOf(part.charAt(0)) >= 0;
		int end = at;
		while (end < this.tokens.size() && fits(end, part) && (run || end == at || RUNS.contains(part))) {
			end++;
		}
		boolean none = part.equals("<end>") ? !isNumber(at) && !isWord(at) : run && part.charAt(0) == '*';
		return (end > at || none) ? end : -1;
	}

	private boolean fits(int i, String part) {
		String token = get(i);
		return switch (part) {
			case "<n>" -> isNumber(i);
			case "<w>" -> isWord(i);
			case "<empty>" -> this.empty.contains(token.toLowerCase(Locale.ROOT));
			case "<long>" -> isNumber(i) && token.length() > 3;
			case "<code>" -> isNumber(i) && token.length() == 3 && token.charAt(0) >= '1' && token.charAt(0) <= '6';
			case "<name>" -> isWord(i) || isNumber(i) || "_-".contains(token);
			case "<rest>" -> !" <>".contains(token);
			case "##", "###", "####", "######" -> isNumber(i) && token.length() == part.length();
			default -> token.equalsIgnoreCase(part)
					|| (sort(part.charAt(0)) == 0 && part.indexOf(token.replace(' ', '_'), 1) > 0);
		};
	}

	/** Takes tokens away; none if the end is before the beginning. */
	void take(int from, int to) {
		for (int i = from; i < to; i++) {
			this.tokens.set(i, " ");
		}
	}

	/** The text that is left. */
	String rest() {
		return String.join("", this.tokens).strip();
	}

	/** The numbers that are left, each once. */
	List<String> numbers() {
		Set<String> numbers = new LinkedHashSet<>(this.tokens);
		numbers.removeIf((token) -> sort(token.charAt(0)) != 1);
		return List.copyOf(numbers);
	}

	/** Words with the numbers that they are written together with, in lower case. */
	List<String> words() {
		StringBuilder words = new StringBuilder();
		for (int i = 0; i < this.tokens.size(); i++) {
			words.append((isWord(i) || isNumber(i)) ? get(i) : " ");
		}
		return split(words.toString().toLowerCase(Locale.ROOT), " ");
	}

}
