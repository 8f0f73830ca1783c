package org.sipcodes.query;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Puts the documents of an index in the order of their scores, each with its reason. */
final class Ranking {

	/** Hits of a kind; what comes behind them is not looked at. */
	static final int MOST_OF_A_KIND = 10;

	/** How much words count that a document has in any of its passages. */
	private static final double ANYWHERE = 0.8;

	/** How much more it counts when the query is the whole of a name or symptom. */
	private static final double WHOLE = 1.3;

	/** How much the best, second, third … passage of a document counts. */
	private static final double[] FURTHER = { 1, 0.4, 0.2, 0.1 };

	private final List<Document> documents;

	private final Dictionary dictionary;

	/** The stems that were looked for. */
	private final Set<Integer> wanted;

	Ranking(List<Document> documents, Dictionary dictionary, Set<Integer> wanted) {
		this.documents = documents;
		this.dictionary = dictionary;
		this.wanted = wanted;
	}

	/**
	 * The best documents of each kind.
	 * @param passages the scores of all passages
	 * @param wholes the scores of all documents, with their passages taken as one
	 * @param named what the query names
	 */
	List<Hit> hits(float[] passages, float[] wholes, Set<Target> named) {
		List<Ranked> ranked = new ArrayList<>();
		int first = 0;
		for (int i = 0; i < wholes.length; i++) {
			Document document = this.documents.get(i);
			if (wholes[i] > 0) {
				float[] scores = Arrays.copyOfRange(passages, first, first + document.passages().size());
				double share = document.weight() * (named.contains(document.target()) ? WHOLE : 1);
				ranked.add(rank(document, scores, ANYWHERE * wholes[i], share));
			}
			first += document.passages().size();
		}
		ranked.sort(
				Comparator.comparing((Ranked found) -> -found.score()).thenComparing((found) -> found.target().name()));
		Map<String, Integer> places = new HashMap<>();
		List<Hit> hits = new ArrayList<>();
		for (Ranked found : ranked) {
			if (places.merge(found.target().kind(), 1, Integer::sum) <= MOST_OF_A_KIND) {
				Passage reason = found.reason();
				String text = reason.text().get();
				hits.add(new Hit(found.target(), reason.source(), reason.language(),
						Excerpt.of(text, this.dictionary.matches(text, this.wanted)), found.score()));
			}
		}
		return hits;
	}

	private static Ranked rank(Document document, float[] scores, double anywhere, double share) {
		Passage reason = document.passages().get(0);
		float best = 0;
		for (int i = 0; i < scores.length; i++) {
			scores[i] *= document.passages().get(i).weight();
			reason = (scores[i] > best) ? document.passages().get(i) : reason;
			best = Math.max(best, scores[i]);
		}
		Arrays.sort(scores);
		double sum = anywhere;
		for (int i = 0; i < Math.min(FURTHER.length, scores.length); i++) {
			sum += FURTHER[i] * scores[scores.length - 1 - i];
		}
		return new Ranked(document.target(), reason, sum * share);
	}

	/**
	 * A document and the passage that speaks for it.
	 *
	 * @param target what was found
	 * @param reason the passage that matched best
	 * @param score higher is better
	 */
	private record Ranked(Target target, Passage reason, double score) {
	}

}
