package org.sipcodes.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;

import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.StopFilter;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.core.KeywordTokenizer;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.analysis.en.PorterStemFilter;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.apache.lucene.analysis.pt.PortugueseAnalyzer;
import org.apache.lucene.analysis.pt.PortugueseStemFilter;
import org.apache.lucene.analysis.ru.RussianAnalyzer;
import org.apache.lucene.analysis.snowball.SnowballFilter;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.util.CharTokenizer;
import org.tartarus.snowball.ext.RussianStemmer;

/**
 * How the words of each language are cut; a language without an analyzer of its own keeps
 * its words whole.
 */
final class Analyzers {

	/** Stop words that change what an engineer means. */
	private static final Set<String> MEANT = Set.of("no", "not", "не", "нет", "без", "после", "нельзя", "больше",
			"другой", "один", "два", "куда", "não", "sem", "depois", "até", "mais", "só");

	private static final Map<String, String> ENDINGS = Map.of("cao", "ção", "coes", "ções", "sao", "são", "soes",
			"sões", "ivel", "ível", "iveis", "íveis", "avel", "ável", "aveis", "áveis", "ario", "ário", "arios",
			"ários");

	/** Enough for every word of a language; queries cannot make it grow without end. */
	private static final int MOST_STEMS = 50_000;

	private Analyzers() {
	}

	/** Stemmed, without stop words. */
	static Analyzer stems(String tag) {
		return switch (tag) {
			case "en" -> analyzer(EnglishAnalyzer.getDefaultStopSet(), PorterStemFilter::new);
			// A Russian engineer writes protocol words in Latin, so both stemmers run;
			// each leaves the other's
			// letters alone.
			case "ru" ->
				analyzer(RussianAnalyzer.getDefaultStopSet(), (words) -> new PorterStemFilter(russian(russian(words))));
			case "pt" -> analyzer(PortugueseAnalyzer.getDefaultStopSet(), (words) -> new ASCIIFoldingFilter(
					new PortugueseStemFilter(new Rewritten(words, Analyzers::accented))));
			default -> analyzer(CharArraySet.EMPTY_SET, ASCIIFoldingFilter::new);
		};
	}

	/** One pass cuts занято to занят and занят to зан; a second one makes them meet. */
	private static TokenStream russian(TokenStream words) {
		return new SnowballFilter(words, new RussianStemmer());
	}

	/** As written, in lower case. */
	static Analyzer words() {
		return analyzer(CharArraySet.EMPTY_SET, (words) -> words);
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
	 * Gives the endings of a word that was typed without accents back what the stemmer
	 * knows them by.
	 */
	private static String accented(String word) {
		for (Map.Entry<String, String> ending : ENDINGS.entrySet()) {
			if (word.endsWith(ending.getKey())) {
				return word.substring(0, word.length() - ending.getKey().length()) + ending.getValue();
			}
		}
		return word;
	}

	private static Analyzer analyzer(CharArraySet stopWords, UnaryOperator<TokenStream> stemmer) {
		CharArraySet silent = new CharArraySet(stopWords, true);
		silent.removeAll(MEANT);
		UnaryOperator<String> stem = remembered(stemmer);
		return new Analyzer() {

			@Override
			protected TokenStreamComponents createComponents(String field) {
				// USER_BUSY and Min-SE are two words each, don't is one.
				Tokenizer source = CharTokenizer
					.fromTokenCharPredicate((c) -> Character.isLetterOrDigit(c) || c == '\'' || c == '’');
				TokenStream words = new StopFilter(new Rewritten(new LowerCaseFilter(source), Analyzers::bare), silent);
				return new TokenStreamComponents(source, new Rewritten(words, stem));
			}

		};
	}

	/**
	 * Stems a word once: texts repeat their words, and stemming is most of building an
	 * index.
	 */
	private static UnaryOperator<String> remembered(UnaryOperator<TokenStream> stemmer) {
		Analyzer single = new Analyzer() {

			@Override
			protected TokenStreamComponents createComponents(String field) {
				Tokenizer source = new KeywordTokenizer();
				return new TokenStreamComponents(source, stemmer.apply(source));
			}

		};
		Map<String, String> stems = new ConcurrentHashMap<>();
		return (word) -> {
			String known = stems.get(word);
			if (known != null) {
				return known;
			}
			List<Token> tokens = tokens(single, word);
			String stem = tokens.isEmpty() ? word : tokens.get(0).term();
			if (stems.size() < MOST_STEMS) {
				stems.put(word, stem);
			}
			return stem;
		};
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

	/** Rewrites every word. */
	private static final class Rewritten extends TokenFilter {

		private final CharTermAttribute term = addAttribute(CharTermAttribute.class);

		private final UnaryOperator<String> rule;

		Rewritten(TokenStream input, UnaryOperator<String> rule) {
			super(input);
			this.rule = rule;
		}

		@Override
		public boolean incrementToken() throws IOException {
			if (!this.input.incrementToken()) {
				return false;
			}
			String word = this.rule.apply(this.term.toString());
			this.term.setEmpty().append(word);
			return true;
		}

	}

}
