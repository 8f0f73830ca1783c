package org.sipcodes.site;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;

import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import org.sipcodes.TestSite;
import org.sipcodes.model.Kind;

import static org.assertj.core.api.Assertions.assertThat;

/** The API answers what its description says. */
class ApiTests {

	private static final JsonNode DESCRIPTION = read(TestSite.html("/openapi.json"));

	private static final Map<String, Schema> SCHEMAS = new HashMap<>();

	@Test
	void everyAnswerAboutACodeIsAsDescribed() {
		TestSite.CATALOG.languages()
			.forEach((language) -> TestSite.CATALOG.codes(language)
				.forEach((code) -> check("Code", "/api/v1/codes/" + code.id(), language.tag())));
	}

	@Test
	void everyAnswerAboutACauseIsAsDescribed() {
		TestSite.CATALOG.entries(Kind.CAUSE).forEach((cause) -> check("Cause", "/api/v1/causes/" + cause.name(), "pt"));
	}

	@Test
	void everyAnswerAboutAPlainThingIsAsDescribed() {
		Kind.ALL.stream().filter(Kind::isPlain).forEach((kind) -> TestSite.CATALOG.languages().forEach((language) -> {
			String path = "/api/v1/" + kind.folder();
			check("EntryList", path, language.tag());
			TestSite.CATALOG.entries(kind, language)
				.forEach((entry) -> check("Entry", path + "/" + entry.name(), language.tag()));
		}));
	}

	@ParameterizedTest
	@CsvSource({ "CodeList, /api/v1/codes", "PairList, /api/v1/pairs", "Comparison, /api/v1/compare/486/600",
			"Comparison, /api/v1/compare/687/155", "Comparison, /api/v1/compare/603+/603", "ClassList, /api/v1/classes",
			"CauseList, /api/v1/causes", "AttemptList, /api/v1/retry", "Codes, /data/codes.json" })
	void everyListIsAsDescribedInEveryLanguage(String schema, String path) {
		List.of("en", "ru", "pt").forEach((tag) -> check(schema, path, tag));
	}

	@ParameterizedTest
	@CsvSource({ "busy", "cause=17", "SIP/2.0 488 Not Acceptable Here", "xyzzy", "нет кодека" })
	void everySearchIsAsDescribed(String query) {
		check("ResultList", "/api/v1/search", Map.of("lang", "ru", "q", query));
	}

	@ParameterizedTest
	@CsvSource({ "/api/v1/codes/499, en, 404", "/api/v1/codes/abc, en, 404", "/api/v1/codes/486/more, en, 404",
			"/api/v1/causes/128, en, 404", "/api/v1/causes/99999999999999999999, en, 404",
			"/api/v1/compare/486/486, en, 400", "/api/v1/compare/486/999, en, 404", "/api/v1/codes, xx, 400",
			"/api/v1/search, en, 400", "/api/v1/, en, 404", "/api/v2/codes, en, 404", "/data/codes.json, xx, 400" })
	void everyProblemIsAsDescribed(String path, String tag, int status) {
		Answer answer = TestSite.SITE.answer(path, Map.of("lang", tag));
		assertThat(answer).isInstanceOf(Answer.Missing.class);
		Answer.Missing missing = (Answer.Missing) answer;
		assertThat(missing.status()).isEqualTo(status);
		assertThat(missing.resource().type()).isEqualTo("application/problem+json");
		JsonNode problem = read(new String(missing.resource().bytes(), StandardCharsets.UTF_8));
		assertThat(errors("Problem", problem)).isEmpty();
		assertThat(problem.get("status").asInt()).isEqualTo(status);
		assertThat(problem.get("instance").asString()).isEqualTo(path);
	}

