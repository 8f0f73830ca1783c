package org.sipcodes.mcp;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.sipcodes.TestSite;

import static org.assertj.core.api.Assertions.assertThat;

/** What agents and registries read of the server before they connect says the same. */
class AgentsTests {

	@ParameterizedTest
	@ValueSource(strings = { "/mcp/server-card.json", "/.well-known/mcp/server-card.json" })
	void theCardLeadsToTheServer(String path) {
		JsonNode card = read(TestSite.html(path));
		assertThat(card.get("name").asString()).matches("[a-zA-Z0-9.-]+/[a-zA-Z0-9._-]+");
		assertThat(card.get("description").asString()).hasSizeBetween(1, 100);
		assertThat(card.at("/remotes/0/type").asString()).isEqualTo("streamable-http");
		assertThat(card.at("/remotes/0/url").asString()).isEqualTo(TestSite.ORIGIN + "/mcp");
	}

	@Test
	void theCatalogLeadsToTheCard() {
		JsonNode entry = read(TestSite.html("/.well-known/ai-catalog.json")).at("/entries/0");
		assertThat(entry.get("type").asString()).isEqualTo("application/mcp-server-card+json");
		assertThat(entry.get("url").asString()).isEqualTo(TestSite.ORIGIN + "/mcp/server-card.json");
	}

	@Test
	void theEntryForTheRegistryAgreesWithTheCard() throws IOException {
		JsonNode entry = read(Files.readString(Path.of("server.json")));
		JsonNode card = read(TestSite.html("/mcp/server-card.json"));
		for (String field : new String[] { "name", "title", "description" }) {
			assertThat(entry.get(field)).as(field).isEqualTo(card.get(field));
		}
		assertThat(card.get("version").asString()).startsWith(entry.get("version").asString());
	}

	private static JsonNode read(String text) {
		return JsonMapper.shared().readTree(text);
	}

}
