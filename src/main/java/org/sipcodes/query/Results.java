package org.sipcodes.query;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import org.sipcodes.query.Names.Named;

/** What a query has found so far, in the language of the reader. */
final class Results {

	/** Sources of hits that the words of a query have not found. */
	private static final String NUMBER = "number";

	private static final String CAUSE = "cause";

	/** A hit below this share of the best one of its kind is noise. */
	private static final double NOISE = 0.3;

	/** How many of all kinds stand before the others. */
	private static final int FIRST = 3;

	/**
	 * Kinds of things that answer a question in words, and how much their scores count: a
	 * code has more texts that may be met than the others.
	 */
	private static final Map<String, Double> ANSWERING = Map.of("code", 1.0, "symptom", 1.1, "timer", 1.0, "header",
			1.2, "method", 1.2, "guide", 1.0);

	/** More than the words of a query ever score. */
	private static final double WORDS = 1000;

	/** So few rows about a name are what is meant by it. */
	private static final int FEW = 4;

	/** What a name adds that is spelled out: more than its words, less than a number. */
	private static final double SPELLED = Numbers.EXACT / 10;

	/** The codes whose comparisons are worth showing. */
	private static final int ANSWERS = 3;

	private final Index index;

	private final Map<Target, Hit> hits = new LinkedHashMap<>();

	Results(Index index) {
		this.index = index;
	}

	/**
	 * Adds what exists in this language; a thing found twice keeps the better reason and
	 * gets both scores.
	 */
	void add(Hit hit) {
		if (this.index.targets.contains(hit.target())) {
			this.hits.merge(hit.target(), hit, Results::both);
		}
	}

	private static Hit both(Hit one, Hit other) {
		Hit better = (one.score() > other.score()) ? one : other;
		return new Hit(better.target(), better.reason(), (one.step() != null) ? one.step() : other.step(),
				one.score() + other.score());
	}

	/** What numbers in a query speak for, by how much. */
	void add(List<String> numbers, Map<String, Map<Target, Float>> targets) {
		for (String number : numbers) {
			targets.getOrDefault(number, Map.of()).forEach((target, score) -> add(hit(target, number, score)));
		}
	}

	/** The codes in a query, in their order, and the pairs and classes made of them. */
	void addCodes(Question question) {
		List<String> codes = question.codes();
		for (int i = 0; i < codes.size(); i++) {
			add(hit(new Target(Target.CODE, codes.get(i)), codes.get(i), Numbers.EXACT - i));
		}
		int place = 0;
		for (Document document : this.index.documents) {
			List<String> pair = document.target().codes();
			boolean both = !pair.isEmpty() && codes.containsAll(pair);
			if (both || (codes.size() == 1 && pair.contains(codes.get(0)))) {
				add(hit(document.target(), both ? String.join(", ", pair) : codes.get(0), Numbers.EXACT - place++));
			}
		}
		question.classes().forEach((found) -> add(hit(new Target(Target.CLASS, found), found, Numbers.EXACT)));
	}

	/**
	 * Adds the rows about a name that is spelled like one, such as {@code USER_BUSY},
	 * each before those that only have its words. What few platforms say is exactly that.
	 */
	void addSpelled(String word, Rows rows) {
		List<Target> spelled = rows.spelled().getOrDefault(word.toLowerCase(Locale.ROOT), List.of());
		double score = (spelled.size() <= FEW) ? Numbers.EXACT : SPELLED;
		for (Target row : spelled) {
			add(hit(row, word, score));
			score -= WORDS;
		}
	}

	/** Adds a thing that a query names, which a pair that nobody wrote may be. */
	void addOnly(Target target) {
		this.hits.merge(target, hit(target, target.name(), 2 * Numbers.EXACT), Results::both);
	}

