package org.sipcodes.form;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.sipcodes.model.Catalog;
import org.sipcodes.model.Cause;
import org.sipcodes.model.CodeFacts;
import org.sipcodes.model.FactType;
import org.sipcodes.model.FactType.Shape;
import org.sipcodes.model.Language;
import org.sipcodes.model.Pair;
import org.sipcodes.model.Platform;
import org.sipcodes.model.Vocabulary;
import org.sipcodes.sheet.Urls;
import tools.jackson.databind.node.ObjectNode;

/**
 * The description of the API: its schemas are a file, but for those that follow from the
 * facts, the vocabularies and the catalog.
 */
public final class OpenApi {

	private static final String FILE = "openapi.json";

	private static final String SCHEMA = "#/components/schemas/";

	private static final List<String> TYPES = List.of("string", "integer");

	private final Urls urls;

	private final ObjectNode document;

	private final Map<String, Object> paths = new LinkedHashMap<>();

	public OpenApi(Catalog catalog, Urls urls) {
		this.urls = urls;
		try (InputStream file = Objects.requireNonNull(OpenApi.class.getResourceAsStream(FILE), FILE)) {
			this.document = (ObjectNode) Json.MAPPER.readTree(file);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		((ObjectNode) this.document.withArray("servers").get(0)).put("url", urls.absolute(""));
		List<FactType<?>> types = new ArrayList<>(JsonForm.CODE_FACTS);
		schema("Facts", facts(types));
		types.add(Pair.TOPIC);
		types.forEach((type) -> {
			if (type.vocabulary() != null) {
				words(type.vocabulary());
			}
		});
		words(Platform.DIRECTION);
		schema("Language", words(catalog.languages().stream().map(Language::tag).toList()));
		schema("CodeId", words(catalog.codes().stream().map((code) -> code.id().toString()).toList()));
	}

	private void words(Vocabulary vocabulary) {
		schema(vocabulary.schema(), words(vocabulary.words().stream().map((word) -> word.key()).toList()));
	}

	private static Map<String, Object> words(List<String> words) {
		return Json.object("type", "string", "enum", words);
	}

	private void schema(String name, Map<String, Object> schema) {
		ObjectNode node = this.document.withObject("/components/schemas/" + name);
		schema.forEach(node::putPOJO);
	}

	/** The schema of an object with a field for each fact. */
	private static Map<String, Object> facts(List<FactType<?>> types) {
		Map<String, Object> fields = new LinkedHashMap<>();
		types.forEach((type) -> fields.put(type.field(), fact(type)));
		return Json.object("type", "object", "properties", fields, "required", List.copyOf(fields.keySet()),
				"additionalProperties", false);
	}

	private static Object fact(FactType<?> type) {
		Vocabulary vocabulary = type.vocabulary();
		Object value = (vocabulary != null) ? type(vocabulary.schema())
				: (type == CodeFacts.CAUSE)
						? Json.object("type", "string", "pattern", "^(\\d{1,3}|" + String.join("|", Cause.WORDS) + ")$")
						: type((type == CodeFacts.FROM_CAUSES) ? "CauseNumber" : "string");
		return (type.shape() == Shape.NAMED) ? Json.object("type", "object", "additionalProperties", value)
				: (type.shape() == Shape.ONE) ? value : Json.object("type", "array", "items", value);
	}

	private static Map<String, Object> type(String name) {
		return TYPES.contains(name) ? Json.object("type", name) : Json.object("$ref", SCHEMA + name);
	}

	/** A parameter of an operation. */
	public static Object parameter(String name, boolean inPath, String description, String schema, String example) {
		return Json.object("name", name, "in", inPath ? "path" : "query", "required", true, "description", description,
				"schema", type(schema), "example",
				schema.equals("CauseNumber") ? (Object) Integer.valueOf(example) : example);
	}

	/** Adds an operation that answers GET with JSON. */
	public void add(String path, String name, String summary, String schema, List<Object> parameters) {
		List<Object> all = new ArrayList<>(parameters);
		all.add(Json.object("$ref", "#/components/parameters/lang"));
		Map<String, Object> responses = responses(summary, "application/json", type(schema));
		responses.put("400", Json.object("$ref", "#/components/responses/Refused"));
		if (path.contains("{")) {
			responses.put("404", Json.object("$ref", "#/components/responses/Missing"));
		}
		this.paths.put(path, Json.object("get", Json.object("operationId", name, "summary", summary, "tags",
				List.of(path.startsWith("/data/") ? "data" : "api"), "parameters", all, "responses", responses)));
	}

	private static Map<String, Object> responses(String description, String type, Object schema) {
		return Json.object("200",
				Json.object("description", description + ".", "headers",
						Json.object("ETag", Json.object("$ref", "#/components/headers/ETag")), "content",
						Json.object(type, Json.object("schema", schema))),
				"304", Json.object("$ref", "#/components/responses/Same"));
	}

	private void addTable(String path, String name, String summary) {
		Map<String, Object> responses = responses(
				"UTF-8, RFC 4180, names of the columns first; several values in a cell are separated by semicolons",
				Document.CSV, type("string"));
		responses.put("4XX", Json.object("description", "A request that is not understood."));
		this.paths.put(path, Json.object("get",
				Json.object("operationId", name, "summary", summary, "tags", List.of("data"), "responses", responses)));
	}

	/** All of it. */
	public Document write() {
		addTable("/data/codes.csv", "codesTable", "The facts of every code as a table");
		addTable("/data/causes.csv", "causesTable", "Every Q.850 cause as a table");
		ObjectNode paths = this.document.putObject("paths");
		this.paths.forEach(paths::putPOJO);
		return Document.of(Json.write(this.document), Document.JSON);
	}

}
