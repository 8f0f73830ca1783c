package org.sipcodes.export;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

import org.sipcodes.catalog.About;
import org.sipcodes.catalog.Body;
import org.sipcodes.catalog.Catalog;
import org.sipcodes.catalog.Direction;
import org.sipcodes.catalog.Ends;
import org.sipcodes.catalog.Forking;
import org.sipcodes.catalog.Level;
import org.sipcodes.catalog.Method;
import org.sipcodes.catalog.Origin;
import org.sipcodes.catalog.Retry;
import org.sipcodes.catalog.Sender;
import org.sipcodes.catalog.Status;
import org.sipcodes.catalog.Topic;
import org.sipcodes.catalog.Word;
import org.sipcodes.language.Language;
import org.sipcodes.page.Urls;

/**
 * The description of the API: written by hand, but for what the catalog knows better,
 * languages and vocabularies.
 */
public final class OpenApi {

	private static final String FILE = "openapi.json";

	private static final Map<String, Word[]> VOCABULARIES = Map.ofEntries(Map.entry("Origin", Origin.values()),
			Map.entry("Status", Status.values()), Map.entry("About", About.values()),
			Map.entry("Sender", Sender.values()), Map.entry("Method", Method.values()),
			Map.entry("Level", Level.values()), Map.entry("Retry", Retry.values()),
			Map.entry("Forking", Forking.values()), Map.entry("Ends", Ends.values()), Map.entry("Body", Body.values()),
			Map.entry("Direction", Direction.values()), Map.entry("Topic", Topic.values()));

	private final Urls urls;

	public OpenApi(Urls urls) {
		this.urls = urls;
	}

	public Form describe(Catalog catalog) {
		try (InputStream file = Objects.requireNonNull(OpenApi.class.getResourceAsStream(FILE), FILE)) {
			ObjectNode document = (ObjectNode) Json.MAPPER.readTree(file);
			((ObjectNode) document.withArray("servers").get(0)).put("url", this.urls.absolute(""));
			ObjectNode schemas = document.withObject("/components/schemas");
			VOCABULARIES.forEach((name, words) -> words(schemas.withObject("/" + name),
					Arrays.stream(words).map(Word::key).toList()));
			words(schemas.withObject("/Language"), catalog.languages().stream().map(Language::tag).toList());
			words(schemas.withObject("/CodeId"), catalog.codes().stream().map((code) -> code.id().toString()).toList());
			return new Form(Json.write(document), Form.JSON, "", "");
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static void words(ObjectNode schema, List<String> words) {
		schema.put("type", "string");
		ArrayNode list = schema.putArray("enum");
		words.forEach(list::add);
	}

}
