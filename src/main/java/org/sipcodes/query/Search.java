package org.sipcodes.query;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

import org.jspecify.annotations.Nullable;

/** Finds what there is in each language. */
public final class Search {

	private static final int MOST_COMPLETIONS = 8;

	private final Map<String, Index> indexes = new LinkedHashMap<>();

	private final Map<Index, QuestionReader> readers = new HashMap<>();

	private final Numbers numbers;

	private final List<String> kinds;

	private final UnaryOperator<String> cleaner;

	/**
	 * A search.
	 * @param indexes of all languages, the default one first
	 * @param numbers what numbers lead to
	 * @param kinds of targets, in the order in which they are shown
	 * @param cleaner composes a text (NFKC) and makes one space of control characters
	 */
	public Search(List<Index> indexes, Numbers numbers, List<String> kinds, UnaryOperator<String> cleaner) {
		for (Index index : indexes) {
			this.indexes.put(index.language, index);
			this.readers.put(index, new QuestionReader(numbers.phrases(), index.rules));
		}
		this.numbers = numbers;
		this.kinds = List.copyOf(kinds);
		this.cleaner = cleaner;
	}

	/** Answers a query that is complete, in the language of a tag. */
	public Found find(String language, String typed) {
		return find(language, clean(typed), false);
	}

	/** What a reader who is still typing may mean. */
	public List<Hit> complete(String language, String typed) {
		String text = clean(typed);
		Results begun = new Results(index(language));
		if (text.length() == 1 || text.length() == 2) {
			begun.addBegun(text);
		}
		List<Hit> hits = begun.best(this.kinds);
		if (hits.isEmpty()) {
			hits = find(language, text, !typed.endsWith(" ")).hits();
		}
		return hits.subList(0, Math.min(hits.size(), MOST_COMPLETIONS));
	}

	private Found find(String language, String text, boolean open) {
		Index own = index(language);
		Question question = this.readers.get(own).read(text);
		Reading reading = read(own, question, open);
		Results results = new Results(own);
		reading.index().search(reading.terms()).forEach(results::add);
		results.add(question.causes(), this.numbers.causes());
		results.addCodes(question);
		results.add(question.numbers(), this.numbers.subCodes());
		return new Found(question, only(own, question), results.best(this.kinds),
				reading.changed() ? reading.terms().text() : null);
	}

	/**
	 * Words that are none in this language may be of another one, or typed in the other
	 * layout.
	 */
	private Reading read(Index own, Question question, boolean open) {
		Terms terms = own.dictionary.read(question.words(), open);
		if (terms.known() > 0 || question.bare()) {
			return new Reading(own, terms, terms.corrected());
		}
		List<Index> candidates = new ArrayList<>(List.of(own));
		candidates.addAll(this.indexes.values());
		for (Index index : candidates) {
			List<String> texts = new ArrayList<>(List.of(question.words()));
			this.indexes.values().forEach((other) -> texts.add(other.rules.otherLayout(question.rest())));
			for (String text : texts) {
				Terms found = index.dictionary.read(text, open);
				if (found.known() > 0.5) {
					return new Reading(index, found, !text.equals(texts.get(0)));
				}
			}
		}
		return new Reading(own, terms, terms.corrected());
	}

	/** What the query names, if it says nothing else. */
	private static @Nullable Target only(Index own, Question question) {
		List<Target> named = new ArrayList<>();
		question.codes().forEach((code) -> named.add(new Target(Target.CODE, code)));
		question.classes().forEach((found) -> named.add(new Target(Target.CLASS, found)));
		if (!question.bare() || !question.causes().isEmpty() || !own.targets.containsAll(named)) {
			return null;
		}
		boolean pair = named.size() == 2 && question.codes().size() == 2;
		return pair ? Target.pair(question.codes()) : (named.size() == 1) ? named.get(0) : null;
	}

	private String clean(String typed) {
		return this.cleaner.apply(typed.substring(0, Math.min(typed.length(), Question.LIMIT)));
	}

	private Index index(String language) {
		return Optional.ofNullable(this.indexes.get(language)).orElseThrow();
	}

	/**
	 * How the words of a query were read.
	 *
	 * @param index that has them
	 * @param terms as that index knows them
	 * @param changed whether they are other words than those that were typed
	 */
	private record Reading(Index index, Terms terms, boolean changed) {
	}

}
