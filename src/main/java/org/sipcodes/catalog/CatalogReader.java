package org.sipcodes.catalog;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.sipcodes.content.Document;
import org.sipcodes.content.DocumentReader;
import org.sipcodes.content.Entries;
import org.sipcodes.content.Problem;
import org.sipcodes.content.Problems;
import org.sipcodes.content.Source;
import org.sipcodes.content.TableDocument;
import org.sipcodes.language.Labels;
import org.sipcodes.language.Language;

/** Turns content files into a catalog, or throws with every problem that is in them. */
public final class CatalogReader {

	/** Kinds of fenced blocks that the pages draw. */
	public static final List<String> DRAWN_FENCES = List.of("sip", "ladder");

	private static final String DOCUMENTS = "content/documents.properties";

	private static final String REDIRECTS = "content/redirects.properties";

	private static final Pattern LABELS = Pattern.compile("content/([a-z]{2,3}(?:-[A-Za-z0-9]+)*)/labels\\.properties");

	private static final Pattern CAUSES = Pattern.compile("content/([a-z]{2,3}(?:-[A-Za-z0-9]+)*)/causes\\.properties");

	private static final Pattern PLATFORM = Pattern.compile("content/platforms/([a-z0-9-]+)\\.md");

	private static final Pattern WORDS = Pattern
		.compile("content/([a-z]{2,3}(?:-[A-Za-z0-9]+)*)/(symptoms|synonyms)\\.properties");

	private static final Pattern ARTICLE = Pattern
		.compile("content/([a-z]{2,3}(?:-[A-Za-z0-9]+)*)/(codes|pairs|classes|guides)/([^/]+)\\.md");

	private final Problems problems = new Problems();

	private final List<Problem> notices = new ArrayList<>();

	private final DocumentReader reader = new DocumentReader(DRAWN_FENCES, this.problems);

	/** What was read of every article, by its path. */
	private final Map<String, Document> articles = new ConcurrentHashMap<>();

	/** Articles by kind and name, then by language; the default language first. */
	private final Map<Kind, Map<String, Map<String, Document>>> documents = new EnumMap<>(Kind.class);

	private final Map<String, Entries> labels = new TreeMap<>();

	private final Map<String, Entries> causes = new TreeMap<>();

	private final Map<String, TableDocument> platforms = new TreeMap<>();

	/** What people say, by path. */
	private final Map<String, Entries> words = new TreeMap<>();

	private Entries titles = new Entries(DOCUMENTS, Map.of(), Map.of());

	private Entries redirects = new Entries(REDIRECTS, Map.of(), Map.of());

	private CatalogReader() {
		for (Kind kind : Kind.values()) {
			this.documents.put(kind, new TreeMap<>());
		}
	}

	/** Reads all sources whose path begins with {@code content/}. */
	public static Catalog read(List<Source> sources) {
		CatalogReader reader = new CatalogReader();
		// Markdown takes longer than all the rest.
		sources.parallelStream()
			.filter((source) -> ARTICLE.matcher(source.path()).matches())
			.forEach((source) -> reader.articles.put(source.path(), reader.reader.read(source)));
		// The default language first, so that a translation finds what it translates.
		Comparator<Source> order = Comparator.comparing((Source source) -> !source.path().startsWith("content/en/"));
		sources.stream().sorted(order.thenComparing(Source::path)).forEach(reader::sort);
		return reader.build();
	}

	private void sort(Source source) {
		Matcher article = ARTICLE.matcher(source.path());
		Matcher label = LABELS.matcher(source.path());
		Matcher causeNames = CAUSES.matcher(source.path());
		Matcher platform = PLATFORM.matcher(source.path());
		if (article.matches()) {
			sortArticle(source, article.group(1), Kind.valueOf(article.group(2).toUpperCase(Locale.ROOT)),
					article.group(3));
		}
		else if (label.matches()) {
			this.labels.put(label.group(1), Entries.read(source, this.problems));
		}
		else if (causeNames.matches()) {
			this.causes.put(causeNames.group(1), Entries.read(source, this.problems));
		}
		else if (platform.matches()) {
			this.platforms.put(platform.group(1), this.reader.readTable(source, Platform.COLUMNS));
		}
		else if (WORDS.matcher(source.path()).matches()) {
			this.words.put(source.path(), Entries.read(source, this.problems));
		}
		else if (source.path().equals(DOCUMENTS)) {
			this.titles = Entries.read(source, this.problems);
		}
		else if (source.path().equals(REDIRECTS)) {
			this.redirects = Entries.read(source, this.problems);
		}
		else {
			this.problems.add(source.path(), 1,
					"a file that nothing reads; expected content/<language>/codes/486.md, …/pairs/301-302.md, "
							+ "…/classes/4xx.md, …/guides/<name>.md, …/labels.properties, "
							+ "…/causes.properties, …/symptoms.properties, …/synonyms.properties, "
							+ "content/platforms/<name>.md, " + DOCUMENTS + ", or " + REDIRECTS);
		}
	}

