package org.sipcodes.site;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.sipcodes.form.Agents;
import org.sipcodes.form.Csv;
import org.sipcodes.form.Document;
import org.sipcodes.form.MarkdownForm;
import org.sipcodes.form.TerminalCards;
import org.sipcodes.form.TextForm;
import org.sipcodes.model.Block;
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
 *
 * @param catalog for the examples
 * @param sheets makes the page
 * @param urls for complete addresses
 * @param operations the table
 */
record Developers(Catalog catalog, Sheets sheets, Urls urls, Operations operations) {

	Sheet of(Language language) {
		return this.sheets.site(language).developers(addresses(language), examples(language));
	}

	private List<Link> addresses(Language language) {
		Labels labels = language.labels();
		List<Link> links = new ArrayList<>();
		for (Operation operation : this.operations.all()) {
			if (!this.urls.areServed() && !this.operations.addresses().contains(operation.example())) {
				continue;
			}
			String example = operation.example();
			String query = language.isDefault() || !this.urls.areServed() ? ""
					: (example.contains("?") ? "&" : "?") + "lang=" + language.tag();
			links.add(new Link(example + query, example, note(labels, operation)));
		}
		links.add(file(labels, "decode", this.urls.page(language, "decode")));
		this.catalog.lab()
			.recordings()
			.stream()
			.filter((recording) -> recording.code().toString().equals("486"))
			.limit(1)
			.forEach((call) -> links.add(file(labels, "lab", this.urls.recorded(call.file()))));
		links.add(file(labels, "csv", "/data/codes.csv"));
		links.add(file(labels, "causes-csv", "/data/causes.csv"));
		if (this.urls.areServed()) {
			links.add(file(labels, "openapi", "/openapi.json"));
			links.add(file(labels, "mcp", Agents.ENDPOINT + "/server-card.json"));
		}
		if (this.urls.areComplete()) {
			links.add(file(labels, "feed", this.urls.page(language, "feed.xml")));
		}
		links.add(file(labels, "llms", "/llms.txt"));
		return links;
	}

	private static Link file(Labels labels, String name, String path) {
		return new Link(path, path, labels.get("developers.api." + name));
	}

	private static String note(Labels labels, Operation operation) {
		for (Kind kind : Kind.ALL) {
			if (kind.isPlain() && List.of(kind.name(), kind.folder()).contains(operation.name())) {
				return labels.get("search.group." + kind.name());
			}
		}
		String name = operation.name().equals("allCodes") ? "bulk" : operation.name().replaceAll("_.*", "");
		return labels.get("developers.api." + name);
	}

	private List<Part.Section> examples(Language language) {
		List<Part.Section> examples = new ArrayList<>();
		if (!this.urls.areServed()) {
			return examples;
		}
		this.catalog.code("486", language).ifPresent((busy) -> {
			Sheet sheet = this.sheets.code(language, busy);
			String text = TextForm.of(sheet, this.urls, false).text();
			String markdown = MarkdownForm.of(sheet, this.urls).orElseThrow().text();
			examples.add(example(language, "terminal", this.urls.home(language) + "486", 9, text));
			examples.add(shell(language));
			examples.add(example(language, "markdown", this.urls.code(language, busy), 12, markdown));
			examples.add(asked(language, "code", "codes/486", 42));
		});
		examples.add(asked(language, "compare", "compare/486/600", 36));
		examples.add(asked(language, "cause", "causes/17", 24));
		examples.add(asked(language, "errors", "codes/499", 7));
		String causes = new Csv(this.catalog, this.urls).causes().text();
		examples.add(example(language, "data", "/data/causes.csv", 4, causes));
		return examples;
	}

	/** Functions for a shell. */
	private Part.Section shell(Language language) {
		Labels labels = language.labels();
		Block functions = new Block.Fence("", new TerminalCards(this.urls).functions(language), 0);
		return new Part.Section("shell", labels.get("developers.shell"), 2, true, List.of(),
				List.of(new Part.Lead(labels.get("developers.shell.lead")), new Part.Prose(List.of(functions))));
	}

	/** An example of the API. */
	private Part.Section asked(Language language, String key, String thing, int lines) {
		Map<String, String> parameters = Map.of("lang", language.tag());
		Document output = this.operations.answer("/api/v1/" + thing, parameters).orElseThrow().document();
		return example(language, key, this.urls.api(language, thing), lines, output.text());
	}

	private Part.Section example(Language language, String key, String path, int lines, String output) {
		Labels labels = language.labels();
		List<String> all = output.lines().toList();
		String options = key.equals("markdown") ? "-H 'Accept: text/markdown' " : "";
		String command = "curl -s " + options + "'" + this.urls.absolute(path) + "'"
				+ ((all.size() > lines) ? " | head -n " + lines : "");
		String lead = labels.format("developers." + key + ".lead", key.equals("compare") ? "curated" : "?color=1");
		return new Part.Section(key, labels.get("developers." + key), 2, true, List.of(), List.of(new Part.Lead(lead),
				new Part.Command(command, all.stream().limit(lines).collect(Collectors.joining("\n")))));
	}

}
