package org.sipcodes.export;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import com.fasterxml.jackson.annotation.JsonProperty;

import org.sipcodes.catalog.Catalog;
import org.sipcodes.catalog.CauseName;
import org.sipcodes.catalog.ClassRule;
import org.sipcodes.catalog.Code;
import org.sipcodes.catalog.Facts;
import org.sipcodes.catalog.Pair;
import org.sipcodes.catalog.PairId;
import org.sipcodes.catalog.Spec;
import org.sipcodes.catalog.Word;
import org.sipcodes.content.Block;
import org.sipcodes.language.Language;
import org.sipcodes.page.CausePage;
import org.sipcodes.page.ClassPage;
import org.sipcodes.page.CodePage;
import org.sipcodes.page.Fact;
import org.sipcodes.page.Pages;
import org.sipcodes.page.PairPage;
import org.sipcodes.page.SearchPage;
import org.sipcodes.page.Text;
import org.sipcodes.page.Urls;

/**
 * What the catalog knows, as records: their JSON is what {@code openapi.json} describes.
 */
public final class CatalogJson {

	private static final Pattern CODE = Pattern.compile("\\b[1-6]\\d\\d\\b\\+?");

	private final Catalog catalog;

	private final Pages pages;

	private final Urls urls;

	public CatalogJson(Catalog catalog, Pages pages, Urls urls) {
		this.catalog = catalog;
		this.pages = pages;
		this.urls = urls;
	}

	/** A code in a list. */
	record CodeEntry(String id, int number, String phrase, @JsonProperty("class") String codeClass, boolean registered,
			String status, String summary, String updated, String url, String api) {
	}

	/** Every code of a language. */
	record CodeList(String language, List<CodeEntry> codes) {
	}

	/** The facts of a code, in the words of the vocabularies. */
	record FactWords(List<String> origins, String status, String about, List<String> sentBy, List<String> notBy,
			List<String> answers, List<String> notTo, Map<String, String> headers, List<String> retry, String forking,
			String ends, String body, String cause, List<Integer> fromCauses) {
	}

	/** A fact as the page tells it. */
	record Told(String key, String name, List<String> values) {
	}

	/** A place in a document. */
	record Place(String document, String section, String title, String url) {
	}

	/** A titled piece of Markdown. */
	record Section(String key, String title, String markdown) {
	}

	/** What a platform does with a code. */
	record Use(String platform, String direction, String cause, String number, String subCode, String text, String when,
			String source) {
	}

	/** A comparison in a list. */
	record PairEntry(String id, String a, String b, String topic, String summary, String updated, String url,
			String api) {
	}

	/** Everything about a code. */
	record FullCode(String language, String id, int number, String phrase, @JsonProperty("class") String codeClass,
			boolean registered, String summary, FactWords facts, List<Told> told, List<Place> specs,
			List<Section> sections, List<String> messages, List<Use> platforms, List<PairEntry> pairs, String updated,
			String url, String markdown, Map<String, String> translations) {
	}

	/** Everything about every code. */
	record FullCodeList(String language, List<FullCode> codes) {
	}

	/** Every comparison that somebody wrote. */
	record PairList(String language, List<PairEntry> pairs) {
	}

	/** A fact of two codes. */
	record Both(String key, String name, List<String> a, List<String> b, boolean differs) {
	}

	/** Two codes beside each other. */
	record Comparison(String language, CodeEntry a, CodeEntry b, boolean curated, String decides, String introduction,
			List<Both> facts, String differences, String sender, String receiver, String updated, String url,
			String markdown) {
	}

	/** A class with its codes. */
	record ClassEntry(@JsonProperty("class") String tag, String name, String summary, List<String> codes,
			List<Section> sections, String url) {
	}

	/** The six classes. */
	record ClassList(String language, List<ClassEntry> classes) {
	}

	/** A Q.850 cause in a list. */
	record CauseEntry(int cause, String name, List<String> becomes, List<String> madeFrom, String url, String api) {
	}

	/** Every Q.850 cause that has a name. */
	record CauseList(String language, List<CauseEntry> causes) {
	}

