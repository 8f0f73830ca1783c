package org.sipcodes.catalog;

import java.time.LocalDate;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

import org.sipcodes.content.Problem;
import org.sipcodes.language.Language;

/** Everything the site knows, complete and immutable. */
public final class Catalog {

	private final List<Language> languages;

	private final TreeMap<CodeId, Code> codes = new TreeMap<>();

	private final TreeMap<PairId, Pair> pairs = new TreeMap<>();

	private final Map<CodeClass, ClassRule> classes = new LinkedHashMap<>();

	private final Map<String, Guide> guides = new LinkedHashMap<>();

	private final Map<String, Platform> platforms = new LinkedHashMap<>();

	private final TreeMap<Integer, CauseName> causes = new TreeMap<>();

	private final Map<String, Lexicon> lexicons;

	private final Map<String, String> documents;

	private final Map<String, String> redirects;

	private final List<Problem> notices;

	/**
	 * Builds a catalog.
	 * @param languages the default language first
	 * @param codes in any order
	 * @param pairs in any order, of these codes
	 * @param classes the six of them
	 * @param guides in the order in which they are listed
	 * @param platforms in the order in which they are listed
	 * @param causes names of the Q.850 causes
	 * @param lexicons how people speak, by language tag
	 * @param documents titles by document, such as {@code RFC 3261}
	 * @param redirects addresses of today by addresses of old, without a language
	 * @param notices what an author should look at although the site can be served
	 */
	Catalog(List<Language> languages, List<Code> codes, List<Pair> pairs, List<ClassRule> classes, List<Guide> guides,
			List<Platform> platforms, List<CauseName> causes, Map<String, Lexicon> lexicons,
			Map<String, String> documents, Map<String, String> redirects, List<Problem> notices) {
		this.languages = List.copyOf(languages);
		codes.forEach((code) -> this.codes.put(code.id(), code));
		pairs.forEach((pair) -> this.pairs.put(pair.id(), pair));
		classes.forEach((rule) -> this.classes.put(rule.codeClass(), rule));
		guides.forEach((guide) -> this.guides.put(guide.slug(), guide));
		platforms.forEach((platform) -> this.platforms.put(platform.slug(), platform));
		causes.forEach((cause) -> this.causes.put(cause.number(), cause));
		this.lexicons = Map.copyOf(lexicons);
		this.documents = Map.copyOf(documents);
		this.redirects = Map.copyOf(redirects);
		this.notices = List.copyOf(notices);
	}

	public List<Language> languages() {
		return this.languages;
	}

	/** Every code, lowest first. */
	public List<Code> codes() {
		return List.copyOf(this.codes.values());
	}

	/** The codes that are told in a language, lowest first. */
	public List<Code> codes(Language language) {
		return this.codes.values().stream().filter((code) -> code.isIn(language)).toList();
	}

	/** The codes of a class that are told in a language, lowest first. */
	public List<Code> codes(CodeClass codeClass, Language language) {
		return codes(language).stream().filter((code) -> code.codeClass() == codeClass).toList();
	}

	public Optional<Code> code(CodeId id) {
		return Optional.ofNullable(this.codes.get(id));
	}

	/** The date of the last change of substance to any code or pair. */
	public LocalDate updated() {
		return Stream
			.concat(this.codes.values().stream().map((code) -> code.facts().updated()),
					this.pairs.values().stream().map(Pair::updated))
			.max(Comparator.naturalOrder())
			.orElse(LocalDate.EPOCH);
	}

	/** Every curated pair, lowest first. */
	public List<Pair> pairs() {
		return List.copyOf(this.pairs.values());
	}

	/** The curated pairs that are told in a language, lowest first. */
	public List<Pair> pairs(Language language) {
		return this.pairs.values().stream().filter((pair) -> pair.isIn(language)).toList();
	}

	/** The curated pairs of a code that are told in a language. */
	public List<Pair> pairs(CodeId code, Language language) {
		return pairs(language).stream().filter((pair) -> pair.has(code)).toList();
	}

	public Optional<Pair> pair(PairId id) {
		return Optional.ofNullable(this.pairs.get(id));
	}

	public List<ClassRule> classes() {
		return List.copyOf(this.classes.values());
	}

	public ClassRule rule(CodeClass codeClass) {
		return Optional.ofNullable(this.classes.get(codeClass)).orElseThrow();
	}

	public Map<String, Guide> guides() {
		return Collections.unmodifiableMap(this.guides);
	}

	public List<Platform> platforms() {
		return List.copyOf(this.platforms.values());
	}

	public Optional<Platform> platform(String slug) {
		return Optional.ofNullable(this.platforms.get(slug));
	}

	/** The Q.850 causes that have a name, lowest first. */
	public List<CauseName> causes() {
		return List.copyOf(this.causes.values());
	}

	public Optional<CauseName> cause(int number) {
		return Optional.ofNullable(this.causes.get(number));
	}

	/** Addresses of today by addresses of old; both without a language. */
	public Map<String, String> redirects() {
		return this.redirects;
	}

	/** How the engineers of a language speak; empty where nobody has written it down. */
	public Lexicon lexicon(Language language) {
		return this.lexicons.getOrDefault(language.tag(), new Lexicon(Map.of(), List.of(), Map.of()));
	}

	/** Translations that are older than the text they translate. */
	public List<Problem> notices() {
		return this.notices;
	}

	/** The title of a document, such as {@code RFC 3261}. */
	public String title(Spec spec) {
		return Optional.ofNullable(this.documents.get(spec.document())).orElseThrow();
	}

}
