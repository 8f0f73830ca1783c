package org.sipcodes.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import org.sipcodes.search.Analyzers.Token;
import org.sipcodes.search.Hit.Piece;

/** The part of a text that shows why it was found. */
final class Excerpt {

	private static final int LENGTH = 220;

	private Excerpt() {
	}

	/** Cuts a text to the place where most of the words stand, and marks them. */
	static List<Piece> of(String text, List<Token> tokens, Set<String> matched) {
		List<Token> marks = tokens.stream().filter((token) -> matched.contains(token.term())).toList();
		int from = start(text, marks);
		int to = end(text, from);
		List<Piece> pieces = new ArrayList<>();
		if (from > 0) {
			pieces.add(new Piece("… ", false));
		}
		int done = from;
		for (Token mark : marks) {
			if (mark.start() >= done && mark.end() <= to) {
				add(pieces, text.substring(done, mark.start()), false);
				add(pieces, text.substring(mark.start(), mark.end()), true);
				done = mark.end();
			}
		}
		add(pieces, text.substring(done, to), false);
		if (to < text.length()) {
			pieces.add(new Piece(" …", false));
		}
		return pieces;
	}

	private static void add(List<Piece> pieces, String text, boolean matched) {
		if (!text.isEmpty()) {
			pieces.add(new Piece(text, matched));
		}
	}

	private static int start(String text, List<Token> marks) {
		int best = 0;
		long most = -1;
		for (Token first : marks) {
			int from = (text.length() <= LENGTH || first.start() < LENGTH / 3) ? 0
					: text.lastIndexOf(' ', Math.max(0, first.start() - LENGTH / 4)) + 1;
			long count = marks.stream()
				.filter((mark) -> mark.start() >= from && mark.end() <= from + LENGTH)
				.map(Token::term)
				.distinct()
				.count();
			if (count > most) {
				most = count;
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
