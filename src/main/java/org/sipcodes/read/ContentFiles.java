package org.sipcodes.read;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.sipcodes.model.Kind;
import org.sipcodes.model.Language;
import org.sipcodes.model.Platform;

/** The content files, sorted by what they are; those of an overlay replace others. */
final class ContentFiles {

	static final String DOCUMENTS = "content/documents.properties";

	/** The folder of a language, the folder in it, the name and the ending of a file. */
	private static final Pattern PATH = Pattern
		.compile("content/((?:[a-z]{2,3}(?:-[A-Za-z0-9]+)*/)?)((?:[^/]+/)?)([^/]+?)(\\.[^./]*|)");

	private static final String LANGUAGE = "<language>/";

	private static final String ARTICLE = "<name>.md";

	/** Checks of file names by folder. */
	private static final Map<String, Consumer<String>> NAMES = new TreeMap<>();

	private static final Set<String> ARTICLES = new LinkedHashSet<>();

	/** Every place that a file may have. */
	private static final Set<String> PLACES = new LinkedHashSet<>();

	static {
		for (Kind kind : Kind.ALL) {
			NAMES.put(kind.folder() + "/", kind.names());
			if (kind.hasArticles()) {
				ARTICLES.add(LANGUAGE + kind.folder() + "/" + ARTICLE);
			}
		}
		PLACES.addAll(ARTICLES);
		Stream.of("labels", "causes", "symptoms", "synonyms", "search")
			.forEach((words) -> PLACES.add(LANGUAGE + words + ".properties"));
		PLACES.addAll(List.of("platforms/" + ARTICLE, "documents.properties", "redirects.properties"));
	}

	/** An overlay may add keys of the default language that begin so. */
	private static final Map<String, String> FREE = Map.of("labels", "situation.", "causes", "");

	private final Problems problems;

	private final DocumentReader reader;

	/** What was read of every article, those included that are replaced. */
	private final Map<Source, Document> documents = new ConcurrentHashMap<>();

	/** Files by folder and name, then by language; it is empty for files of none. */
	private final Map<String, Map<String, Map<String, Source>>> files = new TreeMap<>();

	ContentFiles(Collection<Source> sources, Problems problems) {
		this.problems = problems;
		this.reader = new DocumentReader(problems);
		// Markdown takes longer than everything else.
		sources.parallelStream()
			.flatMap(Source::versions)
			.filter((source) -> ARTICLES.contains(place(source)))
			.forEach((source) -> take(source, () -> this.documents.put(source, this.reader.read(source))));
		sources.forEach(this::sort);
	}

	private void take(Source source, Runnable step) {
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
		return (path.group(1).isEmpty() ? "" : LANGUAGE) + path.group(2)
				+ (path.group(4).equals(".md") ? ARTICLE : path.group(3) + path.group(4));
	}

	private void sort(Source source) {
		Matcher path = PATH.matcher(source.path());
		String place = place(source);
		if (!path.matches() || !PLACES.contains(place)) {
			this.problems.add(source.file(), 1,
					"a file that nothing reads; expected " + String.join(", ", PLACES) + " in " + source.folder());
			return;
		}
		String name = path.group(3);
		try {
			NAMES.getOrDefault(path.group(2), (any) -> {
			}).accept(name);
		}
		catch (IllegalArgumentException ex) {
			this.problems.add(source.file(), 1, "file name \"" + name + "\"; expected " + ex.getMessage());
			return;
		}
		// An article that cannot be understood leaves the one that it replaces.
		source.versions()
			.filter((file) -> !ARTICLES.contains(place) || this.documents.containsKey(file))
			.findFirst()
			.ifPresent((file) -> this.files.computeIfAbsent(path.group(2), (key) -> new TreeMap<>())
				.computeIfAbsent(name, (key) -> new TreeMap<>())
				.put(path.group(1).replace("/", ""), file));
	}

