package org.sipcodes.query;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.sipcodes.query.Hit.Piece;

/** The part of a text that shows why it was found. */
final class Excerpt {

	private static final int LENGTH = 220;

	private Excerpt() {
	}

	/** Cuts a text to the place where most of the words are, and marks them. */
	static List<Piece> of(String text, List<Word> marks) {
		int from = start(text, marks);
		int to = end(text, from);
		List<Piece> pieces = new ArrayList<>();
		add(pieces, (from > 0) ? "… " : "", false);
		int done = from;
		for (Word mark : marks) {
			if (mark.start() >= done && mark.end() <= to) {
				add(pieces, text.substring(done, mark.start()), false);
				add(pieces, text.substring(mark.start(), mark.end()), true);
				done = mark.end();
			}
		}
		add(pieces, text.substring(done, to), false);
		add(pieces, (to < text.length()) ? " …" : "", false);
		return pieces;
	}

	private static void add(List<Piece> pieces, String text, boolean matched) {
		if (!text.isEmpty()) {
			pieces.add(new Piece(text, matched));
		}
	}

	private static int start(String text, List<Word> marks) {
		int best = 0;
		int most = -1;
		for (Word first : marks) {
			int from = (text.length() <= LENGTH || first.start() < LENGTH / 3) ? 0
					: text.lastIndexOf(' ', Math.max(0, first.start() - LENGTH / 4)) + 1;
			Set<String> words = new HashSet<>();
			for (Word mark : marks) {
				if (mark.start() >= from && mark.end() <= from + LENGTH) {
					words.add(mark.text());
				}
			}
			if (words.size() > most) {
				most = words.size();
				best = from;
			}
		}
		return best;
	}

	private static int end(String text, int from) {
		if (text.length() - from <= LENGTH) {
			return text.length();
		}
		int space = text.lastIndexOf(' ', from + LENGTH);
		return (space > from) ? space : from + LENGTH;
	}

}
