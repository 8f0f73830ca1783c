package org.sipcodes.read;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

import org.sipcodes.model.Article;
import org.sipcodes.model.Catalog;
import org.sipcodes.model.Catalog.References;
import org.sipcodes.model.Cause;
import org.sipcodes.model.CodeClass;
import org.sipcodes.model.CodeFacts;
import org.sipcodes.model.Entry;
import org.sipcodes.model.Facts;
import org.sipcodes.model.Kind;
import org.sipcodes.model.Language;
import org.sipcodes.model.Lexicon;
import org.sipcodes.model.Platform;
import org.sipcodes.model.Spec;

/** Turns content files into a catalog, or throws with every problem that is in them. */
public final class CatalogReader {

	private final Problems problems;

	private final List<Problem> notices = new ArrayList<>();

	private final ContentFiles files;

	private final Map<String, Entries> labels;

	private final Entries titles;

	private final Entries redirects;

	private CatalogReader(Collection<Source> sources, Problems problems) {
		this.problems = problems;
		this.files = new ContentFiles(sources, problems);
		this.labels = this.files.words("labels");
		this.titles = this.files.entries("documents");
		this.redirects = this.files.entries("redirects");
	}

	/** Reads all sources whose path begins with {@code content/}. */
	public static Content read(Collection<Source> sources) {
		return read(sources, new Problems());
	}

	/**
	 * Reads the content.
	 * @param sources files of the site, and of its overlay in the place of others
	 * @param problems those that are known already
	 */
	public static Content read(Collection<Source> sources, Problems problems) {
		return new CatalogReader(sources, problems).read();
	}

	private Content read() {
		List<Language> languages = languages();
		this.files.checkWords(this.labels.keySet());
		Map<Kind, Map<String, Entry>> entries = new HashMap<>();
		Kind.ALL.stream().filter(Kind::hasArticles).forEach((kind) -> entries.put(kind, entries(kind)));
		for (CodeClass codeClass : CodeClass.values()) {
			if (!exists(Kind.CLASS, codeClass.tag())) {
				this.problems.add("content/en/classes/" + codeClass.tag() + ".md", 1,
						"no such file; expected the rule of the class");
			}
		}
		List<Platform> platforms = platforms(languages);
		entries.put(Kind.PLATFORM, new LinkedHashMap<>());
		platforms.forEach((platform) -> entries.get(Kind.PLATFORM).put(platform.entry().name(), platform.entry()));
		entries.put(Kind.CAUSE, causes(languages));
		new ReferenceCheck(this.files, this.titles, this.problems).check();
		this.redirects.values().forEach(this::checkRedirect);
		Map<String, Lexicon> lexicons = lexicons();
		this.problems.throwIfAny();
		return new Content(new Catalog(languages, entries, platforms, lexicons,
				new References(this.titles.values(), this.redirects.values())), this.notices);
	}

	private List<Language> languages() {
		Entries original = this.labels.getOrDefault(Language.DEFAULT, Entries.none("content/en/labels.properties"));
		Stream.concat(OwedLabels.keys(), Stream.of("language.name", "list.and", "list.or"))
			.distinct()
			.filter((key) -> !original.has(key))
			.forEach((key) -> this.problems.add(original.path(), 1,
					"missing label \"" + key + "\"; expected words for it"));
		LabelsCheck check = new LabelsCheck(original, this.problems);
		List<Language> languages = new ArrayList<>(
				List.of(new Language(Language.DEFAULT, LabelsCheck.labels(original))));
		this.labels.forEach((tag, entries) -> {
			if (!tag.equals(Language.DEFAULT)) {
				check.match(entries);
				languages.add(new Language(tag, LabelsCheck.labels(entries)));
			}
		});
		return languages;
	}

	/**
	 * One thing per file of the default language, with its articles in every language.
	 */
	private Map<String, Entry> entries(Kind kind) {
		Map<String, Entry> entries = new LinkedHashMap<>();
		for (String name : this.files.names(kind)) {
			Map<String, Source> sources = this.files.sources(kind, name);
			if (sources.containsKey(Language.DEFAULT)) {
				FrontMatter matter = this.files.document(this.files.original(kind, name)).frontMatter();
				Facts facts = FactsReader.read(kind, matter);
				entries.put(name, new Entry(kind, name, facts, articles(kind, name, sources)));
				if (kind == Kind.CODE) {
					checkCode(matter, facts);
				}
				this.files.untranslated(kind, name, this.labels.keySet()).ifPresent(this.notices::add);
			}
			else {
				sources.values()
					.forEach((source) -> this.problems.add(source.file(), 1,
							"a translation without an original; expected " + source.folder() + "en/" + kind.folder()
									+ "/" + name + ".md"));
			}
		}
		return entries;
	}

