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
		pieces.add(new Piece((from > 0) ? "… " : "", false));
		int done = from;
		for (Word mark : marks) {
			if (mark.start() >= done && mark.end() <= to) {
				pieces.add(new Piece(text.substring(done, mark.start()), false));
				pieces.add(new Piece(text.substring(mark.start(), mark.end()), true));
				done = mark.end();
			}
		}
		pieces.add(new Piece(text.substring(done, to), false));
		pieces.add(new Piece((to < text.length()) ? " …" : "", false));
		pieces.removeIf((piece) -> piece.text().isEmpty());
		return pieces;
	}

	private static int start(String text, List<Word> marks) {
		int best = 0;
		int most = -1;
		for (Word first : marks) {
			int from = (text.length() <= LENGTH || first.start() < LENGTH / 3) ? 0
					: text.lastIndexOf(' ', Math.max(0, first.start() - LENGTH / 4)) + 1;
			Set<String> words = new HashSet<>();
			for (Word mark : marks) {
				words.add((mark.start() >= from && mark.end() <= from + LENGTH) ? mark.text() : first.text());
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
