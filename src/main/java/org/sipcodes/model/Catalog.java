package org.sipcodes.model;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;

/** Everything the site knows, complete and immutable. */
public final class Catalog {

	private final List<Language> languages;

	private final Map<Kind, Map<String, Entry>> entries;

	private final TreeMap<CodeId, Code> codes = new TreeMap<>();

	private final TreeMap<PairId, Pair> pairs = new TreeMap<>();

	private final Map<String, Platform> platforms = new LinkedHashMap<>();

	private final Map<String, Lexicon> lexicons;

	private final References references;

	private final Lab lab;

	/** The pages of header fields, by all their names in small letters. */
	private final Map<String, Entry> headers = new HashMap<>();

	/** What links to a thing, by its target. */
	private final Map<String, List<Entry>> backLinks = new HashMap<>();

	/**
	 * Builds a catalog.
	 * @param languages the default language first
	 * @param entries of every kind by name, in the order in which they are listed
	 * @param platforms in the order in which they are listed
	 * @param lexicons by language tag
	 * @param references what the content names outside of itself
	 * @param lab what was recorded
	 */
	public Catalog(List<Language> languages, Map<Kind, Map<String, Entry>> entries, List<Platform> platforms,
			Map<String, Lexicon> lexicons, References references, Lab lab) {
		this.languages = List.copyOf(languages);
		// Kinds are constants, and the hash of one is that of all its facts.
		this.entries = new IdentityHashMap<>(entries);
		entries(Kind.CODE).forEach((entry) -> {
			CodeId id = CodeId.parse(entry.name());
			this.codes.put(id, new Code(id, entry));
		});
		entries(Kind.PAIR).forEach((entry) -> {
			PairId id = PairId.parse(entry.name());
			this.pairs.put(id, new Pair(code(id.low()).orElseThrow(), code(id.high()).orElseThrow(), entry));
		});
		platforms.forEach((platform) -> this.platforms.put(platform.entry().name(), platform));
		this.lexicons = Map.copyOf(lexicons);
		this.references = references;
		this.lab = lab;
		for (Entry header : entries(Kind.HEADER)) {
			List<String> names = new ArrayList<>(List.of(header.name()));
			names.addAll(header.facts().all(HeaderFacts.COMPACT));
			names.addAll(header.facts().all(HeaderFacts.ALSO));
			names.forEach((name) -> this.headers.putIfAbsent(name.toLowerCase(Locale.ROOT), header));
		}
		Kind.ALL.forEach((kind) -> entries(kind).forEach((entry) -> new BackLinks(entry).targets()
			.forEach((target) -> this.backLinks.computeIfAbsent(target, (key) -> new ArrayList<>()).add(entry))));
	}

	/**
	 * What the content names outside of itself.
	 *
	 * @param titles of documents, such as {@code RFC 3261}
	 * @param redirects addresses of today by addresses of old, without a language
	 * @param often names of what people look up most, by folder of their kind
	 * @param fields header fields of the registry, each with its compact form, if it has
	 * one, and where it is defined: {@code x RFC 4028}
	 */
	public record References(Map<String, String> titles, Map<String, String> redirects, Map<String, String> often,
			Map<String, String> fields) {
	}

	/** A catalog of nothing, for words alone. */
	public static Catalog without(Language language) {
		return new Catalog(List.of(language), Map.of(), List.of(), Map.of(),
				new References(Map.of(), Map.of(), Map.of(), Map.of()), Lab.NONE);
	}

	public List<Language> languages() {
		return this.languages;
	}

	/** The language that carries the facts. */
	public Language original() {
		return this.languages.get(0);
	}

	/** The things of a kind, in the order in which they are listed. */
	public Collection<Entry> entries(Kind kind) {
		return this.entries.getOrDefault(kind, Map.of()).values();
	}

	/** The things of a kind that exist in a language. */
	public List<Entry> entries(Kind kind, Language language) {
		return some(entries(kind), (entry) -> entry.isIn(language));
	}

	/** The thing of a kind and name, if it exists in a language. */
	public Optional<Entry> entry(Kind kind, String name, Language language) {
		return Optional.ofNullable(this.entries.getOrDefault(kind, Map.of()).get(name))
			.filter((entry) -> entry.isIn(language));
	}

	/**
	 * The things of a kind with a link to a thing or a fact that names it, as far as they
	 * exist in a language.
	 */
	public List<Entry> linking(Kind kind, String target, Language language) {
		return some(this.backLinks.getOrDefault(target, List.of()),
				(entry) -> entry.kind() == kind && entry.isIn(language));
	}