	/**
	 * Adds the platforms that a query names, and their rows about its codes and causes:
	 * rows first, then what they are about, then the platforms.
	 */
	void addPlatforms(Named named, List<String> codes, Set<String> causes, Rows rows) {
		for (Target platform : named.platforms()) {
			int place = 0;
			for (String code : codes) {
				for (Target row : rows.ofCode(platform, code)) {
					add(hit(row, code, 4 * Numbers.EXACT - place++));
				}
			}
			for (String cause : causes) {
				for (Target row : rows.ofCause(platform, cause)) {
					add(hit(row, cause, 4 * Numbers.EXACT - place++));
				}
			}
			add(hit(platform, named.words(), 2 * Numbers.EXACT));
		}
		codes.forEach((code) -> add(hit(new Target(Target.CODE, code), code, 2 * Numbers.EXACT)));
		causes.forEach((cause) -> add(hit(new Target(Target.CAUSE, cause), cause, 2 * Numbers.EXACT)));
	}

	/** The codes that begin with a number that is still being typed. */
	void addBegun(String digits) {
		for (Document document : this.index.documents) {
			Target target = document.target();
			if (target.kind().equals(Target.CODE) && target.name().startsWith(digits)) {
				add(hit(target, digits, Numbers.EXACT));
			}
		}
	}

	private Hit hit(Target target, String number, double score) {
		String source = (score < Numbers.EXACT / 2) ? CAUSE : NUMBER;
		List<Hit.Piece> pieces = List.of(new Hit.Piece(number, true));
		return new Hit(target, new Hit.Reason(source, "", this.index.language, pieces), null, score);
	}

	/**
	 * The best of all kinds, if words alone have found them: somebody who says what goes
	 * wrong may be helped by a symptom, a code or a header field.
	 */
	static List<Hit> first(List<Hit> hits) {
		for (Hit hit : hits) {
			if (hit.score() >= Numbers.EXACT / 2) {
				return List.of();
			}
		}
		List<Hit> first = new ArrayList<>(hits);
		first.removeIf((hit) -> !ANSWERING.containsKey(hit.target().kind()));
		first.sort(Comparator.comparingDouble((hit) -> -hit.score() * ANSWERING.get(hit.target().kind())));
		return List.copyOf(first.subList(0, Math.min(first.size(), FIRST)));
	}

	/**
	 * All hits, the first ones before the others, whose kinds then follow in their order.
	 */
	static List<Hit> behind(List<Hit> first, List<Hit> hits) {
		Set<String> kinds = new LinkedHashSet<>();
		List.of(first, hits).forEach((some) -> some.forEach((hit) -> kinds.add(hit.target().kind())));
		List<Hit> all = new ArrayList<>(first);
		for (String kind : kinds) {
			for (Hit hit : hits) {
				if (hit.target().kind().equals(kind) && !first.contains(hit)) {
					all.add(hit);
				}
			}
		}
		return all;
	}

	/**
	 * The best of each kind, without what is far behind; a kind that numbers and names
	 * speak for comes before the others.
	 */
	List<Hit> best(List<String> kinds) {
		List<Hit> ranked = new ArrayList<>(this.hits.values());
		ranked.sort((one, other) -> Double.compare(other.score(), one.score()));
		List<String> answers = new ArrayList<>();
		for (Hit hit : ranked) {
			if (hit.target().kind().equals(Target.CODE) && answers.size() < ANSWERS) {
				answers.add(hit.target().name());
			}
		}
		// A comparison of codes that are not answers themselves is not one either.
		ranked.removeIf((hit) -> !answers.isEmpty() && !hit.target().codes().isEmpty()
				&& Collections.disjoint(hit.target().codes(), answers));
		Map<String, Long> exact = new HashMap<>();
		ranked.forEach((hit) -> exact.merge(hit.target().kind(), Math.round(hit.score() / Numbers.EXACT), Math::max));
		List<String> ordered = new ArrayList<>(kinds);
		ordered.sort(Comparator.comparing((kind) -> -exact.getOrDefault(kind, 0L)));
		List<Hit> best = new ArrayList<>();
		for (String kind : ordered) {
			int count = 0;
			double words = 0;
			for (Hit hit : ranked) {
				if (!hit.target().kind().equals(kind)) {
					continue;
				}
				words = (words == 0 && hit.score() < Numbers.EXACT / 2) ? hit.score() : words;
				if (hit.score() >= NOISE * words && count++ < Ranking.MOST_OF_A_KIND) {
					best.add(hit);
				}
			}
		}
		return best;
	}

}
