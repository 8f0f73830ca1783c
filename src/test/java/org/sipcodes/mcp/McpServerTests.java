package org.sipcodes.mcp;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.sipcodes.TestSite;
import org.sipcodes.site.Answer;
import org.sipcodes.site.Sent;

import static org.assertj.core.api.Assertions.assertThat;

/** The protocol as clients of both eras speak it, message by message. */
class McpServerTests {

	private static final McpServer SERVER = new McpServer(() -> TestSite.SITE);

	private static final McpEndpoint ENDPOINT = new McpEndpoint(SERVER, "sipcodes.example");

	/** What stands for the {@code _meta} of a modern request. */
	private static final String META = "\"_meta\":{\"io.modelcontextprotocol/protocolVersion\":\"2026-07-28\","
			+ "\"io.modelcontextprotocol/clientCapabilities\":{}}";

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`',
			textBlock = """
					server/discover | {META}                                        |      | 200 | "supportedVersions":["2026-07-28"]
					tools/list      | {META}                                        |      | 200 | "ttlMs":3600000,"cacheScope":"public"
					tools/list      | {META}                                        |      | 200 | "resultType":"complete"
					ping            | {META}                                        |      | 404 | -32601
					initialize      | {META}                                        |      | 404 | -32601
					unknown/method  | {META}                                        |      | 404 | -32601
					tools/call      | {"name":"explain_code","arguments":{"code":"486"},META} | explain_code | 200 | "structuredContent"
					tools/call      | {"name":"explain_code","arguments":{"code":"486"},META} | another      | 400 | -32020
					tools/call      | {"name":"explain_code","arguments":{"code":"486"},META} |              | 400 | -32020
					tools/call      | {"name":"explain_code","arguments":{"code":"486"},META} | =?base64?ZXhwbGFpbl9jb2Rl?= | 200 | Busy Here
					tools/call      | {"name":"explain_code","arguments":{"code":"486"},META} | =?base64?%?= | 400 | -32020
					tools/call      | {"name":"explain","arguments":{},META}        | explain | 200 | -32602
					resources/read  | {"uri":"sipcodes://ru/code/486",META}         | sipcodes://ru/code/486 | 200 | # 486 Busy Here
					resources/read  | {"uri":"sipcodes://en/pair/600-486",META}     | sipcodes://en/pair/600-486 | 200 | 486 Busy Here vs 600
					resources/read  | {"uri":"sipcodes:///llms.txt",META}           | sipcodes:///llms.txt | 200 | # sipcodes
					resources/read  | {"uri":"sipcodes://en/code/999",META}         | sipcodes://en/code/999 | 200 | "data":{"uri":"sipcodes://en/code/999"}
					resources/read  | {"uri":"sipcodes://xx/code/486",META}         | sipcodes://xx/code/486 | 200 | -32602
					resources/read  | {"uri":"file:///etc/passwd",META}             | file:///etc/passwd | 200 | -32602
					resources/read  | {"uri":"sipcodes:///../pom.xml",META}         | sipcodes:///../pom.xml | 200 | -32602
					prompts/get     | {"name":"diagnose_call","arguments":{"evidence":"one way audio"},META} | diagnose_call | 200 | one way audio
					prompts/get     | {"name":"diagnose_call",META}                 | diagnose_call | 200 | -32602
					tools/list      | {"cursor":"2",META}                           |      | 200 | -32602
					""")
	void aModernRequestStandsAlone(String method, String parameters, String name, int status, String part) {
		Map<String, String> fields = new HashMap<>(Map.of("MCP-Protocol-Version", "2026-07-28", "Mcp-Method", method));
		if (name != null) {
			fields.put("Mcp-Name", name);
		}
		Reply reply = post(request(method, parameters), fields);
		assertThat(reply.status()).as(reply.body()).isEqualTo(status);
		assertThat(reply.body()).startsWith("{\"jsonrpc\":\"2.0\",\"id\":7,").contains(part);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`',
			textBlock = """
					2026-07-28 | tools/list   | {META}                  | 200 | "tools":[
					           | tools/list   | {META}                  | 400 | -32020
					2026-07-28 |              | {META}                  | 400 | -32020
					2026-07-28 | TOOLS/LIST   | {META}                  | 400 | -32020
					2025-11-25 | tools/list   | {META}                  | 400 | -32020
					2026-07-28 | tools/list   | {}                      | 400 | -32602
					2026-07-28 | tools/list   | {"_meta":{"io.modelcontextprotocol/protocolVersion":"2026-07-28"}} | 400 | -32602
					2099-01-01 | tools/list   | {"_meta":{"io.modelcontextprotocol/protocolVersion":"2099-01-01","io.modelcontextprotocol/clientCapabilities":{}}} | 400 | "code":-32022,"message":"Unsupported protocol version.","data":{"supported":["2026-07-28"],"requested":"2099-01-01"}
					2099-01-01 | tools/list   | {META}                  | 400 | -32020
					""")
	void headerFieldsSayWhatTheBodySays(String version, String method, String parameters, int status, String part) {
		Map<String, String> fields = new HashMap<>();
		if (version != null) {
			fields.put("MCP-Protocol-Version", version);
		}
		if (method != null) {
			fields.put("Mcp-Method", method);
		}
		Reply reply = post(request("tools/list", parameters), fields);
		assertThat(reply.status()).as(reply.body()).isEqualTo(status);
		assertThat(reply.body()).contains(part);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
			initialize      | {"protocolVersion":"2025-06-18","capabilities":{}} | 200 | "protocolVersion":"2025-06-18"
			initialize      | {"protocolVersion":"1999-01-01","capabilities":{}} | 200 | "protocolVersion":"2025-11-25"
			initialize      | {}                                    | 200 | "serverInfo":{"name":"sipcodes"
			ping            | {}                                    | 200 | "result":{}
			tools/list      | {}                                    | 200 | "name":"decode_trace"
			resources/list  | {}                                    | 200 | "uri":"sipcodes:///llms.txt"
			tools/call      | {"name":"map_cause","arguments":{"cause":"17"}} | 200 | "becomes":["486"]
			server/discover | {}                                    | 400 | -32602
			logging/setLevel| {"level":"info"}                      | 200 | -32601
			""")
	void aClientThatBeganWithAHandshakeIsServedToo(String method, String parameters, int status, String part) {
		Reply reply = post(request(method, parameters), Map.of());
		assertThat(reply.status()).as(reply.body()).isEqualTo(status);
		assertThat(reply.body()).contains(part).doesNotContain("resultType");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`', nullValues = "none", textBlock = """
			{"jsonrpc":"2.0","method":"notifications/initialized"}            | 202 | none
			{"jsonrpc":"2.0","method":"notifications/cancelled","params":{"requestId":1}} | 202 | none
			{"jsonrpc":"2.0","id":7,"method":"ping"                           | 400 | -32700
			nonsense                                                          | 400 | -32700
			[]                                                                | 400 | -32600
			[{"jsonrpc":"2.0","id":7,"method":"ping"}]                        | 400 | -32600
			null                                                              | 400 | -32600
			{"id":7,"method":"ping"}                                          | 400 | "id":7,"error":{"code":-32600
			{"jsonrpc":"1.0","id":7,"method":"ping"}                          | 400 | -32600
			{"jsonrpc":"2.0","id":7}                                          | 400 | -32600
			{"jsonrpc":"2.0","id":7,"result":{}}                              | 400 | -32600
			{"jsonrpc":"2.0","id":null,"method":"ping"}                       | 400 | -32600
			{"jsonrpc":"2.0","id":1.5,"method":"ping"}                        | 400 | -32600
			{"jsonrpc":"2.0","method":"ping"}                                 | 400 | -32600
			{"jsonrpc":"2.0","id":7,"method":"ping","params":[]}              | 400 | -32602
			{"jsonrpc":"2.0","id":7,"method":"ping","method":"tools/list"}    | 400 | -32700
			{"jsonrpc":"2.0","id":"a b","method":"ping"}                      | 200 | "id":"a b"
			{"jsonrpc":"2.0","id":123456789012345678901,"method":"ping"}      | 200 | "id":123456789012345678901
			""")
	void whatIsNoRequestIsAnsweredWithWhatIsWrong(String text, int status, String part) {
		Reply reply = post(text, Map.of());
		assertThat(reply.status()).as(reply.body()).isEqualTo(status);
		assertThat(reply.body()).contains((part == null) ? "" : part);
		assertThat(reply.body().isEmpty()).isEqualTo(part == null);
	}

	@ParameterizedTest
	@CsvSource({ "'', 200", "https://sipcodes.example, 200", "http://localhost:6274, 200", "http://127.0.0.1:6274, 200",
			"http://[::1]:6274, 200", "https://evil.example, 403", "https://sipcodes.example.evil.example, 403",
			"null, 403", "http://localhost.evil.example, 403", "'http://a b', 403" })
	void aScriptOfAnotherSiteIsRefused(String origin, int status) {
		assertThat(post(request("ping", "{}"), Map.of("Origin", origin)).status()).isEqualTo(status);
	}

	@Test
	void onlyATraceMayBeLong() {
		String trace = "SIP/2.0 486 Busy Here\\r\\n".repeat(4_000);
		String call = "{\"name\":\"decode_trace\",\"arguments\":{\"trace\":\"" + trace + "\"}}";
		assertThat(post(request("tools/call", call), Map.of()).status()).isEqualTo(200);
		assertThat(post(request("tools/call", call.replace("decode_trace", "explain_code")), Map.of()).status())
			.isEqualTo(413);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`',
			textBlock = """
					{"type":"ref/resource","uri":"sipcodes://{language}/code/{code}"}   | code     | 48   |          | 480
					{"type":"ref/resource","uri":"sipcodes://{language}/{kind}/{name}"} | language | p    |          | pt
					{"type":"ref/resource","uri":"sipcodes://{language}/{kind}/{name}"} | kind     | sym  |          | symptom
					{"type":"ref/resource","uri":"sipcodes://{language}/{kind}/{name}"} | name     | one  | symptom  | one-way-audio
					{"type":"ref/resource","uri":"sipcodes://{language}/{kind}/{name}"} | name     | retr | header   | retry-after
					{"type":"ref/prompt","name":"diagnose_call"}                        | platform | free |          | freeswitch
					{"type":"ref/prompt","name":"choose_response"}                      | code     | 60   |          | 600
					""")
	void whatIsTypedIsCompleted(String reference, String argument, String typed, String kind, String first) {
		String parameters = "{\"ref\":" + reference + ",\"argument\":{\"name\":\"" + argument + "\",\"value\":\""
				+ typed + "\"},\"context\":{\"arguments\":{" + ((kind == null) ? "" : "\"kind\":\"" + kind + "\"")
				+ "}}}";
		JsonNode answer = read(post(request("completion/complete", parameters), Map.of()).body());
		assertThat(answer.at("/result/completion/values/0").asString()).isEqualTo(first);
	}

	@Test
	void everyListedResourceCanBeRead() {
		JsonNode resources = read(post(request("resources/list", "{}"), Map.of()).body()).at("/result/resources");
		assertThat(resources.size()).isGreaterThan(3);
		resources.forEach((resource) -> {
			String uri = "{\"uri\":\"" + resource.get("uri").asString() + "\"}";
			JsonNode contents = read(post(request("resources/read", uri), Map.of()).body()).at("/result/contents/0");
			assertThat(contents.get("text").asString()).as(uri).isNotBlank();
			assertThat(contents.get("mimeType")).isEqualTo(resource.get("mimeType"));
		});
	}

	@ParameterizedTest
	@ValueSource(strings = { "modern", "legacy" })
	void noBrokenMessageMakesTheServerFail(String era) {
		Random random = new Random(21);
		List<String> whole = List.of(
				request("tools/call",
						"{\"name\":\"explain_code\",\"arguments\":{\"code\":\"486\",\"language\":\"en\"},META}"),
				request("tools/call", "{\"name\":\"map_cause\",\"arguments\":{\"cause\":\"17\"},META}"),
				request("resources/read", "{\"uri\":\"sipcodes://en/code/486\",META}"),
				request("prompts/get", "{\"name\":\"diagnose_call\",\"arguments\":{\"evidence\":\"x\"},META}"),
				request("completion/complete",
						"{\"ref\":{\"type\":\"ref/prompt\",\"name\":\"diagnose_call\"},\"argument\":{\"name\":\"platform\",\"value\":\"a\"},META}"));
		for (int i = 0; i < 5_000; i++) {
			String text = broken(whole.get(random.nextInt(whole.size())), random);
			Reply reply = era.equals("modern") ? SERVER.answer(text, new Envelope((field) -> "2026-07-28"))
					: SERVER.answer(text, new Envelope((field) -> ""));
			assertThat(reply.status()).as(text).isLessThan(500);
		}
	}

	/** One to four changes anywhere in a message. */
	private static String broken(String message, Random random) {
		StringBuilder text = new StringBuilder(message);
		String marks = "{}[]\",:\\0-9.e null\u0000\ud800я";
		for (int change = random.nextInt(4); change >= 0; change--) {
			int place = random.nextInt(text.length());
			switch (random.nextInt(4)) {
				case 0 -> text.deleteCharAt(place);
				case 1 -> text.insert(place, marks.charAt(random.nextInt(marks.length())));
				case 2 -> text.setCharAt(place, marks.charAt(random.nextInt(marks.length())));
				default -> text.delete(place, Math.min(text.length(), place + random.nextInt(40)));
			}
			if (text.isEmpty()) {
				return "";
			}
		}
		return text.toString();
	}

	private static String request(String method, String parameters) {
		return "{\"jsonrpc\":\"2.0\",\"id\":7,\"method\":\"" + method + "\",\"params\":"
				+ parameters.replace("META", META) + "}";
	}

	private static Reply post(String text, Map<String, String> fields) {
		byte[] body = text.getBytes(StandardCharsets.UTF_8);
		Answer answer = ENDPOINT.post(new Sent(Map.of(), body, (name) -> fields.getOrDefault(name, "")));
		return (answer instanceof Answer.Missing other)
				? new Reply(other.status(), new String(other.resource().bytes(), StandardCharsets.UTF_8))
				: new Reply(200, TestSite.text(answer));
	}

	private static JsonNode read(String text) {
		return JsonMapper.shared().readTree(text);
	}

}