	Set<String> names(Kind kind) {
		return files(kind.folder() + "/").keySet();
	}

	/** The files of an article by language. */
	Map<String, Source> sources(Kind kind, String name) {
		return files(kind.folder() + "/").getOrDefault(name, Map.of());
	}

	private Map<String, Map<String, Source>> files(String folder) {
		return this.files.getOrDefault(folder, Map.of());
	}

	Document document(Source source) {
		return Objects.requireNonNull(this.documents.get(source));
	}

	/** The file of the default language, which has the facts. */
	Source original(Kind kind, String name) {
		return Objects.requireNonNull(sources(kind, name).get(Language.DEFAULT));
	}

	/**
	 * The file that an article was translated from: the author of a translation that
	 * comes with the site has not seen the overlay.
	 */
	Source original(Kind kind, String name, Source translation) {
		Source original = original(kind, name);
		Source replaced = original.replaced();
		return (translation.overlay() || replaced == null || !this.documents.containsKey(replaced)) ? original
				: replaced;
	}

	/** A notice if an article of the overlay is not in every language. */
	Optional<Problem> untranslated(Kind kind, String name, Set<String> tags) {
		Source original = original(kind, name);
		Map<String, Source> files = sources(kind, name);
		Map<Boolean, List<String>> others = tags.stream()
			.filter((tag) -> !files.containsKey(tag) || !files.get(tag).overlay())
			.collect(Collectors.partitioningBy(files::containsKey));
		String left = list("; the text that comes with the site stays in ", others.get(true))
				+ list("; no page in ", others.get(false));
		return (original.overlay() && !left.isEmpty())
				? Optional.of(new Problem(original.file(), 1, "not translated" + left)) : Optional.empty();
	}

	private static String list(String before, List<String> tags) {
		return tags.isEmpty() ? "" : before + String.join(", ", tags);
	}

	/** A folder of a language needs words, whatever else is in it. */
	void checkWords(Set<String> tags) {
		Map<String, Source> without = new TreeMap<>();
		this.files.values().forEach((names) -> names.values().forEach((files) -> files.forEach(without::putIfAbsent)));
		without.remove("");
		without.keySet().removeAll(tags);
		without.forEach((tag, source) -> this.problems.add(source.file(), 1,
				"a language without words; expected " + source.folder() + tag + "/labels.properties"));
	}

	Map<String, TableDocument> platforms() {
		Map<String, TableDocument> platforms = new TreeMap<>();
		files("platforms/").forEach((name, files) -> files.values()
			.forEach((source) -> take(source,
					() -> platforms.put(name, this.reader.readTable(source, Platform.COLUMNS)))));
		return platforms;
	}

	/** The entries of a file that belongs to no language. */
	Entries entries(String name) {
		return words(name).getOrDefault("", Entries.none("content/" + name + ".properties"));
	}

	/**
	 * The words of every language that has such a file. New words of an overlay in the
	 * default language are used in every language that has none for them.
	 * @param name of the file, such as {@code labels}
	 */
	Map<String, Entries> words(String name) {
		Map<String, Source> sources = files("").getOrDefault(name, Map.of());
		Map<String, Entries> words = new TreeMap<>();
		sources.forEach((tag, source) -> words.put(tag, Entries.read(source, this.problems)));
		Source original = sources.get(Language.DEFAULT);
		String free = FREE.get(name);
		if (free != null && original != null && original.replaced() != null) {
			Entries site = Entries.read(original.replaced(), this.problems);
			Entries all = words.get(Language.DEFAULT);
			Entries fitting = new LabelsCheck(site, this.problems).fitting(all.only(all::isOverlay),
					(key) -> key.startsWith(free));
			words.put(Language.DEFAULT, site.with(fitting));
			Entries added = fitting.only((key) -> !site.has(key));
			words.replaceAll((tag, entries) -> entries.with(added.only((key) -> !entries.has(key))));
		}
		return words;
	}

}