	/** What a platform does with a cause. */
	record CauseUse(String platform, String name, List<String> codes, boolean differs) {
	}

	/** Everything about a Q.850 cause. */
	record FullCause(String language, int cause, String name, String protocolName, List<String> becomes,
			List<String> madeFrom, List<CauseUse> sent, List<CauseUse> received, String url) {
	}

	/** Something that was found, and why. */
	record Result(String kind, String name, String summary, String source, String reason, String url) {
	}

	/** What a query found, best first within each kind. */
	record ResultList(String language, String query, String meant, List<Result> results) {
	}

	public Object codes(Language language) {
		return new CodeList(language.tag(),
				this.catalog.codes(language).stream().map((code) -> entry(language, code)).toList());
	}

	public Object fullCodes(Language language) {
		return new FullCodeList(language.tag(),
				this.catalog.codes(language).stream().map((code) -> full(language, code)).toList());
	}

	public Object code(Language language, Code code) {
		return full(language, code);
	}

	public Object pairs(Language language) {
		return new PairList(language.tag(), pairs(language, this.catalog.pairs(language)));
	}

	public Object compare(Language language, Code one, Code other) {
		PairId id = PairId.of(one.id(), other.id());
		Code low = id.low().equals(one.id()) ? one : other;
		Code high = low.equals(one) ? other : one;
		PairPage page = this.pages.pair(language, low, high);
		List<Both> facts = page.rows()
			.stream()
			.map((row) -> new Both(row.key(), row.name(), lines(row.left()), lines(row.right()), row.differs()))
			.toList();
		return new Comparison(language.tag(), entry(language, low), entry(language, high), page.curated(),
				Markup.line(page.decides()), markdown(page.introduction()), facts, markdown(page.differences()),
				markdown(page.sender()), markdown(page.receiver()), page.updated(), absolute(page.head().path()),
				absolute(this.urls.markdown(page.head().path())));
	}

	public Object classes(Language language) {
		List<ClassEntry> classes = this.catalog.classes()
			.stream()
			.filter((rule) -> rule.isIn(language))
			.map((rule) -> codeClass(language, rule))
			.toList();
		return new ClassList(language.tag(), classes);
	}

	public Object causes(Language language) {
		return new CauseList(language.tag(), this.catalog.causes().stream().map((cause) -> {
			CausePage page = this.pages.cause(language, cause);
			return new CauseEntry(cause.number(), page.name(), codes(page.becomes()), codes(page.madeFrom()),
					absolute(page.head().path()), absolute(this.urls.api(language, "causes/" + cause.number())));
		}).toList());
	}

	public Object cause(Language language, CauseName cause) {
		CausePage page = this.pages.cause(language, cause);
		return new FullCause(language.tag(), cause.number(), page.name(), page.protocolName(), codes(page.becomes()),
				codes(page.madeFrom()), uses(page.sent()), uses(page.received()), absolute(page.head().path()));
	}

	public Object found(Language language, SearchPage page) {
		List<Result> results = page.groups()
			.stream()
			.flatMap((group) -> group.results().stream().map((result) -> result(group.key(), result)))
			.toList();
		return new ResultList(language.tag(), page.query(), (page.meant() != null) ? page.meant().text() : "", results);
	}

	private Result result(String kind, SearchPage.Result result) {
		return new Result(kind, result.link().text(), result.link().note(), result.source(),
				result.reason().stream().map((piece) -> piece.text()).collect(Collectors.joining()),
				absolute(result.link().href()));
	}

	private FullCode full(Language language, Code code) {
		CodePage page = this.pages.code(language, code);
		List<Place> specs = code.facts().specs().stream().map(this::place).toList();
		List<String> messages = code.in(language)
			.section("Example")
			.fences()
			.stream()
			.filter((fence) -> fence.kind().equals("sip"))
			.map(Block.Fence::text)
			.toList();
		Map<String, String> translations = new LinkedHashMap<>();
		page.head()
			.versions()
			.forEach((version) -> translations.put(version.language().tag(), absolute(version.path())));
		return new FullCode(language.tag(), code.id().toString(), code.id().number(), code.facts().phrase(),
				code.codeClass().tag(), code.facts().isRegistered(), page.code().summary(), words(code.facts()),
				told(page.facts()), specs, sections(page.texts()), messages, platforms(code),
				pairs(language, this.catalog.pairs(code.id(), language)), page.updated(), absolute(page.head().path()),
				absolute(this.urls.markdown(page.head().path())), translations);
	}

