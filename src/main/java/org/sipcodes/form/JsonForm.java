package org.sipcodes.form;

import java.net.URI;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import org.sipcodes.model.Block;
import org.sipcodes.model.Catalog;
import org.sipcodes.model.Code;
import org.sipcodes.model.CodeClass;
import org.sipcodes.model.CodeFacts;
import org.sipcodes.model.CodeId;
import org.sipcodes.model.Entry;
import org.sipcodes.model.FactType;
import org.sipcodes.model.Inline;
import org.sipcodes.model.Kind;
import org.sipcodes.model.Language;
import org.sipcodes.model.Pair;
import org.sipcodes.model.PairId;
import org.sipcodes.model.Platform;
import org.sipcodes.sheet.Causes;
import org.sipcodes.sheet.Head;
import org.sipcodes.sheet.Link;
import org.sipcodes.sheet.Part;
import org.sipcodes.sheet.SearchSheets;
import org.sipcodes.sheet.Sheet;
import org.sipcodes.sheet.Sheets;
import org.sipcodes.sheet.Urls;

/** What the catalog knows as JSON objects, which {@code /openapi.json} describes. */
public final class JsonForm {

	/** The facts of a code that are data; the others have a field of their own. */
	static final List<FactType<?>> CODE_FACTS = Kind.CODE.facts()
		.stream()
		.filter((type) -> !List.of(CodeFacts.PHRASE, CodeFacts.SPECS, CodeFacts.UPDATED).contains(type))
		.toList();

	private final Catalog catalog;

	private final Sheets sheets;

	private final Urls urls;

	private final MarkdownForm markdown;

	private final Causes causes;

	public JsonForm(Catalog catalog, Sheets sheets, Urls urls) {
		this.catalog = catalog;
		this.sheets = sheets;
		this.urls = urls;
		this.markdown = new MarkdownForm(urls);
		this.causes = new Causes(catalog);
	}

	/** A list under its name, with the language of its texts. */
	private static Map<String, Object> list(Language language, String name, Stream<?> things) {
		return Json.object("language", language.tag(), name, things.toList());
	}

	public Object codes(Language language) {
		return list(language, "codes", this.catalog.codes(language).stream().map((code) -> brief(language, code)));
	}

	/** Everything about every code. */
	public Object fullCodes(Language language) {
		return list(language, "codes", this.catalog.codes(language).stream().map((code) -> code(language, code)));
	}

	private Map<String, Object> brief(Language language, Code code) {
		return Json.object("id", code.id().toString(), "number", code.id().number(), "phrase", code.phrase(), "class",
				code.codeClass().tag(), "registered", code.isRegistered(), "status",
				code.facts().one(CodeFacts.STATUS).key(), "summary", code.in(language).summary(), "updated",
				code.updated(), "url", absolute(this.urls.code(language, code)), "api",
				api(language, Kind.CODE, code.id().toString()));
	}

	/** Everything about a code. */
	public Object code(Language language, Code code) {
		Sheet sheet = this.sheets.code(language, code);
		Part.FactTable facts = sheet.all(Part.FactTable.class).get(0);
		List<String> messages = code.in(language)
			.section("Example")
			.fences()
			.stream()
			.filter(Block.Fence::isMessage)
			.map(Block.Fence::text)
			.toList();
		return Json.object("language", language.tag(), "id", code.id().toString(), "number", code.id().number(),
				"phrase", code.phrase(), "class", code.codeClass().tag(), "registered", code.isRegistered(), "summary",
				code.in(language).summary(), "facts", FactsJson.object(CODE_FACTS, code.facts()), "told",
				facts.rows()
					.stream()
					.map((fact) -> Json.object("key", fact.key(), "name", fact.name(), "values",
							lines(fact.values().get(0))))
					.toList(),
				"specs", specs(code), "sections", sections(language, code.entry(), sheet), "messages", messages,
				"platforms", uses(code), "pairs", pairs(language, this.catalog.pairs(code.id(), language)), "updated",
				code.updated(), "url", absolute(sheet.head().path()), "markdown", markdown(sheet), "translations",
				translations(sheet));
	}

	private List<Object> specs(Code code) {
		List<Object> specs = new ArrayList<>();
		code.facts()
			.all(CodeFacts.SPECS)
			.forEach((spec) -> specs.add(Json.object("document", spec.document(), "section", spec.section(), "title",
					this.catalog.title(spec.document()), "url", spec.url())));
		return specs;
	}

