package org.sipcodes.site;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.sipcodes.form.Csv;
import org.sipcodes.form.MarkdownForm;
import org.sipcodes.form.TextForm;
import org.sipcodes.model.Catalog;
import org.sipcodes.model.Kind;
import org.sipcodes.model.Labels;
import org.sipcodes.model.Language;
import org.sipcodes.sheet.Link;
import org.sipcodes.sheet.Part;
import org.sipcodes.sheet.Sheet;
import org.sipcodes.sheet.Sheets;
import org.sipcodes.sheet.Urls;

/**
 * Makes the page for developers from the table of operations; its examples are run and
 * not written by hand.
 */
final class Developers {

	/** The label of an operation that has another name there. */
	private static final Map<String, String> LABELS = Map.of("allCodes", "bulk");

	private static final String BUSY = "486";

	private final Catalog catalog;

	private final Sheets sheets;

	private final Urls urls;

	private final Operations operations;

	Developers(Catalog catalog, Sheets sheets, Urls urls, Operations operations) {
		this.catalog = catalog;
		this.sheets = sheets;
		this.urls = urls;
		this.operations = operations;
	}

	Sheet of(Language language) {
		return this.sheets.site(language).developers(addresses(language), examples(language));
	}

	private List<Link> addresses(Language language) {
		Labels labels = language.labels();
		List<Link> links = new ArrayList<>();
		for (Operation operation : this.operations.all()) {
			String example = operation.example();
			String query = language.isDefault() ? "" : (example.contains("?") ? "&" : "?") + "lang=" + language.tag();
			links.add(new Link(example + query, example, note(labels, operation)));
		}
		Map<String, String> files = Map.of("csv", "/data/codes.csv", "causes-csv", "/data/causes.csv", "openapi",
				"/openapi.json", "feed", this.urls.page(language, "feed.xml"), "llms", "/llms.txt");
		List.of("csv", "causes-csv", "openapi", "feed", "llms")
			.forEach((name) -> links.add(new Link(String.valueOf(files.get(name)), String.valueOf(files.get(name)),
					labels.get("developers.api." + name))));
		return links;
	}

	private static String note(Labels labels, Operation operation) {
		return Kind.ALL.stream()
			.filter((kind) -> kind.isPlain() && List.of(kind.name(), kind.folder()).contains(operation.name()))
			.findFirst()
			.map((kind) -> labels.get("search.group." + kind.name()))
			.orElseGet(() -> labels.get("developers.api." + LABELS.getOrDefault(operation.name(), operation.name())));
	}

	private List<Part.Section> examples(Language language) {
		List<Part.Section> examples = new ArrayList<>();
		this.catalog.code(BUSY, language).ifPresent((busy) -> {
			Sheet sheet = this.sheets.code(language, busy);
			examples.add(example(language, "terminal", this.urls.home(language) + BUSY, 9,
					new TextForm(this.urls).of(sheet, false).text()));
			new MarkdownForm(this.urls).of(sheet)
				.ifPresent((markdown) -> examples
					.add(example(language, "markdown", this.urls.code(language, busy), 12, markdown.text())));
			examples.add(asked(language, "code", "codes/486", 42));
		});
		examples.add(asked(language, "compare", "compare/486/600", 36));
		examples.add(asked(language, "cause", "causes/17", 24));
		examples.add(asked(language, "errors", "codes/499", 7));
		examples.add(example(language, "data", "/data/causes.csv", 4,
				new Csv(this.catalog, this.urls).causes().text().replace("\r\n", "\n")));
		return examples;
	}

	/** An example of the API. */
	private Part.Section asked(Language language, String key, String thing, int lines) {
		String output = this.operations.answer("/api/v1/" + thing, Map.of("lang", language.tag()))
			.orElseThrow()
			.document()
			.text();
		return example(language, key, this.urls.api(language, thing), lines, output);
	}

	private Part.Section example(Language language, String key, String path, int lines, String output) {
		Labels labels = language.labels();
		List<String> all = output.lines().toList();
		String options = key.equals("markdown") ? "-H 'Accept: text/markdown' " : "";
		String command = "curl -s " + options + "'" + this.urls.absolute(path) + "'"
				+ ((all.size() > lines) ? " | head -n " + lines : "");
		String lead = labels.format("developers." + key + ".lead", key.equals("compare") ? "curated" : "?color");
		return new Part.Section(key, labels.get("developers." + key), 2, true, List.of(), List.of(new Part.Lead(lead),
				new Part.Command(command, all.stream().limit(lines).collect(Collectors.joining("\n")))));
	}

}
