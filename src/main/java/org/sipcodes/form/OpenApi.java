package org.sipcodes.form;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.sipcodes.model.Catalog;
import org.sipcodes.model.Cause;
import org.sipcodes.model.CodeFacts;
import org.sipcodes.model.FactType;
import org.sipcodes.model.FactType.Shape;
import org.sipcodes.model.Kind;
import org.sipcodes.model.Language;
import org.sipcodes.model.Pair;
import org.sipcodes.model.Platform;
import org.sipcodes.model.Vocabulary;
import org.sipcodes.model.Word;
import org.sipcodes.query.Target;
import org.sipcodes.read.ClassPath;
import org.sipcodes.sheet.Urls;

/**
 * The description of the API: its schemas are a file, but for those that follow from the
 * facts, the vocabularies and the catalog.
 */
public final class OpenApi {

	private static final List<String> TYPES = List.of("string", "integer");

	private static final Pattern SCHEMA = Pattern.compile("\"#/components/schemas/(\\w+)\"");

	private final Map<String, Object> document = object(
			Json.read(ClassPath.text("/org/sipcodes/form/openapi.json").orElseThrow()));

	private final Map<String, Object> schemas = object(object(this.document.get("components")).get("schemas"));

	private final Map<String, Object> paths = new LinkedHashMap<>();

	public OpenApi(Catalog catalog, Urls urls) {
		List<?> servers = (List<?>) Objects.requireNonNull(this.document.get("servers"));
		object(servers.get(0)).put("url", urls.absolute(""));
		List<FactType<?>> types = new ArrayList<>(JsonForm.CODE_FACTS);
		schema("Facts", facts(types));
		types.add(Pair.TOPIC);
		types.forEach((type) -> {
			if (type.vocabulary() != null) {
				words(type.vocabulary());
			}
		});
		words(Platform.DIRECTION);
		words("ResultKind", Stream.concat(Kind.ALL.stream().map(Kind::name), Stream.of(Target.ROW)));
		words("Language", catalog.languages().stream().map(Language::tag));
		words("CodeId", catalog.codes().stream().map((code) -> code.id().toString()));
	}

	private void words(Vocabulary vocabulary) {
		words(vocabulary.schema(), vocabulary.words().stream().map(Word::key));
	}

	private void words(String name, Stream<String> words) {
		schema(name, Json.object("type", "string", "enum", words.toList()));
	}

	private void schema(String name, Map<String, Object> schema) {
		object(this.schemas.computeIfAbsent(name, (key) -> new LinkedHashMap<>())).putAll(schema);
	}

	@SuppressWarnings("unchecked")
	private static Map<String, Object> object(@Nullable Object value) {
		return (Map<String, Object>) Objects.requireNonNull(value);
	}

	/** The schema of an object with a field for each fact. */
	private static Map<String, Object> facts(List<FactType<?>> types) {
		Map<String, Object> fields = new LinkedHashMap<>();
		types.forEach((type) -> fields.put(type.field(), fact(type)));
		return Json.object("type", "object", "properties", fields, "required", fields.keySet(), "additionalProperties",
				false);
	}

	private static Object fact(FactType<?> type) {
		Vocabulary vocabulary = type.vocabulary();
		Object value = (vocabulary != null) ? type(vocabulary.schema())
				: type((type == CodeFacts.FROM_CAUSES) ? "CauseNumber" : "string");
		if (type == CodeFacts.CAUSE) {
			value = Json.object("type", "string", "pattern", "^(\\d{1,3}|" + String.join("|", Cause.WORDS) + ")$");
		}
		return (type.shape() == Shape.NAMED) ? Json.object("type", "object", "additionalProperties", value)
				: (type.shape() == Shape.ONE) ? value : Json.object("type", "array", "items", value);
	}

	private static Map<String, Object> type(String name) {
		return TYPES.contains(name) ? Json.object("type", name) : reference("schemas/" + name);
	}

	private static Map<String, Object> reference(String component) {
		return Json.object("$ref", "#/components/" + component);
	}

	/**
	 * A parameter of an operation.
	 *
	 * @param name such as {@code code}
	 * @param description what it means
	 * @param schema the name of its schema, or a type of JSON
	 * @param example a value that has an answer
	 */
	public record Parameter(String name, String description, String schema, String example) {

		/** Whether it is a part of a path, such as {@code /codes/{code}}. */
		public boolean isIn(String path) {
			return path.contains("{" + this.name + "}");
		}

		private Object in(String path) {
			Object value = this.schema.equals("CauseNumber") ? Integer.valueOf(this.example) : this.example;
			return Json.object("name", this.name, "in", isIn(path) ? "path" : "query", "required", true, "description",
					this.description, "schema", type(this.schema), "example", value);
		}

	}

	/** Adds an operation that answers GET with JSON. */
	public void add(String path, String name, String summary, String schema, List<Parameter> parameters) {
		List<Object> all = new ArrayList<>(parameters.stream().map((parameter) -> parameter.in(path)).toList());
		all.add(reference("parameters/lang"));
		Map<String, Object> responses = Json.object("200",
				Json.object("description", summary + ".", "headers", Json.object("ETag", reference("headers/ETag")),
						"content", Json.object(Document.JSON, Json.object("schema", type(schema)))),
				"304", reference("responses/Same"), "400", reference("responses/Refused"));
		if (path.contains("{")) {
			responses.put("404", reference("responses/Missing"));
		}
		this.paths.put(path, Json.object("get", Json.object("operationId", name, "summary", summary, "tags",
				List.of(path.startsWith("/data/") ? "data" : "api"), "parameters", all, "responses", responses)));
	}

	/**
	 * A schema by itself, with all that it refers to (JSON Schema 2020-12).
	 * @param names of those of which one must fit, such as {@code PackageCodes}
	 */
	public Object schema(String... names) {
		Map<String, Object> used = new TreeMap<>();
		List<Object> choice = new ArrayList<>();
		for (String name : names) {
			use(name, used);
			choice.add(Json.object("$ref", "#/$defs/" + name));
		}
		return Json.object("$schema", "https://json-schema.org/draft/2020-12/schema", "oneOf", choice, "$defs", used);
	}

	private void use(String name, Map<String, Object> used) {
		String text = Json.compact(object(this.schemas.get(name)));
		if (used.put(name, object(Json.read(text.replace("#/components/schemas/", "#/$defs/")))) == null) {
			SCHEMA.matcher(text).results().forEach((reference) -> use(reference.group(1), used));
		}
	}

	/** All of it, the operations that are added before those of the file. */
	public Document write() {
		this.paths.putAll(object(this.document.get("paths")));
		this.document.put("paths", this.paths);
		return Document.of(Json.write(this.document), Document.JSON);
	}

}
