package org.sipcodes.sheet;

import java.util.List;
import java.util.Locale;

import org.jspecify.annotations.Nullable;
import org.sipcodes.model.Block;
import org.sipcodes.model.Inline;

/** One part of a page: data that each form writes in its own way. */
public sealed interface Part {

	/** The name of the part in the templates. */
	default String name() {
		return getClass().getSimpleName().toLowerCase(Locale.ROOT);
	}

	/**
	 * A titled part with parts inside.
	 *
	 * @param key its anchor, such as {@code when}
	 * @param title its heading
	 * @param level of the heading, 2 or 3
	 * @param brief whether the short form for terminals has it
	 * @param code the code that the section is about, or none
	 * @param parts what is in it
	 */
	record Section(String key, String title, int level, boolean brief, List<CodeLink> code,
			List<Part> parts) implements Part {

		@Override
		public String name() {
			return (this.level == 2) ? "section" : "subsection";
		}

		/** The class that the stylesheet knows the section by, or nothing. */
		public @Nullable String look() {
			Part first = this.parts.isEmpty() ? this : this.parts.get(0);
			return (first instanceof Grid) ? "all" : (first instanceof Results) ? "found"
					: (first instanceof Table table && table.look().equals("matrix")) ? "matrix" : null;
		}

	}

	/**
	 * The answer in a few words.
	 *
	 * @param text plain text
	 */
	record Lead(String text) implements Part {
	}

	/**
	 * A remark with a label before it.
	 *
	 * @param look {@code marker} or {@code decides}
	 * @param label may be empty
	 * @param text the remark
	 */
	record Note(String look, String label, List<Inline> text) implements Part {
	}

	/**
	 * Paragraphs, lists, messages and message flows.
	 *
	 * @param blocks in their order
	 * @param beside the blocks on the other side; what is different in the messages is
	 * marked
	 */
	record Prose(List<Block> blocks, List<Block> beside) implements Part {

		public Prose(List<Block> blocks) {
			this(blocks, List.of());
		}

	}

	/**
	 * A hint for those who look at the page; other forms leave it out.
	 *
	 * @param text the hint
	 */
	record Hint(List<Inline> text) implements Part {
	}

	/**
	 * The facts of one code, or of two beside each other.
	 *
	 * @param codes the columns of two codes; none for one code
	 * @param rows a fact each
	 */
	record FactTable(List<CodeLink> codes, List<Fact> rows) implements Part {
	}

	/**
	 * A row of facts.
	 *
	 * @param key what it is about, such as {@code sent-by}
	 * @param name the same in the language of the page
	 * @param values the values for each code
	 */
	record Fact(String key, String name, List<List<List<Inline>>> values) {

		/** Whether two codes do not have the same values. */
		public boolean differs() {
			return this.values.size() > 1 && !this.values.get(0).equals(this.values.get(1));
		}

	}

	/**
	 * Rows and columns.
	 *
	 * @param look {@code stack} for one that becomes cards on a narrow screen,
	 * {@code matrix} for a wide one, or {@code rows}
	 * @param label its name for those who do not see it
	 * @param head the names of the columns; none if the rows speak for themselves
	 * @param rows its rows
	 */
	record Table(String look, String label, List<Link> head, List<Row> rows) implements Part {
	}

	/**
	 * A row of a table.
	 *
	 * @param anchor its place on the page, or empty
	 * @param cells the first one names the row
	 */
	record Row(String anchor, List<Cell> cells) {

		static Row of(String anchor, Cell... cells) {
			return new Row(anchor, List.of(cells));
		}

		/** Whether any cell is not what the standard says. */
		public boolean differs() {
			return this.cells.stream().anyMatch((cell) -> !cell.differs().isEmpty());
		}

	}

	/**
	 * A cell of a table.
	 *
	 * @param values one or more
	 * @param differs the sign of a cell that is not what the standard says, or empty
	 */
	record Cell(List<List<Inline>> values, String differs) {

		static Cell of(Inline... value) {
			return new Cell(List.of(List.of(value)), "");
		}

		public static Cell of(String text) {
			return of(Inline.text(text));
		}

	}

	/**
	 * Links to other pages.
	 *
	 * @param look {@code links}, {@code specs}, {@code pages} of codes, or {@code row}
	 * @param links with their notes
	 */
	record Links(String look, List<Link> links) implements Part {
	}

	/**
	 * Codes with what they mean.
	 *
	 * @param codes lowest first
	 */
	record Codes(List<CodeLink> codes) implements Part {
	}

	/**
	 * All codes by class.
	 *
	 * @param groups a class each
	 */
	record Grid(List<ClassGroup> groups) implements Part {
	}

	/**
	 * The codes of a class.
	 *
	 * @param link to the class: its tag, and its name as the note
	 * @param digit such as 4
	 * @param codes lowest first
	 */
	record ClassGroup(Link link, int digit, List<CodeLink> codes) {
	}

	/**
	 * Sections beside each other.
	 *
	 * @param sections two of them
	 */
	record Sides(List<Section> sections) implements Part {
	}

	/**
	 * Groups of links under a question each.
	 *
	 * @param groups level-3 sections with links
	 */
	record Topics(List<Section> groups) implements Part {
	}

	/**
	 * A choice of two codes.
	 *
	 * @param groups all codes
	 * @param chosen the codes that are chosen already; may be empty texts
	 */
	record Picker(List<ClassGroup> groups, List<String> chosen) implements Part {
	}

	/**
	 * A field to search with.
	 *
	 * @param words what is in the field
	 */
	record Finder(String words) implements Part {
	}

	/**
	 * A command and its output.
	 *
	 * @param command such as {@code curl https://sipcodes.example/486}
	 * @param output what it prints
	 */
	record Command(String command, String output) implements Part {
	}

	/**
	 * What a search found.
	 *
	 * @param results best first
	 */
	record Results(List<Result> results) implements Part {
	}

	/**
	 * Something that a search found.
	 *
	 * @param link to its page, with its summary
	 * @param digit of its class, or 0
	 * @param source where the reason is, such as {@code In the name}
	 * @param language tag of the language of the reason
	 * @param reason the text that matched; what matched in it is strong
	 */
	record Result(Link link, int digit, String source, String language, List<Inline> reason) {
	}

}
