package org.sipcodes.sheet;

import java.util.ArrayList;
import java.util.List;

import org.sipcodes.model.Cause;
import org.sipcodes.model.CodeFacts;
import org.sipcodes.model.FactRow;
import org.sipcodes.model.FactRow.Look;
import org.sipcodes.model.FactType;
import org.sipcodes.model.Facts;
import org.sipcodes.model.Inline;
import org.sipcodes.model.Inline.Style;
import org.sipcodes.model.Kind;
import org.sipcodes.model.Labels;
import org.sipcodes.model.Named;
import org.sipcodes.model.Spec;
import org.sipcodes.model.Word;

/** The facts of things in the words of a language. */
record FactTables(Labels labels) {

	private static final Inline COMMA = Inline.text(", ");

	/**
	 * The rows of the table of a kind; every thing has the same ones, so that two can be
	 * beside each other.
	 */
	List<Part.Fact> rows(Kind kind, List<Facts> things) {
		return kind.rows()
			.stream()
			.map((row) -> new Part.Fact(row.label(), this.labels.get("fact." + row.label()),
					things.stream().map((facts) -> values(row, facts)).toList()))
			.toList();
	}

	/** The values of a row, one per line. */
	private List<List<Inline>> values(FactRow row, Facts facts) {
		List<List<Inline>> lines = isUndefined(row, facts) ? new ArrayList<>() : lines(row, facts.all(row.type()));
		FactType<?> except = row.except();
		if (except != null) {
			for (List<Inline> line : lines(row, facts.all(except))) {
				lines.add(this.labels.around("fact.not", line));
			}
		}
		return lines.isEmpty() ? List.of(List.of(Inline.text(this.labels.get("fact.none")))) : lines;
	}

	/** A code that no RFC has defined cites sections on other things. */
	private static boolean isUndefined(FactRow row, Facts facts) {
		return row.type() == CodeFacts.SPECS && facts.all(CodeFacts.ORIGINS)
			.stream()
			.noneMatch((origin) -> origin.is("iana") || origin.is("rfc2543"));
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
			return List.of(word.isProtocolText() ? Inline.code(key) : Inline.text(this.labels.get(word.label())));
		}
		if (value instanceof Named<?> named) {
			Inline level = new Inline(Style.LEVEL, "", value(named.value()));
			return List.of(Inline.code(named.name()), Inline.text(" "), level);
		}
		if (value instanceof Spec spec && !spec.url().isEmpty()) {
			return List.of(Inline.link(spec.url(), spec.toString()));
		}
		if (value instanceof Cause cause) {
			return List.of(cause.isNumber() ? Inline.link(Kind.CAUSE.target(cause.toString()), cause.toString())
					: Inline.text(this.labels.get("cause." + cause)));
		}
		return List.of(Inline.text(value.toString()));
	}

}
