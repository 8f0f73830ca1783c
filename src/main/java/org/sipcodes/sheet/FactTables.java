package org.sipcodes.sheet;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.sipcodes.model.Catalog;
import org.sipcodes.model.Cause;
import org.sipcodes.model.CodeFacts;
import org.sipcodes.model.Entry;
import org.sipcodes.model.FactRow.Look;
import org.sipcodes.model.FactRow;
import org.sipcodes.model.FactType;
import org.sipcodes.model.Facts;
import org.sipcodes.model.Inline.Style;
import org.sipcodes.model.Inline;
import org.sipcodes.model.Kind;
import org.sipcodes.model.Labels;
import org.sipcodes.model.Language;
import org.sipcodes.model.Named;
import org.sipcodes.model.Seconds;
import org.sipcodes.model.Spec;
import org.sipcodes.model.Word;

/**
 * The facts of things in the words of a language.
 *
 * @param catalog what has pages
 * @param language of the words
 */
record FactTables(Catalog catalog, Language language) {

	private static final Inline COMMA = Inline.text(", ");

	/**
	 * The rows of the table of a kind; every thing has the same ones, so that two can be
	 * beside each other.
	 */
	List<Part.Fact> rows(Kind kind, List<Facts> things) {
		return kind.rows()
			.stream()
			.map((row) -> new Part.Fact(row.label(), label("fact." + row.label()),
					things.stream().map((facts) -> values(row, facts)).toList()))
			.toList();
	}

	/** Values on one line. */
	Part.Cell cell(List<?> values) {
		List<Inline> line = new ArrayList<>();
		for (Object value : values) {
			line.addAll(line.isEmpty() ? List.of() : List.of(COMMA));
			line.addAll(value(value));
		}
		return new Part.Cell(line.isEmpty() ? List.of() : List.of(line), "");
	}

	/** A header field, with a link if it has a page. */
	Inline field(String name) {
		return this.catalog.header(name, this.language)
			.map((entry) -> link(entry, Inline.code(name)))
			.orElse(Inline.code(name));
	}

	/** The values of a row, one per line. */
	private List<List<Inline>> values(FactRow row, Facts facts) {
		List<List<Inline>> lines = isUndefined(row, facts) ? new ArrayList<>() : lines(row, facts.all(row.type()));
		FactType<?> except = row.except();
		if (except != null) {
			for (List<Inline> line : lines(row, facts.all(except))) {
				lines.add(this.language.labels().around("fact.not", line));
			}
		}
		return lines.isEmpty() ? List.of(List.of(Inline.text(label("fact.none")))) : lines;
	}

	/** A code that no RFC has defined cites sections on other things. */
	private static boolean isUndefined(FactRow row, Facts facts) {
		List<Word> origins = facts.all(CodeFacts.ORIGINS);
		return row.type() == CodeFacts.SPECS && !origins.isEmpty()
				&& origins.stream().noneMatch((origin) -> origin.is("iana") || origin.is("rfc2543"));
	}

	private List<List<Inline>> lines(FactRow row, List<?> values) {
		List<List<Inline>> lines = new ArrayList<>();
		for (Object value : values) {
			List<Inline> line = value(value);
			if (row.look() == Look.JOINED && !lines.isEmpty()) {
				lines.get(0).add(COMMA);
				lines.get(0).addAll(line);
			}
			else if (row.look() != Look.FIRST || lines.isEmpty()) {
				lines.add(new ArrayList<>(line));
			}
		}
		return lines;
	}

	private List<Inline> value(Object value) {
		if (value instanceof Word word) {
			String key = word.key();
			return List.of(word.isProtocolText() ? linked(Kind.METHOD, key.toLowerCase(Locale.ROOT), Inline.code(key))
					: Inline.text(label(word.label())));
		}
		if (value instanceof Named<?> named) {
			Inline level = new Inline(Style.LEVEL, "", value(named.value()));
			return List.of(field(named.name()), Inline.text(" "), level);
		}
		if (value instanceof Spec spec && !spec.url().isEmpty()) {
			return List.of(Inline.link(spec.url(), spec.toString()));
		}
		if (value instanceof Cause cause) {
			return List.of(cause.isNumber() ? Inline.link(Kind.CAUSE.target(cause.toString()), cause.toString())
					: Inline.text(label("cause." + cause)));
		}
		return List.of(Inline.text((value instanceof Seconds time) ? seconds(time) : value.toString()));
	}

	private Inline linked(Kind kind, String name, Inline text) {
		return this.catalog.entry(kind, name, this.language).map((entry) -> link(entry, text)).orElse(text);
	}

	private static Inline link(Entry entry, Inline text) {
		return new Inline(Style.LINK, entry.target(), List.of(text));
	}

	/** A time with its unit, as the language writes numbers. */
	private String seconds(Seconds time) {
		Labels labels = this.language.labels();
		return labels.format("time.s", labels.decimal(time.toString()));
	}

	private String label(String key) {
		return this.language.labels().get(key);
	}

}