	private CodeEntry entry(Language language, Code code) {
		return new CodeEntry(code.id().toString(), code.id().number(), code.facts().phrase(), code.codeClass().tag(),
				code.facts().isRegistered(), code.facts().status().key(), code.in(language).summary(),
				code.facts().updated().toString(), absolute(this.urls.code(language, code)),
				absolute(this.urls.api(language, "codes/" + code.id())));
	}

	static FactWords words(Facts facts) {
		Map<String, String> headers = new LinkedHashMap<>();
		facts.headers().forEach((name, level) -> headers.put(name, level.key()));
		return new FactWords(keys(facts.origins()), facts.status().key(), facts.about().key(), keys(facts.sentBy()),
				keys(facts.notBy()), keys(facts.answers()), keys(facts.notTo()), headers, keys(facts.retry()),
				facts.forking().key(), facts.ends().key(), facts.body().key(), facts.cause().text(),
				facts.fromCauses());
	}

	private static List<String> keys(Collection<? extends Word> words) {
		return words.stream().map(Word::key).toList();
	}

	private static List<Told> told(List<Fact> facts) {
		return facts.stream().map((fact) -> new Told(fact.key(), fact.name(), lines(fact.values()))).toList();
	}

	private Place place(Spec spec) {
		return new Place(spec.document(), spec.section(), this.catalog.title(spec), this.urls.spec(spec));
	}

	private List<Section> sections(List<Text> texts) {
		return texts.stream().map((text) -> new Section(text.key(), text.title(), markdown(text.html()))).toList();
	}

	private List<Use> platforms(Code code) {
		return this.catalog.platforms()
			.stream()
			.flatMap((platform) -> platform.rows(code.id())
				.stream()
				.map((row) -> new Use(platform.name(), row.direction().key(), row.cause(), row.number(), row.subCode(),
						row.text(), row.when(), row.source())))
			.toList();
	}

	private List<PairEntry> pairs(Language language, List<Pair> pairs) {
		return pairs.stream().map((pair) -> {
			Code low = this.catalog.code(pair.id().low()).orElseThrow();
			Code high = this.catalog.code(pair.id().high()).orElseThrow();
			return new PairEntry(pair.id().toString(), low.id().toString(), high.id().toString(), pair.topic().key(),
					pair.in(language).summary(), pair.updated().toString(),
					absolute(this.urls.pair(language, low, high)),
					absolute(this.urls.api(language, "compare/" + low.id() + "/" + high.id())));
		}).toList();
	}

	private ClassEntry codeClass(Language language, ClassRule rule) {
		ClassPage page = this.pages.codeClass(language, rule);
		return new ClassEntry(rule.codeClass().tag(), page.group().name(), page.summary(),
				page.group().codes().stream().map((code) -> code.id()).toList(), sections(page.texts()),
				absolute(page.head().path()));
	}

	private static List<CauseUse> uses(List<CausePage.Use> uses) {
		return uses.stream()
			.map((use) -> new CauseUse(use.platform().text(), use.cause(), codes(use.codes()), use.differs()))
			.toList();
	}

	/** The codes in a cell of a page. */
	static List<String> codes(String html) {
		return CODE.matcher(Markup.line(html)).results().map(MatchResult::group).toList();
	}

	private static List<String> lines(List<String> values) {
		return values.stream().map(Markup::line).toList();
	}

	private String markdown(String html) {
		return Markup.markdown(html, (address) -> address.startsWith("/") ? absolute(address) : address);
	}

	private String absolute(String path) {
		return this.urls.absolute(path);
	}

}
