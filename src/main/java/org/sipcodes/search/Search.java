package org.sipcodes.search;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.sipcodes.catalog.Catalog;
import org.sipcodes.catalog.Code;
import org.sipcodes.catalog.CodeClass;
import org.sipcodes.catalog.CodeId;
import org.sipcodes.catalog.Pair;
import org.sipcodes.catalog.PairId;
import org.sipcodes.language.Language;
import org.sipcodes.search.Passage.Source;

/** Finds what a catalog has, in each of its languages. */
public final class Search {

	/** A hit below this share of the best one of its kind is noise. */
	private static final double NOISE = 0.3;

	private static final int MOST_COMPLETIONS = 8;

	/** The codes whose comparisons are worth showing. */
	private static final int ANSWERS = 3;

	/** More than any words can score: a number that was typed is exact. */
	private static final double EXACT = 1_000_000;

	/** What a Q.850 cause adds: strong, but other words may say more. */
	private static final double CAUSE = 30;

	/** Platforms number their own errors with four digits or more: 32204, 560403. */
	private static final Pattern SUB_CODE = Pattern.compile("(?<!\\d)\\d{4,7}(?!\\d)");

	private final Catalog catalog;

	private final Map<String, SearchIndex> indexes = new ConcurrentHashMap<>();

	private final Map<String, QueryReader> readers = new ConcurrentHashMap<>();

	public Search(Catalog catalog) {
		this.catalog = catalog;
		catalog.languages().parallelStream().forEach((language) -> {
			List<List<String>> synonyms = catalog.languages()
				.stream()
				.filter((spoken) -> spoken.isDefault() || spoken.equals(language))
				.flatMap((spoken) -> catalog.lexicon(spoken).synonyms().stream())
				.toList();
			this.indexes.put(language.tag(),
					new SearchIndex(language.tag(), CatalogEntries.of(catalog, language), synonyms));
			this.readers.put(language.tag(), new QueryReader(catalog, language));
		});
	}

	/** Answers a query that is complete. */
	public Found find(Language language, String typed) {
		return find(language, typed, false);
	}

	/** What a reader who is still typing may mean. */
	public List<Hit> complete(Language language, String typed) {
		String text = QueryReader.clean(typed);
		List<Hit> hits = text.matches("[1-6]\\d?") ? numbers(language, text) : find(language, text, true).hits();
		return hits.stream().limit(MOST_COMPLETIONS).toList();
	}

	/** Bytes that the indexes take. */
	public long size() {
		return this.indexes.values().stream().mapToLong(SearchIndex::size).sum();
	}

	private Found find(Language language, String typed, boolean open) {
		Query query = get(this.readers, language).read(typed);
		boolean unfinished = open && !typed.endsWith(" ");
		Reading reading = read(language, query, unfinished);
		Map<Target, Hit> hits = new LinkedHashMap<>();
		get(this.indexes, reading.language()).search(reading.words()).forEach((hit) -> hits.put(hit.target(), hit));
		causes(language, query, hits);
		numbers(language, query, hits);
		subCodes(language, typed, hits);
		hits.keySet().removeIf((target) -> !exists(language, target));
		strayPairs(hits);
		return new Found(query, only(language, query), best(hits.values()),
				reading.changed() ? reading.words().text() : null);
	}

	/**
	 * Words that are none in this language may be of another one, or typed in the other
	 * layout.
	 */
	private Reading read(Language language, Query query, boolean open) {
		Words own = get(this.indexes, language).words(query.words(), open);
		if (own.known() > 0 || query.words().isEmpty()) {
			return new Reading(language, own, own.corrected());
		}
		String swapped = Keyboard.other(query.rest());
		return Stream
			.concat(Stream.of(language), this.catalog.languages().stream().filter((other) -> !other.equals(language)))
			.flatMap(
					(other) -> Stream.of(new Reading(other, get(this.indexes, other).words(query.words(), open), false),
							new Reading(other, get(this.indexes, other).words(swapped, open), true)))
			.filter((reading) -> reading.words().known() > 0.5)
			.findFirst()
			.orElse(new Reading(language, own, own.corrected()));
	}

	private boolean exists(Language language, Target target) {
		return switch (target.kind()) {
			case CODE -> code(language, CodeId.parse(target.id())).isPresent();
			case PAIR -> {
				PairId id = PairId.parse(target.id());
				yield code(language, id.low()).isPresent() && code(language, id.high()).isPresent()
						&& this.catalog.pair(id).filter((pair) -> pair.isIn(language)).isPresent();
			}
			case CLASS -> this.catalog.rule(CodeClass.parse(target.id())).isIn(language);
			case CAUSE, PLATFORM -> true;
			case GUIDE -> this.catalog.guides().get(target.id()).isIn(language);
		};
	}

	private static <T> T get(Map<String, T> map, Language language) {
		return Optional.ofNullable(map.get(language.tag())).orElseThrow();
	}

	/** What the query names, if it says nothing else. */
	private @Nullable Target only(Language language, Query query) {
		if (!query.bare() || !query.causes().isEmpty()
				|| !query.codes().stream().allMatch((code) -> code(language, code).isPresent())) {
			return null;
		}
		List<CodeId> codes = query.codes();
		if (!query.classes().isEmpty()) {
			Target target = Target.of(query.classes().get(0));
			return (codes.isEmpty() && query.classes().size() == 1 && exists(language, target)) ? target : null;
		}
		return switch (codes.size()) {
			case 1 -> Target.of(codes.get(0));
			case 2 -> Target.of(PairId.of(codes.get(0), codes.get(1)));
			default -> null;
		};
	}

