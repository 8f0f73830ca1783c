package org.sipcodes.catalog;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

import org.sipcodes.content.Document;
import org.sipcodes.content.Entries;
import org.sipcodes.content.Problem;
import org.sipcodes.content.Problems;
import org.sipcodes.content.TableDocument;
import org.sipcodes.language.Labels;
import org.sipcodes.language.Language;

/**
 * The content that comes with the site, and over it what somebody has written: articles
 * and tables replace others of their name, words replace others of their key.
 */
final class Layers {

	/** Own content may add words of the default language that begin so. */
	private static final Map<String, String> FREE = Map.of("labels", "situation.", "causes", "");

	private final ContentFiles delivered;

	private final ContentFiles own;

	private final Problems problems;

	Layers(ContentFiles delivered, ContentFiles own, Problems problems) {
		this.delivered = delivered;
		this.own = own;
		this.problems = problems;
	}

	Entries titles() {
		return this.delivered.titles().with(this.own.titles());
	}

	Entries redirects() {
		return this.delivered.redirects().with(this.own.redirects());
	}

	Map<String, TableDocument> platforms() {
		Map<String, TableDocument> platforms = new TreeMap<>(this.delivered.platforms());
		platforms.putAll(this.own.platforms());
		return platforms;
	}

	/**
	 * The words of every language that has such a file.
	 * @param name of the file, such as {@code labels}
	 */
	Map<String, Entries> words(String name) {
		Map<String, Entries> words = new TreeMap<>(this.delivered.words(name));
		Map<String, Entries> more = new TreeMap<>(this.own.words(name));
		Entries original = words.get(Language.DEFAULT);
		Entries changed = more.get(Language.DEFAULT);
		String free = FREE.get(name);
		if (original == null || changed == null || free == null) {
			more.forEach((tag, entries) -> words.merge(tag, entries, Entries::with));
			return words;
		}
		Entries fitting = new Labels(changed).fitting(new Labels(original), (key) -> key.startsWith(free),
				this.problems);
		more.put(Language.DEFAULT, fitting);
		more.forEach((tag, entries) -> words.merge(tag, entries, Entries::with));
		// What is new in the default language is told in it where nobody has translated
		// it.
		Entries added = fitting.only((key) -> !original.values().containsKey(key));
		words.replaceAll((tag, entries) -> added.with(entries).at(entries.path()));
		return words;
	}

	Set<String> names(Kind kind) {
		Set<String> names = new TreeSet<>(this.delivered.articles(kind).keySet());
		names.addAll(this.own.articles(kind).keySet());
		return names;
	}

	/** What is told of something, by language. */
	Map<String, Document> articles(Kind kind, String name) {
		Map<String, Document> articles = new TreeMap<>(this.delivered.articles(kind).getOrDefault(name, Map.of()));
		articles.putAll(this.own.articles(kind).getOrDefault(name, Map.of()));
		return articles;
	}

	Document original(Kind kind, String name) {
		return Optional.ofNullable(articles(kind, name).get(Language.DEFAULT)).orElseThrow();
	}

	/**
	 * What an article was translated from: one that comes with the site knows nothing of
	 * an original that somebody has put in the place of its own.
	 */
	Document original(Kind kind, String name, String tag) {
		boolean replaced = this.own.articles(kind).getOrDefault(name, Map.of()).containsKey(tag);
		Document delivered = this.delivered.articles(kind).getOrDefault(name, Map.of()).get(Language.DEFAULT);
		return (delivered == null || replaced || tag.equals(Language.DEFAULT)) ? original(kind, name) : delivered;
	}

	/** Own content is often told in one language, which is well if it is meant so. */
	Optional<Problem> untranslated(Kind kind, String name, Set<String> tags) {
		Map<String, Document> told = this.own.articles(kind).getOrDefault(name, Map.of());
		Document original = told.get(Language.DEFAULT);
		if (original == null || told.keySet().containsAll(tags)) {
			return Optional.empty();
		}
		Set<String> other = new TreeSet<>(tags);
		other.removeAll(told.keySet());
		Set<String> delivered = new TreeSet<>(other);
		delivered.retainAll(this.delivered.articles(kind).getOrDefault(name, Map.of()).keySet());
		other.removeAll(delivered);
		return Optional.of(
				new Problem(original.path(), 1,
						"not translated"
								+ (delivered.isEmpty() ? ""
										: "; the text that comes with the site stays in "
												+ String.join(", ", delivered))
								+ (other.isEmpty() ? "" : "; no page in " + String.join(", ", other))));
	}

	/** A folder of a language needs words, whatever else is in it. */
	void checkWords(Set<String> tags) {
		Map<String, String> files = new TreeMap<>();
		for (Kind kind : Kind.values()) {
			names(kind).forEach(
					(name) -> articles(kind, name).forEach((tag, document) -> files.putIfAbsent(tag, document.path())));
		}
		for (String name : List.of("causes", "symptoms", "synonyms")) {
			Stream.of(this.delivered, this.own)
				.forEach((some) -> some.words(name).forEach((tag, words) -> files.putIfAbsent(tag, words.path())));
		}
		files.keySet().removeAll(tags);
		files.forEach((tag, file) -> this.problems.add(file, 1, "a language without words; expected "
				+ file.replaceFirst("(.*/" + tag + "/).*", "$1") + "labels.properties"));
	}

	/** The content folder of an article. */
	static String root(String path) {
		return path.replaceFirst("[^/]*/[^/]*/[^/]*$", "");
	}

}
