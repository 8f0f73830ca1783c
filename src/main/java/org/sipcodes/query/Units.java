package org.sipcodes.query;

import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** All texts cut into passages, or into documents: what BM25 ranks as one text. */
final class Units {

	/** How soon further occurrences add nothing. */
	private static final float K1 = 1.2f;

	/** Passages are short by nature; their length says little. */
	private static final float B = 0.3f;

	/** Behind the last place of each unit. */
	private final int[] ends;

	/** How many words of each say something. */
	private final int[] lengths;

	/** How many units have each stem. */
	private final int[] having;

	private int words;

	private int filled;

	/**
	 * Cuts texts.
	 * @param texts the stems of each
	 * @param counts how many texts make each unit; where it is none, no other follows
	 * @param stems how many stems there are
	 */
	Units(List<List<Integer>> texts, List<Integer> counts, int stems) {
		this.ends = new int[counts.size()];
		this.lengths = new int[counts.size()];
		this.having = new int[stems];
		int[] last = new int[stems];
		int text = 0;
		int end = 0;
		for (int unit = 0; unit < this.ends.length; unit++) {
			for (int i = 0; i < counts.get(unit); i++) {
				end += texts.get(text).size() + Postings.GAP;
				for (int stem : texts.get(text++)) {
					if (stem >= 0) {
						this.lengths[unit]++;
						this.having[stem] += (last[stem] <= unit) ? 1 : 0;
						last[stem] = unit + 1;
					}
				}
			}
			this.ends[unit] = end;
			this.words += this.lengths[unit];
			this.filled += (this.lengths[unit] > 0) ? 1 : 0;
		}
	}

	/**
	 * How well each unit answers a query.
	 * @param clauses the phrases that may be met for each part of it, and how much each
	 * counts
	 */
	float[] scores(List<Map<List<Integer>, Float>> clauses, Postings postings) {
		float[] sums = new float[this.ends.length];
		for (Map<List<Integer>, Float> clause : clauses) {
			float[] best = new float[this.ends.length];
			clause.forEach((phrase, weight) -> {
				float rarity = 0;
				for (int stem : phrase) {
					rarity += rarity((stem < 0) ? 0 : this.having[stem]);
				}
				raise(postings.phrases(phrase), weight * rarity, best);
			});
			for (int i = 0; i < best.length; i++) {
				sums[i] += best[i];
			}
		}
		return sums;
	}

	/** How much the occurrence of a stem says that so many units have. */
	private float rarity(int having) {
		return (float) Math.log(1 + (this.filled - having + 0.5) / (having + 0.5));
	}

	/** Raises the scores of the units that have a phrase; higher ones stay. */
	private void raise(int[] found, float weight, float[] scores) {
		for (int i = 0; i < found.length;) {
			int unit = unit(found[i]);
			float count = 0;
			for (; i < found.length && found[i] / 2 < this.ends[unit]; i++) {
				// A phrase with a gap counts half.
				count += (found[i] % 2 == 0) ? 1 : 0.5f;
			}
			float norm = K1 * (1 - B + B * this.lengths[unit] * this.filled / this.words);
			scores[unit] = Math.max(scores[unit], weight * count / (count + norm));
		}
	}

	/** The unit that has a find: the first one that ends behind it. */
	private int unit(int found) {
		int place = Arrays.binarySearch(this.ends, found / 2);
		return (place >= 0) ? place + 1 : -place - 1;
	}

}
