package org.sipcodes.read;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

import org.sipcodes.model.Article;
import org.sipcodes.model.Catalog;
import org.sipcodes.model.Catalog.References;
import org.sipcodes.model.Cause;
import org.sipcodes.model.CodeClass;
import org.sipcodes.model.CodeFacts;
import org.sipcodes.model.Entry;
import org.sipcodes.model.Facts;
import org.sipcodes.model.Kind;
import org.sipcodes.model.Lab;
import org.sipcodes.model.Language;
import org.sipcodes.model.Lexicon;
import org.sipcodes.model.Platform;
import org.sipcodes.model.Spec;
import org.sipcodes.model.Word;

/** Turns content files into a catalog, or throws with every problem that is in them. */
public final class CatalogReader {

	private final Problems problems;

	private final List<Problem> notices = new ArrayList<>();

	private final ContentFiles files;

	private final SiteFiles site;

	private CatalogReader(SiteFiles site, Problems problems) {
		this.site = site;
		this.problems = problems;
		this.files = new ContentFiles(site.content(), problems);
	}

	/** Reads the content of a site. */
	public static Content read(SiteFiles files) {
		Problems problems = new Problems();
		problems.addAll(files.problems());
		return new CatalogReader(files, problems).read();
	}

	private Content read() {
		List<Language> languages = languages();
		this.files.checkWords();
		Map<Kind, Map<String, Entry>> entries = new HashMap<>();
		Kind.ALL.stream().filter(Kind::hasArticles).forEach((kind) -> entries.put(kind, entries(kind)));
		for (CodeClass codeClass : CodeClass.values()) {
			this.problems.require(this.files.names(Kind.CLASS).contains(codeClass.tag()),
					"content/en/classes/" + codeClass.tag() + ".md", 1, "no such file; expected the rule of the class");
		}
		List<Platform> platforms = platforms(languages);
		entries.put(Kind.CAUSE, causes(languages));
		Lab lab = new LabReader(this.site, languages.get(0).labels(), this.files.names(Kind.CODE), this.problems)
			.read();
		new ReferenceCheck(this.files, this.problems).check();
		Map<String, Lexicon> lexicons = new HashMap<>();
		languages.forEach((language) -> lexicons.put(language.tag(), LexiconReader.read(this.files, language.tag())));
		this.problems.throwIfAny();
		List<Word> kinds = Platform.KIND.vocabulary().words();
		platforms.sort(Comparator.comparing((platform) -> kinds.indexOf(platform.entry().facts().one(Platform.KIND))));
		Map<String, Entry> named = new LinkedHashMap<>();
		platforms.forEach((platform) -> named.put(platform.entry().name(), platform.entry()));
		entries.put(Kind.PLATFORM, named);
		References references = new References(this.files.titles().values(), this.files.redirects().values(),
				this.files.often().values(), this.files.fields().values());
		return new Content(new Catalog(languages, entries, platforms, lexicons, references, lab), this.notices);
	}

