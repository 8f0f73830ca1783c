package org.sipcodes.query;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * Puts the documents of an index in the order of their scores, each with its reason.
 *
 * @param wanted the stems that were looked for
 * @param brief whether only names and what people say are quoted
 */
record Ranking(List<Document> documents, Dictionary dictionary, Set<Integer> wanted, boolean brief) {

	/** Hits of a kind; what comes behind them is not looked at. */
	static final int MOST_OF_A_KIND = 10;

	/** How much each part of the query counts wherever in the document it is met. */
	private static final double ANYWHERE = 0.5;

	/** How much more it counts when the query is the whole of a name or symptom. */
	private static final double WHOLE = 1.3;

	/**
	 * The share of the reason that a part of the article must say to be shown instead.
	 */
	private static final float HELPFUL = 0.3f;

	/** How much the best, second, third … passage of a document counts. */
	private static final double[] FURTHER = { 1, 0.5, 0.3, 0.2 };

	/**
	 * The best documents of each kind.
	 * @param scores of all passages, for each part of the query
	 * @param named what the query names
	 */
	List<Hit> hits(List<float[]> scores, Set<Target> named) {
		List<Ranked> ranked = new ArrayList<>();
		int first = 0;
		for (Document document : this.documents) {
			Ranked found = rank(document, first, scores, named.contains(document.target()) ? WHOLE : 1);
			if (found != null) {
				ranked.add(found);
			}
			first += document.passages().size();
		}
		ranked.sort(
				Comparator.comparing((Ranked found) -> -found.score()).thenComparing((found) -> found.target().name()));
		Map<String, Integer> places = new HashMap<>();
		List<Hit> hits = new ArrayList<>();
		for (Ranked found : ranked) {
			if (places.merge(found.target().kind(), 1, Integer::sum) <= MOST_OF_A_KIND) {
				Hit.Reason reason = reason(found.reason());
				hits.add(new Hit(found.target(), reason, (found.step() != null) ? reason(found.step()) : null,
						found.score()));
			}
		}
		return hits;
	}

	private Hit.Reason reason(Passage passage) {
		String text = (this.brief && !passage.naming()) ? "" : passage.text().get();
		return new Hit.Reason(passage.source(), passage.section(), passage.language(),
				Excerpt.of(text, this.dictionary.matches(text, this.wanted)));
	}

	/** Nothing if nothing of it was looked for. */
	private static @Nullable Ranked rank(Document document, int first, List<float[]> scores, double share) {
		List<Passage> passages = document.passages();
		float[] plain = new float[passages.size()];
		float[] sums = new float[passages.size()];
		double sum = 0;
		for (float[] part : scores) {
			float best = 0;
			for (int i = 0; i < sums.length; i++) {
				plain[i] += part[first + i];
				sums[i] += part[first + i] * passages.get(i).weight();
				best = Math.max(best, part[first + i]);
			}
			sum += ANYWHERE * best;
		}
		if (sum == 0) {
			return null;
		}
		int best = 0;
		int step = -1;
		for (int i = 0; i < sums.length; i++) {
			best = (sums[i] > sums[best]) ? i : best;
			boolean better = step < 0 || plain[i] > plain[step];
			step = (!passages.get(i).section().isEmpty() && better) ? i : step;
		}
		boolean helps = step >= 0 && plain[step] >= HELPFUL * plain[best];
		Passage reason = passages.get(best);
		Passage part = helps ? passages.get(step) : null;
		Arrays.sort(sums);
		for (int i = 0; i < Math.min(FURTHER.length, sums.length); i++) {
			sum += FURTHER[i] * sums[sums.length - 1 - i];
		}
		return new Ranked(document.target(), reason, part, sum * document.weight() * share);
	}

	/**
	 * A document and the passage that speaks for it.
	 *
	 * @param target what was found
	 * @param reason the passage that matched best
	 * @param step the part of its article that matched best, if it helps
	 * @param score higher is better
	 */
	private record Ranked(Target target, Passage reason, @Nullable Passage step, double score) {
	}

}
