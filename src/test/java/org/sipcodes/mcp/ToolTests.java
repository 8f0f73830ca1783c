package org.sipcodes.mcp;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

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

import org.sipcodes.TestSite;
import org.sipcodes.form.Json;
import org.sipcodes.model.Kind;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What agents get from the tools: what the schemas promise, and no more than they need.
 */
class ToolTests {

	private static final Definitions DEFINITIONS = Definitions.read();

	private static final Tools TOOLS = new Tools(DEFINITIONS, () -> TestSite.SITE);

	private static final Map<String, Schema> SCHEMAS = new HashMap<>();

	/** What a brief answer in English may have, in bytes. */
	private static final int BRIEF = 3_600;

	@ParameterizedTest
	@ValueSource(strings = { "en", "ru", "pt" })
	void everyCodeIsExplainedBrieflyAndInFull(String language) {
		TestSite.CATALOG.codes(TestSite.language(language)).forEach((code) -> {
			String given = "\"code\":\"" + code.id() + "\",\"language\":\"" + language + "\"";
			JsonNode brief = answer("explain_code", "{" + given + "}");
			assertThat(brief.get("id").asString()).isEqualTo(code.id().toString());
			assertThat(brief.get("fix").asString()).startsWith("1. **");
			if (language.equals("en")) {
				assertThat(brief.toString().getBytes(StandardCharsets.UTF_8)).hasSizeLessThan(BRIEF);
			}
			JsonNode full = answer("explain_code", "{" + given + ",\"detail\":\"full\"}");
			assertThat(full.get("sections").size()).isGreaterThan(4);
		});
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`',
			textBlock = """
					explain_code     | {"code":"4xx"}                                       | /rule                 | A 4xx is a definite refusal
					explain_code     | {"code":"4XX","detail":"full","language":"pt"}       | /sections/0/title     | A regra da classe
					explain_code     | {"code":486}                                         | /phrase               | Busy Here
					explain_code     | {"code":"SIP/2.0 603 Decline"}                       | /id                   | 603
					explain_code     | {"code":"603+"}                                      | /id                   | 603+
					explain_code     | {"code":"busy here"}                                 | /id                   | 486
					compare_codes    | {"a":"600","b":"486"}                                | /a/id                 | 486
					compare_codes    | {"a":"600","b":"486"}                                | /decides              | one phone or for the user
					compare_codes    | {"a":"687","b":"155","language":"ru"}                | /curated              | false
					compare_codes    | {"a":"301","b":"302","detail":"full"}                | /differences          | Life of the target
					search_reference | {"query":"one way audio"}                            | /results/0/id         | one-way-audio
					search_reference | {"query":"one way audio","limit":1}                  | /moreResults          | 5
					search_reference | {"query":"freeswitch 503"}                           | /results/0/kind       | row
					search_reference | {"query":"звук в одну сторону","language":"ru"}      | /results/0/url        | /ru/symptoms/one-way-audio
					search_reference | {"query":"unathorized"}                              | /meant                | unauthorized
					map_cause        | {"cause":"17"}                                       | /becomes/0            | 486
					map_cause        | {"cause":17}                                         | /becomes/0            | 486
					map_cause        | {"cause":"USER_BUSY","platform":"freeswitch"}        | /sent/0/platform      | FreeSWITCH
					map_cause        | {"cause":"Normal call clearing"}                     | /cause                | 16
					map_cause        | {"cause":"AST_CAUSE_USER_BUSY"}                      | /cause                | 17
					map_cause        | {"cause":"Абонент занят","language":"ru"}            | /cause                | 17
					map_cause        | {"code":"503"}                                       | /cause                | 41
					map_cause        | {"code":"503","platform":"asterisk"}                 | /received/0/number    | 34
					decode_trace     | {"trace":"SIP/2.0 486 Busy Here\\r\\n\\r\\n"}        | /calls/0/finalCode    | 486
					decode_trace     | {"trace":"SIP/2.0 486 Busy Here\\r\\n\\r\\n"}        | /ladder               | 486 Busy Here
					decode_trace     | {"trace":"SIP/2.0 486 Busy Here\\r\\n\\r\\n","detail":"full"} | /messages/0/code | 486
					""")
	void aToolAnswersWhatWasAsked(String tool, String arguments, String place, String part) {
		assertThat(answer(tool, arguments).at(place).asString()).contains(part);
	}

	@Test
	void everyCauseIsMapped() {
		TestSite.CATALOG.entries(Kind.CAUSE)
			.forEach((cause) -> assertThat(answer("map_cause", "{\"cause\":\"" + cause.name() + "\"}").has("becomes")
					|| List.of("16", "44").contains(cause.name()))
				.as(cause.name())
				.isTrue());
	}

	@Test
	void aCaptureIsDecodedAndWhatIdentifiesSomebodyIsLeftOutIfThatIsAskedFor() throws IOException {
		byte[] capture = Files.readAllBytes(Path.of("src/test/resources/traces/busy_486.pcap"));
		String file = "\"base64\":\"" + Base64.getEncoder().encodeToString(capture) + "\"";
		JsonNode plain = answer("decode_trace", "{" + file + "}");
		assertThat(plain.at("/calls/0/decidedBy").asString()).isEqualTo("callee");
		assertThat(plain.toString()).contains("203.0.113.30").hasSizeLessThan(BRIEF);
		JsonNode redacted = answer("decode_trace", "{" + file + ",\"redact\":true}");
		assertThat(redacted.toString()).contains("486").doesNotContain("203.0.113.30", "lab.example");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`',
			textBlock = """
					explain_code     | {"code":"499"}                        | There is no code 499. Whoever receives it treats it as 400 (RFC 3261 §8.1.3.2). The nearest: 490
					explain_code     | {"code":"busy"}                       | "busy" names no SIP response code; expected a number from 100 to 699, such as 486.
					explain_code     | {"code":""}                           | "" names no SIP response code
					explain_code     | {"code":"999"}                        | "999" names no SIP response code
					explain_code     | {}                                    | The parameter "code" is missing: A code or a class
					explain_code     | {"kode":"486"}                        | There is no parameter "kode"; expected some of code, language, detail.
					explain_code     | {"code":"486","detail":"long"}        | "long" is no value of "detail"; expected one of [brief, full].
					explain_code     | {"code":["486"]}                      | The parameter "code" is not of type string.
					explain_code     | {"code":"486","language":"xx"}        | There is no language "xx"; expected one of en, pt, ru.
					explain_code     | []                                    | Expected "arguments" to be an object.
					compare_codes    | {"a":"486","b":"486"}                 | Compare two different codes.
					compare_codes    | {"a":"4xx","b":"486"}                 | 4xx is a class; expected one code, such as 486.
					search_reference | {"query":"xyzzyqq"}                   | Nothing was found for "xyzzyqq".
					search_reference | {"query":" "}                         | There is nothing to search for
					search_reference | {"query":"busy","limit":"5"}          | The parameter "limit" is not of type integer.
					map_cause        | {}                                    | Expected "cause" or "code", one of them.
					map_cause        | {"cause":"17","code":"486"}           | Expected "cause" or "code", one of them.
					map_cause        | {"cause":"999"}                       | There is no Q.850 cause 999.
					map_cause        | {"cause":"HAPPY"}                     | "HAPPY" names no cause; expected a number from 1 to 127
					map_cause        | {"code":"687","platform":"nothing"}   | Nothing is known of "nothing" here; nor of any other platform.
					map_cause        | {"cause":"17","platform":"nothing"}   | Nothing is known of "nothing" here; of others it is: Asterisk
					decode_trace     | {}                                    | Expected "trace" (text) or "base64" (a file), one of them.
					decode_trace     | {"trace":"SIP/2.0 486 Busy Here","call":"x"} | There is no call "x" in the trace, which begins with: #1.
					decode_trace     | {"trace":"hello"}                     | No SIP message was found
					decode_trace     | {"base64":"H4sIAAAA"}                 | The file is zipped and broken.
					decode_trace     | {"base64":"=a"}                       | "base64" is not Base64
					decode_trace     | {"trace":"a","redact":"yes"}          | The parameter "redact" is not of type boolean.
					""")
	void anAgentIsToldWhatIsWrongAndWhatIsExpected(String tool, String arguments, String part) {
		Map<String, Object> result = call(tool, arguments);
		assertThat(result).containsEntry("isError", true).doesNotContainKey("structuredContent");
		assertThat(result.toString()).contains(part);
	}

