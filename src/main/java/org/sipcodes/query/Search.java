package org.sipcodes.query;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;

import org.jspecify.annotations.Nullable;
import org.sipcodes.query.Names.Named;

/** Finds what there is in each language. */
public final class Search {

	/** Kinds of things that come first if a query is the whole name of one. */
	private static final Set<String> LEADING = Set.of("symptom", "timer", "header", "method");

	/** Completions, the fewest that fill a list, and those of the best kind. */
	private static final int MOST_COMPLETIONS = 10;

	private static final int ENOUGH = 8;

	private static final int MOST_OF_A_KIND = 4;

	private final Map<String, Index> indexes = new LinkedHashMap<>();

	private final Map<Index, QuestionReader> readers = new HashMap<>();

	private final Numbers numbers;

	private final List<String> kinds;

	private final UnaryOperator<String> cleaner;

	/**
	 * A search.
	 * @param indexes of all languages, the default one first
	 * @param numbers what numbers lead to
	 * @param kinds of targets, in the order in which they are shown
	 * @param cleaner composes a text (NFKC) and makes one space of control characters
	 */
	public Search(List<Index> indexes, Numbers numbers, List<String> kinds, UnaryOperator<String> cleaner) {
		for (Index index : indexes) {
			this.indexes.put(index.language, index);
			this.readers.put(index, new QuestionReader(numbers.phrases(), index.rules));
		}
		this.numbers = numbers;
		this.kinds = List.copyOf(kinds);
		this.cleaner = cleaner;
	}

	/** A search in the languages that were unpacked, that of the reader first. */
	public static Search of(List<Unpacked> languages, UnaryOperator<String> cleaner) {
		List<Index> indexes = new ArrayList<>();
		languages.forEach((language) -> indexes.add(language.index));
		return new Search(indexes, languages.get(0).numbers, languages.get(0).kinds, cleaner);
	}

	/**
	 * The search of one language as a text, see {@link Unpacked}.
	 * @param shown how a thing is shown where it was found
	 */
	public String pack(String language, Function<Target, Shown> shown) {
		return new Pack(index(language), this.numbers, this.kinds, shown).text();
	}

	/** All that can be found in a language. */
	public List<Document> documents(String language) {
		return index(language).documents;
	}

	/** Answers a query that is complete, in the language of a tag. */
	public Found find(String language, String typed) {
		return find(language, clean(typed), false, false);
	}

	/** What a reader who is still typing may mean. */
	public Found complete(String language, String typed) {
		String text = clean(typed);
		Results begun = new Results(index(language));
		if (text.length() == 1 || text.length() == 2) {
			begun.addBegun(text);
		}
		List<Hit> hits = begun.best(this.kinds);
		Found found = hits.isEmpty() ? find(language, text, !typed.endsWith(" "), true)
				: new Found(Question.NONE, null, hits, 0, null);
		return new Found(found.question(), found.only(), few(found), 0, found.meant());
	}

	/**
	 * The first few hits of each kind, so that none pushes out another: the best kind
	 * takes its share at once, the others take turns.
	 */
	private static List<Hit> few(Found found) {
		List<List<Hit>> groups = new ArrayList<>();
		found.kinds().forEach((kind) -> groups.add(found.of(kind)));
		int[] counts = new int[groups.size() + 1];
		int count = 0;
		for (int round = 1; round <= MOST_OF_A_KIND; round++) {
			for (int i = 0; i < groups.size(); i++) {
				int wanted = Math.min((i == 0) ? MOST_OF_A_KIND : round, groups.get(i).size());
				int more = Math.max(0, Math.min(wanted - counts[i], MOST_COMPLETIONS - count));
				counts[i] += more;
				count += more;
			}
		}
		List<Hit> few = new ArrayList<>();
		for (int i = 0; i < groups.size(); i++) {
			int filled = (i == 0) ? counts[i] + Math.max(0, ENOUGH - count) : counts[i];
			few.addAll(groups.get(i).subList(0, Math.min(filled, groups.get(i).size())));
		}
		return few;
	}

