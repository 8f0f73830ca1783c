package org.sipcodes.catalog;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiFunction;
import java.util.stream.Stream;

import org.sipcodes.content.Document;
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

	private final Problems problems;

	private final List<Problem> notices = new ArrayList<>();

	private final Layers layers;

	private final Map<String, Entries> labels;

	private final Map<String, Entries> causes;

	private final Entries titles;

	private final Entries redirects;

	private CatalogReader(List<Source> sources, List<Source> own, Problems problems) {
		this.problems = problems;
		this.layers = new Layers(new ContentFiles(sources, problems), new ContentFiles(own, problems), problems);
		this.labels = this.layers.words("labels");
		this.causes = this.layers.words("causes");
		this.titles = this.layers.titles();
		this.redirects = this.layers.redirects();
	}

	/** Reads all sources whose path begins with {@code content/}. */
	public static Catalog read(List<Source> sources) {
		return read(sources, List.of(), new Problems());
	}

	/**
	 * Reads the content and what somebody lays over it.
	 * @param sources the content that comes with the site
	 * @param own files that replace others or are new; words that do
	 * @param problems those that are known already
	 */
	public static Catalog read(List<Source> sources, List<Source> own, Problems problems) {
		return new CatalogReader(sources, own, problems).build();
	}

	private Catalog build() {
		List<Language> languages = languages();
		this.layers.checkWords(this.labels.keySet());
		List<Code> codes = each(Kind.CODES, (name, articles) -> new Code(CodeId.parse(name),
				FactsReader.read(this.layers.original(Kind.CODES, name).frontMatter()), articles));
		List<Pair> pairs = each(Kind.PAIRS, (name, articles) -> {
			Document original = this.layers.original(Kind.PAIRS, name);
			return new Pair(PairId.parse(name),
					original.frontMatter().value("topic", Word.of(Topic.class)).orElse(Topic.values()[0]),
					FactsReader.date(original.frontMatter(), "updated"), articles);
		});
		List<ClassRule> classes = each(Kind.CLASSES,
				(name, articles) -> new ClassRule(CodeClass.parse(name), articles));
		List<Guide> guides = each(Kind.GUIDES, Guide::new);
		for (CodeClass codeClass : CodeClass.values()) {
			if (!exists(Kind.CLASSES, codeClass.tag())) {
				this.problems.add("content/en/classes/" + codeClass.tag() + ".md", 1,
						"no such file; expected the rule of the class");
			}
		}
		PlatformReader platformReader = new PlatformReader(languages.get(0).labels(),
				(code) -> exists(Kind.CODES, code), this.problems);
		List<Platform> platforms = this.layers.platforms()
			.entrySet()
			.stream()
			.map((platform) -> platformReader.read(platform.getKey(), platform.getValue()))
			.sorted(Comparator.comparing(Platform::kind))
			.toList();
		List<CauseName> causes = CauseName.read(languages, this.causes, this.problems);
		codes.forEach(this::checkSpecs);
		for (Kind kind : Kind.values()) {
			this.layers.names(kind)
				.forEach((name) -> this.layers.articles(kind, name).values().forEach(this::checkReferences));
		}
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
		Map<String, Entries> symptoms = this.layers.words("symptoms");
		Map<String, Entries> synonyms = this.layers.words("synonyms");
		Entries none = Entries.none("");
		this.labels.keySet()
			.forEach((tag) -> lexicons.put(tag,
					lexicon.read(symptoms.getOrDefault(tag, none), synonyms.getOrDefault(tag, none))));
		return lexicons;
	}

	private List<Language> languages() {
		Entries words = this.labels.getOrDefault(Language.DEFAULT, Entries.none("content/en/labels.properties"));
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
		for (String name : this.layers.names(kind)) {
			Map<String, Document> translated = this.layers.articles(kind, name);
			if (translated.containsKey(Language.DEFAULT)) {
				result.add(builder.apply(name, read(kind, name, translated)));
				this.layers.untranslated(kind, name, this.labels.keySet()).ifPresent(this.notices::add);
			}
			else {
				translated.values()
					.forEach((document) -> this.problems.add(document.path(), 1, "a translation of nothing; expected "
							+ Layers.root(document.path()) + "en/" + kind.folder() + "/" + name + ".md"));
			}
		}
		return result;
	}

	private Map<String, Article> read(Kind kind, String name, Map<String, Document> translated) {
		Map<String, Article> articles = new HashMap<>();
		translated.forEach((tag, document) -> {
			Document original = this.layers.original(kind, name, tag);
			new ArticleReader(kind, original, this.problems).read(document)
				.ifPresent((article) -> articles.put(tag, article));
			stale(original, document).ifPresent(this.notices::add);
		});
		return articles;
	}

	private static Optional<Problem> stale(Document original, Document translation) {
		String expected = Fingerprint.of(original);
		if (translation.path().equals(original.path())
				|| expected.equals(translation.frontMatter().textOr(Kind.SOURCE, ""))) {
			return Optional.empty();
		}
		return Optional.of(new Problem(translation.path(), 1, "older than " + original.path()
				+ "; bring the translation up to date, then set \"source: " + expected + "\""));
	}

	private void checkSpecs(Code code) {
		for (Spec spec : code.facts().specs()) {
			if (!this.titles.values().containsKey(spec.document())) {
				this.layers.original(Kind.CODES, code.id().toString())
					.frontMatter()
					.report("spec", "\"" + spec.document() + "\" has no title; expected a line for it in "
							+ ContentFiles.DOCUMENTS);
			}
		}
	}

	private void checkRedirect(String from, String to) {
		if (!from.startsWith("/") || !to.startsWith("/")) {
			this.redirects.report(this.problems, from,
					"\"" + from + "=" + to + "\"; expected two addresses without a language, such as /old=/compare");
		}
		else if (this.redirects.values().containsKey(to)) {
			// Of two files it is the upper one that has to give way.
			boolean laidOver = this.redirects.isLowest(from) && !this.redirects.isLowest(to);
			this.redirects.report(this.problems, laidOver ? to : from,
					laidOver ? to + " is where " + from + " leads; expected an address that nothing leads to"
							: to + " is an old address itself; expected the one it leads to");
		}
	}

	private void checkPair(Pair pair) {
		for (CodeId code : List.of(pair.id().low(), pair.id().high())) {
			if (!exists(Kind.CODES, code.toString())) {
				String path = this.layers.original(Kind.PAIRS, pair.id().toString()).path();
				this.problems.add(path, 1, "a pair with " + code + ", which has no file; expected " + Layers.root(path)
						+ "en/codes/" + code + ".md");
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
						+ " is cited without a title; expected a line for it in " + ContentFiles.DOCUMENTS);
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
		return this.layers.names(kind).contains(name);
	}

}
