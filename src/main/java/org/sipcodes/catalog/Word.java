package org.sipcodes.catalog;

import java.util.Arrays;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;

/** A word of a closed vocabulary; every language has a label for it. */
public interface Word {

	/** The name of the constant. */
	String name();

	/** How content spells the word: {@code after-retry-after}. */
	default String key() {
		return name().toLowerCase(Locale.ROOT).replace('_', '-');
	}

	/**
	 * Finds the word of a vocabulary, or throws with the list of those that are allowed.
	 */
	static <E extends Enum<E> & Word> Function<String, E> of(Class<E> vocabulary) {
		return (text) -> Arrays.stream(vocabulary.getEnumConstants())
			.filter((word) -> word.key().equals(text))
			.findFirst()
			.orElseThrow(() -> new IllegalArgumentException("one of "
					+ Arrays.stream(vocabulary.getEnumConstants()).map(Word::key).collect(Collectors.joining(", "))));
	}

}
