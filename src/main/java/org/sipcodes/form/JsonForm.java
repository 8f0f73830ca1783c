package org.sipcodes.form;

import java.net.URI;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

import org.sipcodes.model.Block;
import org.sipcodes.model.Catalog;
import org.sipcodes.model.Code;
import org.sipcodes.model.CodeClass;
import org.sipcodes.model.CodeFacts;
import org.sipcodes.model.CodeId;
import org.sipcodes.model.Entry;
import org.sipcodes.model.FactType;
import org.sipcodes.model.FactType.Shape;
import org.sipcodes.model.Facts;
import org.sipcodes.model.Inline;
import org.sipcodes.model.Kind;
import org.sipcodes.model.Language;
import org.sipcodes.model.Named;
import org.sipcodes.model.Pair;
import org.sipcodes.model.Platform;
import org.sipcodes.model.Recording;
import org.sipcodes.model.Spec;
import org.sipcodes.sheet.Causes;
import org.sipcodes.sheet.Head;
import org.sipcodes.sheet.Part;
import org.sipcodes.sheet.SearchSheets;
import org.sipcodes.sheet.Sheet;
import org.sipcodes.sheet.Sheets;
import org.sipcodes.sheet.Suggestion;
import org.sipcodes.sheet.Urls;

/**
 * What the catalog knows as JSON objects, which {@code /openapi.json} describes.
 *
 * @param catalog what is known
 * @param sheets what its pages say
 * @param urls for complete addresses
 * @param language of the texts
 */
public record JsonForm(Catalog catalog, Sheets sheets, Urls urls, Language language) {

	/** The facts of a code that are data; the others have a field of their own. */
	static final List<FactType<?>> CODE_FACTS = Kind.CODE.facts()
		.stream()
		.filter((type) -> !List.of(CodeFacts.PHRASE, CodeFacts.SPECS, CodeFacts.UPDATED).contains(type))
		.toList();

	private static <T> List<Object> each(Collection<T> things, Function<T, ?> form) {
		return things.stream().<Object>map(form).toList();
	}

	/** A list under its name, with the language of its texts. */
	private <T> Object list(String name, Collection<T> things, Function<T, ?> form) {
		return Json.object("language", this.language.tag(), name, each(things, form));
	}

	public Object codes() {
		return list("codes", this.catalog.codes(this.language), this::brief);
	}

	/** Everything about every code. */
	public Object fullCodes() {
		return list("codes", this.catalog.codes(this.language), this::code);
	}

	private Object brief(Code code) {
		return Json.object("id", code.id().toString(), "number", code.id().number(), "phrase", code.phrase(), "class",
				code.codeClass().tag(), "registered", code.isRegistered(), "status",
				code.facts().one(CodeFacts.STATUS).key(), "summary", code.in(this.language).summary(), "updated",
				code.updated(), "url", url(code.entry()), "api", api(code.entry()));
	}

	/** Everything about a code. */
	public Object code(Code code) {
		Sheet sheet = this.sheets.code(this.language, code);
		List<Block.Fence> messages = new ArrayList<>(code.in(this.language).section("Example").fences());
		messages.removeIf((fence) -> !fence.isMessage());
		return Json.object("language", this.language.tag(), "id", code.id().toString(), "number", code.id().number(),
				"phrase", code.phrase(), "class", code.codeClass().tag(), "registered", code.isRegistered(), "summary",
				code.in(this.language).summary(), "facts", facts(CODE_FACTS, code.facts()), "told",
				each(sheet.all(Part.FactTable.class).get(0).rows(), JsonForm::told), "specs",
				each(code.facts().all(CodeFacts.SPECS), this::spec), "sections", sections(code.entry(), sheet),
				"messages", each(messages, Block.Fence::text), "platforms", uses(code), "recordings",
				each(this.catalog.lab().recordings(code.id()), this::recording), "pairs",
				each(this.catalog.pairs(code.id(), this.language), this::pair), "updated", code.updated(), "url",
				absolute(sheet.head().path()), "markdown", markdown(sheet), "translations", translations(sheet));
	}

	private static Object told(Part.Fact fact) {
		return Json.object("key", fact.key(), "name", fact.name(), "values", lines(fact, 0));
	}

	private static List<Object> lines(Part.Fact fact, int code) {
		return each(fact.values().get(code), TextForm::plain);
	}

	private Object spec(Spec spec) {
		return Json.object("document", spec.document(), "section", spec.section(), "title",
				this.catalog.title(spec.document()), "url", spec.url());
	}

	/** The facts of a thing as data, in the words of the vocabularies. */
	private static Map<String, Object> facts(List<FactType<?>> types, Facts facts) {
		Map<String, Object> object = new LinkedHashMap<>();
		types.forEach((type) -> object.put(type.field(), fact(type, facts.all(type))));
		return object;
	}