	/** The codes that a Q.850 cause becomes at a gateway, and those that become it. */
	private void causes(Language language, Query query, Map<Target, Hit> hits) {
		for (int cause : query.causes()) {
			this.catalog.cause(cause)
				.ifPresent((known) -> add(hits, named(language, Target.cause(cause), String.valueOf(cause), 0)));
			for (Code code : this.catalog.codes(language)) {
				boolean from = code.facts().fromCauses().contains(cause);
				boolean to = code.facts().cause().text().equals(String.valueOf(cause));
				if (from || to) {
					add(hits,
							new Hit(Target.of(code.id()), Source.CAUSE, language.tag(),
									List.of(new Hit.Piece(String.valueOf(cause), true)),
									CAUSE * (from ? 1 : 0.3) * (to ? 1.2 : 1)));
				}
			}
		}
	}

	/**
	 * The numbers in the query, in their order, and the pairs and classes made of them.
	 */
	private void numbers(Language language, Query query, Map<Target, Hit> hits) {
		List<CodeId> codes = query.codes();
		for (int i = 0; i < codes.size(); i++) {
			if (code(language, codes.get(i)).isPresent()) {
				add(hits, named(language, Target.of(codes.get(i)), codes.get(i).toString(), i));
			}
		}
		Set<CodeId> named = new HashSet<>(codes);
		int place = 0;
		for (Pair pair : this.catalog.pairs(language)) {
			boolean both = named.contains(pair.id().low()) && named.contains(pair.id().high());
			if (both || (codes.size() == 1 && pair.has(codes.get(0)))) {
				add(hits, named(language, Target.of(pair.id()),
						both ? pair.id().low() + ", " + pair.id().high() : codes.get(0).toString(), place++));
			}
		}
		query.classes().forEach((found) -> add(hits, named(language, Target.of(found), found.tag(), 0)));
	}

	/**
	 * The rows whose sub-code stands in the query to the digit, with the codes they
	 * belong to.
	 */
	private void subCodes(Language language, String typed, Map<Target, Hit> hits) {
		Set<String> numbers = SUB_CODE.matcher(typed).results().map(MatchResult::group).collect(Collectors.toSet());
		if (numbers.isEmpty()) {
			return;
		}
		this.catalog.platforms().forEach((platform) -> platform.rows().forEach((row) -> {
			if (numbers.contains(row.subCode())) {
				add(hits, named(language, Target.row(platform, row), row.subCode(), 0));
				row.codeId().ifPresent((code) -> add(hits, named(language, Target.of(code), row.subCode(), 1)));
			}
		}));
	}

	/** The codes that begin with a number that is still being typed. */
	private List<Hit> numbers(Language language, String digits) {
		return this.catalog.codes(language)
			.stream()
			.filter((code) -> code.id().toString().startsWith(digits))
			.map((code) -> named(language, Target.of(code.id()), digits, 0))
			.toList();
	}

	private static Hit named(Language language, Target target, String name, int place) {
		return new Hit(target, Source.NUMBER, language.tag(), List.of(new Hit.Piece(name, true)), EXACT - place);
	}

	/** A thing found twice keeps the better reason and gets both scores. */
	private static void add(Map<Target, Hit> hits, Hit hit) {
		hits.merge(hit.target(), hit, (one, other) -> {
			Hit better = (one.score() > other.score()) ? one : other;
			return new Hit(better.target(), better.source(), better.language(), better.reason(),
					one.score() + other.score());
		});
	}

	/** A comparison of codes that are no answer themselves is none either. */
	private static void strayPairs(Map<Target, Hit> hits) {
		Set<CodeId> answers = hits.values()
			.stream()
			.filter((hit) -> hit.target().kind() == Target.Kind.CODE)
			.sorted(Comparator.comparingDouble(Hit::score).reversed())
			.limit(ANSWERS)
			.map((hit) -> CodeId.parse(hit.target().id()))
			.collect(Collectors.toSet());
		hits.keySet().removeIf((target) -> {
			if (target.kind() != Target.Kind.PAIR || answers.isEmpty()) {
				return false;
			}
			PairId pair = PairId.parse(target.id());
			return !answers.contains(pair.low()) && !answers.contains(pair.high());
		});
	}

	/** The best of each kind, without what is far behind. */
	private static List<Hit> best(Collection<Hit> hits) {
		List<Hit> best = new ArrayList<>();
		for (Target.Kind kind : Target.Kind.values()) {
			List<Hit> ranked = hits.stream()
				.filter((hit) -> hit.target().kind() == kind)
				.sorted(Comparator.comparingDouble(Hit::score).reversed())
				.toList();
			double words = ranked.stream()
				.mapToDouble(Hit::score)
				.filter((score) -> score < EXACT / 2)
				.findFirst()
				.orElse(0);
			ranked.stream()
				.filter((hit) -> hit.score() >= NOISE * words)
				.limit(SearchIndex.MOST_OF_A_KIND)
				.forEach(best::add);
		}
		return best;
	}

	private Optional<Code> code(Language language, CodeId id) {
		return this.catalog.code(id).filter((code) -> code.isIn(language));
	}

	/**
	 * How the words of a query were read.
	 *
	 * @param language whose index has them
	 * @param words as that index knows them
	 * @param changed whether they are other words than those that were typed
	 */
	private record Reading(Language language, Words words, boolean changed) {
	}

}
