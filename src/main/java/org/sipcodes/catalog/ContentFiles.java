package org.sipcodes.catalog;

import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.sipcodes.content.Document;
import org.sipcodes.content.DocumentReader;
import org.sipcodes.content.Entries;
import org.sipcodes.content.Problems;
import org.sipcodes.content.Source;
import org.sipcodes.content.TableDocument;

/** The files of one content folder, taken apart and sorted by what they are. */
final class ContentFiles {

	static final String DOCUMENTS = "content/documents.properties";

	static final String REDIRECTS = "content/redirects.properties";

	private static final String TAG = "content/([a-z]{2,3}(?:-[A-Za-z0-9]+)*)/";

	private static final Pattern ARTICLE = Pattern.compile(TAG + "(codes|pairs|classes|guides)/([^/]+)\\.md");

	private static final Pattern WORDS = Pattern.compile(TAG + "(labels|causes|symptoms|synonyms)\\.properties");

	private static final Pattern PLATFORM = Pattern.compile("content/platforms/([a-z0-9-]+)\\.md");

	private final Problems problems;

	private final DocumentReader reader;

	/** What was read of every article, by its path. */
	private final Map<String, Document> read = new ConcurrentHashMap<>();

	/** Articles by kind and name, then by language. */
	private final Map<Kind, Map<String, Map<String, Document>>> documents = new EnumMap<>(Kind.class);

	/** Words of a language by the name of their file, then by language. */
	private final Map<String, Map<String, Entries>> words = new TreeMap<>();

	private final Map<String, TableDocument> platforms = new TreeMap<>();

	private Entries titles = Entries.none(DOCUMENTS);

	private Entries redirects = Entries.none(REDIRECTS);

	ContentFiles(List<Source> sources, Problems problems) {
		this.problems = problems;
		this.reader = new DocumentReader(CatalogReader.DRAWN_FENCES, problems);
		// Markdown takes longer than all the rest.
		sources.parallelStream()
			.filter((source) -> ARTICLE.matcher(source.path()).matches())
			.forEach((source) -> take(source, (article) -> this.read.put(article.path(), this.reader.read(article))));
		sources.forEach((source) -> take(source, this::sort));
	}

	private void take(Source source, Consumer<Source> step) {
		try {
			step.accept(source);
		}
		catch (RuntimeException | StackOverflowError ex) {
			// Such as quotes in quotes a thousand deep.
			this.problems.add(source.file(), 1, "cannot be understood (" + ex + "); expected plain Markdown");
		}
	}

	/** Articles of a kind by name, then by language. */
	Map<String, Map<String, Document>> articles(Kind kind) {
		return this.documents.getOrDefault(kind, Map.of());
	}

	/**
	 * The words of every language that has such a file.
	 * @param name of the file, such as {@code labels}
	 */
	Map<String, Entries> words(String name) {
		return this.words.getOrDefault(name, Map.of());
	}

	Map<String, TableDocument> platforms() {
		return this.platforms;
	}

	Entries titles() {
		return this.titles;
	}

	Entries redirects() {
		return this.redirects;
	}

	private void sort(Source source) {
		Matcher article = ARTICLE.matcher(source.path());
		Matcher wordFile = WORDS.matcher(source.path());
		Matcher platform = PLATFORM.matcher(source.path());
		if (article.matches()) {
			sortArticle(source, article.group(1), Kind.valueOf(article.group(2).toUpperCase(Locale.ROOT)),
					article.group(3));
		}
		else if (wordFile.matches()) {
			this.words.computeIfAbsent(wordFile.group(2), (key) -> new TreeMap<>())
				.put(wordFile.group(1), Entries.read(source, this.problems));
		}
		else if (platform.matches()) {
			this.platforms.put(platform.group(1), this.reader.readTable(source, Platform.COLUMNS));
		}
		else if (source.path().equals(DOCUMENTS)) {
			this.titles = Entries.read(source, this.problems);
		}
		else if (source.path().equals(REDIRECTS)) {
			this.redirects = Entries.read(source, this.problems);
		}
		else {
			// In the words of a folder that somebody has elsewhere.
			String root = source.file().substring(0, source.file().length() - source.path().length() + 8);
			this.problems.add(source.file(), 1,
					"a file that nothing reads; expected %1$s<language>/codes/486.md, …/pairs/301-302.md, …/classes/4xx.md, "
						.formatted(root)
							+ "…/guides/<name>.md, …/labels.properties, …/causes.properties, …/symptoms.properties, "
							+ "…/synonyms.properties, %1$splatforms/<name>.md, %1$sdocuments.properties, or %1$sredirects.properties"
								.formatted(root));
		}
	}

	private void sortArticle(Source source, String tag, Kind kind, String name) {
		try {
			kind.parseName(name);
		}
		catch (IllegalArgumentException ex) {
			this.problems.add(source.file(), 1, "file name \"" + name + "\"; expected " + ex.getMessage());
			return;
		}
		Document document = this.read.get(source.path());
		if (document != null) {
			this.documents.computeIfAbsent(kind, (key) -> new TreeMap<>())
				.computeIfAbsent(name, (key) -> new TreeMap<>())
				.put(tag, document);
		}
	}

}
