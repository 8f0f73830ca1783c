package org.sipcodes.mcp;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

import org.sipcodes.form.Document;
import org.sipcodes.form.Json;
import org.sipcodes.model.Kind;
import org.sipcodes.model.Language;
import org.sipcodes.site.Answer;
import org.sipcodes.site.Refusal;
import org.sipcodes.site.Site;

/** Reads pages as Markdown, and the data. */
record Resources(Definitions definitions, Supplier<Site> site) {

	static final String SCHEME = "sipcodes://";

	Map<String, Object> read(Message message) {
		String uri = message.text("uri");
		Optional<Map<String, Object>> listed = this.definitions.list("resources")
			.stream()
			.filter((entry) -> uri.equals(entry.get("uri")))
			.findFirst();
		String type = (String) listed.map((entry) -> entry.get("mimeType")).orElse(Document.MARKDOWN);
		String text = listed.map((entry) -> path(uri))
			.or(() -> page(uri))
			.flatMap(this::text)
			.orElseThrow(() -> new Fault(Fault.WRONG_PARAMETERS, 200,
					"Resource not found; expected one of resources/list, or sipcodes://en/code/486.",
					Map.of("uri", uri)));
		return Json.object("contents", List.of(Json.object("uri", uri, "mimeType", type, "text", text)));
	}

	/** The address of a file: {@code /llms.txt} for {@code sipcodes:///llms.txt}. */
	private static String path(String uri) {
		return uri.substring(SCHEME.length());
	}

	/** The address of the Markdown of a page: {@code sipcodes://ru/code/486}. */
	private Optional<String> page(String uri) {
		List<String> parts = uri.startsWith(SCHEME) ? Arrays.asList(path(uri).split("/", 4)) : List.of();
		if (parts.size() != 3) {
			return Optional.empty();
		}
		try {
			Site known = this.site.get();
			Language language = known.language(parts.get(0));
			return address(known, language, parts.get(1), parts.get(2)).map(known.urls()::markdown);
		}
		catch (Refusal ex) {
			return Optional.empty();
		}
	}

	private static Optional<String> address(Site site, Language language, String kind, String name) {
		if (kind.equals(Kind.PAIR.name())) {
			String[] codes = name.split("-", 2);
			Codes both = new Codes(site, language);
			return (codes.length < 2) ? Optional.empty()
					: Optional.of(site.urls().pair(language, both.code(codes[0]), both.code(codes[1])));
		}
		return Kind.ALL.stream()
			.filter((known) -> known.name().equals(kind))
			.findFirst()
			.flatMap((known) -> site.catalog().entry(known, name, language))
			.map((entry) -> site.urls().of(language, entry));
	}

	private Optional<String> text(String path) {
		return (this.site.get().answer(path, Map.of()) instanceof Answer.Found found)
				? Optional.of(new String(found.resource().bytes(), StandardCharsets.UTF_8)) : Optional.empty();
	}

}
