package org.sipcodes.page;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.sipcodes.catalog.Article;
import org.sipcodes.catalog.Catalog;
import org.sipcodes.catalog.CauseName;
import org.sipcodes.catalog.ClassRule;
import org.sipcodes.catalog.Code;
import org.sipcodes.catalog.CodeClass;
import org.sipcodes.catalog.Guide;
import org.sipcodes.catalog.Origin;
import org.sipcodes.catalog.Pair;
import org.sipcodes.catalog.PairId;
import org.sipcodes.catalog.Platform;
import org.sipcodes.catalog.Spec;
import org.sipcodes.catalog.Status;
import org.sipcodes.catalog.Topic;
import org.sipcodes.catalog.Translated;
import org.sipcodes.catalog.Vocabulary;
import org.sipcodes.language.Labels;
import org.sipcodes.language.Language;

/** Makes the pages of a catalog. */
public final class Pages {

	private final Catalog catalog;

	private final Urls urls;

	private final Articles articles;

	private final Links links;

	private final PlatformPages platforms;

	private final CausePages causes;

	/** Every code by class, which stands on every page of a language. */
	private final Map<Language, List<ClassGroup>> groups = new ConcurrentHashMap<>();

	public Pages(Catalog catalog, Urls urls) {
		this.catalog = catalog;
		this.urls = urls;
		this.articles = new Articles(catalog, urls);
		this.links = new Links(catalog, urls);
		this.platforms = new PlatformPages(catalog, urls, this.links);
		this.causes = new CausePages(catalog, urls, this.links);
	}

	public HomePage home(Language language) {
		Labels labels = language.labels();
		Head head = new Head(language, this.urls.home(language), labels.get("home.title"),
				labels.get("home.description"), true, this.links.everywhere(this.urls::home));
		return new HomePage(head, groups(language), topics(language), guides(language));
	}

	public CodePage code(Language language, Code code) {
		Labels labels = language.labels();
		Article article = code.in(language);
		List<Code> all = this.catalog.codes(language);
		int index = all.indexOf(code);
		Head head = new Head(language, this.urls.code(language, code), labels.format("code.title", code.name()),
				article.summary(), true, this.links.versions(code, (other) -> this.urls.code(other, code)));
		return new CodePage(head, this.links.code(language, code), this.links.codeClass(language, code.codeClass()),
				markers(labels, code), new FactSheet(labels, this.urls).rows(code),
				this.articles.texts(article, language), this.platforms.on(language, code),
				pairLinks(language, this.catalog.pairs(code.id(), language)), specs(code.facts().specs()),
				code.facts().updated().toString(), (index > 0) ? this.links.code(language, all.get(index - 1)) : null,
				(index + 1 < all.size()) ? this.links.code(language, all.get(index + 1)) : null, groups(language),
				this.urls.card(language, code));
	}

	public PairPage pair(Language language, Code left, Code right) {
		Optional<Pair> curated = this.catalog.pair(PairId.of(left.id(), right.id()))
			.filter((pair) -> pair.isIn(language));
		String title = language.labels().format("pair.title", left.name(), right.name());
		Composer composer = new Composer(language, left, right);
		Article article = curated.map((pair) -> pair.in(language)).orElse(null);
		String decides = (article != null) ? Html.escape(article.summary()) : composer.decides();
		Head head = new Head(language, this.urls.pair(language, left, right), title,
				(article != null) ? article.summary()
						: language.labels().format("pair.description", left.name(), right.name()),
				curated.isPresent(), versions(left, right, curated));
		FactSheet sheet = new FactSheet(language.labels(), this.urls);
		Set<String> leftLines = Articles.messageLines(left.in(language).section("Example"));
		Set<String> rightLines = Articles.messageLines(right.in(language).section("Example"));
		LocalDate updated = curated.map(Pair::updated)
			.orElseGet(() -> Stream.of(left, right)
				.map((code) -> code.facts().updated())
				.max(Comparator.naturalOrder())
				.orElseThrow());
		return new PairPage(head, curated.isPresent(), compareLink(language), side(language, left, rightLines),
				side(language, right, leftLines), written(article, "Introduction", language, composer::introduction),
				decides, rows(sheet.rows(left), sheet.rows(right)),
				written(article, "Differences", language, composer::differences),
				written(article, "Sender", language, composer::sender),
				written(article, "Receiver", language, composer::receiver), pairSpecs(left, right),
				neighbours(language, left, right), updated.toString(), groups(language),
				curated.isPresent() ? this.urls.card(language, left, right) : "");
	}

	public ClassPage codeClass(Language language, ClassRule rule) {
		Article article = rule.in(language);
		Head head = new Head(language, this.urls.codeClass(language, rule.codeClass()),
				language.labels().format("class.title", article.title()), article.summary(), true,
				this.links.versions(rule, (other) -> this.urls.codeClass(other, rule.codeClass())));
		List<Link> others = Arrays.stream(CodeClass.values())
			.map((other) -> this.links.codeClass(language, other))
			.toList();
		return new ClassPage(head, article.title(), article.summary(), group(language, rule.codeClass()),
				this.articles.texts(article, language), others, guides(language), groups(language),
				this.urls.card(language, rule.codeClass()));
	}