	/** One fact: a text or number, a list, or an object. */
	private static Object fact(FactType<?> type, List<?> values) {
		if (type.shape() == Shape.NAMED) {
			Map<String, Object> named = new LinkedHashMap<>();
			values.forEach((value) -> named.put(((Named<?>) value).name(), ((Named<?>) value).value().toString()));
			return named;
		}
		List<Object> plain = each(values, (value) -> (value instanceof Integer) ? value : value.toString());
		boolean single = type.shape() == Shape.ONE || type.shape() == Shape.OPTIONAL;
		return single ? (plain.isEmpty() ? "" : plain.get(0)) : plain;
	}

	/** What platforms do with a code. */
	private List<Object> uses(Code code) {
		List<Object> uses = new ArrayList<>();
		for (Platform platform : this.catalog.platforms()) {
			uses.addAll(each(platform.rows(code.id()),
					(row) -> Json.object("platform", platform.name(), "direction", row.cell("direction"), "cause",
							row.cell("cause"), "number", row.cell("number"), "subCode", row.cell("sub-code"), "text",
							row.cell("text"), "when", row.cell("when"), "source", row.cell("source"))));
		}
		return uses;
	}

	/** What systems did when the next hop refused. */
	public Object retry() {
		return list("attempts", this.catalog.lab().attempts(),
				(attempt) -> Json.object("code", attempt.code().toString(), "retryAfter", attempt.later(), "system",
						attempt.by().system().key(), "version", attempt.by().version(), "date", attempt.by().date(),
						"knows", attempt.knows().key(), "to", attempt.outcome().to().key(), "afterMilliseconds",
						attempt.outcome().after(), "callerGot", attempt.outcome().caller(), "capture",
						absolute(this.urls.recorded(attempt.file()))));
	}

	/** A call in which the lab saw a code. */
	private Object recording(Recording recording) {
		return Json.object("system", recording.sender().system().key(), "version", recording.sender().version(), "date",
				recording.sender().date(), "request", recording.request(), "event",
				this.language.labels().get(recording.event().label()), "files",
				each(recording.files(), (file) -> absolute(this.urls.recorded(file))));
	}

	public Object pairs() {
		return list("pairs", this.catalog.pairs(this.language), this::pair);
	}

	private Object pair(Pair pair) {
		String low = pair.low().id().toString();
		String high = pair.high().id().toString();
		return Json.object("id", low + "-" + high, "a", low, "b", high, "topic",
				pair.entry().facts().one(Pair.TOPIC).key(), "summary", pair.entry().in(this.language).summary(),
				"updated", pair.updated(), "url", url(pair.entry()), "api",
				absolute(this.urls.api(this.language, "compare/" + low + "/" + high)));
	}

	/** Two different codes beside each other. */
	public Object compare(Code one, Code other) {
		Code low = (one.compareTo(other) < 0) ? one : other;
		Code high = (low == one) ? other : one;
		Sheet sheet = this.sheets.pair(this.language, low, high);
		List<Object> facts = each(sheet.all(Part.FactTable.class).get(0).rows(), (fact) -> Json.object("key",
				fact.key(), "name", fact.name(), "a", lines(fact, 0), "b", lines(fact, 1), "differs", fact.differs()));
		List<Object> texts = each(sheet.all(Part.Prose.class), (part) -> prose(part.blocks()));
		return Json.object("language", this.language.tag(), "a", brief(low), "b", brief(high), "curated",
				sheet.head().indexed(), "decides", TextForm.plain(sheet.all(Part.Note.class).get(0).text()),
				"introduction", texts.get(0), "facts", facts, "differences", texts.get(1), "sender", texts.get(2),
				"receiver", texts.get(3), "updated", sheet.foot().updated(), "url", absolute(sheet.head().path()),
				"markdown", markdown(sheet));
	}

	public Object classes() {
		return list("classes", this.catalog.entries(Kind.CLASS, this.language), (entry) -> {
			List<Code> codes = this.catalog.codes(CodeClass.parse(entry.name()), this.language);
			return Json.object("class", entry.name(), "name",
					this.language.labels().get("class." + entry.name() + ".name"), "summary",
					entry.in(this.language).summary(), "codes", each(codes, (code) -> code.id().toString()), "sections",
					sections(entry, this.sheets.of(this.language, entry)), "url", url(entry));
		});
	}

	public Object causes() {
		Causes causes = new Causes(this.catalog);
		return list("causes", this.catalog.entries(Kind.CAUSE, this.language), (entry) -> {
			int cause = Integer.parseInt(entry.name());
			return Json.object("cause", cause, "name", entry.in(this.language).title(), "becomes",
					texts(causes.codesOf(cause)), "madeFrom", texts(causes.madeFrom(cause)), "url", url(entry), "api",
					api(entry));
		});
	}

