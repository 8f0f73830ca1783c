package org.sipcodes.read;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.sipcodes.model.Kind;
import org.sipcodes.model.Language;

/** The content files, sorted by what they are; those of an overlay replace others. */
final class ContentFiles {

	/** The folder of a language, the folder in it, the name and the ending of a file. */
	private static final Pattern PATH = Pattern
		.compile("content/((?:[a-z]{2,3}(?:-[A-Za-z0-9]+)*/)?)((?:[^/]+/)?)([^/]+?)(\\.[^./]*|)");

	private static final List<String> ARTICLES = Kind.ALL.stream()
		.filter(Kind::hasArticles)
		.map((kind) -> "<language>/" + kind.folder() + "/<name>.md")
		.toList();

	/** Every place that a file may have. */
	private static final List<String> PLACES = Stream.concat(ARTICLES.stream(),
			Stream.of("<language>/labels.properties", "<language>/causes.properties", "<language>/symptoms.properties",
					"<language>/synonyms.properties", "<language>/search.properties", "platforms/<name>.md",
					"documents.properties", "headers.properties", "home.properties", "redirects.properties"))
		.toList();

	/** An overlay may add keys of the default language that begin so. */
	private static final Map<String, String> FREE = Map.of("labels", "situation.", "causes", "");

	private final Problems problems;

	/** What was read of every article, those included that are replaced. */
	private final Map<Source, Document> documents = new ConcurrentHashMap<>();

	/** Files by folder and name, then by language; it is empty for files of none. */
	private final Map<String, Map<String, Map<String, Source>>> files = new TreeMap<>();

	/** What was read of files of words, by their name, then by language. */
	private final Map<String, Map<String, Entries>> words = new HashMap<>();

	ContentFiles(Collection<Source> sources, Problems problems) {
		this.problems = problems;
		// Markdown takes longer than everything else.
		sources.parallelStream()
			.flatMap(Source::versions)
			.filter((source) -> ARTICLES.contains(place(source)))
			.forEach((source) -> take(source, () -> this.documents.put(source, Document.read(source, problems))));
		sources.forEach(this::sort);
	}

	/** Reads a file; one that cannot be understood is a problem of that file alone. */
	void take(Source source, Runnable step) {
		try {
			step.run();
		}
		catch (RuntimeException | StackOverflowError ex) {
			// Such as quotes in quotes a thousand deep.
			this.problems.add(source.file(), 1, "cannot be understood (" + ex + "); expected plain Markdown");
		}
	}

	/** The place of a file, such as {@code <language>/codes/<name>.md}. */
	private static String place(Source source) {
		Matcher path = PATH.matcher(source.path());
		if (!path.matches()) {
			return "";
		}
		return (path.group(1).isEmpty() ? "" : "<language>/") + path.group(2)
				+ (path.group(4).equals(".md") ? "<name>.md" : path.group(3) + path.group(4));
	}

	private void sort(Source source) {
		Matcher path = PATH.matcher(source.path());
		if (!path.matches() || !PLACES.contains(place(source))) {
			this.problems.add(source.file(), 1,
					"a file that nothing reads; expected " + String.join(", ", PLACES) + " in " + source.folder());
			return;
		}
		String folder = path.group(2);
		String name = path.group(3);
		try {
			Kind.ALL.stream()
				.filter((kind) -> folder.equals(kind.folder() + "/"))
				.forEach((kind) -> kind.names().accept(name));
		}
		catch (IllegalArgumentException ex) {
			this.problems.add(source.file(), 1, "file name \"" + name + "\"; expected " + ex.getMessage());
			return;
		}
		// An article that cannot be understood leaves the one that it replaces.
		source.versions()
			.filter((file) -> !ARTICLES.contains(place(file)) || this.documents.containsKey(file))
			.findFirst()
			.ifPresent((file) -> this.files.computeIfAbsent(folder, (key) -> new TreeMap<>())
				.computeIfAbsent(name, (key) -> new TreeMap<>())
				.put(path.group(1).replace("/", ""), file));
	}

	private Map<String, Map<String, Source>> folder(String folder) {
		return this.files.getOrDefault(folder, Map.of());
	}

	Set<String> names(Kind kind) {
		return folder(kind.folder() + "/").keySet();
	}

	/** The files of all things of a kind. */
	List<Source> sources(Kind kind) {
		return folder(kind.folder() + "/").values().stream().flatMap((files) -> files.values().stream()).toList();
	}

	/** The files of a thing by language. */
	Map<String, Source> sources(Kind kind, String name) {
		return folder(kind.folder() + "/").getOrDefault(name, Map.of());
	}

	Document document(Source source) {
		return Objects.requireNonNull(this.documents.get(source));
	}

	/**
	 * The file that an article was translated from: the author of a translation that
	 * comes with the site has not seen the overlay.
	 */
	Document original(Source original, Source translation) {
		Source replaced = original.replaced();
		boolean seen = translation.overlay() || replaced == null || !this.documents.containsKey(replaced);
		return document(seen ? original : replaced);
	}

	/** A folder of a language needs words, whatever else is in it. */
	void checkWords() {
		Map<String, Source> without = new TreeMap<>();
		this.files.values().forEach((names) -> names.values().forEach((files) -> files.forEach(without::putIfAbsent)));
		without.remove("");
		without.keySet().removeAll(words("labels").keySet());
		without.forEach((tag, source) -> this.problems.add(source.file(), 1,
				"a language without words; expected " + source.folder() + tag + "/labels.properties"));
	}

	/** The titles of documents. */
	Entries titles() {
		return entries("documents", "");
	}

	/** What people look up most: names by the folder of their kind. */
	Entries often() {
		return entries("home", "");
	}

	/** The header fields of the registry. */
	Entries fields() {
		return entries("headers", "");
	}

	Entries redirects() {
		return entries("redirects", "");
	}

	/** The entries of a file of a language; none if it has no such file. */
	Entries entries(String name, String tag) {
		String path = "content/" + (tag.isEmpty() ? "" : tag + "/") + name + ".properties";
		return words(name).getOrDefault(tag, new Entries(path, Map.of(), this.problems));
	}

	/**
	 * The words of every language that has such a file. New words of an overlay in the
	 * default language are used in every language that has none for them.
	 * @param name of the file, such as {@code labels}
	 */
	Map<String, Entries> words(String name) {
		return this.words.computeIfAbsent(name, this::read);
	}

	private Map<String, Entries> read(String name) {
		Map<String, Source> sources = folder("").getOrDefault(name, Map.of());
		Map<String, Entries> words = new TreeMap<>();
		sources.forEach((tag, source) -> words.put(tag, Entries.read(source, this.problems)));
		Source original = sources.get(Language.DEFAULT);
		String free = FREE.get(name);
		if (free != null && original != null && original.replaced() != null) {
			Entries site = Entries.read(original.replaced(), this.problems);
			Entries all = words.get(Language.DEFAULT);
			Entries fitting = all.only(all::isOverlay).fitting(site, (key) -> key.startsWith(free));
			words.put(Language.DEFAULT, site.with(fitting));
			Entries added = fitting.only((key) -> !site.has(key));
			words.replaceAll((tag, entries) -> entries.with(added.only((key) -> !entries.has(key))));
		}
		return words;
	}

}