	private void sortArticle(Source source, String tag, Kind kind, String name) {
		try {
			kind.parseName(name);
		}
		catch (IllegalArgumentException ex) {
			this.problems.add(source.path(), 1, "file name \"" + name + "\"; expected " + ex.getMessage());
			return;
		}
		this.documents.get(kind)
			.computeIfAbsent(name, (key) -> new LinkedHashMap<>())
			.put(tag, Objects.requireNonNull(this.articles.get(source.path())));
	}

	private Catalog build() {
		List<Language> languages = languages();
		List<Code> codes = each(Kind.CODES, (name, articles) -> new Code(CodeId.parse(name),
				FactsReader.read(original(Kind.CODES, name).frontMatter()), articles));
		List<Pair> pairs = each(Kind.PAIRS, (name, articles) -> {
			Document original = original(Kind.PAIRS, name);
			return new Pair(PairId.parse(name),
					original.frontMatter().value("topic", Word.of(Topic.class)).orElse(Topic.values()[0]),
					FactsReader.date(original.frontMatter(), "updated"), articles);
		});
		List<ClassRule> classes = each(Kind.CLASSES,
				(name, articles) -> new ClassRule(CodeClass.parse(name), articles));
		List<Guide> guides = each(Kind.GUIDES, Guide::new);
		for (CodeClass codeClass : CodeClass.values()) {
			if (!this.documents.get(Kind.CLASSES).containsKey(codeClass.tag())) {
				this.problems.add("content/en/classes/" + codeClass.tag() + ".md", 1,
						"no such file; expected the rule of the class");
			}
		}
		PlatformReader platformReader = new PlatformReader(languages.get(0).labels(),
				(code) -> exists(Kind.CODES, code), this.problems);
		List<Platform> platforms = this.platforms.entrySet()
			.stream()
			.map((platform) -> platformReader.read(platform.getKey(), platform.getValue()))
			.sorted(Comparator.comparing(Platform::kind))
			.toList();
		List<CauseName> causes = CauseName.read(languages, this.causes, this.problems);
		codes.forEach(this::checkSpecs);
		this.documents.values()
			.forEach((named) -> named.values()
				.forEach((translated) -> translated.values().forEach(this::checkReferences)));
		pairs.forEach(this::checkPair);
		this.redirects.values().forEach(this::checkRedirect);
		Map<String, Lexicon> lexicons = lexicons();
		this.problems.throwIfAny();
		return new Catalog(languages, codes, pairs, classes, guides, platforms, causes, lexicons, this.titles.values(),
				this.redirects.values(), this.notices);
	}

	/** A language without such files is searched by its articles alone. */
	private Map<String, Lexicon> lexicons() {
		LexiconReader lexicon = new LexiconReader((code) -> exists(Kind.CODES, code.toString()), this.problems);
		Map<String, Lexicon> lexicons = new HashMap<>();
		this.labels.keySet()
			.forEach((tag) -> lexicons.put(tag, lexicon.read(words(tag, "symptoms"), words(tag, "synonyms"))));
		return lexicons;
	}

	private Entries words(String tag, String name) {
		String path = "content/" + tag + "/" + name + ".properties";
		return this.words.getOrDefault(path, new Entries(path, Map.of(), Map.of()));
	}

	private List<Language> languages() {
		Entries words = this.labels.getOrDefault(Language.DEFAULT,
				new Entries("content/en/labels.properties", Map.of(), Map.of()));
		Labels original = new Labels(words);
		Stream.concat(Vocabulary.labels(), Stream.of("language.name", "list.and", "list.or"))
			.filter((key) -> !original.has(key))
			.forEach((key) -> this.problems.add(words.path(), 1,
					"missing label \"" + key + "\"; expected words for it"));
		List<Language> languages = new ArrayList<>(List.of(new Language(Language.DEFAULT, original)));
		this.labels.forEach((tag, entries) -> {
			if (!tag.equals(Language.DEFAULT)) {
				Labels own = new Labels(entries);
				own.mustMatch(original, this.problems);
				languages.add(new Language(tag, own));
			}
		});
		return languages;
	}

