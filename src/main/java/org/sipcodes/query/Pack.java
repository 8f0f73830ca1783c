package org.sipcodes.query;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Supplier;

import org.sipcodes.model.Inline;

/**
 * Writes the search of one language as a text that {@link Unpacked} reads: everything but
 * the texts of articles, of which only the stems are left.
 */
final class Pack {

	/** In the place of the text of a passage, so that two of one sort are equal. */
	private static final Supplier<String> NO_TEXT = () -> "";

	private final Index index;

	private final Numbers numbers;

	private final List<String> kinds;

	private final Function<Target, Shown> shown;

	/** The place of each stem among all, the most frequent ones first. */
	private final int[] stems;

	/** The most frequent word of each stem. */
	private final String[] words;

	/** The places of all targets; those of the documents are first. */
	private final Map<Target, Integer> places = new LinkedHashMap<>();

	/** What passages are besides their texts, and the place of each. */
	private final Map<Passage, Integer> sorts = new LinkedHashMap<>();

	private PackWriter out;

	/** The platform of the row, and the place of the target, that was written last. */
	private String owner = "";

	private int last;

	Pack(Index index, Numbers numbers, List<String> kinds, Function<Target, Shown> shown) {
		this.index = index;
		this.numbers = numbers;
		this.kinds = kinds;
		this.shown = shown;
		this.words = words(index.dictionary);
		this.stems = new int[this.words.length];
		int[] order = index.dictionary.order();
		for (int i = 0; i < order.length; i++) {
			this.stems[order[i]] = i;
		}
		this.out = new PackWriter(index.rules.letters());
		for (Document document : index.documents) {
			place(document.target());
			document.passages().forEach((passage) -> this.sorts.putIfAbsent(passage.with(NO_TEXT), this.sorts.size()));
		}
		for (Map<String, Map<Target, Float>> map : List.of(numbers.causes(), numbers.subCodes())) {
			map.values().forEach((targets) -> targets.keySet().forEach(this::place));
		}
		Rows rows = numbers.rows();
		for (Map<String, List<Target>> map : List.of(rows.codes(), rows.causes(), rows.spelled())) {
			map.values().forEach((targets) -> targets.forEach(this::place));
		}
	}

	private void place(Target target) {
		this.places.putIfAbsent(target, this.places.size());
	}

	private static String[] words(Dictionary dictionary) {
		String[] words = new String[dictionary.size()];
		int[] most = new int[words.length];
		Arrays.fill(most, -1);
		for (int i = 0; i < dictionary.words.length; i++) {
			int stem = dictionary.stems[i];
			if (stem >= 0 && dictionary.counts[i] > most[stem]) {
				words[stem] = dictionary.words[i];
				most[stem] = dictionary.counts[i];
			}
		}
		return words;
	}

	/** Writes it twice, first to learn which words are only shown. */
	String text() {
		write(this.out);
		write(this.out);
		return this.out.toString();
	}

	private void write(PackWriter before) {
		this.out = new PackWriter(this.index.rules.letters());
		this.out.each(this.index.rules.letters(), this.out::text);
		vocabulary(before);
		this.out.text(this.index.language);
		rules(this.index.rules);
		this.out.texts(this.kinds);
		this.out.each(this.sorts.keySet(), this::sort);
		this.out.each(this.index.documents, this::document);
		List<Target> all = new ArrayList<>(this.places.keySet());
		this.out.each(all.subList(this.index.documents.size(), all.size()), this::target);
		this.out.each(this.numbers.phrases(), this.out::text);
		this.out.each(this.numbers.causes(), this::weights);
		this.out.each(this.numbers.subCodes(), this::weights);
		Rows rows = this.numbers.rows();
		this.out.each(rows.codes(), this::targets);
		this.out.each(rows.causes(), this::targets);
		this.out.each(rows.names(), this.out::texts);
		this.out.each(rows.spelled(), this::targets);
		this.out.each(this.index.groups, (group) -> this.out.each(group, this::words));
	}

