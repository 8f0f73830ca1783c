package org.sipcodes.query;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.sipcodes.query.Terms.Term;

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

	/** Those without passages come last. */
	final List<Document> documents;

	final Set<Target> targets = new HashSet<>();

	/** The documents that have exactly these stems as a name or symptom. */
	private final Map<List<Integer>, Set<Target>> named = new HashMap<>();

	/** What else means the same as these stems beside each other. */
	private final Map<List<Integer>, Set<List<Integer>>> synonyms = new HashMap<>();

	private final Dictionary dictionary;

	private final Postings postings;

	private final Units passages;

	private final Units wholes;

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
		this.documents = new ArrayList<>(documents);
		this.documents.sort(Comparator.comparing((document) -> document.passages().isEmpty()));
		this.dictionary = new Dictionary(stems, rules.letters());
		List<List<Integer>> texts = new ArrayList<>();
		List<Integer> counts = new ArrayList<>();
		for (Document document : this.documents) {
			this.targets.add(document.target());
			counts.add(document.passages().size());
			for (Passage passage : document.passages()) {
				texts.add(this.dictionary.stems(passage.text().get(), 1));
				// A name may be several with commas between them.
				for (String name : passage.naming() ? Tokens.split(passage.text().get(), ",") : List.<String>of()) {
					this.named.computeIfAbsent(said(name), (key) -> new HashSet<>()).add(document.target());
				}
			}
		}
		this.postings = new Postings(texts, this.dictionary.size());
		this.passages = new Units(texts, Collections.nCopies(texts.size(), 1), this.dictionary.size());
		this.wholes = new Units(texts, counts, this.dictionary.size());
		for (List<String> phrases : synonyms) {
			Set<List<Integer>> group = new LinkedHashSet<>();
			phrases.forEach((phrase) -> group.add(said(phrase)));
			group.remove(List.of());
			group.forEach((phrase) -> this.synonyms.computeIfAbsent(phrase, (key) -> new HashSet<>()).addAll(group));
		}
	}

	/** The stems of the words that say something. */
	private List<Integer> said(String text) {
		List<Integer> stems = this.dictionary.stems(text, 0);
		stems.removeIf((stem) -> stem == Dictionary.SILENT);
		return stems;
	}

	/** The words of a text as this index knows them. */
	Terms terms(String text, boolean open) {
		return this.dictionary.read(text, open);
	}

	/** What the words find, best first. */
	List<Hit> search(Terms terms) {
		List<Map<List<Integer>, Float>> clauses = clauses(terms);
		Set<Integer> wanted = new HashSet<>();
		clauses.forEach((clause) -> clause.keySet().forEach(wanted::addAll));
		return new Ranking(this.documents, this.dictionary, wanted).hits(this.passages.scores(clauses, this.postings),
				this.wholes.scores(clauses, this.postings), this.named.getOrDefault(terms.stems(), Set.of()));
	}

	/** The phrases that may be met for each part of a query, and how much each counts. */
	private List<Map<List<Integer>, Float>> clauses(Terms terms) {
		List<Map<List<Integer>, Float>> clauses = new ArrayList<>();
		for (Term term : new LinkedHashSet<>(terms.terms())) {
			Map<List<Integer>, Float> clause = synonyms(List.of(term.stem()));
			term.completions().forEach((stem) -> clause.put(List.of(stem), COMPLETION));
			clause.put(List.of(term.stem()), 1f);
			clauses.add(clause);
		}
		List<Integer> stems = terms.stems();
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