	/**
	 * Builds one thing per file of the default language, with its articles in every
	 * language.
	 */
	private <T> List<T> each(Kind kind, BiFunction<String, Map<String, Article>, T> builder) {
		List<T> result = new ArrayList<>();
		this.documents.get(kind).forEach((name, translated) -> {
			Document original = translated.get(Language.DEFAULT);
			Map<String, Article> articles = new HashMap<>();
			translated.forEach((tag, document) -> {
				if (!this.labels.containsKey(tag)) {
					this.problems.add(document.path(), 1,
							"a language without words; expected content/" + tag + "/labels.properties");
				}
				if (original == null) {
					this.problems.add(document.path(), 1,
							"a translation of nothing; expected content/en/" + kind.folder() + "/" + name + ".md");
				}
				else {
					new ArticleReader(kind, original, this.problems).read(document)
						.ifPresent((article) -> articles.put(tag, article));
					stale(original, document).ifPresent(this.notices::add);
				}
			});
			if (original != null) {
				result.add(builder.apply(name, articles));
			}
		});
		return result;
	}

	private Document original(Kind kind, String name) {
		return this.documents.get(kind).get(name).get(Language.DEFAULT);
	}

	private static Optional<Problem> stale(Document original, Document translation) {
		String expected = Fingerprint.of(original);
		if (original == translation || expected.equals(translation.frontMatter().textOr(Kind.SOURCE, ""))) {
			return Optional.empty();
		}
		return Optional.of(new Problem(translation.path(), 1, "older than " + original.path()
				+ "; bring the translation up to date, then set \"source: " + expected + "\""));
	}

	private void checkSpecs(Code code) {
		for (Spec spec : code.facts().specs()) {
			if (!this.titles.values().containsKey(spec.document())) {
				original(Kind.CODES, code.id().toString()).frontMatter()
					.report("spec", "\"" + spec.document() + "\" has no title; expected a line for it in " + DOCUMENTS);
			}
		}
	}

	private void checkRedirect(String from, String to) {
		if (!from.startsWith("/") || !to.startsWith("/")) {
			this.problems.add(REDIRECTS, this.redirects.lines().get(from),
					"\"" + from + "=" + to + "\"; expected two addresses without a language, such as /old=/compare");
		}
		else if (this.redirects.values().containsKey(to)) {
			this.problems.add(REDIRECTS, this.redirects.lines().get(from),
					to + " is an old address itself; expected the one it leads to");
		}
	}

	private void checkPair(Pair pair) {
		for (CodeId code : List.of(pair.id().low(), pair.id().high())) {
			if (!exists(Kind.CODES, code.toString())) {
				this.problems.add("content/en/pairs/" + pair.id() + ".md", 1,
						"a pair with " + code + ", which has no file; expected content/en/codes/" + code + ".md");
			}
		}
	}

	private void checkReferences(Document document) {
		document.references().forEach((reference) -> {
			boolean found = switch (reference.kind()) {
				case "code" -> exists(Kind.CODES, reference.target());
				case "pair" -> pairExists(reference.target());
				case "class" -> exists(Kind.CLASSES, reference.target());
				case "guide" -> exists(Kind.GUIDES, reference.target());
				default -> true;
			};
			if (!found) {
				this.problems.add(document.path(), reference.line(), "broken link " + reference.kind() + ":"
						+ reference.target() + "; expected something that has a file under content/en");
			}
			if (reference.kind().equals("rfc")
					&& !this.titles.values().containsKey("RFC " + reference.target().split(" ")[0])) {
				this.problems.add(document.path(), reference.line(), "RFC " + reference.target()
						+ " is cited without a title; expected a line for it in " + DOCUMENTS);
			}
		});
	}

	/** Any two codes have a page, curated or composed. */
	private boolean pairExists(String target) {
		try {
			PairId pair = PairId.parse(target);
			return exists(Kind.CODES, pair.low().toString()) && exists(Kind.CODES, pair.high().toString());
		}
		catch (IllegalArgumentException ex) {
			return false;
		}
	}

	private boolean exists(Kind kind, String name) {
		return this.documents.get(kind).containsKey(name);
	}

}
