package org.sipcodes.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.FilteringTokenFilter;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.util.CharTokenizer;

/** Cuts a text into words, the same way in every language. */
final class Analyzers {

	private Analyzers() {
	}

	/** As written, in lower case. */
	static Analyzer words() {
		return rewritten(UnaryOperator.identity());
	}

	/**
	 * By another name each.
	 * @param rule gives a word in lower case its name; one that gets none is left out
	 */
	static Analyzer rewritten(UnaryOperator<String> rule) {
		return new Analyzer() {

			@Override
			protected TokenStreamComponents createComponents(String field) {
				// USER_BUSY and Min-SE are two words each, don't is one.
				Tokenizer source = CharTokenizer
					.fromTokenCharPredicate((c) -> Character.isLetterOrDigit(c) || c == '\'' || c == '’');
				return new TokenStreamComponents(source,
						new Rewritten(new LowerCaseFilter(source), (word) -> rule.apply(bare(word))));
			}

		};
	}

	/** The tokens of a text with their places in it. */
	static List<Token> tokens(Analyzer analyzer, String text) {
		List<Token> tokens = new ArrayList<>();
		try (TokenStream stream = analyzer.tokenStream("", text)) {
			CharTermAttribute term = stream.addAttribute(CharTermAttribute.class);
			OffsetAttribute place = stream.addAttribute(OffsetAttribute.class);
			stream.reset();
			while (stream.incrementToken()) {
				tokens.add(new Token(term.toString(), place.startOffset(), place.endOffset()));
			}
			stream.end();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return tokens;
	}

	/** Without apostrophes, and ё written as е. */
	private static String bare(String word) {
		return word.replace("'", "").replace("’", "").replace('ё', 'е');
	}

	/**
	 * A word of a text.
	 *
	 * @param term as the index knows it
	 * @param start where it begins
	 * @param end behind its last character
	 */
	record Token(String term, int start, int end) {
	}

	/** Rewrites every word; one of which nothing is left leaves a gap. */
	static final class Rewritten extends FilteringTokenFilter {

		private final CharTermAttribute term = addAttribute(CharTermAttribute.class);

		private final UnaryOperator<String> rule;

		Rewritten(TokenStream input, UnaryOperator<String> rule) {
			super(input);
			this.rule = rule;
		}

		@Override
		protected boolean accept() {
			String word = this.rule.apply(this.term.toString());
			this.term.setEmpty().append(word);
			return !word.isEmpty();
		}

	}

}
