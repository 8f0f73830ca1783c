package org.sipcodes.form;

import java.net.URI;
import java.util.List;
import java.util.Map;

import org.sipcodes.read.ClassPath;
import org.sipcodes.sheet.Urls;

/**
 * What agents read to find the server of the Model Context Protocol before they connect.
 *
 * @param urls for complete addresses
 */
public record Agents(Urls urls) {

	/** Where the server is. */
	public static final String ENDPOINT = "/mcp";

	private static final String NAME = "sipcodes";

	private static final String TITLE = "sipcodes: SIP response codes";

	private static final String DESCRIPTION = "What a SIP response code means, who sent it, why, and what to do now.";

	private static final String SCHEMA = "https://static.modelcontextprotocol.io/schemas/v2/server-card.schema.json";

	/** The one that the build wrote down. */
	private static final String VERSION = ClassPath.text("/META-INF/build-info.properties")
		.flatMap((build) -> build.lines().filter((line) -> line.startsWith("build.version=")).findFirst())
		.map((line) -> line.replaceFirst(".*=", ""))
		.orElse("0");

	/** How the server introduces itself. */
	public static Map<String, Object> server() {
		return Json.object("name", NAME, "title", TITLE, "version", VERSION, "description", DESCRIPTION);
	}

	/** The card of the server (SEP-2127). */
	public Document card() {
		Map<String, Object> remote = Json.object("type", "streamable-http", "url", this.urls.absolute(ENDPOINT));
		return Document.of(Json
			.write(Json.object("$schema", SCHEMA, "name", "org.sipcodes/" + NAME, "version", VERSION, "title", TITLE,
					"description", DESCRIPTION, "websiteUrl", this.urls.absolute("/"), "remotes", List.of(remote))),
				Document.SERVER_CARD);
	}

	/** The list of what this site has for agents. */
	public Document catalog() {
		String host = URI.create(this.urls.absolute("/")).getHost();
		Map<String, Object> entry = Json.object("identifier", "urn:air:" + host + ":" + NAME, "displayName", TITLE,
				"type", Document.SERVER_CARD, "url", this.urls.absolute(ENDPOINT + "/server-card.json"), "description",
				DESCRIPTION);
		return Document.of(Json.write(Json.object("specVersion", "1.0", "entries", List.of(entry))),
				Document.AI_CATALOG);
	}

}
