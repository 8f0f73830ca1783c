package org.sipcodes.site;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;

import org.sipcodes.form.Document;
import org.sipcodes.form.Json;
import org.sipcodes.form.JsonForm;
import org.sipcodes.form.OpenApi;
import org.sipcodes.model.Catalog;
import org.sipcodes.model.Code;
import org.sipcodes.model.Entry;
import org.sipcodes.model.Kind;
import org.sipcodes.model.Language;
import org.sipcodes.sheet.SearchSheets;
import org.sipcodes.sheet.Urls;
import org.sipcodes.site.Operation.Parameter;
import org.sipcodes.site.Operation.Refusal;

/**
 * Every question that programs can ask: one table, which the HTTP API, its description
 * and the page for developers read.
 */
final class Operations {

	private static final String API = "/api/v1/";

	private static final String LANGUAGE = "lang";

	private final Catalog catalog;

	private final JsonForm json;

	private final SearchSheets search;

	private final Urls urls;

	private final List<Operation> all = new ArrayList<>();

	Operations(Catalog catalog, JsonForm json, SearchSheets search, Urls urls) {
		this.catalog = catalog;
		this.json = json;
		this.search = search;
		this.urls = urls;
		Parameter code = new Parameter("code", "A code, such as 486 or 603+.", "CodeId", "486");
		Parameter one = new Parameter("a", "A code.", "CodeId", "486");
		Parameter other = new Parameter("b", "Another code; the order does not matter.", "CodeId", "600");
		Parameter cause = new Parameter("cause", "A cause, such as 17.", "CauseNumber", "17");
		Parameter words = new Parameter("q", "What one would type into the search box.", "string", "busy");
		add("codes", "codes", "Every code", List.of(), "CodeList", (language, values) -> json.codes(language));
		add("code", "codes/{code}", "Everything about a code", List.of(code), "Code",
				(language, values) -> json.code(language, code(language, values.get("code"))));
		add("pairs", "pairs", "Every comparison with an article of its own", List.of(), "PairList",
				(language, values) -> json.pairs(language));
		add("compare", "compare/{a}/{b}", "Any two codes beside each other", List.of(one, other), "Comparison",
				this::compare);
		add("classes", "classes", "The six classes", List.of(), "ClassList",
				(language, values) -> json.classes(language));
		add("causes", "causes", "Every Q.850 cause that has a name", List.of(), "CauseList",
				(language, values) -> json.causes(language));
		add("cause", "causes/{cause}", "Everything about a Q.850 cause", List.of(cause), "Cause",
				(language, values) -> json.cause(language, entry(language, Kind.CAUSE, values.get("cause"))));
		Kind.ALL.stream().filter(Kind::isPlain).forEach(this::add);
		add("search", "search", "What a number, a pasted message, a cause or words lead to", List.of(words),
				"ResultList", this::search);
		this.all.add(new Operation("allCodes", "/data/codes.json", "Everything about every code", List.of(), "Codes",
				(language, values) -> json.fullCodes(language)));
	}

	private void add(String name, String path, String summary, List<Parameter> parameters, String schema,
			BiFunction<Language, Map<String, String>, Object> run) {
		this.all.add(new Operation(name, API + path, summary, parameters, schema, run));
	}

	/** The two questions about a kind that has no logic of its own. */
	private void add(Kind kind) {
		Optional<Entry> first = this.catalog.entries(kind).stream().findFirst();
		Parameter name = new Parameter("name", "The last part of its address.", "string",
				first.map(Entry::name).orElse(""));
		add(kind.folder(), kind.folder(), "All " + kind.folder(), List.of(), "EntryList",
				(language, values) -> this.json.entries(language, kind));
		add(kind.name(), kind.folder() + "/{name}", "Everything about a " + kind.name(), List.of(name), "Entry",
				(language, values) -> this.json.entry(language, entry(language, kind, values.get("name"))));
	}

	private Object compare(Language language, Map<String, String> values) {
		Code one = code(language, values.get("a"));
		Code other = code(language, values.get("b"));
		if (one.equals(other)) {
			throw new Refusal(400, "Compare two different codes.");
		}
		return this.json.compare(language, one, other);
	}

