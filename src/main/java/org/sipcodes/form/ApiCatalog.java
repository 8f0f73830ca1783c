package org.sipcodes.form;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.sipcodes.model.Language;
import org.sipcodes.sheet.Urls;

/**
 * What there is for programs, as a set of links (RFC 9727).
 *
 * @param urls for complete addresses
 */
public record ApiCatalog(Urls urls) {

	/** Where every site has it. */
	public static final String PATH = "/.well-known/api-catalog";

	/** The media type of the set, and what it is a set of. */
	public static final String TYPE = "application/linkset+json;profile=\"https://www.rfc-editor.org/info/rfc9727\"";

	/** Writes it with the documentation in all languages. */
	public Document write(List<Language> languages) {
		String api = this.urls.absolute("/api/v1/");
		List<Object> documentation = new ArrayList<>();
		for (Language language : languages) {
			documentation.add(Json.object("href", this.urls.absolute(this.urls.page(language, "developers")), "type",
					"text/html", "hreflang", List.of(language.tag())));
		}
		String mcp = this.urls.absolute(Agents.ENDPOINT);
		Map<String, Object> catalog = Json.object("anchor", this.urls.absolute(PATH), "item",
				List.of(Json.object("href", api), Json.object("href", mcp)));
		Map<String, Object> description = Json.object("anchor", api, "service-desc",
				List.of(Json.object("href", this.urls.absolute("/openapi.json"), "type", Document.JSON)), "service-doc",
				documentation);
		Map<String, Object> server = Json.object("anchor", mcp, "service-desc", List.of(Json.object("href",
				this.urls.absolute(Agents.ENDPOINT + "/server-card.json"), "type", Document.SERVER_CARD)));
		return Document.of(Json.write(Json.object("linkset", List.of(catalog, description, server))), TYPE);
	}

}