	private List<Object> uses(Code code) {
		List<Object> uses = new ArrayList<>();
		this.catalog.platforms()
			.forEach((platform) -> platform.rows(code.id())
				.forEach((row) -> uses.add(Json.object("platform", platform.name(), "direction", row.cell("direction"),
						"cause", row.cell("cause"), "number", row.cell("number"), "subCode", row.cell("sub-code"),
						"text", row.cell("text"), "when", row.cell("when"), "source", row.cell("source")))));
		return uses;
	}

	public Object pairs(Language language) {
		return Json.object("language", language.tag(), "pairs", pairs(language, this.catalog.pairs(language)));
	}

	private List<Map<String, Object>> pairs(Language language, List<Pair> pairs) {
		return pairs.stream().map((pair) -> {
			String low = pair.low().id().toString();
			String high = pair.high().id().toString();
			return Json.object("id", low + "-" + high, "a", low, "b", high, "topic",
					pair.entry().facts().one(Pair.TOPIC).key(), "summary", pair.entry().in(language).summary(),
					"updated", pair.updated(), "url", absolute(this.urls.pair(language, pair.low(), pair.high())),
					"api", absolute(this.urls.api(language, "compare/" + low + "/" + high)));
		}).toList();
	}

	/** Two codes beside each other. */
	public Object compare(Language language, Code one, Code other) {
		PairId id = PairId.of(one.id(), other.id());
		Code low = id.low().equals(one.id()) ? one : other;
		Code high = low.equals(one) ? other : one;
		Sheet sheet = this.sheets.pair(language, low, high);
		List<Map<String, Object>> facts = sheet.all(Part.FactTable.class)
			.get(0)
			.rows()
			.stream()
			.map((fact) -> Json.object("key", fact.key(), "name", fact.name(), "a", lines(fact.values().get(0)), "b",
					lines(fact.values().get(1)), "differs", fact.differs()))
			.toList();
		List<Part.Prose> texts = sheet.all(Part.Prose.class);
		return Json.object("language", language.tag(), "a", brief(language, low), "b", brief(language, high), "curated",
				sheet.head().indexed(), "decides", TextForm.plain(sheet.all(Part.Note.class).get(0).text()),
				"introduction", prose(language, texts.get(0)), "facts", facts, "differences",
				prose(language, texts.get(1)), "sender", prose(language, texts.get(2)), "receiver",
				prose(language, texts.get(3)), "updated", sheet.foot().updated(), "url", absolute(sheet.head().path()),
				"markdown", markdown(sheet));
	}

	public Object classes(Language language) {
		return list(language, "classes", this.catalog.entries(Kind.CLASS, language).stream().map((entry) -> {
			Sheet sheet = this.sheets.of(language, entry);
			List<String> codes = this.catalog.codes(CodeClass.parse(entry.name()), language)
				.stream()
				.map((code) -> code.id().toString())
				.toList();
			return Json.object("class", entry.name(), "name", language.labels().get("class." + entry.name() + ".name"),
					"summary", entry.in(language).summary(), "codes", codes, "sections",
					sections(language, entry, sheet), "url", absolute(sheet.head().path()));
		}));
	}

	public Object causes(Language language) {
		return list(language, "causes", this.catalog.entries(Kind.CAUSE, language).stream().map((cause) -> {
			Map<String, Object> entry = cause(cause, language);
			entry.put("url", absolute(this.urls.of(language, cause)));
			entry.put("api", api(language, Kind.CAUSE, cause.name()));
			return entry;
		}));
	}

	private Map<String, Object> cause(Entry cause, Language language) {
		int number = Integer.parseInt(cause.name());
		return Json.object("cause", number, "name", cause.in(language).title(), "becomes",
				texts(this.causes.codesOf(number)), "madeFrom", texts(this.causes.madeFrom(number)));
	}

	/** Everything about a Q.850 cause. */
	public Object cause(Language language, Entry cause) {
		Map<String, Object> full = Json.object("language", language.tag());
		cause(cause, language).forEach((field, value) -> {
			full.put(field, value);
			if (field.equals("name")) {
				full.put("protocolName", cause.in(this.catalog.original()).title());
			}
		});
		full.put("sent", uses(Causes.SENDS, Integer.parseInt(cause.name())));
		full.put("received", uses(Causes.RECEIVES, Integer.parseInt(cause.name())));
		full.put("url", absolute(this.urls.of(language, cause)));
		return full;
	}

