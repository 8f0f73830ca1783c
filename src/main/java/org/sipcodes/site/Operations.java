package org.sipcodes.site;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

import org.sipcodes.form.DataPackage;
import org.sipcodes.form.Document;
import org.sipcodes.form.Json;
import org.sipcodes.form.JsonForm;
import org.sipcodes.form.OpenApi;
import org.sipcodes.form.OpenApi.Parameter;
import org.sipcodes.model.Catalog;
import org.sipcodes.model.Code;
import org.sipcodes.model.Entry;
import org.sipcodes.model.Kind;
import org.sipcodes.model.Language;
import org.sipcodes.sheet.SearchSheets;
import org.sipcodes.sheet.Sheets;
import org.sipcodes.sheet.Urls;
import org.sipcodes.site.Operation.Request;

/**
 * Every question that programs can ask: one table, which the HTTP API, its description
 * and the page for developers read.
 */
final class Operations {

	private static final String API = "/api/v1/";

	private final Catalog catalog;

	private final Sheets sheets;

	private final SearchSheets search;

	private final Urls urls;

	private final List<Operation> all = new ArrayList<>();

	Operations(Catalog catalog, Sheets sheets, SearchSheets search, Urls urls) {
		this.catalog = catalog;
		this.sheets = sheets;
		this.search = search;
		this.urls = urls;
		Parameter code = new Parameter("code", "A code, such as 486 or 603+.", "CodeId", "486");
		Parameter one = new Parameter("a", "A code.", "CodeId", "486");
		Parameter other = new Parameter("b", "Another code; the order does not matter.", "CodeId", "600");
		Parameter cause = new Parameter("cause", "A cause, such as 17.", "CauseNumber", "17");
		Parameter words = new Parameter("q", "What one would type into the search box.", "string", "busy");
		add("codes", "codes", "Every code", "CodeList", (ask) -> ask.json().codes());
		add("code", "codes/{code}", "Everything about a code", "Code", (ask) -> ask.json().code(ask.code("code")),
				code);
		add("pairs", "pairs", "Every comparison with an article of its own", "PairList", (ask) -> ask.json().pairs());
		add("compare", "compare/{a}/{b}", "Any two codes beside each other", "Comparison", Operations::compare, one,
				other);
		add("classes", "classes", "The six classes", "ClassList", (ask) -> ask.json().classes());
		add("causes", "causes", "Every Q.850 cause that has a name", "CauseList", (ask) -> ask.json().causes());
		add("cause", "causes/{cause}", "Everything about a Q.850 cause", "Cause",
				(ask) -> ask.json().cause(ask.entry(Kind.CAUSE, "cause")), cause);
		Kind.ALL.stream().filter(Kind::isPlain).forEach(this::add);
		add("retry", "retry", "What systems did when the next hop refused a call", "AttemptList",
				(ask) -> ask.json().retry());
		add("search", "search", "What a number, a pasted message, a cause or words lead to", "ResultList", this::search,
				words);
		this.all.add(new Operation("allCodes", "/data/codes.json", "Everything about every code", "Codes", List.of(),
				(ask) -> ask.json().fullCodes()));
		addPackage();
	}

	/** The files that programs carry with them. */
	private void addPackage() {
		DataPackage data = new DataPackage(this.catalog, this.urls);
		this.all.add(new Operation("package", DataPackage.FOLDER + "codes.json",
				"A little about every code, by its name", "PackageCodes", List.of(), (ask) -> data.codes()));
		for (Language language : this.catalog.languages()) {
			this.all
				.add(new Operation("packageTexts_" + language.tag(), DataPackage.FOLDER + DataPackage.file(language),
						"Short texts about every code, by its name: " + language.tag(), "PackageTexts", List.of(),
						(ask) -> data.texts(language)));
		}
	}

	/** Describes the files of the package. */
	Object packageSchema() {
		return new OpenApi(this.catalog, this.urls).schema("PackageCodes", "PackageTexts");
	}

	private void add(String name, String path, String summary, String schema, Function<Request, Object> run,
			Parameter... parameters) {
		this.all.add(new Operation(name, API + path, summary, schema, List.of(parameters), run));
	}