	@Test
	void everyToolSaysWhenToUseItAndWhenAnother() {
		List<Map<String, Object>> tools = DEFINITIONS.list("tools");
		assertThat(tools).hasSize(5).allSatisfy((tool) -> {
			assertThat((String) tool.get("description")).contains("Use it ", "use ");
			assertThat(tool.get("annotations").toString()).contains("readOnlyHint=true", "idempotentHint=true");
			JsonNode schema = JsonMapper.shared().valueToTree(tool.get("inputSchema"));
			schema.get("properties")
				.properties()
				.forEach((parameter) -> assertThat(parameter.getValue().get("description").asString()).endsWith("."));
		});
	}

	/** What a tool answers; it is as its schema says, as object and as text. */
	private static JsonNode answer(String tool, String arguments) {
		Map<String, Object> result = call(tool, arguments);
		assertThat(result).as(tool + " " + arguments).containsEntry("isError", false);
		JsonNode answer = JsonMapper.shared().valueToTree(result.get("structuredContent"));
		assertThat(errors(tool, answer)).as(tool + " " + arguments).isEmpty();
		JsonNode content = JsonMapper.shared().valueToTree(result.get("content"));
		assertThat(content.at("/0/text").asString()).isEqualTo(answer.toString());
		return answer;
	}

	private static Map<String, Object> call(String tool, String arguments) {
		String parameters = "{\"name\":\"" + tool + "\",\"arguments\":" + arguments + "}";
		return TOOLS.call(new Message(1, "tools/call", Fields.of(Json.read(parameters))));
	}

	private static List<Error> errors(String tool, JsonNode answer) {
		return SCHEMAS.computeIfAbsent(tool, (name) -> {
			Map<String, Object> schema = Fields.of(DEFINITIONS.named("tools", name).get("outputSchema"));
			return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
				.getSchema(JsonMapper.shared().<JsonNode>valueToTree(schema));
		}).validate(answer);
	}

}