	/** What each platform does with a cause. */
	private List<Object> uses(String direction, int cause) {
		List<Object> uses = new ArrayList<>();
		for (Platform platform : this.catalog.platforms()) {
			List<Platform.Row> rows = platform.rows(direction, cause);
			if (!rows.isEmpty()) {
				Set<CodeId> codes = Causes.codes(platform, direction, cause);
				uses.add(Json.object("platform", platform.name(), "name", rows.get(0).cell("cause"), "codes",
						texts(codes), "differs", this.causes.differs(direction, cause, codes)));
			}
		}
		return uses;
	}

	static List<String> texts(Collection<?> values) {
		return values.stream().map(String::valueOf).toList();
	}

	/** The things of a kind without logic of its own. */
	public Object entries(Language language, Kind kind) {
		return list(language, kind.folder(),
				this.catalog.entries(kind, language)
					.stream()
					.map((entry) -> Json.object("name", entry.name(), "title", title(language, entry), "summary",
							entry.in(language).summary(), "url", absolute(this.urls.of(language, entry)), "api",
							api(language, kind, entry.name()))));
	}

	/** Everything about a thing of such a kind. */
	public Object entry(Language language, Entry entry) {
		Sheet sheet = this.sheets.of(language, entry);
		Map<String, Object> full = Json.object("language", language.tag(), "name", entry.name(), "title",
				title(language, entry), "summary", entry.in(language).summary(), "facts",
				FactsJson.object(entry.kind().facts(), entry.facts()), "sections", sections(language, entry, sheet));
		this.catalog.platform(entry.name())
			.filter((platform) -> platform.entry().equals(entry))
			.ifPresent((platform) -> full.put("rows", rows(language, platform)));
		full.put("url", absolute(sheet.head().path()));
		full.put("markdown", markdown(sheet));
		full.put("translations", translations(sheet));
		return full;
	}

	private static String title(Language language, Entry entry) {
		return entry.in(language).title();
	}

	private List<Object> rows(Language language, Platform platform) {
		String page = absolute(this.urls.of(language, platform.entry()));
		List<Object> rows = new ArrayList<>();
		for (Platform.Row row : platform.rows()) {
			Map<String, Object> cells = new LinkedHashMap<>();
			Platform.COLUMNS
				.forEach((column) -> cells.put(column.equals("sub-code") ? "subCode" : column, row.cell(column)));
			cells.put("url", URI.create(page + "#" + row.anchor()).toASCIIString());
			rows.add(cells);
		}
		return rows;
	}

	/** What a query found. */
	public Object found(Language language, String query, String meant, Sheet sheet) {
		List<Object> results = new ArrayList<>();
		for (Part.Section group : sheet.sections()) {
			for (Part part : group.parts()) {
				if (part instanceof Part.Results found) {
					found.results()
						.forEach((result) -> results.add(result(group.key().replace(SearchSheets.GROUP, ""), result)));
				}
			}
		}
		return Json.object("language", language.tag(), "query", query, "meant", meant, "results", results);
	}

	private Object result(String kind, Part.Result result) {
		return Json.object("kind", kind, "name", result.link().text(), "summary", result.link().note(), "source",
				result.source(), "reason", Inline.plain(result.reason()), "url", absolute(result.link().href()));
	}

	private List<Object> sections(Language language, Entry entry, Sheet sheet) {
		List<Object> sections = new ArrayList<>();
		for (Part.Section section : sheet.sections()) {
			if (entry.in(language).sections().keySet().stream().anyMatch(section.key()::equalsIgnoreCase)) {
				sections.add(Json.object("key", section.key(), "title", section.title(), "markdown",
						prose(language, (Part.Prose) section.parts().get(0))));
			}
		}
		return sections;
	}

	private String prose(Language language, Part.Prose prose) {
		return this.markdown.prose(language, prose.blocks());
	}

	private static List<String> lines(Collection<List<Inline>> values) {
		return values.stream().map(TextForm::plain).toList();
	}

	private Map<String, Object> translations(Sheet sheet) {
		Map<String, Object> translations = new LinkedHashMap<>();
		for (Head.Version version : sheet.head().versions()) {
			translations.put(version.language().tag(), absolute(version.path()));
		}
		return translations;
	}

	private String api(Language language, Kind kind, String name) {
		return absolute(this.urls.api(language, kind.folder() + "/" + name));
	}

	private String markdown(Sheet sheet) {
		return absolute(this.urls.markdown(sheet.head().path()));
	}

	private String absolute(String path) {
		return this.urls.absolute(path);
	}

}