	/** The symptoms of what the decoder finds, as far as they exist in a language. */
	public List<Entry> symptoms(String finding, Language language) {
		return some(entries(Kind.SYMPTOM, language),
				(symptom) -> symptom.facts().all(SymptomFacts.FINDINGS).contains(finding));
	}

	/** The page of a header field or of its compact form, if it exists in a language. */
	public Optional<Entry> header(String field, Language language) {
		return Optional.ofNullable(this.headers.get(field.toLowerCase(Locale.ROOT)))
			.filter((entry) -> entry.isIn(language));
	}

	/** The header fields of the registry, by name. */
	public Map<String, String> fields() {
		return this.references.fields();
	}

	/**
	 * The things of a kind that people look up most, as far as they exist in a language.
	 */
	public List<Entry> often(Kind kind, Language language) {
		List<Entry> often = new ArrayList<>();
		for (String name : Text.split(this.references.often().getOrDefault(kind.folder(), ""), ' ')) {
			entry(kind, name, language).ifPresent(often::add);
		}
		return often;
	}

	private static <T> List<T> some(Collection<T> all, Predicate<T> wanted) {
		List<T> some = new ArrayList<>(all);
		some.removeIf(wanted.negate());
		return some;
	}

	/** Every code, lowest first. */
	public Collection<Code> codes() {
		return this.codes.values();
	}

	/** The codes that exist in a language, lowest first. */
	public List<Code> codes(Language language) {
		return some(codes(), (code) -> code.isIn(language));
	}

	/** The codes of a class that exist in a language, lowest first. */
	public List<Code> codes(CodeClass codeClass, Language language) {
		return some(codes(), (code) -> code.isIn(language) && code.codeClass() == codeClass);
	}

	/** Codes of the class of a number, as near to it as can be, in order. */
	public List<Code> nearest(int number, Language language, int most) {
		List<Code> codes = new ArrayList<>(
				CodeClass.of(number).map((codeClass) -> codes(codeClass, language)).orElse(List.of()));
		codes.sort(Comparator.comparingInt((code) -> Math.abs(code.id().number() - number)));
		List<Code> nearest = new ArrayList<>(codes.subList(0, Math.min(most, codes.size())));
		nearest.sort(null);
		return nearest;
	}

	public Optional<Code> code(CodeId id) {
		return Optional.ofNullable(this.codes.get(id));
	}

	/** The code of a text such as {@code 486}, if it exists in a language. */
	public Optional<Code> code(String text, Language language) {
		return CodeId.isCode(text) ? code(CodeId.parse(text)).filter((code) -> code.isIn(language)) : Optional.empty();
	}

	/** Every curated pair, lowest first. */
	public Collection<Pair> pairs() {
		return this.pairs.values();
	}

	/** The curated pairs that exist in a language, lowest first. */
	public List<Pair> pairs(Language language) {
		return some(pairs(), (pair) -> pair.isIn(language));
	}

	/** The curated pairs of a code that exist in a language. */
	public List<Pair> pairs(CodeId code, Language language) {
		return some(pairs(), (pair) -> pair.isIn(language) && pair.has(code));
	}

	public Optional<Pair> pair(PairId id) {
		return Optional.ofNullable(this.pairs.get(id));
	}

	public Collection<Platform> platforms() {
		return this.platforms.values();
	}

	public Optional<Platform> platform(String name) {
		return Optional.ofNullable(this.platforms.get(name));
	}

	/** What the lab recorded. */
	public Lab lab() {
		return this.lab;
	}

	/** The date of the last change of substance to any code or pair, in ISO form. */
	public String updated() {
		String updated = "1970-01-01";
		for (Kind kind : List.of(Kind.CODE, Kind.PAIR)) {
			for (Entry entry : entries(kind)) {
				String date = entry.facts().one(CodeFacts.UPDATED);
				updated = (date.compareTo(updated) > 0) ? date : updated;
			}
		}
		return updated;
	}

	/** Addresses of today by addresses of old; both without a language. */
	public Map<String, String> redirects() {
		return this.references.redirects();
	}

	/** How the engineers of a language speak; empty if the content does not say. */
	public Lexicon lexicon(Language language) {
		return this.lexicons.getOrDefault(language.tag(), Lexicon.NONE);
	}

	/** The title of a document, such as {@code RFC 3261}. */
	public String title(String document) {
		return Objects.requireNonNull(this.references.titles().get(document), document);
	}

}
