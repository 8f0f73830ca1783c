package org.sipcodes.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LogDocMergePolicy;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.similarities.BM25Similarity;
import org.apache.lucene.store.ByteBuffersDirectory;

import org.sipcodes.search.Passage.Source;

/**
 * The entries of one language, in memory. Every passage is a document of its own, so that
 * the one that matches best is the reason.
 */
final class SearchIndex {

	/** Stems of a passage. */
	private static final String STEMS = "stems";

	/** Stems of everything that is known of an entry. */
	private static final String ALL = "all";

	/** Hits of a kind; what comes behind them is not looked at. */
	static final int MOST_OF_A_KIND = 10;

	private static final int MOST_PASSAGES = 400;

	/** How much a synonym counts, a completed word, two words beside each other. */
	private static final float SYNONYM = 0.5f;

	private static final float COMPLETION = 0.8f;

	private static final float NEIGHBOURS = 0.3f;

	/** How much more it counts when the query is the whole of a name or symptom. */
	private static final double WHOLE = 1.3;

	/** How much the second, third … passage of the same entry adds to the best one. */
	private static final double[] FURTHER = { 1, 0.4, 0.2, 0.1 };

	private final List<Entry> owners = new ArrayList<>();

	private final List<Passage> passages = new ArrayList<>();

	/** What has exactly these stems as a name or symptom. */
	private final Map<List<String>, Set<Target>> wholes = new HashMap<>();

	private final Map<List<String>, List<List<String>>> synonyms;

	private final Analyzer analyzer;

	private final IndexSearcher searcher;

	private final Dictionary dictionary;

	private final long size;