	/** The picker; either choice may be made already, or empty. */
	public ComparePage compare(Language language, String first, String second) {
		Labels labels = language.labels();
		Head head = new Head(language, this.urls.compare(language), labels.get("compare.title"),
				labels.get("compare.description"), true, this.links.everywhere(this.urls::compare));
		return new ComparePage(head, groups(language), first, second, topics(language));
	}

	public GuidePage guide(Language language, Guide guide) {
		Article article = guide.in(language);
		Head head = new Head(language, this.urls.guide(language, guide),
				language.labels().format("guide.title", article.title()), article.summary(), true,
				this.links.versions(guide, (other) -> this.urls.guide(other, guide)));
		return new GuidePage(head, article.title(), article.summary(), this.articles.texts(article, language),
				groups(language));
	}

	public PlatformsPage platforms(Language language) {
		return this.platforms.all(language);
	}

	public PlatformPage platform(Language language, Platform platform) {
		return this.platforms.one(language, platform);
	}

	public CausesPage causes(Language language) {
		return this.causes.all(language);
	}

	public CausePage cause(Language language, CauseName cause) {
		return this.causes.one(language, cause);
	}

	/**
	 * How programs read the site; the examples are run by somebody who knows the answers.
	 */
	public DevelopersPage developers(Language language, List<DevelopersPage.Example> examples) {
		Head head = new Head(language, this.urls.developers(language), language.labels().get("developers.title"),
				language.labels().get("developers.description"), true, this.links.everywhere(this.urls::developers));
		return new DevelopersPage(head, examples);
	}

	/**
	 * The page for an address that leads nowhere; a number from 100 to 699 in it gets
	 * what can be said of it, and its words are searched for.
	 */
	public MissingPage missing(Language language, @Nullable Integer number, String words) {
		Labels labels = language.labels();
		Optional<CodeClass> codeClass = Optional.ofNullable(number).flatMap(CodeClass::of);
		String title = codeClass.map((found) -> labels.format("missing.code.title", number))
			.orElseGet(() -> labels.get("missing.title"));
		Head head = new Head(language, "", title, labels.get("missing.description"), false,
				this.links.everywhere(this.urls::home));
		return new MissingPage(head, codeClass.map((found) -> String.valueOf(number)).orElse(""),
				codeClass.map((found) -> this.links.codeClass(language, found)).orElse(null),
				codeClass.map((found) -> labels.format("missing.rule", number, found.digit() + "00")).orElse(""),
				codeClass.map((found) -> nearest(language, found, number)).orElseGet(() -> named(language, words)),
				words, groups(language));
	}

	/** The picture of the site. */
	public Card card(Language language) {
		Labels labels = language.labels();
		return new Card(language.name(), labels.get("home.heading"), labels.get("site.tagline"),
				Arrays.stream(CodeClass.values())
					.map((codeClass) -> new Card.Plate(codeClass.tag(), codeClass.digit(), "", ""))
					.toList());
	}

	public Card card(Language language, CodeClass codeClass) {
		return new Card(language.name(), Links.className(language, codeClass), language.labels().get("home.heading"),
				List.of(new Card.Plate(codeClass.tag(), codeClass.digit(), "", "")));
	}

	public Card card(Language language, Code code) {
		return new Card(language.name(), code.facts().phrase(), language.labels().get("home.heading"),
				List.of(plate(language, code)));
	}

	public Card card(Language language, Code low, Code high) {
		return new Card(language.name(), "", "", List.of(plate(language, low), plate(language, high)));
	}

	private static Card.Plate plate(Language language, Code code) {
		return new Card.Plate(String.valueOf(code.id().number()), code.codeClass().digit(), code.facts().phrase(),
				code.codeClass().tag() + " " + Links.className(language, code.codeClass()));
	}

	private List<CodeLink> nearest(Language language, CodeClass codeClass, int number) {
		return this.catalog.codes(codeClass, language)
			.stream()
			.sorted(Comparator.comparingInt((Code code) -> Math.abs(code.id().number() - number)))
			.limit(4)
			.sorted(Comparator.comparing(Code::id))
			.map((code) -> this.links.code(language, code))
			.toList();
	}

	/** The codes whose phrase shares the most words with an address. */
	private List<CodeLink> named(Language language, String words) {
		Set<String> asked = new HashSet<>(Arrays.asList(words.toLowerCase(Locale.ROOT).split(" +")));
		ToLongFunction<Code> shared = (code) -> Stream.of(Urls.slug(code).split("-")).filter(asked::contains).count();
		List<Code> codes = this.catalog.codes(language);
		long most = codes.stream().mapToLong(shared).max().orElse(0);
		return codes.stream()
			.filter((code) -> most > 0 && shared.applyAsLong(code) == most)
			.limit(6)
			.map((code) -> this.links.code(language, code))
			.toList();
	}