	/** Everything about a Q.850 cause. */
	public Object cause(Entry entry) {
		int cause = Integer.parseInt(entry.name());
		Causes causes = new Causes(this.catalog);
		return Json.object("language", this.language.tag(), "cause", cause, "name", entry.in(this.language).title(),
				"protocolName", entry.in(this.catalog.original()).title(), "becomes", texts(causes.codesOf(cause)),
				"madeFrom", texts(causes.madeFrom(cause)), "sent", uses(Causes.SENDS, cause), "received",
				uses(Causes.RECEIVES, cause), "url", url(entry));
	}

	/** What each platform does with a cause. */
	private List<Object> uses(String direction, int cause) {
		List<Object> uses = new ArrayList<>();
		for (Platform platform : this.catalog.platforms()) {
			List<Platform.Row> rows = platform.rows(direction, cause);
			if (!rows.isEmpty()) {
				Set<CodeId> codes = Causes.codes(platform, direction, cause);
				uses.add(Json.object("platform", platform.name(), "name", rows.get(0).cell("cause"), "codes",
						texts(codes), "differs", new Causes(this.catalog).differs(direction, cause, codes)));
			}
		}
		return uses;
	}

	private static List<Object> texts(Collection<CodeId> codes) {
		return each(codes, CodeId::toString);
	}

	/** The things of a kind without logic of its own. */
	public Object entries(Kind kind) {
		return list(kind.folder(), this.catalog.entries(kind, this.language),
				(entry) -> Json.object("name", entry.name(), "title", entry.in(this.language).title(), "summary",
						entry.in(this.language).summary(), "url", url(entry), "api", api(entry)));
	}

	/** Everything about a thing of such a kind. */
	public Object entry(Entry entry) {
		Sheet sheet = this.sheets.of(this.language, entry);
		Map<String, Object> full = Json.object("language", this.language.tag(), "name", entry.name(), "title",
				entry.in(this.language).title(), "summary", entry.in(this.language).summary(), "facts",
				facts(entry.kind().facts(), entry.facts()), "sections", sections(entry, sheet));
		if (entry.kind() == Kind.PLATFORM) {
			List<Platform.Row> rows = this.catalog.platform(entry.name()).orElseThrow().rows();
			full.put("rows", each(rows, (row) -> row(row, url(entry))));
		}
		full.put("url", url(entry));
		full.put("markdown", markdown(sheet));
		full.put("translations", translations(sheet));
		return full;
	}

	private static Object row(Platform.Row row, String page) {
		Map<String, Object> cells = new LinkedHashMap<>();
		for (String column : Platform.COLUMNS) {
			cells.put(column.equals("sub-code") ? "subCode" : column, row.cell(column));
		}
		cells.put("url", URI.create(page + "#" + row.anchor()).toASCIIString());
		return cells;
	}

	/** What a query found. */
	public Object found(SearchSheets.Answer answer) {
		List<Object> results = new ArrayList<>();
		for (Part.Section group : answer.sheet().sections()) {
			if (group.parts().get(0) instanceof Part.Results found) {
				results.addAll(each(found.results(), this::result));
			}
		}
		return Json.object("language", this.language.tag(), "query", answer.query(), "meant", answer.meant(), "results",
				results);
	}

	/** Pages to suggest, without fields that say nothing. */
	public static Object suggestions(List<Suggestion> suggestions) {
		return each(suggestions, (suggestion) -> {
			Map<String, Object> object = Json.object("href", suggestion.link().href(), "text", suggestion.link().text(),
					"note", suggestion.link().note(), "plate", suggestion.plate(), "group", suggestion.group());
			object.values().removeIf(""::equals);
			if (suggestion.exact()) {
				object.put("exact", true);
			}
			return object;
		});
	}

	private Object result(Part.Result result) {
		return Json.object("kind", result.target().kind(), "id", result.target().name(), "name", result.link().text(),
				"summary", result.link().note(), "source", result.source(), "reason", Inline.plain(result.reason()),
				"url", absolute(result.link().href()));
	}

	private List<Object> sections(Entry entry, Sheet sheet) {
		List<Object> sections = new ArrayList<>();
		for (Part.Section section : sheet.sections()) {
			entry.in(this.language).sections().forEach((key, text) -> {
				if (section.key().equalsIgnoreCase(key)) {
					sections.add(Json.object("key", section.key(), "title", section.title(), "markdown",
							prose(text.blocks())));
				}
			});
		}
		return sections;
	}

	private String prose(List<Block> blocks) {
		return MarkdownForm.prose(this.language, this.urls, blocks);
	}

	private Object translations(Sheet sheet) {
		Map<String, Object> translations = new LinkedHashMap<>();
		for (Head.Version version : sheet.head().versions()) {
			translations.put(version.language().tag(), absolute(version.path()));
		}
		return translations;
	}

	private String url(Entry entry) {
		return absolute(this.urls.of(this.language, entry));
	}

	private String api(Entry entry) {
		return absolute(this.urls.api(this.language, entry.kind().folder() + "/" + entry.name()));
	}

	private String markdown(Sheet sheet) {
		return absolute(this.urls.markdown(sheet.head().path()));
	}

	private String absolute(String path) {
		return this.urls.absolute(path);
	}

}
