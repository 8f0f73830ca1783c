package org.sipcodes.query;

import java.util.Arrays;
import java.util.List;

/**
 * Where every stem is. All texts follow each other with a gap between them, so that a
 * place is one number, which tells the text too.
 */
final class Postings {

	/** Places between two texts, so that no phrase is found across them. */
	static final int GAP = 2;

	/** The places of the first stem, then those of the second one, and so on. */
	private final int[] places;

	/** Where the places of each stem begin, and the end. */
	private final int[] starts;

	/**
	 * Notes where the stems are.
	 * @param texts the stems of each; below zero where a word has none
	 * @param stems how many stems there are
	 */
	Postings(List<List<Integer>> texts, int stems) {
		this.starts = new int[stems + 1];
		texts.forEach((text) -> text.forEach((stem) -> this.starts[Math.max(stem + 1, 0)] += (stem < 0) ? 0 : 1));
		for (int i = 0; i < stems; i++) {
			this.starts[i + 1] += this.starts[i];
		}
		this.places = new int[this.starts[stems]];
		int[] ends = Arrays.copyOf(this.starts, stems);
		int place = 0;
		for (List<Integer> text : texts) {
			for (int stem : text) {
				if (stem >= 0) {
					this.places[ends[stem]++] = place;
				}
				place++;
			}
			place += GAP;
		}
	}

	private int[] places(int stem) {
		return (stem < 0) ? new int[0] : Arrays.copyOfRange(this.places, this.starts[stem], this.starts[stem + 1]);
	}

	/**
	 * Where stems follow each other, with another word between them at most.
	 * @return twice the place of the first one, and one more where there is such a word
	 */
	int[] phrases(List<Integer> stems) {
		int[] found = places(stems.get(0));
		for (int i = 0; i < found.length; i++) {
			found[i] *= 2;
		}
		for (int i = 1; i < stems.size(); i++) {
			int[] next = places(stems.get(i));
			int count = 0;
			for (int place : found) {
				int at = place / 2 + place % 2 + i;
				int gap = (Arrays.binarySearch(next, at) >= 0) ? 0 : (Arrays.binarySearch(next, at + 1) >= 0) ? 1 : 2;
				if (place % 2 + gap <= 1) {
					found[count++] = place + gap;
				}
			}
			found = Arrays.copyOf(found, count);
		}
		return found;
	}

}