	@ParameterizedTest
	@ValueSource(strings = { "busy_486.pcap", "wrong_password_407.pcap", "timeout_408.pcap", "overload_503.pcap" })
	void everyTraceIsAsDescribed(String file) throws IOException {
		byte[] trace = Files.readAllBytes(Path.of("src/test/resources/traces", file));
		Answer answer = TestSite.SITE.post("/api/v1/decode")
			.orElseThrow()
			.post(new Sent(Map.of("lang", "ru"), trace, (field) -> ""));
		assertThat(errors("Trace", read(TestSite.text(answer)))).isEmpty();
	}

	@Test
	void theOrderOfTwoCodesDoesNotMatter() {
		assertThat(TestSite.html("/api/v1/compare/600/486")).isEqualTo(TestSite.html("/api/v1/compare/486/600"));
	}

	@Test
	void theSchemasAreNarrowEnoughToRefuseAnotherAnswer() {
		JsonNode code = read(TestSite.html("/api/v1/codes/486"));
		assertThat(errors("Cause", code)).isNotEmpty();
		((ObjectNode) code.get("facts")).put("forking", "sometimes");
		assertThat(errors("Code", code)).hasSize(1);
	}

	@Test
	void theDescriptionIsWhole() {
		assertThat(DESCRIPTION.get("openapi").asString()).startsWith("3.1.");
		JsonNode schemas = DESCRIPTION.at("/components/schemas");
		List<String> references = new ArrayList<>();
		DESCRIPTION.findValues("$ref").forEach((reference) -> references.add(reference.asString()));
		assertThat(references).allMatch((reference) -> !DESCRIPTION.at(reference.substring(1)).isMissingNode());
		assertThat(schemas.propertyNames()).allMatch((name) -> references.contains("#/components/schemas/" + name));
		TreeSet<String> operations = new TreeSet<>();
		DESCRIPTION.get("paths").properties().forEach((path) -> {
			JsonNode operation = path.getValue().path("get");
			if (operation.isMissingNode()) {
				assertThat(operations.add(path.getValue().at("/post/operationId").asString())).isTrue();
				return;
			}
			assertThat(operations.add(operation.get("operationId").asString())).isTrue();
			Map<String, String> parameters = new HashMap<>();
			String address = path.getKey();
			for (JsonNode parameter : operation.path("parameters")) {
				JsonNode found = parameter.has("$ref") ? DESCRIPTION.at(parameter.get("$ref").asString().substring(1))
						: parameter;
				String example = found.get("example").asString();
				address = address.replace("{" + found.get("name").asString() + "}", example);
				parameters.put(found.get("name").asString(), example);
			}
			Answer answer = TestSite.SITE.answer(address, parameters);
			assertThat(answer).as(address).isInstanceOf(Answer.Found.class);
			String type = ((Answer.Found) answer).resource().type().replaceAll(";.*", "");
			assertThat(operation.at("/responses/200/content").propertyNames()).containsExactly(type);
		});
		assertThat(Stream.of("codes", "code", "pairs", "compare", "classes", "causes", "cause", "search", "decode"))
			.allMatch(operations::contains);
	}

	private static void check(String schema, String path, String tag) {
		check(schema, path, Map.of("lang", tag));
	}

	private static void check(String schema, String path, Map<String, String> parameters) {
		JsonNode answer = read(TestSite.text(TestSite.SITE.answer(path, parameters)));
		assertThat(errors(schema, answer)).as(path).isEmpty();
		assertThat(answer.get("language").asString()).isEqualTo(parameters.get("lang"));
	}

	/**
	 * What is wrong with an answer; the schemas of OpenAPI 3.1 are JSON Schema 2020-12.
	 */
	private static List<Error> errors(String name, JsonNode answer) {
		return SCHEMAS.computeIfAbsent(name, (key) -> {
			ObjectNode root = JsonMapper.shared().createObjectNode();
			root.set("components", DESCRIPTION.get("components"));
			root.put("$ref", "#/components/schemas/" + key);
			return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12).getSchema(root);
		}).validate(answer, (context) -> context.executionConfig((config) -> config.formatAssertionsEnabled(true)));
	}

	private static JsonNode read(String text) {
		return JsonMapper.shared().readTree(text);
	}

}
