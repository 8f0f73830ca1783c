package org.sipcodes.query;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.sipcodes.model.Inline;
import org.sipcodes.model.Inline.Style;

/** What {@link Pack} has written, ready to be searched and shown. */
public final class Unpacked {

	final Index index;

	final Numbers numbers;

	final List<String> kinds;

	private final PackReader in;

	/** The stems, the most frequent ones first. */
	private final int[] order;

	/** The stems of all passages read so far. */
	private final List<int[]> passages = new ArrayList<>();

	/** All targets; those of the documents are first. */
	private final List<Target> targets = new ArrayList<>();

	/** Where it is written how a thing is shown. */
	private final Map<Target, Integer> shown = new HashMap<>();

	/** Texts of articles, as far as they are known. */
	private final Map<Target, List<String>> articles = new HashMap<>();

	/** The platform of the row that was read last. */
	private String owner = "";

	public Unpacked(String packed) {
		this.in = new PackReader(packed);
		Dictionary dictionary = dictionary();
		this.order = dictionary.order();
		String language = this.in.text();
		Rules rules = new Rules(new HashSet<>(this.in.texts()), new HashSet<>(this.in.texts()), this.in.texts(),
				this.in.texts(), this.in.texts(), dictionary.letters, this.in.named(this.in::text), this.in.texts());
		this.kinds = this.in.texts();
		List<Passage> sorts = this.in.each(this::sort);
		List<Document> documents = this.in.each(() -> document(sorts));
		this.targets.addAll(this.in.each(this::target));
		this.numbers = new Numbers(this.in.named(this.in::text), this.in.named(this::weights),
				this.in.named(this::weights), rows());
		List<Set<List<Integer>>> groups = this.in
			.each(() -> new LinkedHashSet<>(this.in.each(() -> Index.telling(this.in.stems()))));
		this.index = new Index(language, rules, documents, dictionary, this.passages, groups);
	}

	private Dictionary dictionary() {
		Map<String, String> letters = this.in.named(this.in::text);
		String[] words = this.in.vocabulary();
		int[] counts = this.in.numbers(words.length);
		int[] stems = this.in.numbers(words.length);
		int fresh = 0;
		for (int i = 0; i < stems.length; i++) {
			stems[i] = (stems[i] == 1) ? Dictionary.SILENT : (stems[i] == 0) ? fresh++ : stems[i + 1 - stems[i]];
		}
		Dictionary dictionary = new Dictionary(words, stems, counts, letters);
		List<String> others = this.in.each(this.in::spelled);
		this.in.rank(dictionary, others, this.in.numbers(others.size()));
		return dictionary;
	}

	private Passage sort() {
		List<String> words = this.in.texts();
		return new Passage(words.get(0), words.get(1), () -> "", words.get(2), this.in.real(), this.in.number() > 0);
	}

	private Document document(List<Passage> sorts) {
		Target target = target();
		this.targets.add(target);
		float weight = (this.in.number() == 0) ? 1 : this.in.real();
		List<Passage> own = new ArrayList<>();
		for (int count = this.in.number(), article = 0; count > 0; count--) {
			Passage sort = sorts.get(this.in.number());
			int at = this.in.at();
			int place = article;
			own.add(sort.isOfArticle() ? sort.with(() -> article(target, place)) : sort.with(() -> this.in.textAt(at)));
			article += sort.isOfArticle() ? 1 : 0;
			this.passages.add(sort.isOfArticle() ? bag() : this.in.stems());
		}
		this.shown.put(target, this.in.at());
		skip();
		return new Document(target, own, weight);
	}

	private int[] bag() {
		int[] stems = this.in.bag();
		for (int i = 0; i < stems.length; i++) {
			stems[i] = this.order[stems[i]];
		}
		return stems;
	}

	private String article(Target target, int place) {
		List<String> texts = this.articles.getOrDefault(target, List.of());
		return (place < texts.size()) ? texts.get(place) : "";
	}

	private Target target() {
		String kind = this.kinds.get(this.in.number());
		if (!kind.equals(Target.ROW)) {
			return new Target(kind, this.in.text());
		}
		String other = this.in.text();
		this.owner = other.isEmpty() ? this.owner : other;
		return new Target(Target.ROW, this.owner + Target.SHARP + this.in.text());
	}

	private Map<Target, Float> weights() {
		Map<Target, Float> weights = new LinkedHashMap<>();
		for (int count = this.in.number(); count > 0; count--) {
			Target target = this.targets.get(this.in.number());
			weights.put(target, this.in.real());
		}
		return weights;
	}

	private List<Target> some() {
		int[] last = new int[1];
		return this.in.each(() -> {
			int step = this.in.number();
			last[0] += (step % 2 == 0) ? step / 2 : -(step + 1) / 2;
			return this.targets.get(last[0]);
		});
	}

	private Rows rows() {
		return new Rows(this.in.named(this::some), this.in.named(this::some),
				this.in.named(() -> new LinkedHashSet<>(this.in.texts())), this.in.named(this::some));
	}

	private void skip() {
		this.in.number();
		this.in.stems();
		this.in.stems();
		for (int count = this.in.number(); count > 0; count--) {
			this.in.number();
			this.in.stems();
		}
	}

	/** The language that is searched. */
	public String language() {
		return this.index.language;
	}

	/** All things but rows, which are on the pages of their platforms. */
	public List<Target> pages() {
		List<Target> pages = new ArrayList<>();
		for (Document document : this.index.documents) {
			if (!document.target().kind().equals(Target.ROW)) {
				pages.add(document.target());
			}
		}
		return pages;
	}

	/** How a thing that was found is shown; a comparison that nobody wrote is not. */
	public Shown shown(Target target) {
		Integer at = this.shown.get(target);
		return (at == null) ? Shown.NONE : this.in.elsewhere(at, () -> {
			List<String> words = this.in.texts();
			return new Shown(words.get(0), words.get(1),
					this.in.each(() -> new Inline(Style.values()[this.in.number()], this.in.text(), List.of())));
		});
	}

	/** Takes the texts of an article. */
	public void add(Target target, List<String> texts) {
		this.articles.put(target, texts);
	}

	/** Whether the texts of an article are known. */
	public boolean knows(Target target) {
		return this.articles.containsKey(target);
	}

}