	private Object search(Language language, Map<String, String> values) {
		String query = values.getOrDefault("q", "").strip();
		if (query.isEmpty()) {
			throw new Refusal(400, "There is nothing to search for; expected ?q=busy.");
		}
		SearchSheets.Answer answer = this.search.find(language, query);
		return this.json.found(language, answer.query(), answer.meant(), answer.sheet());
	}

	private Code code(Language language, String id) {
		return this.catalog.code(id, language)
			.orElseThrow(() -> new Refusal(404, "There is no code " + id + " in this language."));
	}

	private Entry entry(Language language, Kind kind, String name) {
		String what = (kind == Kind.CAUSE) ? "Q.850 cause" : kind.name();
		return this.catalog.entry(kind, name, language)
			.orElseThrow(() -> new Refusal(404, "There is no " + what + " " + name + "."));
	}

	/** All operations, in the order of the description. */
	List<Operation> all() {
		return this.all;
	}

	/**
	 * The answer to a request.
	 *
	 * @param document what it says
	 * @param status 200, 400 or 404
	 */
	record Reply(Document document, int status) {
	}

	/** Answers a request; nothing for an address that does not belong to the API. */
	Optional<Reply> answer(String path, Map<String, String> parameters) {
		for (Operation operation : this.all) {
			Map<String, String> values = operation.match(path);
			if (values != null) {
				values.putAll(parameters);
				return Optional.of(answer(operation, path, values));
			}
		}
		return path.startsWith("/api/")
				? Optional.of(problem(
						new Refusal(404, "There is nothing at this address; /openapi.json lists what there is."), path))
				: Optional.empty();
	}

	private Reply answer(Operation operation, String path, Map<String, String> values) {
		try {
			Language language = language(values.getOrDefault(LANGUAGE, Language.DEFAULT));
			String text = Json.write(operation.run().apply(language, values));
			return new Reply(new Document(text, Document.JSON, language.tag(), ""), 200);
		}
		catch (Refusal ex) {
			return problem(ex, path);
		}
	}

	private Language language(String tag) {
		List<String> tags = this.catalog.languages().stream().map(Language::tag).toList();
		if (!tags.contains(tag)) {
			throw new Refusal(400,
					"There is no language \"" + tag + "\"; expected one of " + String.join(", ", tags) + ".");
		}
		return this.catalog.languages().get(tags.indexOf(tag));
	}

	/** What the API answers if it has no answer (RFC 9457). */
	private Reply problem(Refusal refusal, String path) {
		String type = this.urls.absolute(this.urls.page(this.catalog.original(), "developers")) + "#errors";
		String text = Json
			.write(Json.object("type", type, "title", (refusal.status() == 404) ? "Not found" : "Not understood",
					"status", refusal.status(), "detail", refusal.getMessage(), "instance", path));
		return new Reply(new Document(text, Document.PROBLEM, "", ""), refusal.status());
	}

	/** The description of the API. */
	Document openApi() {
		OpenApi description = new OpenApi(this.catalog, this.urls);
		for (Operation operation : this.all) {
			description.add(operation.path(), operation.name(), operation.summary(), operation.schema(),
					operation.parameters()
						.stream()
						.map((parameter) -> OpenApi.parameter(parameter.name(), operation.isInPath(parameter),
								parameter.description(), parameter.schema(), parameter.example()))
						.toList());
		}
		return description.write();
	}

	/** The address of every answer that has no words of a reader in it. */
	List<String> addresses() {
		List<String> addresses = new ArrayList<>();
		for (Operation operation : this.all) {
			if (operation.parameters().isEmpty()) {
				addresses.add(operation.path());
			}
		}
		for (Kind kind : Kind.ALL) {
			if (this.all.stream().anyMatch((operation) -> operation.path().startsWith(API + kind.folder() + "/"))) {
				this.catalog.entries(kind).forEach((entry) -> addresses.add(API + kind.folder() + "/" + entry.name()));
			}
		}
		return addresses;
	}

}
