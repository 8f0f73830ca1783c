package org.sipcodes.read;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.sipcodes.model.Article;
import org.sipcodes.model.Block;
import org.sipcodes.model.Catalog;
import org.sipcodes.model.Code;
import org.sipcodes.model.CodeFacts;
import org.sipcodes.model.Entry;
import org.sipcodes.model.HeaderFacts;
import org.sipcodes.model.Inline;
import org.sipcodes.model.Kind;
import org.sipcodes.model.Language;
import org.sipcodes.model.Pair;
import org.sipcodes.model.PairId;
import org.sipcodes.model.Platform;
import org.sipcodes.model.SearchRules;
import org.sipcodes.query.Document;
import org.sipcodes.query.Index;
import org.sipcodes.query.Numbers;
import org.sipcodes.query.Passage;
import org.sipcodes.query.Rows;
import org.sipcodes.query.Rules;
import org.sipcodes.query.Search;
import org.sipcodes.query.Target;
import org.sipcodes.query.Word;

/** Makes a search of a catalog. */
public final class SearchReader {

	/** How much a match counts, by the source of the text. */
	private static final Map<String, Float> WEIGHTS = Map.of("symptom", 2.6f, "name", 2.2f, "platform", 1.8f, "header",
			1.6f, "summary", 1.4f, "when", 1.2f, "description", 1f, "decides", 1f, "fix", 0.7f, "who", 0.7f);

	/** A query of exactly these words means the thing. */
	private static final Set<String> NAMING = Set.of("name", "symptom");

	/** The share of a symptom of the default language in other languages. */
	private static final float FOREIGN = 0.6f;

	/** The share of each further code of a symptom. */
	private static final float FURTHER = 0.8f;

	/** What a Q.850 cause adds to a code: strong, but other words may say more. */
	private static final float CAUSE = 30;

	/** Platforms number their own errors with four digits or more: 32204, 560403. */
	private static final Pattern SUB_CODE = Pattern.compile("\\d{4,7}");

	/** They spell others like names: USER_BUSY, D35, call.in-progress.error-sip. */
	private static final Pattern SPELLED = Pattern.compile("(?=.*\\p{Alpha})(?=.*[\\d_.-])[\\w.-]{3,}");

	private final Catalog catalog;

	private final Language language;

	/** Everybody writes "cause 17" and "error" in English too. */
	private final List<Language> spoken;

	private SearchReader(Catalog catalog, Language language) {
		this.catalog = catalog;
		this.language = language;
		this.spoken = Stream.of(catalog.original(), language).distinct().toList();
	}

	public static Search read(Catalog catalog) {
		List<Index> indexes = catalog.languages()
			.parallelStream()
			.map((language) -> new SearchReader(catalog, language).index())
			.toList();
		Pattern blank = Pattern.compile("[\\p{C}\uFFFD\\s]+");
		// What platforms do with a code is asked for more often than their pages.
		List<String> kinds = new ArrayList<>(Kind.ALL.stream().map(Kind::name).toList());
		kinds.add(kinds.indexOf(Target.PLATFORM), Target.ROW);
		return new Search(indexes, numbers(catalog), kinds,
				(text) -> blank.matcher(Normalizer.normalize(text, Normalizer.Form.NFKC)).replaceAll(" ").strip());
	}

	private Index index() {
		List<Document> documents = new ArrayList<>();
		for (Kind kind : Kind.ALL) {
			this.catalog.entries(kind, this.language).forEach((entry) -> documents.add(document(entry)));
		}
		for (Platform platform : this.catalog.platforms()) {
			List<Platform.Row> rows = new ArrayList<>(platform.rows());
			rows.removeIf((row) -> row.isForeignTo(this.language));
			rows.forEach((row) -> documents.add(document(platform, row)));
		}
		List<List<String>> synonyms = new ArrayList<>();
		this.spoken.forEach((language) -> synonyms.addAll(this.catalog.lexicon(language).synonyms()));
		SearchRules own = this.catalog.lexicon(this.language).rules();
		Set<String> words = new HashSet<>();
		Consumer<String> take = (text) -> Word.of(text, own.letters()).forEach((word) -> words.add(word.text()));
		synonyms.forEach((group) -> group.forEach(take));
		documents.forEach((document) -> document.passages().forEach((passage) -> take.accept(passage.text().get())));
		return Index.of(this.language.tag(), documents, new Stemmer(own).stems(words), synonyms, rules(own));
	}