	/** The two questions about a kind that has no logic of its own. */
	private void add(Kind kind) {
		String example = this.catalog.entries(kind).stream().map(Entry::name).findFirst().orElse("");
		Parameter name = new Parameter("name", "The last part of its address.", "string", example);
		add(kind.folder(), kind.folder(), "All " + kind.folder(), "EntryList", (ask) -> ask.json().entries(kind));
		add(kind.name(), kind.folder() + "/{name}", "Everything about a " + kind.name(), "Entry",
				(ask) -> ask.json().entry(ask.entry(kind, "name")), name);
	}

	private static Object compare(Request ask) {
		Code one = ask.code("a");
		Code other = ask.code("b");
		if (one.equals(other)) {
			throw new Refusal(400, "Compare two different codes.");
		}
		return ask.json().compare(one, other);
	}

	private Object search(Request ask) {
		String query = ask.value("q").strip();
		if (query.isEmpty()) {
			throw new Refusal(400, "There is nothing to search for; expected ?q=busy.");
		}
		return ask.json().found(this.search.find(ask.json().language(), query));
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

		Answer answer() {
			Resource resource = Resource.of(this.document);
			return (this.status == 200) ? new Answer.Found(resource.with(Map.of("X-Robots-Tag", "noindex")))
					: new Answer.Missing(resource, this.status);
		}

	}

	/** Answers a request; nothing for an address that does not belong to the API. */
	Optional<Reply> answer(String path, Map<String, String> parameters) {
		try {
			for (Operation operation : this.all) {
				Map<String, String> values = operation.match(path);
				if (values != null) {
					values.putAll(parameters);
					Language language = language(this.catalog, values.getOrDefault("lang", Language.DEFAULT));
					String text = Json.write(run(operation, language, values));
					return Optional.of(new Reply(new Document(text, Document.JSON, language.tag(), ""), 200));
				}
			}
			if (path.startsWith("/api/")) {
				return Optional.of(missing(path));
			}
			return Optional.empty();
		}
		catch (Refusal ex) {
			return Optional.of(problem(ex, path));
		}
	}

	private Object run(Operation operation, Language language, Map<String, String> values) {
		JsonForm json = new JsonForm(this.catalog, this.sheets, this.urls, language);
		return operation.run().apply(new Request(json, values));
	}

	/** Answers a question by its name, or throws a {@link Refusal}. */
	Object ask(String name, Language language, Map<String, String> values) {
		Operation asked = this.all.stream()
			.filter((operation) -> operation.name().equals(name))
			.findFirst()
			.orElseThrow(() -> new IllegalArgumentException("no operation " + name));
		return run(asked, language, values);
	}

	/** The answer for an address with nothing at it. */
	Reply missing(String path) {
		return problem(new Refusal(404, "There is nothing at this address; /openapi.json lists what there is."), path);
	}

	/** The language of a tag, or a {@link Refusal}. */
	static Language language(Catalog catalog, String tag) {
		List<String> tags = catalog.languages().stream().map(Language::tag).toList();
		if (!tags.contains(tag)) {
			throw new Refusal(400,
					"There is no language \"" + tag + "\"; expected one of " + String.join(", ", tags) + ".");
		}
		return catalog.languages().get(tags.indexOf(tag));
	}

	/** What the API answers if it has no answer (RFC 9457). */
	private Reply problem(Refusal refusal, String path) {
		String type = this.urls.absolute(this.urls.page(this.catalog.original(), "developers")) + "#errors";
		String title = (refusal.status() == 404) ? "Not found" : "Not understood";
		String text = Json.write(Json.object("type", type, "title", title, "status", refusal.status(), "detail",
				refusal.getMessage(), "instance", path));
		return new Reply(new Document(text, Document.PROBLEM, "", ""), refusal.status());
	}

	/** The description of the API. */
	Document openApi() {
		OpenApi description = new OpenApi(this.catalog, this.urls);
		this.all.forEach((operation) -> description.add(operation.path(), operation.name(), operation.summary(),
				operation.schema(), operation.parameters()));
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
