package org.sipcodes.read;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.sipcodes.model.Article;
import org.sipcodes.model.Block;
import org.sipcodes.model.Catalog;
import org.sipcodes.model.Code;
import org.sipcodes.model.CodeFacts;
import org.sipcodes.model.CodeId;
import org.sipcodes.model.Entry;
import org.sipcodes.model.Inline;
import org.sipcodes.model.Kind;
import org.sipcodes.model.Language;
import org.sipcodes.model.Lexicon;
import org.sipcodes.model.Pair;
import org.sipcodes.model.Platform;
import org.sipcodes.model.SearchRules;
import org.sipcodes.query.Document;
import org.sipcodes.query.Index;
import org.sipcodes.query.Numbers;
import org.sipcodes.query.Passage;
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

	private final Catalog catalog;

	/** Texts of platforms, which are the same in all languages. */
	private final Map<String, Passage> seen = new ConcurrentHashMap<>();

	private SearchReader(Catalog catalog) {
		this.catalog = catalog;
	}

	public static Search read(Catalog catalog) {
		SearchReader reader = new SearchReader(catalog);
		List<Index> indexes = catalog.languages().parallelStream().map(reader::index).toList();
		Pattern blank = Pattern.compile("[\\p{C}\uFFFD\\s]+");
		return new Search(indexes, reader.numbers(), Kind.ALL.stream().map(Kind::name).toList(),
				(text) -> blank.matcher(Normalizer.normalize(text, Normalizer.Form.NFKC)).replaceAll(" ").strip());
	}

	private Index index(Language language) {
		List<Document> documents = new ArrayList<>();
		for (Kind kind : Kind.ALL) {
			for (Entry entry : this.catalog.entries(kind, language)) {
				documents.add(document(language, entry));
			}
		}
		for (Platform platform : this.catalog.platforms()) {
			platform.rows().forEach((row) -> documents.add(row(language, platform, row)));
		}
		// Everybody writes "cause 17" and "error" in English too.
		List<Lexicon> lexicons = this.catalog.languages()
			.stream()
			.filter((spoken) -> spoken.isDefault() || spoken.equals(language))
			.map(this.catalog::lexicon)
			.toList();
		List<List<String>> synonyms = lexicons.stream().flatMap((lexicon) -> lexicon.synonyms().stream()).toList();
		Rules rules = rules(language, lexicons);
		Stream<String> texts = Stream.concat(synonyms.stream().flatMap(List::stream),
				documents.stream()
					.flatMap((document) -> document.passages().stream())
					.map((passage) -> passage.text().get()));
		Set<String> words = new HashSet<>();
		texts.forEach((text) -> Word.of(text, rules.letters()).forEach((word) -> words.add(word.text())));
		return new Index(language.tag(), documents, new Stemmer(this.catalog.lexicon(language).rules()).stems(words),
				synonyms, rules);
	}

	private Rules rules(Language language, List<Lexicon> lexicons) {
		SearchRules own = this.catalog.lexicon(language).rules();
		List<String> classes = this.catalog.languages()
			.stream()
			.flatMap((spoken) -> this.catalog.lexicon(spoken).rules().classes().stream())
			.toList();
		return new Rules(Set.copyOf(words(lexicons, "empty")), words(lexicons, "cause"), words(lexicons, "numbered"),
				words(lexicons, "unit"), own.letters(), own.keys(), classes);
	}

	private static List<String> words(List<Lexicon> lexicons, String role) {
		return lexicons.stream().flatMap((lexicon) -> lexicon.words(role).stream()).toList();
	}

	private Numbers numbers() {
		Map<String, String> phrases = new HashMap<>();
		Map<String, Map<Target, Float>> causes = new HashMap<>();
		for (Code code : this.catalog.codes()) {
			phrases.put(code.id().toString(), code.phrase());
			String becomes = code.facts().one(CodeFacts.CAUSE).text();
			code.facts()
				.all(CodeFacts.FROM_CAUSES)
				.forEach((from) -> causes.computeIfAbsent(from.toString(), (key) -> new LinkedHashMap<>())
					.put(target(code.entry()), CAUSE * (from.toString().equals(becomes) ? 1.2f : 1)));
			causes.computeIfAbsent(becomes, (key) -> new LinkedHashMap<>())
				.putIfAbsent(target(code.entry()), CAUSE * 0.3f * 1.2f);
		}
		this.catalog.entries(Kind.CAUSE)
			.forEach((cause) -> causes.computeIfAbsent(cause.name(), (key) -> new LinkedHashMap<>())
				.put(target(cause), Numbers.EXACT));
		Map<String, Map<Target, Float>> subCodes = new HashMap<>();
		for (Platform platform : this.catalog.platforms()) {
			for (Platform.Row row : platform.rows()) {
				String subCode = row.cell("sub-code");
				if (SUB_CODE.matcher(subCode).matches()) {
					Map<Target, Float> targets = subCodes.computeIfAbsent(subCode, (key) -> new LinkedHashMap<>());
					targets.put(target(platform, row), Numbers.EXACT);
					row.codeId()
						.ifPresent((code) -> targets.put(new Target(Kind.CODE.name(), code.toString()),
								Numbers.EXACT - 1));
				}
			}
		}
		return new Numbers(phrases, causes, subCodes);
	}

	private Document document(Language language, Entry entry) {
		Article article = entry.in(language);
		List<Passage> passages = new ArrayList<>();
		float weight = 1;
		if (entry.kind() == Kind.CODE) {
			Code code = this.catalog.code(entry.name(), language).orElseThrow();
			passages.addAll(code(language, code));
			weight = weight(language, code);
		}
		else if (entry.kind() == Kind.PAIR) {
			passages.addAll(pair(language, entry));
		}
		else if (entry.kind() != Kind.PLATFORM) {
			passages.add(passage("name", article.title(), language.tag()));
			if (entry.kind() == Kind.CAUSE) {
				passages.add(passage("name", entry.in(this.catalog.original()).title(), Language.DEFAULT));
			}
			else {
				passages.add(passage("summary", article.summary(), language.tag()));
			}
			if (entry.kind().isPlain() && entry.kind().listed()) {
				entry.kind().sections().forEach((key) -> passages.addAll(section(language, article, key, "all")));
			}
		}
		return new Document(target(entry), passages, weight);
	}

	private List<Passage> code(Language language, Code code) {
		Article article = code.in(language);
		List<Passage> passages = new ArrayList<>();
		passages.add(passage("name", code.phrase(), Language.DEFAULT));
		passages.add(passage("summary", article.summary(), language.tag()));
		code.facts()
			.all(CodeFacts.HEADERS)
			.forEach((header) -> passages.add(passage("header", header.name(), Language.DEFAULT)));
		for (Language spoken : this.catalog.languages()) {
			if (spoken.isDefault() || spoken.equals(language)) {
				passages.addAll(symptoms(code.id(), spoken, spoken.equals(language) ? 1 : FOREIGN));
			}
		}
		this.catalog.platforms()
			.stream()
			.flatMap((platform) -> platform.rows(code.id()).stream())
			.map((row) -> seen(language, row))
			.filter((text) -> !text.isEmpty())
			.distinct()
			.forEach((text) -> passages.add(platformText(text)));
		for (String section : List.of("When", "Description", "Fix", "Who")) {
			passages.addAll(section(language, article, section, section.toLowerCase(Locale.ROOT)));
		}
		return passages;
	}

	/** A code that is often confused is often met; one that is not in use hardly ever. */
	private float weight(Language language, Code code) {
		float met = 1 + 0.03f * (float) Math.log1p(this.catalog.pairs(code.id(), language).size());
		return met * (code.isCurrent() ? 1 : 0.8f);
	}

	private List<Passage> symptoms(CodeId code, Language spoken, float share) {
		List<Passage> passages = new ArrayList<>();
		this.catalog.lexicon(spoken).symptoms().forEach((phrase, codes) -> {
			int place = codes.indexOf(code);
			if (place >= 0) {
				passages.add(passage("symptom", phrase, spoken.tag(), share * (float) Math.pow(FURTHER, place)));
			}
		});
		return passages;
	}

	/** Only curated pairs: a composed one says nothing that its codes do not say. */
	private List<Passage> pair(Language language, Entry entry) {
		Pair pair = this.catalog.pair(org.sipcodes.model.PairId.parse(entry.name())).orElseThrow();
		List<Passage> passages = new ArrayList<>(
				List.of(passage("name", pair.low().phrase() + " vs " + pair.high().phrase(), Language.DEFAULT),
						passage("decides", entry.in(language).summary(), language.tag())));
		passages.addAll(section(language, entry.in(language), "Differences", "description"));
		return passages;
	}

	/** A row of a platform, if it has a name or a text of its own. */
	private Document row(Language language, Platform platform, Platform.Row row) {
		String text = seen(language, row);
		return new Document(target(platform, row),
				text.isEmpty() ? List.of() : List.of(platformText(platform.name() + ": " + text)), 1);
	}

	/** What an engineer sees: the name of a cause, a text, a sub-code. */
	private static String seen(Language language, Platform.Row row) {
		String text = String.join(" ", row.cell("cause"), row.cell("text"), row.cell("sub-code"));
		return row.isForeignTo(language) ? "" : text.replaceAll("\\s+", " ").strip();
	}

	private Passage platformText(String text) {
		return this.seen.computeIfAbsent(text, (key) -> passage("platform", key, Language.DEFAULT));
	}

	/**
	 * The paragraphs and list items of a section; their text is made when it is needed.
	 */
	private static List<Passage> section(Language language, Article article, String key, String source) {
		List<Passage> passages = new ArrayList<>();
		Block.paragraphs(article.section(key).blocks(), (pieces) -> passages
			.add(new Passage(source, () -> plain(pieces), language.tag(), WEIGHTS.getOrDefault(source, 1f), false)));
		return passages;
	}

	private static String plain(List<Inline> pieces) {
		return Inline.plain(pieces).replace('\u00a0', ' ');
	}

	private static Passage passage(String source, String text, String language) {
		return passage(source, text, language, 1);
	}

	private static Passage passage(String source, String text, String language, float share) {
		return new Passage(source, () -> text, language, share * WEIGHTS.getOrDefault(source, 1f),
				NAMING.contains(source));
	}

	private static Target target(Entry entry) {
		return new Target(entry.kind().name(), entry.name());
	}

	/** A row on the page of a platform: {@code freeswitch#receives-user-busy}. */
	private static Target target(Platform platform, Platform.Row row) {
		return new Target(Kind.PLATFORM.name(), platform.entry().name() + "#" + row.anchor());
	}

}
