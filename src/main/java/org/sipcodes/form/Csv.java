package org.sipcodes.form;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

import org.sipcodes.model.Catalog;
import org.sipcodes.model.Code;
import org.sipcodes.model.CodeFacts;
import org.sipcodes.model.Entry;
import org.sipcodes.model.FactType;
import org.sipcodes.model.Kind;
import org.sipcodes.sheet.Causes;
import org.sipcodes.sheet.Urls;

/**
 * The facts as tables of comma-separated values (RFC 4180); several values in a cell are
 * separated by semicolons.
 *
 * @param catalog what has the facts
 * @param urls for complete addresses
 */
public record Csv(Catalog catalog, Urls urls) {

	public Document codes() {
		List<FactType<?>> facts = Kind.CODE.facts().subList(1, Kind.CODE.facts().size());
		List<Object> head = new ArrayList<>(List.of("code", CodeFacts.PHRASE.column(), "class"));
		facts.forEach((type) -> head.add(type.column()));
		head.addAll(List.of("summary", "url"));
		StringBuilder table = new StringBuilder(row(head));
		for (Code code : this.catalog.codes()) {
			List<Object> cells = new ArrayList<>(List.of(code.id(), code.phrase(), code.codeClass().tag()));
			facts.forEach((type) -> cells.add(code.facts().all(type)));
			cells.addAll(List.of(code.in(this.catalog.original()).summary(), url(code.entry())));
			table.append(row(cells));
		}
		return Document.of(table.toString(), Document.CSV);
	}

	public Document causes() {
		Causes causes = new Causes(this.catalog);
		StringBuilder table = new StringBuilder(row(List.of("cause", "name", "becomes", "made_from", "url")));
		for (Entry cause : this.catalog.entries(Kind.CAUSE)) {
			int number = Integer.parseInt(cause.name());
			table.append(row(List.of(number, cause.in(this.catalog.original()).title(), causes.codesOf(number),
					causes.madeFrom(number), url(cause))));
		}
		return Document.of(table.toString(), Document.CSV);
	}

	private String url(Entry entry) {
		return this.urls.absolute(this.urls.of(this.catalog.original(), entry));
	}

	private static String row(List<Object> cells) {
		return cells.stream().map(Csv::cell).collect(Collectors.joining(",")) + "\r\n";
	}

	private static String cell(Object value) {
		Collection<?> values = (value instanceof Collection<?> several) ? several : List.of(value);
		String text = values.stream().map(Object::toString).collect(Collectors.joining(";"));
		return text.matches("(?s).*[\",\r\n].*") ? '"' + text.replace("\"", "\"\"") + '"' : text;
	}

}
