package org.sipcodes.form;

import java.util.ArrayList;
import java.util.List;

import org.sipcodes.model.Block;
import org.sipcodes.model.Inline;
import org.sipcodes.model.Inline.Style;
import org.sipcodes.model.Language;
import org.sipcodes.sheet.CodeLink;
import org.sipcodes.sheet.Link;
import org.sipcodes.sheet.Part;
import org.sipcodes.sheet.Sheet;

/** Writes the parts of one sheet as text; a form decides how pieces and tables look. */
abstract class PartWriter {

	final Language language;

	/** What is written, with an empty line between any two. */
	final List<String> texts = new ArrayList<>();

	private final boolean complete;

	/**
	 * Writes nothing yet.
	 * @param complete whether sections that a terminal does not show are written too
	 */
	PartWriter(Language language, boolean complete) {
		this.language = language;
		this.complete = complete;
	}

	abstract String inline(List<Inline> pieces);

	abstract String fence(Block.Fence fence);

	/** Adds the heading of a section before the text that its first part has written. */
	abstract void heading(Part.Section section, int first);

	abstract void table(Part.Table table);

	void paragraph(String text) {
		this.texts.add(text);
	}

	/** Adds all that a sheet says, but for its title. */
	final void add(Sheet sheet) {
		sheet.intro().forEach(this::add);
		sheet.parts().forEach(this::add);
		if (!sheet.foot().updated().isEmpty()) {
			this.texts.add(label("code.updated") + " " + sheet.head().language().date(sheet.foot().updated()));
		}
	}

	final String text() {
		return String.join("\n\n", this.texts) + "\n";
	}

	void add(Part part) {
		if (part instanceof Part.Section section) {
			section(section);
		}
		else if (part instanceof Part.Sides sides) {
			sides.sections().forEach(this::section);
		}
		else if (part instanceof Part.Lead lead) {
			paragraph(inline(List.of(Inline.text(lead.text()))));
		}
		else if (part instanceof Part.Note note) {
			paragraph(note(note));
		}
		else if (part instanceof Part.Folds folds) {
			folds.groups().forEach((fold) -> section(fold.section()));
		}
		else if (part instanceof Part.Prose prose) {
			paragraph(blocks(prose.blocks()));
		}
		else if (part instanceof Part.Steps steps) {
			paragraph(blocks(steps.blocks()));
		}
		else if (part instanceof Part.Scale scale) {
			paragraph(new ScaleDrawing(scale, this.language.labels()).story());
		}
		else if (part instanceof Part.Rhythm rhythm) {
			table(table(List.of(label("timers.timer"), label("timers.sent"), label("timers.ends")), rhythm.rows()));
		}
		else if (part instanceof Part.Links links) {
			links(links.links());
		}
		else if (part instanceof Part.Codes codes) {
			links(codes.codes().stream().map(CodeLink::link).toList());
		}
		else if (part instanceof Part.FactTable facts) {
			table(table(facts));
		}
		else if (part instanceof Part.Table table) {
			table(table);
		}
	}

	private void section(Part.Section section) {
		int first = this.texts.size();
		if (this.complete || section.brief()) {
			section.parts().forEach(this::add);
		}
		if (this.texts.size() > first) {
			heading(section, first);
		}
	}

	private String note(Part.Note note) {
		if (note.label().isEmpty()) {
			return inline(note.text());
		}
		Inline label = Inline.text(note.label() + (note.look().equals("decides") ? ":" : "."));
		return inline(List.of(Inline.of(Style.STRONG, label), Inline.text(" "))) + inline(note.text());
	}

	private void links(List<Link> links) {
		List<String> lines = new ArrayList<>();
		for (Link link : links) {
			Inline text = link.href().isEmpty() ? Inline.text(link.text()) : Inline.link(link.href(), link.text());
			String between = (link.text().isEmpty() || link.note().isEmpty()) ? "" : ": ";
			lines.add("- " + inline(List.of(text, Inline.text(between + link.note()))));
		}
		if (!lines.isEmpty()) {
			paragraph(String.join("\n", lines));
		}
	}

	/** Facts as a table with a column for their names. */
	private Part.Table table(Part.FactTable facts) {
		List<String> head = new ArrayList<>(List.of(label("pair.fact")));
		head.addAll(facts.codes().isEmpty() ? List.of("") : facts.codes().stream().map(CodeLink::name).toList());
		List<Part.Row> rows = new ArrayList<>();
		for (Part.Fact fact : facts.rows()) {
			List<Part.Cell> cells = new ArrayList<>(List.of(Part.Cell.of(fact.name() + (fact.differs() ? " ≠" : ""))));
			fact.values().forEach((values) -> cells.add(new Part.Cell(values, "")));
			rows.add(new Part.Row("", cells));
		}
		return table(head, rows);
	}

	private static Part.Table table(List<String> head, List<Part.Row> rows) {
		return new Part.Table("facts", "", head.stream().map((name) -> new Link("", name, "")).toList(), rows);
	}

	final String blocks(List<Block> blocks) {
		return String.join("\n\n", blocks.stream().map((block) -> block(block, "")).toList());
	}

	private String block(Block block, String indent) {
		if (block instanceof Block.Paragraph paragraph) {
			return inline(paragraph.pieces());
		}
		if (block instanceof Block.Items list) {
			List<String> items = new ArrayList<>();
			for (List<Block> item : list.items()) {
				String mark = list.ordered() ? (items.size() + 1) + ". " : "- ";
				String inner = indent + " ".repeat(mark.length());
				List<String> blocks = item.stream().map((part) -> block(part, inner).stripLeading()).toList();
				items.add(indent + mark + String.join("\n" + inner, blocks));
			}
			return String.join("\n", items);
		}
		Block.Fence fence = (Block.Fence) block;
		if (!fence.isLadder()) {
			return fence(fence);
		}
		List<String> story = new LadderDrawing(fence, this.language.labels()).story();
		return block(new Block.Items(true, story.stream().map((step) -> List.of(Block.text(step))).toList()), indent);
	}

	final String label(String key) {
		return this.language.labels().get(key);
	}

}
