package org.sipcodes.query;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The documents of one language, and where their words are. */
public final class Index {

	/** How much a synonym counts, a completed word, two words beside each other. */
	private static final float SYNONYM = 0.5f;

	private static final float COMPLETION = 0.8f;

	private static final float NEIGHBOURS = 0.3f;

	/** Most words of a phrase that has a synonym. */
	private static final int LONGEST = 4;

	final String language;

	final Rules rules;

	final List<Document> documents;

	final Set<Target> targets = new HashSet<>();

	/** The documents that have exactly these stems as a name or symptom. */
	private final Map<List<Integer>, Set<Target>> named = new HashMap<>();

	/** Stems beside each other that mean the same. */
	final List<Set<List<Integer>>> groups;

	/** What else means the same as these stems beside each other. */
	private final Map<List<Integer>, Set<List<Integer>>> synonyms = new HashMap<>();

	final Dictionary dictionary;

	final Names names;

	private final Postings postings;

	/**
	 * An index.
	 * @param language its tag
	 * @param rules how queries are written
	 * @param documents what can be found
	 * @param dictionary the words of the documents and synonyms
	 * @param passages the stems of all passages, see {@link Dictionary#stems}
	 * @param groups stems beside each other that mean the same
	 */
	Index(String language, Rules rules, List<Document> documents, Dictionary dictionary, List<int[]> passages,
			List<Set<List<Integer>>> groups) {
		this.language = language;
		this.rules = rules;
		this.documents = List.copyOf(documents);
		this.names = new Names(this.documents, rules);
		this.dictionary = dictionary;
		this.groups = groups;
		List<Passage> all = new ArrayList<>();
		for (Document document : this.documents) {
			this.targets.add(document.target());
			for (Passage passage : document.passages()) {
				if (passage.naming()) {
					name(document.target(), passages.get(all.size()));
				}
				all.add(passage);
			}
		}
		this.postings = new Postings(passages, (i) -> !all.get(i).isOfArticle(), dictionary.size());
		groups.forEach((group) -> group
			.forEach((phrase) -> this.synonyms.computeIfAbsent(phrase, (key) -> new HashSet<>()).addAll(group)));
	}

	/**
	 * Builds an index.
	 * @param language its tag
	 * @param documents what can be found
	 * @param stems by word, of every word in the documents and synonyms; nothing is left
	 * of one that says nothing
	 * @param synonyms words and phrases that mean the same
	 * @param rules how queries are written
	 */
	public static Index of(String language, List<Document> documents, Map<String, String> stems,
			List<List<String>> synonyms, Rules rules) {
		Dictionary dictionary = Dictionary.of(stems, rules.letters());
		List<int[]> passages = new ArrayList<>();
		for (Document document : documents) {
			document.passages().forEach((passage) -> passages.add(dictionary.stems(passage.text().get(), 1)));
		}
		List<Set<List<Integer>>> groups = new ArrayList<>();
		for (List<String> phrases : synonyms) {
			Set<List<Integer>> group = new LinkedHashSet<>();
			phrases.forEach((phrase) -> group.add(telling(dictionary.stems(phrase, 0))));
			group.remove(List.of());
			groups.add(group);
		}
		return new Index(language, rules, documents, dictionary, passages, groups);
	}

	/** The stems that say something. */
	static List<Integer> telling(int... stems) {
		List<Integer> telling = new ArrayList<>();
		for (int stem : stems) {
			if (stem >= 0) {
				telling.add(stem);
			}
		}
		return telling;
	}

	/** Notes the names of a thing, which may be several with commas between them. */
	private void name(Target target, int[] stems) {
		int from = 0;
		for (int i = 0; i <= stems.length; i++) {
			if (i == stems.length || stems[i] == Dictionary.BREAK) {
				List<Integer> name = telling(Arrays.copyOfRange(stems, from, i));
				this.named.computeIfAbsent(name, (key) -> new HashSet<>()).add(target);
				from = i + 1;
			}
		}
	}

	/**
	 * What the words find, best first.
	 * @param brief whether only names and what people say are quoted
	 */
	List<Hit> search(Terms terms, boolean brief) {
		List<Map<List<Integer>, Float>> clauses = clauses(terms);
		Set<Integer> wanted = new HashSet<>();
		List<float[]> scores = new ArrayList<>();
		for (Map<List<Integer>, Float> clause : clauses) {
			clause.keySet().forEach(wanted::addAll);
			scores.add(this.postings.scores(clause));
		}
		return new Ranking(this.documents, this.dictionary, wanted, brief).hits(scores, named(terms));
	}

	/** What has exactly these words as a name or symptom. */
	Set<Target> named(Terms terms) {
		return this.named.getOrDefault(terms.stems(), Set.of());
	}

	/** The phrases that may be met for each part of a query, and how much each counts. */
	private List<Map<List<Integer>, Float>> clauses(Terms terms) {
		List<Map<List<Integer>, Float>> clauses = new ArrayList<>();
		List<Integer> stems = terms.stems();
		for (int stem : new LinkedHashSet<>(stems)) {
			Map<List<Integer>, Float> clause = synonyms(List.of(stem));
			terms.completions()
				.getOrDefault(stem, List.of())
				.forEach((other) -> clause.put(List.of(other), COMPLETION));
			clause.put(List.of(stem), 1f);
			clauses.add(clause);
		}
		for (int i = 0; i + 1 < stems.size(); i++) {
			clauses.add(Map.of(stems.subList(i, i + 2), NEIGHBOURS));
			for (int j = i + 2; j <= Math.min(stems.size(), i + LONGEST); j++) {
				Map<List<Integer>, Float> clause = synonyms(stems.subList(i, j));
				clause.remove(stems.subList(i, j));
				clauses.add(clause);
			}
		}
		clauses.removeIf(Map::isEmpty);
		return clauses;
	}

	private Map<List<Integer>, Float> synonyms(List<Integer> phrase) {
		Map<List<Integer>, Float> clause = new HashMap<>();
		this.synonyms.getOrDefault(phrase, Set.of()).forEach((other) -> clause.put(other, SYNONYM));
		return clause;
	}

}