	/** The default language first. */
	private List<Language> languages() {
		Entries original = this.files.entries("labels", Language.DEFAULT);
		for (String key : OwedLabels.keys()) {
			this.problems.require(original.has(key), original.path(), 1,
					"missing label \"" + key + "\"; expected words for it");
		}
		List<Language> languages = new ArrayList<>();
		languages.add(new Language(Language.DEFAULT, original.labels()));
		this.files.words("labels").forEach((tag, entries) -> {
			if (!tag.equals(Language.DEFAULT)) {
				entries.match(original);
				languages.add(new Language(tag, entries.labels()));
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
			Source original = sources.get(Language.DEFAULT);
			if (original == null) {
				String file = "en/" + kind.folder() + "/" + name + ".md";
				sources.values()
					.forEach((source) -> this.problems.add(source.file(), 1,
							"a translation without an original; expected " + source.folder() + file));
				continue;
			}
			FrontMatter matter = this.files.document(original).frontMatter();
			Facts facts = matter.facts(kind);
			entries.put(name, new Entry(kind, name, facts, articles(kind, sources, original)));
			checkSpecs(matter, facts);
			if (kind == Kind.CODE) {
				checkCode(matter, facts);
			}
			if (original.overlay()) {
				noteUntranslated(original, sources);
			}
		}
		return entries;
	}

	private void checkCode(FrontMatter matter, Facts facts) {
		boolean registered = facts.all(CodeFacts.ORIGINS).stream().anyMatch((origin) -> origin.is("iana"));
		matter.require(!registered || !facts.all(CodeFacts.PHRASE).equals(List.of("")), "phrase",
				"a registered code without a phrase; expected the phrase of the registry");
	}

	private void checkSpecs(FrontMatter matter, Facts facts) {
		for (Spec spec : facts.all(CodeFacts.SPECS)) {
			matter.require(this.files.titles().has(spec.document()), "spec",
					"\"" + spec.document() + "\" has no title; expected a line for it in " + ReferenceCheck.TITLES);
		}
	}

	private Map<String, Article> articles(Kind kind, Map<String, Source> sources, Source untranslated) {
		Map<String, Article> articles = new HashMap<>();
		sources.forEach((tag, source) -> {
			Document document = this.files.document(source);
			Document original = this.files.original(untranslated, source);
			new ArticleReader(kind, original, document).read().ifPresent((article) -> articles.put(tag, article));
			String state = original.fingerprint();
			if (document != original && !document.frontMatter().textOrEmpty(ArticleReader.SOURCE).equals(state)) {
				this.notices.add(new Problem(document.path(), 1, "older than " + original.path()
						+ "; bring the translation up to date, then set \"source: " + state + "\""));
			}
		});
		return articles;
	}

	/** A notice if an article of the overlay is not in every language. */
	private void noteUntranslated(Source original, Map<String, Source> sources) {
		Set<String> missing = new TreeSet<>(this.files.words("labels").keySet());
		missing.removeAll(sources.keySet());
		Set<String> stale = new TreeSet<>(sources.keySet());
		stale.removeIf((tag) -> sources.get(tag).overlay() || !this.files.words("labels").containsKey(tag));
		if (!stale.isEmpty() || !missing.isEmpty()) {
			this.notices.add(
					new Problem(original.file(), 1,
							"not translated"
									+ (stale.isEmpty() ? ""
											: "; the text that comes with the site stays in "
													+ String.join(", ", stale))
									+ (missing.isEmpty() ? "" : "; no page in " + String.join(", ", missing))));
		}
	}

	private List<Platform> platforms(List<Language> languages) {
		PlatformReader reader = new PlatformReader(languages, this.files.names(Kind.CODE), this.problems);
		List<Platform> platforms = new ArrayList<>();
		for (Source source : this.files.sources(Kind.PLATFORM)) {
			this.files.take(source, () -> platforms.add(reader.read(source)));
		}
		return platforms;
	}

	/** The names of the Q.850 causes; all languages must name the same ones. */
	private Map<String, Entry> causes(List<Language> languages) {
		Map<String, Entries> files = this.files.words("causes");
		Entries original = this.files.entries("causes", Language.DEFAULT);
		for (Language language : languages) {
			Entries names = files.get(language.tag());
			if (names != null) {
				names.match(original);
			}
			else if (!original.lines().isEmpty()) {
				this.problems.add(language.labels().path().replaceFirst("[^/]*$", "causes.properties"), 1,
						"no such file; expected the names of the causes, as in " + original.path());
			}
		}
		Map<String, Entry> causes = new TreeMap<>(Comparator.comparing(Integer::valueOf));
		for (String number : original.lines().keySet()) {
			if (!Cause.isQ850(number)) {
				original.report(number, "cause \"" + number + "\"; expected 1 to 127");
				continue;
			}
			Map<String, Article> articles = new HashMap<>();
			files.forEach((tag, entries) -> articles.put(tag,
					new Article(Map.of(Kind.TITLE, entries.value(number)), Map.of())));
			causes.put(number, new Entry(Kind.CAUSE, number, Facts.NONE, articles));
		}
		// To find one by any text, the order must not need a number.
		return new LinkedHashMap<>(causes);
	}

}
