package org.sipcodes.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.sipcodes.catalog.Article;
import org.sipcodes.catalog.Catalog;
import org.sipcodes.catalog.Code;
import org.sipcodes.catalog.CodeId;
import org.sipcodes.catalog.Platform;
import org.sipcodes.catalog.Status;
import org.sipcodes.catalog.Translated;
import org.sipcodes.content.Block;
import org.sipcodes.content.Section;
import org.sipcodes.language.Language;
import org.sipcodes.search.Passage.Source;

/** Makes entries of a catalog: what one language can find. */
final class CatalogEntries {

	/**
	 * The share of a symptom that is written in the default language in other languages.
	 */
	private static final float FOREIGN = 0.6f;

	/** The share of each further code of a symptom. */
	private static final float FURTHER = 0.8f;

	private static final Map<String, Source> SECTIONS = Map.of("Description", Source.DESCRIPTION, "When", Source.WHEN,
			"Fix", Source.FIX, "Who", Source.WHO);

	private final Catalog catalog;

	private final Language language;

	private CatalogEntries(Catalog catalog, Language language) {
		this.catalog = catalog;
		this.language = language;
	}

	static List<Entry> of(Catalog catalog, Language language) {
		CatalogEntries entries = new CatalogEntries(catalog, language);
		return Stream
			.of(entries.codes(), entries.pairs(), entries.causes(), entries.rows(),
					entries.told(catalog.classes(), (rule) -> Target.of(rule.codeClass())),
					entries.told(catalog.guides().values(), (guide) -> Target.guide(guide.slug())))
			.flatMap((stream) -> stream)
			.toList();
	}

	private Stream<Entry> codes() {
		return this.catalog.codes(this.language).stream().map((code) -> {
			Article article = code.in(this.language);
			List<Passage> passages = new ArrayList<>();
			passages.add(new Passage(Source.NAME, code.facts().phrase(), Language.DEFAULT));
			passages.add(passage(Source.SUMMARY, article.summary()));
			code.facts()
				.headers()
				.keySet()
				.forEach((header) -> passages.add(new Passage(Source.HEADER, header, Language.DEFAULT)));
			this.catalog.languages()
				.stream()
				.filter((spoken) -> spoken.equals(this.language) || spoken.isDefault())
				.forEach((spoken) -> symptoms(code.id(), spoken, passages));
			platformTexts(code.id())
				.forEach((seen) -> passages.add(new Passage(Source.PLATFORM, seen, Language.DEFAULT)));
			SECTIONS.forEach((key, source) -> texts(article.section(key))
				.forEach((text) -> passages.add(passage(source, text))));
			return entry(Target.of(code.id()), passages, weight(code));
		});
	}

	/** What platforms call a code, each text once. */
	private Set<String> platformTexts(CodeId code) {
		Set<String> texts = new LinkedHashSet<>();
		for (Platform platform : this.catalog.platforms()) {
			platform.rows(code).stream().map(this::seen).filter((seen) -> !seen.isEmpty()).forEach(texts::add);
		}
		return texts;
	}

	private void symptoms(CodeId code, Language spoken, List<Passage> passages) {
		float share = spoken.equals(this.language) ? 1 : FOREIGN;
		this.catalog.lexicon(spoken).symptoms().forEach((phrase, codes) -> {
			int place = codes.indexOf(code);
			if (place >= 0) {
				passages.add(new Passage(Source.SYMPTOM, phrase, spoken.tag(),
						new Passage(Source.SYMPTOM, phrase, "").weight() * share * (float) Math.pow(FURTHER, place)));
			}
		});
	}

	/** Only curated pairs: a composed one says nothing that its codes do not say. */
	private Stream<Entry> pairs() {
		return this.catalog.pairs(this.language).stream().map((pair) -> {
			Article article = pair.in(this.language);
			String names = Stream.of(pair.id().low(), pair.id().high())
				.map((id) -> this.catalog.code(id).orElseThrow().facts().phrase())
				.collect(Collectors.joining(" vs "));
			List<Passage> passages = new ArrayList<>(List.of(new Passage(Source.NAME, names, Language.DEFAULT),
					passage(Source.DECIDES, article.summary())));
			texts(article.section("Differences")).forEach((text) -> passages.add(passage(Source.DESCRIPTION, text)));
			return entry(Target.of(pair.id()), passages, 1);
		});
	}

	private Stream<Entry> causes() {
		return this.catalog.causes()
			.stream()
			.map((cause) -> entry(Target.cause(cause.number()), List.of(passage(Source.NAME, cause.in(this.language)),
					new Passage(Source.NAME, cause.in(this.catalog.languages().get(0)), Language.DEFAULT)), 1));
	}

	/** Every row of a platform that has a name or a text of its own. */
	private Stream<Entry> rows() {
		return this.catalog.platforms()
			.stream()
			.flatMap((platform) -> platform.rows()
				.stream()
				.filter((row) -> !seen(row).isEmpty())
				.map((row) -> new Entry(Target.row(platform, row),
						List.of(new Passage(Source.PLATFORM, platform.name() + ": " + seen(row), Language.DEFAULT)),
						1)));
	}

	/** What an engineer has before the eyes: the name of a cause, a text, a sub-code. */
	private String seen(Platform.Row row) {
		if (row.isForeignTo(this.language)) {
			return "";
		}
		return String.join(" ", row.cause(), row.text(), row.subCode()).replaceAll("\\s+", " ").strip();
	}

	private <T extends Translated> Stream<Entry> told(java.util.Collection<T> things,
			java.util.function.Function<T, Target> target) {
		return things.stream().filter((thing) -> thing.isIn(this.language)).map((thing) -> {
			Article article = thing.in(this.language);
			return entry(target.apply(thing),
					List.of(passage(Source.NAME, article.title()), passage(Source.SUMMARY, article.summary())), 1);
		});
	}

	private Entry entry(Target target, List<Passage> passages, float weight) {
		String all = passages.stream().map(Passage::text).collect(Collectors.joining(" \n"));
		return new Entry(target, Stream.concat(passages.stream(), Stream.of(passage(Source.ALL, all))).toList(),
				weight);
	}

	private Passage passage(Source source, String text) {
		return new Passage(source, text, this.language.tag());
	}

	/** A code that is often confused is often met; one that is not in use hardly ever. */
	private float weight(Code code) {
		float met = 1 + 0.03f * (float) Math.log1p(this.catalog.pairs(code.id(), this.language).size());
		boolean inUse = code.facts().status() == Status.CURRENT;
		return met * (inUse ? 1 : 0.8f);
	}

	/** The paragraphs and list items of a section as plain text. */
	private static Stream<String> texts(Section section) {
		return section.blocks()
			.stream()
			.filter(Block.Prose.class::isInstance)
			.map((block) -> ((Block.Prose) block).html())
			.flatMap((html) -> Arrays.stream(html.split("</(?:p|li|td|h3)>")))
			.map(CatalogEntries::plain)
			.filter((text) -> !text.isEmpty());
	}

	private static String plain(String html) {
		return html.replaceAll("<[^>]*>", "")
			.replace("&lt;", "<")
			.replace("&gt;", ">")
			.replace("&quot;", "\"")
			.replace("&amp;", "&")
			.replaceAll("\\s+", " ")
			.strip();
	}

}
