package org.sipcodes.query;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;

/**
 * Where every stem is, and how well passages match it (BM25). All passages follow each
 * other with a gap between them, so that a place is one number, which tells the passage
 * too.
 */
final class Postings {

	/** Places between two passages, so that no phrase is found across them. */
	private static final int GAP = 2;

	/** How soon further occurrences add nothing. */
	private static final float K1 = 1.2f;

	/** Passages are short by nature; their length says little. */
	private static final float B = 0.3f;

	/** The places of the first stem, then those of the second one, and so on. */
	private final int[] places;

	/** Where the places of each stem begin, and the end. */
	private final int[] starts;

	/** Behind the last place of each passage. */
	private final int[] ends;

	/** How many words of each passage say something. */
	private final int[] lengths;

	/**
	 * Notes where the stems are.
	 * @param passages the stems of each; what is below zero says nothing and has no place
	 * @param ordered whether the stems of a passage are in their order, so that phrases
	 * are found in it
	 * @param stems how many stems there are
	 */
	Postings(List<int[]> passages, IntPredicate ordered, int stems) {
		this.starts = new int[stems + 1];
		this.ends = new int[passages.size()];
		this.lengths = new int[passages.size()];
		for (int[] passage : passages) {
			for (int stem : passage) {
				this.starts[Math.max(stem + 1, 0)]++;
			}
		}
		this.starts[0] = 0;
		for (int i = 0; i < stems; i++) {
			this.starts[i + 1] += this.starts[i];
		}
		this.places = new int[this.starts[stems]];
		int[] free = Arrays.copyOf(this.starts, stems);
		int place = 0;
		for (int i = 0; i < this.ends.length; i++) {
			for (int stem : passages.get(i)) {
				if (stem >= 0) {
					this.places[free[stem]++] = place;
					this.lengths[i]++;
					place += ordered.test(i) ? 1 : GAP + 1;
				}
			}
			place += GAP;
			this.ends[i] = place;
		}
	}

	/**
	 * How well each passage matches.
	 * @param phrases stems beside each other, of which the best counts, and how much each
	 * counts
	 */
	float[] scores(Map<List<Integer>, Float> phrases) {
		float[] scores = new float[this.ends.length];
		phrases.forEach((phrase, weight) -> {
			float rarity = 0;
			for (int stem : phrase) {
				rarity += raise(places(stem), 0, scores);
			}
			raise(find(phrase), weight * rarity, scores);
		});
		return scores;
	}

	private int[] places(int stem) {
		int[] found = (stem < 0) ? new int[0]
				: Arrays.copyOfRange(this.places, this.starts[stem], this.starts[stem + 1]);
		for (int i = 0; i < found.length; i++) {
			found[i] *= 2;
		}
		return found;
	}

	/**
	 * Where stems follow each other, with another word between them at most.
	 * @return twice the place of the first one, and one more where there is such a word
	 */
	private int[] find(List<Integer> stems) {
		int[] found = places(stems.get(0));
		for (int i = 1; i < stems.size(); i++) {
			int[] next = places(stems.get(i));
			int count = 0;
			for (int place : found) {
				int at = 2 * (place / 2 + place % 2 + i);
				int gap = (Arrays.binarySearch(next, at) >= 0) ? 0 : (Arrays.binarySearch(next, at + 2) >= 0) ? 1 : 2;
				if (place % 2 + gap <= 1) {
					found[count++] = place + gap;
				}
			}
			found = Arrays.copyOf(found, count);
		}
		return found;
	}

	/**
	 * Raises the scores of the passages that have a find; higher ones stay.
	 * @return how much a find says that so few passages have
	 */
	private float raise(int[] found, float weight, float[] scores) {
		float average = (float) this.places.length / this.ends.length;
		int having = 0;
		for (int i = 0; i < found.length; having++) {
			int end = Arrays.binarySearch(this.ends, found[i] / 2);
			int passage = (end >= 0) ? end + 1 : -end - 1;
			float count = 0;
			for (; i < found.length && found[i] / 2 < this.ends[passage]; i++) {
				// A phrase with a gap counts half.
				count += (found[i] % 2 == 0) ? 1 : 0.5f;
			}
			float norm = K1 * (1 - B + B * this.lengths[passage] / average);
			scores[passage] = Math.max(scores[passage], weight * count / (count + norm));
		}
		return (float) Math.log(1 + (this.ends.length - having + 0.5) / (having + 0.5));
	}

}