	/**
	 * Builds an index.
	 * @param tag of the language
	 * @param entries what can be found
	 * @param synonyms words and phrases that mean the same
	 */
	SearchIndex(String tag, List<Entry> entries, List<List<String>> synonyms) {
		this.dictionary = new Dictionary(Stemmer.of(tag),
				entries.stream()
					.flatMap((entry) -> entry.passages().stream())
					.filter((passage) -> passage.source() != Source.ALL)
					.map(Passage::text)
					.toList());
		this.analyzer = Analyzers.rewritten(this.dictionary::stem);
		this.synonyms = synonyms(synonyms);
		try {
			ByteBuffersDirectory directory = new ByteBuffersDirectory();
			write(entries, directory);
			long bytes = 0;
			for (String file : directory.listAll()) {
				bytes += directory.fileLength(file);
			}
			this.size = bytes;
			IndexReader reader = DirectoryReader.open(directory);
			this.searcher = new IndexSearcher(reader);
			this.searcher.setSimilarity(similarity());
			this.searcher.setQueryCache(null);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private void write(List<Entry> entries, ByteBuffersDirectory directory) throws IOException {
		// Merged in order into one segment: the number of a document is the number of its
		// passage.
		IndexWriterConfig config = new IndexWriterConfig(this.analyzer).setSimilarity(similarity())
			.setMergePolicy(new LogDocMergePolicy());
		try (IndexWriter writer = new IndexWriter(directory, config)) {
			for (Entry entry : entries) {
				Entry kept = entry.withoutAll();
				for (Passage passage : entry.passages()) {
					Document document = new Document();
					String field = (passage.source() == Source.ALL) ? ALL : STEMS;
					document.add(new TextField(field, passage.text(), Field.Store.NO));
					writer.addDocument(document);
					if (passage.source() == Source.NAME || passage.source() == Source.SYMPTOM) {
						Stream.of(passage.text().split(","))
							.forEach((text) -> this.wholes.computeIfAbsent(stems(text), (key) -> new HashSet<>())
								.add(entry.target()));
					}
					this.owners.add(kept);
					this.passages.add(passage.kept());
				}
			}
			writer.forceMerge(1);
		}
	}

	/** Passages are short by nature; their length says little. */
	private static BM25Similarity similarity() {
		return new BM25Similarity(1.2f, 0.3f);
	}

	/** Bytes that the index takes. */
	long size() {
		return this.size;
	}

	int passages() {
		return this.passages.size();
	}

	/** The words of a text as this index knows them. */
	Words words(String text, boolean open) {
		return this.dictionary.read(text, open);
	}

	/** What the words find, best first. */
	List<Hit> search(Words words) {
		if (words.stems().isEmpty()) {
			return List.of();
		}
		Set<String> matched = new HashSet<>();
		BooleanQuery.Builder query = new BooleanQuery.Builder();
		for (String field : List.of(STEMS, ALL)) {
			query.add(query(field, words, matched), BooleanClause.Occur.SHOULD);
		}
		try {
			Map<Target, List<ScoreDoc>> found = new HashMap<>();
			for (ScoreDoc doc : this.searcher.search(query.build(), MOST_PASSAGES).scoreDocs) {
				doc.score *= this.passages.get(doc.doc).weight();
				found.computeIfAbsent(this.owners.get(doc.doc).target(), (entry) -> new ArrayList<>()).add(doc);
			}
			Map<Target.Kind, Integer> places = new EnumMap<>(Target.Kind.class);
			return found.values()
				.stream()
				.map((docs) -> rank(docs, this.wholes.getOrDefault(words.stems(), Set.of())))
				.sorted(Comparator.comparingDouble(Ranked::score)
					.reversed()
					.thenComparing((ranked) -> ranked.entry().target().id()))
				.filter((ranked) -> places.merge(ranked.entry().target().kind(), 1, Integer::sum) <= MOST_OF_A_KIND)
				.map((ranked) -> hit(ranked, matched))
				.toList();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private Ranked rank(List<ScoreDoc> docs, Set<Target> whole) {
		Entry entry = this.owners.get(docs.get(0).doc);
		docs.sort(Comparator.comparingDouble((ScoreDoc doc) -> doc.score).reversed());
		double score = 0;
		int place = 0;
		Passage best = null;
		for (ScoreDoc doc : docs) {
			Passage passage = this.passages.get(doc.doc);
			if (passage.source() == Source.ALL) {
				score += doc.score;
				continue;
			}
			best = (best != null) ? best : passage;
			score += doc.score * ((place < FURTHER.length) ? FURTHER[place++] : 0);
		}
		return new Ranked(entry, (best != null) ? best : entry.passages().get(0),
				score * entry.weight() * (whole.contains(entry.target()) ? WHOLE : 1));
	}

	private Hit hit(Ranked ranked, Set<String> matched) {
		Passage reason = ranked.reason();
		return new Hit(ranked.entry().target(), reason.source(), reason.language(),
				Excerpt.of(reason.text(), Analyzers.tokens(this.analyzer, reason.text()), matched), ranked.score());
	}

	private BooleanQuery query(String field, Words words, Set<String> matched) {
		List<String> stems = words.stems();
		BooleanQuery.Builder query = new BooleanQuery.Builder();
		for (String stem : new LinkedHashSet<>(stems)) {
			List<org.apache.lucene.search.Query> ways = new ArrayList<>(List.of(new TermQuery(new Term(field, stem))));
			matched.add(stem);
			words.alternatives()
				.getOrDefault(stem, Set.of())
				.forEach((other) -> ways.add(way(field, List.of(other), COMPLETION, matched)));
			others(List.of(stem)).forEach((other) -> ways.add(way(field, other, SYNONYM, matched)));
			query.add(new DisjunctionMaxQuery(ways, 0), BooleanClause.Occur.SHOULD);
		}
		for (int i = 0; i < stems.size(); i++) {
			for (int j = i + 2; j <= Math.min(stems.size(), i + 4); j++) {
				List<List<String>> others = others(stems.subList(i, j));
				if (!others.isEmpty()) {
					query.add(
							new DisjunctionMaxQuery(
									others.stream().map((other) -> way(field, other, SYNONYM, matched)).toList(), 0),
							BooleanClause.Occur.SHOULD);
				}
			}
			if (i + 1 < stems.size()) {
				query.add(new BoostQuery(new PhraseQuery(1, field, stems.get(i), stems.get(i + 1)), NEIGHBOURS),
						BooleanClause.Occur.SHOULD);
			}
		}
		return query.build();
	}

	private static org.apache.lucene.search.Query way(String field, List<String> stems, float weight,
			Set<String> matched) {
		matched.addAll(stems);
		return new BoostQuery((stems.size() == 1) ? new TermQuery(new Term(field, stems.get(0)))
				: new PhraseQuery(1, field, stems.toArray(String[]::new)), weight);
	}

	/** What else means the same as these words beside each other. */
	private List<List<String>> others(List<String> stems) {
		return this.synonyms.getOrDefault(stems, List.of());
	}

	private Map<List<String>, List<List<String>>> synonyms(List<List<String>> groups) {
		Map<List<String>, Set<List<String>>> others = new HashMap<>();
		for (List<String> words : groups) {
			List<List<String>> group = words.stream().map(this::stems).filter((stems) -> !stems.isEmpty()).toList();
			group.forEach((one) -> others.computeIfAbsent(one, (key) -> new LinkedHashSet<>()).addAll(group));
		}
		Map<List<String>, List<List<String>>> result = new HashMap<>();
		others.forEach((one, all) -> result.put(one, all.stream().filter((other) -> !other.equals(one)).toList()));
		return result;
	}

	private List<String> stems(String text) {
		return Analyzers.tokens(this.analyzer, text).stream().map(Analyzers.Token::term).toList();
	}

	/**
	 * An entry and the passage that speaks for it.
	 *
	 * @param entry what was found
	 * @param reason the passage that matched best
	 * @param score higher is better
	 */
	private record Ranked(Entry entry, Passage reason, double score) {
	}

}