	private Found find(String language, String text, boolean open, boolean brief) {
		Index own = index(language);
		Question question = this.readers.get(own).read(text);
		Reading reading = read(own, question, open);
		Named named = named(own, question, reading, open);
		Set<String> causes = named.isEmpty() ? Set.of() : causes(question, named);
		boolean about = !named.isEmpty() && !(question.codes().isEmpty() && causes.isEmpty());
		boolean alone = !named.isEmpty() && !about && named.rest().isEmpty() && question.classes().isEmpty();
		for (String number : question.numbers()) {
			alone &= named.words().contains(number);
		}
		// A platform and a number are found by what they are, and not by their words.
		Terms terms = about ? reading.index().dictionary.read(named.rest(), open) : reading.terms();
		Results results = new Results(own);
		Set<Target> whole = reading.index().named(terms);
		for (Hit hit : reading.index().search(terms, brief)) {
			// A common word of its name does not speak for a platform.
			if (!hit.target().kind().equals(Target.PLATFORM) || named.platforms().contains(hit.target())) {
				boolean leads = LEADING.contains(hit.target().kind()) && whole.contains(hit.target());
				results.add(leads ? hit.plus(Numbers.EXACT) : hit);
			}
		}
		results.add(question.causes(), this.numbers.causes());
		results.addCodes(question);
		results.add(question.numbers(), this.numbers.subCodes());
		if (about || alone) {
			results.addPlatforms(named, question.codes(), causes, this.numbers.rows());
		}
		if (!about) {
			Tokens.split(question.rest(), " ").forEach((word) -> results.addSpelled(word, this.numbers.rows()));
		}
		// A word with a dash is a header field wherever it stands.
		for (String word : Tokens.split(question.rest(), " ")) {
			Set<Target> fields = (word.indexOf('-') > 0) ? own.named(own.dictionary.read(word, false)) : Set.of();
			for (Target field : fields) {
				if (field.kind().equals(Target.HEADER)) {
					results.addOnly(field);
				}
			}
		}
		boolean one = alone && named.whole() && named.platforms().size() == 1;
		Target only = one ? named.platforms().get(0) : only(own, question);
		if (only != null) {
			results.addOnly(only);
		}
		List<Hit> hits = results.best(this.kinds);
		List<Hit> first = (only == null) ? Results.first(hits) : List.of();
		Set<String> kinds = new HashSet<>();
		first.forEach((hit) -> kinds.add(hit.target().kind()));
		return new Found(question, only, Results.behind(first, hits), (kinds.size() > 1) ? first.size() : 0,
				reading.changed() ? reading.terms().text() : null);
	}

	/** The platforms in a query, as it was typed or as it was meant. */
	private static Named named(Index own, Question question, Reading reading, boolean open) {
		Named named = own.names.in(question.rest());
		if (named.isEmpty() && reading.changed()) {
			named = own.names.in(reading.terms().text());
		}
		return (named.isEmpty() && open) ? own.names.begun(question.rest()) : named;
	}

	/** The causes beside the name of a platform: numbers, and names as it spells them. */
	private Set<String> causes(Question question, Named named) {
		List<String> names = Tokens.split(question.rest(), " ");
		// A word is a name of a cause only if it is written like one, or if it is all
		// there is.
		names.removeIf((name) -> !name.contains("_"));
		names.add(named.rest());
		Set<String> causes = new LinkedHashSet<>(question.causes());
		names.forEach((name) -> causes.addAll(this.numbers.rows().causesOf(name)));
		return causes;
	}

	/**
	 * Words that are none in this language may be of another one, or typed in the other
	 * layout.
	 */
	private Reading read(Index own, Question question, boolean open) {
		Terms terms = own.dictionary.read(question.words(), open);
		if (!isForeign(question, terms)) {
			return new Reading(own, terms, terms.corrected());
		}
		List<Index> candidates = new ArrayList<>(List.of(own));
		candidates.addAll(this.indexes.values());
		for (Index index : candidates) {
			List<String> texts = new ArrayList<>(List.of(question.words()));
			this.indexes.values().forEach((other) -> texts.add(other.rules.otherLayout(question.rest())));
			for (String text : texts) {
				Terms found = index.dictionary.read(text, open);
				if (found.known() > 0.5) {
					return new Reading(index, found, !text.equals(texts.get(0)));
				}
			}
		}
		return new Reading(own, terms, terms.corrected());
	}

	/**
	 * Whether words are looked up in the other languages too.
	 * @param open whether the last word may be unfinished
	 */
	public boolean isForeign(String language, String typed, boolean open) {
		Index own = index(language);
		Question question = this.readers.get(own).read(clean(typed));
		return isForeign(question, own.dictionary.read(question.words(), open && !typed.endsWith(" ")));
	}

	/**
	 * Whether this language has none of the words, and not all of them as a beginning.
	 */
	private static boolean isForeign(Question question, Terms terms) {
		return terms.known() == 0 && !question.bare() && terms.completions().containsValue(List.of());
	}

	/** What the numbers of a query name, if it says nothing else. */
	private static @Nullable Target only(Index own, Question question) {
		List<Target> named = new ArrayList<>();
		question.codes().forEach((code) -> named.add(new Target(Target.CODE, code)));
		question.classes().forEach((found) -> named.add(new Target(Target.CLASS, found)));
		boolean more = !question.bare() || !question.causes().isEmpty() || question.message().isTelling();
		if (more || !own.targets.containsAll(named)) {
			return null;
		}
		boolean pair = named.size() == 2 && question.codes().size() == 2 && !question.message().pasted();
		return pair ? Target.pair(question.codes()) : (named.size() == 1) ? named.get(0) : null;
	}

	private String clean(String typed) {
		return this.cleaner.apply(typed.substring(0, Math.min(typed.length(), Question.LIMIT)));
	}

	private Index index(String language) {
		return Optional.ofNullable(this.indexes.get(language)).orElseThrow();
	}

	/**
	 * How the words of a query were read.
	 *
	 * @param index that has them
	 * @param terms as that index knows them
	 * @param changed whether they are other words than those that were typed
	 */
	private record Reading(Index index, Terms terms, boolean changed) {
	}

}
