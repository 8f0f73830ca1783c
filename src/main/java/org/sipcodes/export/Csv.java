package org.sipcodes.export;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.sipcodes.catalog.Catalog;
import org.sipcodes.catalog.Code;
import org.sipcodes.language.Language;
import org.sipcodes.page.CausePage;
import org.sipcodes.page.Pages;
import org.sipcodes.page.Urls;

/**
 * The facts as tables of comma-separated values (RFC 4180); a cell with several has
 * semicolons.
 */
public final class Csv {

	private static final String LINE = "\r\n";

	private final Catalog catalog;

	private final Pages pages;

	private final Urls urls;

	public Csv(Catalog catalog, Pages pages, Urls urls) {
		this.catalog = catalog;
		this.pages = pages;
		this.urls = urls;
	}

	public Form codes() {
		List<List<Object>> rows = new ArrayList<>();
		rows.add(List.of("code", "phrase", "class", "origins", "status", "about", "sent_by", "not_by", "answers",
				"not_to", "headers", "retry", "forking", "ends", "body", "cause", "from_causes", "specs", "updated",
				"summary", "url"));
		this.catalog.codes().forEach((code) -> rows.add(code(code)));
		return form(rows);
	}

	private List<Object> code(Code code) {
		CatalogJson.FactWords facts = CatalogJson.words(code.facts());
		return List.of(code.id(), code.facts().phrase(), code.codeClass().tag(), facts.origins(), facts.status(),
				facts.about(), facts.sentBy(), facts.notBy(), facts.answers(), facts.notTo(), headers(facts.headers()),
				facts.retry(), facts.forking(), facts.ends(), facts.body(), facts.cause(), facts.fromCauses(),
				code.facts().specs(), code.facts().updated(), code.in(language()).summary(),
				this.urls.absolute(this.urls.code(language(), code)));
	}

	public Form causes() {
		List<List<Object>> rows = new ArrayList<>();
		rows.add(List.of("cause", "name", "becomes", "made_from", "url"));
		this.catalog.causes().forEach((cause) -> {
			CausePage page = this.pages.cause(language(), cause);
			rows.add(List.of(cause.number(), page.name(), CatalogJson.codes(page.becomes()),
					CatalogJson.codes(page.madeFrom()), this.urls.absolute(page.head().path())));
		});
		return form(rows);
	}

	private Language language() {
		return this.catalog.languages().get(0);
	}

	private static List<String> headers(Map<String, String> headers) {
		return headers.entrySet().stream().map((header) -> header.getKey() + ":" + header.getValue()).toList();
	}

	private static Form form(List<List<Object>> rows) {
		String text = rows.stream()
			.map((row) -> row.stream().map(Csv::cell).collect(Collectors.joining(",")) + LINE)
			.collect(Collectors.joining());
		return new Form(text, Form.CSV, "", "");
	}

	private static String cell(Object value) {
		String text = (value instanceof List<?> values)
				? values.stream().map(String::valueOf).collect(Collectors.joining(";")) : value.toString();
		return text.matches("(?s).*[\",\r\n].*") ? '"' + text.replace("\"", "\"\"") + '"' : text;
	}

}
