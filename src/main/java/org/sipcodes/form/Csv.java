package org.sipcodes.form;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.sipcodes.model.Catalog;
import org.sipcodes.model.Code;
import org.sipcodes.model.CodeFacts;
import org.sipcodes.model.Entry;
import org.sipcodes.model.Kind;
import org.sipcodes.model.Language;
import org.sipcodes.sheet.Causes;
import org.sipcodes.sheet.Urls;

/**
 * The facts as tables of comma-separated values (RFC 4180); several values in a cell are
 * separated by semicolons.
 */
public final class Csv {

	private static final String LINE = "\r\n";

	private final Catalog catalog;

	private final Urls urls;

	public Csv(Catalog catalog, Urls urls) {
		this.catalog = catalog;
		this.urls = urls;
	}

	public Document codes() {
		Language language = this.catalog.original();
		List<Object> head = new ArrayList<>(List.of("code", CodeFacts.PHRASE.column(), "class"));
		Kind.CODE.facts().stream().skip(1).forEach((type) -> head.add(type.column()));
		head.addAll(List.of("summary", "url"));
		List<List<Object>> rows = new ArrayList<>(List.of(head));
		for (Code code : this.catalog.codes()) {
			List<Object> row = new ArrayList<>(List.of(code.id(), code.phrase(), code.codeClass().tag()));
			Kind.CODE.facts().stream().skip(1).forEach((type) -> row.add(FactsJson.value(type, code.facts())));
			row.add(code.in(language).summary());
			row.add(this.urls.absolute(this.urls.code(language, code)));
			rows.add(row);
		}
		return document(rows);
	}

	public Document causes() {
		Language language = this.catalog.original();
		Causes causes = new Causes(this.catalog);
		List<List<Object>> rows = new ArrayList<>(List.of(List.of("cause", "name", "becomes", "made_from", "url")));
		for (Entry cause : this.catalog.entries(Kind.CAUSE)) {
			int number = Integer.parseInt(cause.name());
			rows.add(List.of(number, cause.in(language).title(), causes.codesOf(number), causes.madeFrom(number),
					this.urls.absolute(this.urls.of(language, cause))));
		}
		return document(rows);
	}

	private static Document document(List<List<Object>> rows) {
		return Document.of(rows.stream()
			.map((row) -> row.stream().map(Csv::cell).collect(Collectors.joining(",")) + LINE)
			.collect(Collectors.joining()), Document.CSV);
	}

	private static String cell(Object value) {
		String text = value.toString();
		if (value instanceof Collection<?> values) {
			text = values.stream().map(String::valueOf).collect(Collectors.joining(";"));
		}
		else if (value instanceof Map<?, ?> named) {
			text = named.entrySet()
				.stream()
				.map((entry) -> entry.getKey() + ":" + entry.getValue())
				.collect(Collectors.joining(";"));
		}
		return text.matches("(?s).*[\",\r\n].*") ? '"' + text.replace("\"", "\"\"") + '"' : text;
	}

}
