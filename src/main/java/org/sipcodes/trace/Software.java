package org.sipcodes.trace;

import java.util.ArrayList;
import java.util.List;

import org.sipcodes.model.Text;

/** What names of software say of a product, but not of its owner. */
final class Software {

	private static final String SEPARATORS = " /(),;:[]";

	private Software() {
	}

	/** The names that are known; empty if there are none. */
	static String of(String text) {
		List<String> names = new ArrayList<>();
		for (String word : words(text, SEPARATORS)) {
			if (isName(word)) {
				names.add(word);
			}
			else {
				for (String part : words(word, "-_.")) {
					String name = isName(part) ? part : PlainWords.start(part);
					names.add(name);
				}
			}
		}
		names.removeIf(String::isEmpty);
		return String.join(" ", names);
	}

	/** A name with no more digits than that of a model has. */
	private static boolean isName(String word) {
		return PlainWords.are(word, 4) && !word.isEmpty() && !Text.isDigit(word.charAt(0))
				&& "-_".indexOf(word.charAt(0)) < 0 && !word.startsWith("x86");
	}

	/**
	 * The first version after a blank: two numbers, but one of four, which could be an
	 * address.
	 */
	static String version(String text) {
		for (String word : words(text, SEPARATORS + "-_")) {
			List<String> numbers = Text.split(word, '.');
			if (numbers.size() > 1 && Text.isNumber(numbers.get(0), 3)) {
				boolean two = numbers.size() < 4 && Text.isNumber(numbers.get(1), 3);
				return " " + numbers.get(0) + (two ? "." + numbers.get(1) : "");
			}
		}
		return "";
	}

	/** What is between separators. */
	static List<String> words(String text, String separators) {
		StringBuilder blanks = new StringBuilder(text);
		for (int i = 0; i < text.length(); i++) {
			if (separators.indexOf(text.charAt(i)) >= 0) {
				blanks.setCharAt(i, ' ');
			}
		}
		List<String> words = new ArrayList<>(Text.split(blanks.toString(), ' '));
		words.removeIf(String::isEmpty);
		return words;
	}

}
