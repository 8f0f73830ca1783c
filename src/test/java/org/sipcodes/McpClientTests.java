package org.sipcodes;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.modelcontextprotocol.client.McpClient;
import io.modelcontextprotocol.client.McpSyncClient;
import io.modelcontextprotocol.client.transport.HttpClientStreamableHttpTransport;
import io.modelcontextprotocol.spec.McpSchema;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.sipcodes.mcp.McpEndpoint;
import org.sipcodes.mcp.McpServer;
import org.sipcodes.server.SiteServer;
import org.sipcodes.server.Traffic;
import org.sipcodes.site.LiveSite;

import static org.assertj.core.api.Assertions.assertThat;

/** The reference client of the Model Context Protocol uses everything, over HTTP. */
class McpClientTests {

	/** Of a machine that has other work too. */
	private static final Duration PATIENCE = Duration.ofMinutes(2);

	private static final MeterRegistry REGISTRY = new SimpleMeterRegistry();

	private static Server server;

	private static McpSyncClient client;

	@BeforeAll
	static void connect() throws Exception {
		LiveSite site = new LiveSite(TestSite.ROOT, TestSite.ORIGIN, REGISTRY);
		McpEndpoint endpoint = new McpEndpoint(new McpServer(site::current), "sipcodes.example");
		server = new Server();
		ServerConnector connector = new ServerConnector(server);
		server.addConnector(connector);
		new SiteServer(site, (path) -> path.equals("/mcp") ? Optional.of(endpoint) : Optional.empty(), false,
				new Traffic(REGISTRY))
			.customize(server);
		server.start();
		String address = "http://localhost:" + connector.getLocalPort();
		client = McpClient.sync(HttpClientStreamableHttpTransport.builder(address).build())
			.initializationTimeout(PATIENCE)
			.requestTimeout(PATIENCE)
			.build();
		client.initialize();
	}

	@AfterAll
	static void disconnect() throws Exception {
		client.closeGracefully();
		server.stop();
	}

	@Test
	void itLearnsWhoAnswersAndWhatThereIs() {
		assertThat(client.getServerInfo().name()).isEqualTo("sipcodes");
		assertThat(client.getServerInstructions()).contains("decode_trace");
		assertThat(client.listTools().tools()).extracting(McpSchema.Tool::name)
			.containsExactly("explain_code", "compare_codes", "search_reference", "decode_trace", "map_cause");
		client.ping();
	}

	/** The client itself compares each answer with the schema of its tool. */
	@ParameterizedTest
	@CsvSource({ "explain_code, code, 486, Busy Here", "search_reference, query, one way audio, one-way-audio",
			"decode_trace, trace, SIP/2.0 486 Busy Here, The call failed with 486", "map_cause, cause, 17, User busy" })
	void itCallsATool(String tool, String argument, String value, String part) {
		McpSchema.CallToolResult result = client
			.callTool(McpSchema.CallToolRequest.builder(tool).arguments(Map.of(argument, value)).build());
		assertThat(result.isError()).isFalse();
		assertThat(result.structuredContent().toString()).contains(part);
	}

	@Test
	void itComparesTwoCodes() {
		McpSchema.CallToolResult result = client.callTool(
				McpSchema.CallToolRequest.builder("compare_codes").arguments(Map.of("a", "486", "b", "603")).build());
		assertThat(result.structuredContent().toString()).contains("decides");
	}

	@Test
	void itReadsWhatATemplateNamesAndWhatIsListed() {
		assertThat(client.listResourceTemplates().resourceTemplates()).hasSize(2);
		assertThat(client.readResource(McpSchema.ReadResourceRequest.builder("sipcodes://pt/code/486").build())
			.contents()
			.toString()).contains("486 Busy Here");
		assertThat(client.listResources().resources()).isNotEmpty();
	}

	@Test
	void itGetsAPrompt() {
		assertThat(client.listPrompts().prompts()).hasSize(2);
		McpSchema.GetPromptResult prompt = client.getPrompt(McpSchema.GetPromptRequest.builder("choose_response")
			.arguments(Map.of("situation", "the user pressed reject"))
			.build());
		assertThat(List.of(prompt.messages()).toString()).contains("the user pressed reject", "compare_codes");
	}

	@Test
	void answersAreCountedAsWhatTheyAre() {
		client.ping();
		assertThat(REGISTRY.get("sipcodes.requests").tags("type", "mcp", "status", "2xx").timer().count()).isPositive();
	}

}