	/** The page for a fault of ours. */
	public FailedPage failed(Language language) {
		Labels labels = language.labels();
		return new FailedPage(new Head(language, "", labels.get("failed.title"), labels.get("failed.lead"), false,
				this.links.everywhere(this.urls::home)));
	}

	private PairPage.Side side(Language language, Code code, Set<String> linesOfOther) {
		Article article = code.in(language);
		return new PairPage.Side(this.links.code(language, code), this.links.codeClass(language, code.codeClass()),
				Stream.of("Description", "When", "Fix")
					.map((key) -> this.articles.text(article, key, language, Set.of()))
					.toList(),
				this.articles.text(article, "Example", language, linesOfOther));
	}

	private String written(@Nullable Article article, String key, Language language, Supplier<String> composed) {
		return (article != null) ? this.articles.html(article.section(key), language, Set.of()) : composed.get();
	}

	private static List<PairPage.Row> rows(List<Fact> left, List<Fact> right) {
		List<PairPage.Row> rows = new ArrayList<>();
		for (int i = 0; i < left.size(); i++) {
			List<String> ours = left.get(i).values();
			List<String> theirs = right.get(i).values();
			rows.add(new PairPage.Row(left.get(i).key(), left.get(i).name(), ours, theirs, !ours.equals(theirs)));
		}
		return rows;
	}

	private List<Link> markers(Labels labels, Code code) {
		List<Link> markers = new ArrayList<>();
		if (code.facts().status() != Status.CURRENT) {
			String label = Vocabulary.label(code.facts().status());
			markers.add(new Link("", labels.get(label), labels.format(label + "." + Vocabulary.SAYS, code.id())));
		}
		if (!code.facts().isRegistered()) {
			List<String> origins = code.facts()
				.origins()
				.stream()
				.map((Origin origin) -> labels.format(Vocabulary.label(origin) + "." + Vocabulary.SAYS, code.id()))
				.toList();
			markers.add(new Link("", labels.get("code.unregistered"), String.join(" ", origins)));
		}
		return markers;
	}

	List<ClassGroup> groups(Language language) {
		return this.groups.computeIfAbsent(language,
				(key) -> Arrays.stream(CodeClass.values()).map((codeClass) -> group(key, codeClass)).toList());
	}

	private ClassGroup group(Language language, CodeClass codeClass) {
		return new ClassGroup(this.urls.codeClass(language, codeClass), codeClass.tag(),
				Links.className(language, codeClass), codeClass.digit(),
				this.catalog.codes(codeClass, language)
					.stream()
					.map((code) -> this.links.code(language, code))
					.toList());
	}

	private List<TopicGroup> topics(Language language) {
		return Arrays.stream(Topic.values())
			.map((topic) -> new TopicGroup(topic.key(), language.labels().get(Vocabulary.label(topic)),
					pairLinks(language,
							this.catalog.pairs(language).stream().filter((pair) -> pair.topic() == topic).toList())))
			.filter((group) -> !group.pairs().isEmpty())
			.toList();
	}

	private List<Link> guides(Language language) {
		return this.catalog.guides()
			.values()
			.stream()
			.filter((guide) -> guide.isIn(language))
			.map((guide) -> new Link(this.urls.guide(language, guide), guide.in(language).title(),
					guide.in(language).summary()))
			.toList();
	}

	private List<Link> neighbours(Language language, Code left, Code right) {
		PairId own = PairId.of(left.id(), right.id());
		return pairLinks(language,
				this.catalog.pairs(language)
					.stream()
					.filter((pair) -> !pair.id().equals(own) && (pair.has(left.id()) || pair.has(right.id())))
					.toList());
	}

	private List<Link> pairLinks(Language language, List<Pair> pairs) {
		return pairs.stream()
			.map((pair) -> new Link(
					this.urls.pair(language, this.catalog.code(pair.id().low()).orElseThrow(),
							this.catalog.code(pair.id().high()).orElseThrow()),
					language.labels().format("pair.short", pair.id().low(), pair.id().high()),
					pair.in(language).summary()))
			.toList();
	}

	private List<Link> pairSpecs(Code left, Code right) {
		return specs(Stream.of(left, right).flatMap((code) -> code.facts().specs().stream()).distinct().toList());
	}

	private List<Link> specs(List<Spec> specs) {
		return specs.stream()
			.map((spec) -> new Link(this.urls.spec(spec), spec.toString(), this.catalog.title(spec)))
			.toList();
	}

	private Link compareLink(Language language) {
		return new Link(this.urls.compare(language), language.labels().get("compare.heading"), "");
	}

	/**
	 * A pair is there wherever both codes are; a curated one is offered only where it is
	 * curated too.
	 */
	private List<Head.Version> versions(Code left, Code right, Optional<Pair> curated) {
		return this.catalog.languages()
			.stream()
			.filter((language) -> left.isIn(language) && right.isIn(language)
					&& curated.map((pair) -> pair.isIn(language)).orElse(true))
			.map((language) -> new Head.Version(language, this.urls.pair(language, left, right)))
			.toList();
	}

}