	private void checkCode(FrontMatter matter, Facts facts) {
		boolean registered = facts.all(CodeFacts.ORIGINS).stream().anyMatch((origin) -> origin.is("iana"));
		if (registered && facts.all(CodeFacts.PHRASE).equals(List.of(""))) {
			matter.report("phrase", "a registered code without a phrase; expected the phrase of the registry");
		}
		for (Spec spec : facts.all(CodeFacts.SPECS)) {
			if (!this.titles.has(spec.document())) {
				matter.report("spec",
						"\"" + spec.document() + "\" has no title; expected a line for it in " + ReferenceCheck.TITLES);
			}
		}
	}

	private Map<String, Article> articles(Kind kind, String name, Map<String, Source> sources) {
		Map<String, Article> articles = new HashMap<>();
		sources.forEach((tag, source) -> {
			Document document = this.files.document(source);
			Document original = this.files.document(this.files.original(kind, name, source));
			new ArticleReader(kind, original, this.problems).read(document)
				.ifPresent((article) -> articles.put(tag, article));
			stale(original, document).ifPresent(this.notices::add);
		});
		return articles;
	}

	private static Optional<Problem> stale(Document original, Document translation) {
		String expected = Fingerprint.of(original);
		if (translation == original || expected.equals(translation.frontMatter().textOr(ArticleReader.SOURCE, ""))) {
			return Optional.empty();
		}
		return Optional.of(new Problem(translation.path(), 1, "older than " + original.path()
				+ "; bring the translation up to date, then set \"source: " + expected + "\""));
	}

	private List<Platform> platforms(List<Language> languages) {
		PlatformReader reader = new PlatformReader(languages, (code) -> exists(Kind.CODE, code), this.problems);
		List<Platform> platforms = new ArrayList<>();
		this.files.platforms().forEach((name, document) -> platforms.add(reader.read(name, document)));
		platforms.sort(Comparator.comparingInt((platform) -> platform.entry()
			.facts()
			.all(Platform.KIND)
			.stream()
			.mapToInt(Platform.KIND.vocabulary().words()::indexOf)
			.sum()));
		return platforms;
	}

	/** The names of the Q.850 causes; all languages must name the same ones. */
	private Map<String, Entry> causes(List<Language> languages) {
		Map<String, Entries> files = this.files.words("causes");
		Entries original = files.getOrDefault(Language.DEFAULT, Entries.none("content/en/causes.properties"));
		LabelsCheck check = new LabelsCheck(original, this.problems);
		for (Language language : languages) {
			Entries names = files.get(language.tag());
			if (names != null) {
				check.match(names);
			}
			else if (!original.lines().isEmpty()) {
				this.problems.add(language.labels().path().replaceFirst("[^/]*$", "causes.properties"), 1,
						"no such file; expected the names of the causes, as in " + original.path());
			}
		}
		Map<Integer, Entry> causes = new TreeMap<>();
		original.values().forEach((number, name) -> {
			if (!Cause.isQ850(number)) {
				original.report(this.problems, number, "cause \"" + number + "\"; expected 1 to 127");
				return;
			}
			Map<String, Article> articles = new HashMap<>();
			files.forEach((tag, entries) -> articles.put(tag,
					new Article(Map.of(Kind.TITLE, entries.value(number)), Map.of())));
			causes.put(Integer.valueOf(number), new Entry(Kind.CAUSE, number, Facts.NONE, articles));
		});
		Map<String, Entry> named = new LinkedHashMap<>();
		causes.values().forEach((cause) -> named.put(cause.name(), cause));
		return named;
	}

	/** A language without such files is searched by its articles alone. */
	private Map<String, Lexicon> lexicons() {
		LexiconReader reader = new LexiconReader((code) -> exists(Kind.CODE, code.toString()), this.problems);
		Map<String, Lexicon> lexicons = new HashMap<>();
		Map<String, Entries> symptoms = this.files.words("symptoms");
		Map<String, Entries> synonyms = this.files.words("synonyms");
		Map<String, Entries> search = this.files.words("search");
		Entries none = Entries.none("");
		this.labels.keySet()
			.forEach((tag) -> lexicons.put(tag, reader.read(symptoms.getOrDefault(tag, none),
					synonyms.getOrDefault(tag, none), search.getOrDefault(tag, none))));
		return lexicons;
	}

	private void checkRedirect(String from, String to) {
		if (!from.startsWith("/") || !to.startsWith("/")) {
			this.redirects.report(this.problems, from,
					"\"" + from + "=" + to + "\"; expected two addresses without a language, such as /old=/compare");
		}
		else if (this.redirects.has(to)) {
			// Of two files the one of the overlay has to be changed.
			boolean overlay = !this.redirects.isOverlay(from) && this.redirects.isOverlay(to);
			this.redirects.report(this.problems, overlay ? to : from,
					overlay ? to + " is where " + from + " leads; expected an address that nothing leads to"
							: to + " is an old address itself; expected the one it leads to");
		}
	}

	private boolean exists(Kind kind, String name) {
		return this.files.names(kind).contains(name);
	}

}
