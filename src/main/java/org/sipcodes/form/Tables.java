package org.sipcodes.form;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.sipcodes.model.Labels;
import org.sipcodes.sheet.Link;
import org.sipcodes.sheet.Part;

/** Brings parts that only a screen shows in their own way into a form for text. */
final class Tables {

	private Tables() {
	}

	/** Facts as a table with a column for their names. */
	static Part.Table of(Part.FactTable facts, Labels labels) {
		List<Link> head = new ArrayList<>(List.of(new Link("", labels.get("pair.fact"), "")));
		facts.codes().forEach((code) -> head.add(new Link("", code.name(), "")));
		if (facts.codes().isEmpty()) {
			head.add(new Link("", "", ""));
		}
		List<Part.Row> rows = new ArrayList<>();
		for (Part.Fact fact : facts.rows()) {
			List<Part.Cell> cells = new ArrayList<>(List.of(Part.Cell.of(fact.name() + (fact.differs() ? " ≠" : ""))));
			fact.values().forEach((values) -> cells.add(new Part.Cell(values, "")));
			rows.add(new Part.Row("", cells));
		}
		return new Part.Table("facts", "", head, rows);
	}

	/** The label of a note with the sign behind it. */
	static Optional<String> label(Part.Note note) {
		return note.label().isEmpty() ? Optional.empty()
				: Optional.of(note.label() + (note.look().equals("decides") ? ":" : "."));
	}

}
