package org.sipcodes.search;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;

import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.CharArraySet;
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
import org.tartarus.snowball.ext.RussianStemmer;

/**
 * What is left of a word in each language; one that is unknown here keeps its words
 * whole.
 */
final class Stemmer {

	/** Stop words that change what an engineer means. */
	private static final Set<String> MEANT = Set.of("no", "not", "не", "нет", "без", "после", "нельзя", "больше",
			"другой", "один", "два", "куда", "não", "sem", "depois", "até", "mais", "só");

	private static final Map<String, String> ENDINGS = Map.of("cao", "ção", "coes", "ções", "sao", "são", "soes",
			"sões", "ivel", "ível", "iveis", "íveis", "avel", "ável", "aveis", "áveis", "ario", "ário", "arios",
			"ários");

	private final CharArraySet silent;

	private final Analyzer single;

	private Stemmer(CharArraySet stopWords, UnaryOperator<TokenStream> filters) {
		this.silent = new CharArraySet(stopWords, true);
		this.silent.removeAll(MEANT);
		this.single = new Analyzer() {

			@Override
			protected TokenStreamComponents createComponents(String field) {
				Tokenizer source = new KeywordTokenizer();
				return new TokenStreamComponents(source, filters.apply(source));
			}

		};
	}

	static Stemmer of(String tag) {
		return switch (tag) {
			case "en" -> new Stemmer(EnglishAnalyzer.getDefaultStopSet(), PorterStemFilter::new);
			// A Russian engineer writes protocol words in Latin, so both stemmers run;
			// each leaves the other's letters alone.
			case "ru" -> new Stemmer(RussianAnalyzer.getDefaultStopSet(),
					(words) -> new PorterStemFilter(russian(russian(words))));
			case "pt" -> new Stemmer(PortugueseAnalyzer.getDefaultStopSet(), (words) -> new ASCIIFoldingFilter(
					new PortugueseStemFilter(new Analyzers.Rewritten(words, Stemmer::accented))));
			default -> new Stemmer(CharArraySet.EMPTY_SET, ASCIIFoldingFilter::new);
		};
	}

	/** The stem of a word in lower case; nothing is left of a stop word. */
	String stem(String word) {
		if (this.silent.contains(word)) {
			return "";
		}
		List<Analyzers.Token> tokens = Analyzers.tokens(this.single, word);
		return tokens.isEmpty() ? word : tokens.get(0).term();
	}

	/** One pass cuts занято to занят and занят to зан; a second one makes them meet. */
	private static TokenStream russian(TokenStream words) {
		return new SnowballFilter(words, new RussianStemmer());
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

}
