package org.sipcodes.site;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

import org.sipcodes.catalog.Catalog;
import org.sipcodes.catalog.Code;
import org.sipcodes.catalog.CodeId;
import org.sipcodes.export.CatalogJson;
import org.sipcodes.export.Examples;
import org.sipcodes.export.Form;
import org.sipcodes.export.Json;
import org.sipcodes.language.Language;
import org.sipcodes.page.SearchPages;

/** The addresses of the API, version 1. */
final class Endpoints {

	private static final String ROOT = "/api/v1/";

	private final Catalog catalog;

	private final CatalogJson json;

	private final Examples examples;

	private final SearchPages search;

	Endpoints(Catalog catalog, CatalogJson json, Examples examples, SearchPages search) {
		this.catalog = catalog;
		this.json = json;
		this.examples = examples;
		this.search = search;
	}

	/** What an address below {@code /api/} gives, a problem if nothing else. */
	Optional<Answer> answer(String path, Map<String, String> parameters) {
		boolean bulk = path.equals("/data/codes.json");
		if (!bulk && !path.startsWith("/api/")) {
			return Optional.empty();
		}
		String tag = parameters.getOrDefault("lang", Language.DEFAULT);
		Optional<Language> language = this.catalog.languages()
			.stream()
			.filter((known) -> known.tag().equals(tag))
			.findFirst();
		if (language.isEmpty()) {
			String known = String.join(", ", this.catalog.languages().stream().map(Language::tag).toList());
			return Optional
				.of(problem(400, "There is no language \"" + tag + "\"; expected one of " + known + ".", path));
		}
		if (bulk) {
			return Optional.of(found(this.json.fullCodes(language.get()), language.get()));
		}
		List<String> parts = List.of(path.substring(path.startsWith(ROOT) ? ROOT.length() : 0).split("/", -1));
		return Optional.of(answer(path, parts, language.get(), parameters.getOrDefault(Router.QUERY, "").strip()));
	}

	private Answer answer(String path, List<String> parts, Language language, String query) {
		return switch (parts.get(0) + " " + parts.size()) {
			case "codes 1" -> found(this.json.codes(language), language);
			case "codes 2" ->
				code(path, parts.get(1), language, (code) -> found(this.json.code(language, code), language));
			case "pairs 1" -> found(this.json.pairs(language), language);
			case "compare 3" -> code(path, parts.get(1), language,
					(one) -> code(path, parts.get(2), language,
							(other) -> one.equals(other) ? problem(400, "Compare two different codes.", path)
									: found(this.json.compare(language, one, other), language)));
			case "classes 1" -> found(this.json.classes(language), language);
			case "causes 1" -> found(this.json.causes(language), language);
			case "causes 2" -> cause(path, parts.get(1), language);
			case "search 1" ->
				query.isEmpty()
						? problem(400, "There is nothing to search for; expected ?q=busy.", path) : found(
								this.json.found(language,
										this.search.results(language, query, this.search.find(language, query))),
								language);
			default -> nothing(path);
		};
	}

	private Answer code(String path, String id, Language language, Function<Code, Answer> answer) {
		Optional<Code> code = Optional.of(id)
			.filter((text) -> text.matches("[1-6]\\d\\d\\+?"))
			.map(CodeId::parse)
			.flatMap(this.catalog::code)
			.filter((found) -> found.isIn(language));
		return code.map(answer).orElseGet(() -> problem(404, "There is no code " + id + " in this language.", path));
	}

	private Answer cause(String path, String number, Language language) {
		return Optional.of(number)
			.filter((text) -> text.matches("\\d{1,3}"))
			.map(Integer::valueOf)
			.flatMap(this.catalog::cause)
			.map((cause) -> found(this.json.cause(language, cause), language))
			.orElseGet(() -> problem(404, "There is no Q.850 cause " + number + ".", path));
	}

	private Answer nothing(String path) {
		return problem(404, "There is nothing at this address; /openapi.json lists what there is.", path);
	}

	private static Answer found(Object value, Language language) {
		return new Answer.Found(Resource.of(new Form(Json.write(value), Form.JSON, language.tag(), ""))
			.with(Map.of("X-Robots-Tag", "noindex")));
	}

	private Answer problem(int status, String detail, String path) {
		return new Answer.Missing(
				Resource.of(new Form(this.examples.problem(status, detail, path), Form.PROBLEM, "", "")), status);
	}

}