	private void vocabulary(PackWriter before) {
		Dictionary dictionary = this.index.dictionary;
		this.out.vocabulary(List.of(dictionary.words), dictionary.counts);
		// A word has a new stem, none, or that of a word before it.
		int[] last = new int[dictionary.size()];
		for (int i = 0; i < dictionary.words.length; i++) {
			int stem = dictionary.stems[i];
			this.out.number((stem < 0) ? 1 : (last[stem] == 0) ? 0 : i + 2 - last[stem]);
			if (stem >= 0) {
				last[stem] = i + 1;
			}
		}
		Map<String, Integer> others = before.others();
		this.out.each(others.keySet(), this.out::spell);
		this.out.numbers(counts(others));
		List<String> all = new ArrayList<>(List.of(dictionary.words));
		all.addAll(others.keySet());
		int[] counts = Arrays.copyOf(dictionary.counts, all.size());
		System.arraycopy(counts(others), 0, counts, dictionary.words.length, others.size());
		this.out.rank(all, counts);
	}

	private static int[] counts(Map<String, Integer> words) {
		int[] counts = new int[words.size()];
		int place = 0;
		for (int count : words.values()) {
			counts[place++] = count;
		}
		return counts;
	}

	private void rules(Rules rules) {
		this.out.texts(new TreeSet<>(rules.empty()));
		this.out.texts(new TreeSet<>(rules.common()));
		List.of(rules.causes(), rules.numbered(), rules.units()).forEach(this.out::texts);
		this.out.each(rules.keys(), this.out::text);
		this.out.texts(rules.classes());
	}

	private void sort(Passage sort) {
		this.out.texts(List.of(sort.source(), sort.section(), sort.language()));
		this.out.real(sort.weight());
		this.out.number(sort.naming() ? 1 : 0);
	}

	private void document(Document document) {
		target(document.target());
		// Most weigh the same.
		this.out.number((document.weight() == 1) ? 0 : 1);
		if (document.weight() != 1) {
			this.out.real(document.weight());
		}
		this.out.each(document.passages(), this::passage);
		shown(this.shown.apply(document.target()));
	}

	private void passage(Passage passage) {
		this.out.number(this.sorts.getOrDefault(passage.with(NO_TEXT), 0));
		if (passage.isOfArticle()) {
			List<Integer> stems = Index.telling(this.index.dictionary.stems(passage.text().get(), 0));
			stems.replaceAll((stem) -> this.stems[stem]);
			this.out.bag(stems);
		}
		else {
			this.out.text(passage.text().get());
		}
	}

	/** Writes stems as words that have them. */
	private void words(List<Integer> stems) {
		List<String> some = new ArrayList<>();
		stems.forEach((stem) -> some.add(this.words[stem]));
		this.out.text(String.join(" ", some));
	}

	/** A row leaves out its platform if that is the one of the row before it. */
	private void target(Target target) {
		this.out.number(this.kinds.indexOf(target.kind()));
		boolean row = target.kind().equals(Target.ROW);
		if (row) {
			this.out.text(target.owner().equals(this.owner) ? "" : target.owner());
			this.owner = target.owner();
		}
		this.out.text(row ? target.anchor() : target.name());
	}

	/** Most follow each other closely. */
	private void targets(List<Target> targets) {
		this.last = 0;
		this.out.each(targets, (target) -> {
			int place = this.places.getOrDefault(target, 0);
			this.out.number((place < this.last) ? 2 * (this.last - place) - 1 : 2 * (place - this.last));
			this.last = place;
		});
	}

	private void weights(Map<Target, Float> weights) {
		this.out.each(weights.entrySet(), (weight) -> {
			this.out.number(this.places.getOrDefault(weight.getKey(), 0));
			this.out.real(weight.getValue());
		});
	}

	private void shown(Shown shown) {
		this.out.texts(List.of(shown.text(), shown.note()));
		this.out.each(shown.step(), (piece) -> {
			this.out.number(piece.style().ordinal());
			this.out.text(Inline.plain(List.of(piece)));
		});
	}

}