	private Rules rules(SearchRules own) {
		List<String> classes = new ArrayList<>();
		this.catalog.languages().forEach((other) -> classes.addAll(this.catalog.lexicon(other).rules().classes()));
		return new Rules(Set.copyOf(words("empty")), Set.copyOf(words("common")), words("cause"), words("numbered"),
				words("unit"), own.letters(), own.keys(), classes);
	}

	private List<String> words(String role) {
		List<String> words = new ArrayList<>();
		this.spoken.forEach((language) -> words.addAll(this.catalog.lexicon(language).words(role)));
		return words;
	}

	private static Numbers numbers(Catalog catalog) {
		Map<String, String> phrases = new HashMap<>();
		Map<String, Map<Target, Float>> causes = new HashMap<>();
		for (Code code : catalog.codes()) {
			phrases.put(code.id().toString(), code.phrase());
			String becomes = code.facts().one(CodeFacts.CAUSE).text();
			for (Integer from : code.facts().all(CodeFacts.FROM_CAUSES)) {
				causes.computeIfAbsent(from.toString(), (key) -> new LinkedHashMap<>())
					.put(target(code.entry()), CAUSE * (from.toString().equals(becomes) ? 1.2f : 1));
			}
			causes.computeIfAbsent(becomes, (key) -> new LinkedHashMap<>())
				.putIfAbsent(target(code.entry()), CAUSE * 0.3f * 1.2f);
		}
		for (Entry cause : catalog.entries(Kind.CAUSE)) {
			causes.computeIfAbsent(cause.name(), (key) -> new LinkedHashMap<>()).put(target(cause), Numbers.EXACT);
		}
		Map<String, Map<Target, Float>> subCodes = new HashMap<>();
		for (Platform platform : catalog.platforms()) {
			for (Platform.Row row : platform.rows()) {
				if (SUB_CODE.matcher(row.cell("sub-code")).matches()) {
					Map<Target, Float> targets = subCodes.computeIfAbsent(row.cell("sub-code"),
							(key) -> new LinkedHashMap<>());
					targets.put(target(platform, row), Numbers.EXACT);
					row.codeId()
						.ifPresent((code) -> targets.put(target(Kind.CODE, code.toString()), Numbers.EXACT - 1));
				}
			}
		}
		return new Numbers(phrases, causes, subCodes, rows(catalog));
	}

	private static Rows rows(Catalog catalog) {
		Map<String, List<Target>> codes = new HashMap<>();
		Map<String, List<Target>> causes = new HashMap<>();
		Map<String, Set<String>> names = new HashMap<>();
		Map<String, List<Target>> spelled = new HashMap<>();
		for (Platform platform : catalog.platforms()) {
			for (Platform.Row row : platform.rows()) {
				String name = Rows.key(row.cell("cause"));
				String cause = row.q850().map(String::valueOf).orElse(name);
				Target target = target(platform, row);
				codes.computeIfAbsent(row.code(), (key) -> new ArrayList<>()).add(target);
				causes.computeIfAbsent(cause, (key) -> new ArrayList<>()).add(target);
				// AST_CAUSE_USER_BUSY is USER_BUSY to everybody.
				for (String cell : Set.copyOf(List.of(row.cell("cause"), row.cell("text"), row.cell("sub-code")))) {
					if (SPELLED.matcher(cell).matches()) {
						spelled.computeIfAbsent(cell.toLowerCase(Locale.ROOT), (key) -> new ArrayList<>()).add(target);
					}
				}
				for (String spelling : List.of(name, name.replaceFirst("^\\w+ cause ", ""))) {
					names.computeIfAbsent(spelling, (key) -> new LinkedHashSet<>()).add(cause);
				}
			}
		}
		List.of(codes, causes, names).forEach((map) -> map.remove(""));
		spelled.values().forEach((own) -> own.sort(Comparator.comparing((row) -> !row.anchor().startsWith("names-"))));
		return new Rows(codes, causes, names, spelled);
	}

