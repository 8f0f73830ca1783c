package org.sipcodes.query;

import java.util.ArrayList;
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

	/** What else means the same as these stems beside each other. */
	private final Map<List<Integer>, Set<List<Integer>>> synonyms = new HashMap<>();

	final Dictionary dictionary;

	final Names names;

	private final Postings postings;

	/**
	 * Builds an index.
	 * @param language its tag
	 * @param documents what can be found
	 * @param stems by word, of every word in the documents and synonyms; nothing is left
	 * of one that says nothing
	 * @param synonyms words and phrases that mean the same
	 * @param rules how queries are written
	 */
	public Index(String language, List<Document> documents, Map<String, String> stems, List<List<String>> synonyms,
			Rules rules) {
		this.language = language;
		this.rules = rules;
		this.documents = List.copyOf(documents);
		this.names = new Names(this.documents, rules);
		this.dictionary = new Dictionary(stems, rules.letters());
		List<List<Integer>> texts = new ArrayList<>();
		for (Document document : this.documents) {
			this.targets.add(document.target());
			for (Passage passage : document.passages()) {
				texts.add(this.dictionary.stems(passage.text().get(), 1));
				// A name may be several with commas between them.
				for (String name : passage.naming() ? Tokens.split(passage.text().get(), ",") : List.<String>of()) {
					this.named.computeIfAbsent(this.dictionary.stems(name, 0), (key) -> new HashSet<>())
						.add(document.target());
				}
			}
		}
		this.postings = new Postings(texts, this.dictionary.size());
		for (List<String> phrases : synonyms) {
			Set<List<Integer>> group = new LinkedHashSet<>();
			phrases.forEach((phrase) -> group.add(this.dictionary.stems(phrase, 0)));
			group.remove(List.of());
			group.forEach((phrase) -> this.synonyms.computeIfAbsent(phrase, (key) -> new HashSet<>()).addAll(group));
		}
	}

	/** What the words find, best first. */
	List<Hit> search(Terms terms) {
		List<Map<List<Integer>, Float>> clauses = clauses(terms);
		Set<Integer> wanted = new HashSet<>();
		List<float[]> scores = new ArrayList<>();
		for (Map<List<Integer>, Float> clause : clauses) {
			clause.keySet().forEach(wanted::addAll);
			scores.add(this.postings.scores(clause));
		}
		return new Ranking(this.documents, this.dictionary, wanted).hits(scores, named(terms));
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