	private Document document(Entry entry) {
		Kind kind = entry.kind();
		Article article = entry.in(this.language);
		if (kind == Kind.CODE) {
			return document(this.catalog.code(entry.name(), this.language).orElseThrow());
		}
		List<Passage> passages = new ArrayList<>();
		if (kind == Kind.PAIR) {
			// Only curated pairs: a composed one says nothing that its codes do not say.
			Pair pair = this.catalog.pair(PairId.parse(entry.name())).orElseThrow();
			passages.add(english("name", pair.low().phrase() + " vs " + pair.high().phrase()));
			passages.add(passage("decides", article.summary()));
			passages.addAll(section(article, "Differences", "description"));
		}
		else if (kind == Kind.PLATFORM) {
			passages.add(english("name", article.title()));
		}
		else {
			passages.add(passage("name", article.title()));
			passages.addAll(said(entry));
			if (kind == Kind.TIMER && entry.name().length() <= 2) {
				// Its title says what it is for, after its name.
				passages.add(passage("name", article.title().split(":")[0]));
				passages.add(english("name", kind.name() + " " + entry.name()));
			}
			entry.facts().all(HeaderFacts.ALSO).forEach((name) -> passages.add(english("name", name)));
			passages.add((kind == Kind.CAUSE) ? english("name", entry.in(this.catalog.original()).title())
					: passage("summary", article.summary()));
			List<String> sections = (kind.isPlain() && kind.listed()) ? kind.sections() : List.of();
			sections.forEach((key) -> passages.addAll(section(article, key, "all")));
		}
		return new Document(target(entry), passages, 1);
	}

	private Document document(Code code) {
		Article article = code.in(this.language);
		List<Passage> passages = new ArrayList<>();
		passages.add(english("name", code.phrase()));
		passages.add(passage("summary", article.summary()));
		code.facts().all(CodeFacts.HEADERS).forEach((header) -> passages.add(english("header", header.name())));
		passages.addAll(said(code.entry()));
		Set<String> seen = new LinkedHashSet<>();
		this.catalog.platforms().forEach((platform) -> platform.rows(code.id()).forEach((row) -> seen.add(seen(row))));
		seen.remove("");
		seen.forEach((text) -> passages.add(english("platform", text)));
		for (String section : List.of("When", "Description", "Fix", "Who")) {
			passages.addAll(section(article, section, section.toLowerCase(Locale.ROOT)));
		}
		// A code that is often confused is often met; one that is not in use hardly ever.
		float met = 1 + 0.03f * (float) Math.log1p(this.catalog.pairs(code.id(), this.language).size());
		return new Document(target(code.entry()), passages, met * (code.isCurrent() ? 1 : 0.8f));
	}

	/** What people say instead of it. */
	private List<Passage> said(Entry entry) {
		List<Passage> said = new ArrayList<>();
		for (Language language : this.spoken) {
			float share = language.equals(this.language) ? 1 : FOREIGN;
			this.catalog.lexicon(language).symptoms().forEach((phrase, targets) -> {
				int place = targets.indexOf(entry.target());
				if (place >= 0) {
					float weight = share * (float) Math.pow(FURTHER, place);
					said.add(passage("symptom", phrase, language.tag(), weight));
				}
			});
		}
		return said;
	}

	/** A row of a platform, if it has a name or a text of its own. */
	private Document document(Platform platform, Platform.Row row) {
		Passage seen = english("platform", (platform.name() + ": " + seen(row)).intern());
		return new Document(target(platform, row), seen(row).isEmpty() ? List.of() : List.of(seen), 1);
	}

	/** What an engineer sees: the name of a cause, a text, a sub-code. */
	private String seen(Platform.Row row) {
		String text = String.join(" ", row.cell("cause"), row.cell("text"), row.cell("sub-code"));
		// The same in all languages.
		return row.isForeignTo(this.language) ? "" : text.replaceAll("\\s+", " ").strip().intern();
	}

	/**
	 * The paragraphs and list items of a section; their text is made when it is needed.
	 */
	private List<Passage> section(Article article, String key, String source) {
		List<Passage> passages = new ArrayList<>();
		float weight = WEIGHTS.getOrDefault(source, 1f);
		Block.paragraphs(article.section(key).blocks(),
				(pieces) -> passages.add(new Passage(source, key.toLowerCase(Locale.ROOT),
						() -> Inline.plain(pieces).replace('\u00a0', ' '), this.language.tag(), weight, false)));
		return passages;
	}

	private Passage passage(String source, String text) {
		return passage(source, text, this.language.tag(), 1);
	}

	private static Passage english(String source, String text) {
		return passage(source, text, Language.DEFAULT, 1);
	}

	private static Passage passage(String source, String text, String language, float share) {
		return new Passage(source, "", () -> text, language, share * WEIGHTS.getOrDefault(source, 1f),
				NAMING.contains(source));
	}

	private static Target target(Entry entry) {
		return target(entry.kind(), entry.name());
	}

	private static Target target(Kind kind, String name) {
		return new Target(kind.name(), name);
	}

	private static Target target(Platform platform, Platform.Row row) {
		return Target.row(platform.entry().name(), row.anchor());
	}

}
