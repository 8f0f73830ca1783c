package org.sipcodes.sheet;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;
import org.sipcodes.model.Block;
import org.sipcodes.model.Entry;
import org.sipcodes.model.Inline.Style;
import org.sipcodes.model.Inline;
import org.sipcodes.model.Seconds;
import org.sipcodes.query.Target;

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

		private static final Map<String, String> FILTERS = Map.of("matrix", "causes.filter", "rows", "platform.filter",
				"long", "filter.list");

		@Override
		public String name() {
			return (this.level == 2) ? "section" : "subsection";
		}

		/** The same with more behind it. */
		Section with(List<Part> more) {
			List<Part> all = new ArrayList<>(this.parts);
			all.addAll(more);
			return new Section(this.key, this.title, this.level, this.brief, this.code, all);
		}

		/** The class that the stylesheet knows the section by, or nothing. */
		public @Nullable String look() {
			// A remark may stand before what the section shows.
			Part first = this.parts.stream().filter((part) -> !(part instanceof Note)).findFirst().orElse(this);
			return (first instanceof Results) ? "found" : (first instanceof Table table) ? table.look() : null;
		}

		/** The label of the field that chooses rows of its table, or nothing. */
		public @Nullable String filter() {
			return FILTERS.get(String.valueOf(look()));
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
	 * When messages go out while a timer runs, drawn to scale.
	 *
	 * @param sent from its start
	 * @param end when it runs out, or none
	 */
	record Scale(List<Seconds> sent, Optional<Seconds> end) implements Part {

		/** The last moment of it. */
		public Seconds last() {
			return this.end.orElseGet(() -> this.sent.get(this.sent.size() - 1));
		}

	}

	/**
	 * The moments of the timers for any T1 and T2; without a script for the usual ones.
	 *
	 * @param rows a timer each: its name, and its moments
	 */
	record Rhythm(List<Row> rows) implements Part {
	}

	/**
	 * What to do, step by step.
	 *
	 * @param key the beginning of the anchor of each step
	 * @param blocks a numbered list whose items begin with their title
	 */
	record Steps(String key, List<Block> blocks) implements Part {

		public String anchor(int place) {
			return this.key + "-" + (place + 1);
		}

		/** What each step is about. */
		public List<List<Inline>> titles() {
			return titles(this.blocks);
		}

		/**
		 * The bold words that each item of some lists begins with, without the role in
		 * brackets.
		 */
		static List<List<Inline>> titles(List<Block> blocks) {
			List<List<Inline>> titles = new ArrayList<>();
			for (Block block : blocks) {
				if (block instanceof Block.Items list) {
					list.items().forEach((item) -> titles.add(title(item)));
				}
			}
			return titles;
		}

		private static List<Inline> title(List<Block> item) {
			List<Inline> pieces = ((Block.Paragraph) item.get(0)).pieces();
			List<Inline> title = new ArrayList<>(
					(pieces.get(0).style() == Style.STRONG) ? pieces.get(0).parts() : pieces);
			Inline last = title.get(title.size() - 1);
			if (last.style() == Style.TEXT) {
				title.set(title.size() - 1, Inline.text(last.text().replaceFirst(" \\([^()]+\\)(?=[.?!:]?$)", "")));
			}
			return title;
		}

	}

	/**
	 * What one asks first, answered before everything else; other forms have it further
	 * down.
	 *
	 * @param facts who sends it, whether to try again
	 * @param steps what to do
	 */
	record Answers(List<Fact> facts, Steps steps) implements Part {
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

		public List<Fact> different() {
			return this.rows.stream().filter(Fact::differs).toList();
		}

		public List<Fact> equal() {
			return this.rows.stream().filter((fact) -> !fact.differs()).toList();
		}

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
	 * @param look {@code matrix} for one with a column per platform, {@code rows} for one
	 * whose last column is the source, {@code long} for one that is filtered, or
	 * {@code lines}
	 * @param label its name for those who do not see it
	 * @param head the names of the columns; none if the rows speak for themselves
	 * @param rows its rows
	 */
	record Table(String look, String label, List<Link> head, List<Row> rows) implements Part {

		/** The column of a matrix that says what the standard, or most systems, do. */
		private static final int STANDARD = 1;

		/** Whether a cell of a matrix says the same as that of the standard. */
		public boolean agrees(Row row, int column) {
			Cell cell = row.cells().get(column);
			return this.look.equals("matrix") && column > STANDARD && !cell.isEmpty()
					&& cell.meaning().equals(row.cells().get(STANDARD).meaning());
		}

		/** The names of the columns that agree with the standard in a row. */
		public List<String> agreeing(Row row) {
			return IntStream.range(0, row.cells().size())
				.filter((column) -> agrees(row, column))
				.mapToObj((column) -> this.head.get(column).text())
				.toList();
		}

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

		public boolean isEmpty() {
			return this.values.stream().allMatch(List::isEmpty);
		}

		/** The pages that it leads to, or what it says if it leads to none. */
		private List<?> meaning() {
			List<Inline> links = this.values.stream()
				.flatMap(List::stream)
				.filter((piece) -> piece.style() == Style.LINK)
				.toList();
			return links.isEmpty() ? this.values : links;
		}

		static Cell of(Inline... value) {
			return new Cell(List.of(List.of(value)), "");
		}

		/** A cell with a text, which may say nothing. */
		public static Cell of(String text) {
			return text.isEmpty() ? new Cell(List.of(), "") : of(Inline.text(text));
		}

	}

	/**
	 * Links to other pages.
	 *
	 * @param look {@code links}, {@code specs}, {@code pages} of codes, {@code row}, or
	 * {@code doors} to the parts of the site
	 * @param links with their notes
	 */
	record Links(String look, List<Link> links) implements Part {

		/** Whether a section is of the document whose title is shown above it. */
		public boolean repeats(int place) {
			return this.look.equals("specs") && place > 0
					&& this.links.get(place).note().equals(this.links.get(place - 1).note());
		}

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
	 * @param marked those that people look up most
	 */
	record Grid(List<ClassGroup> groups, List<Entry> marked) implements Part {

		public boolean isMarked(CodeLink link) {
			return this.marked.contains(link.code().entry());
		}

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
	 * Groups that are closed until they are opened.
	 *
	 * @param groups one after the other
	 */
	record Folds(List<Fold> groups) implements Part {
	}

	/**
	 * A group that can be opened.
	 *
	 * @param key its anchor
	 * @param title what is in it
	 * @param note the names of the things in it
	 * @param parts the things
	 */
	record Fold(String key, String title, String note, List<Part> parts) {

		/** The same as a section of a form that shows everything. */
		public Section section() {
			return new Section(this.key, this.title, 3, true, List.of(), this.parts);
		}

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
	 * @param sample what could be in it
	 * @param examples searches to try
	 */
	record Finder(String words, String sample, List<Link> examples) implements Part {
	}

	/**
	 * A field for a text and a file that are sent to an address.
	 *
	 * @param action the address
	 * @param sample what could be in the field
	 * @param text what is in it already, or nothing
	 * @param words addresses of what the decoder in a browser needs, that of the language
	 * of the page first
	 * @param tags the languages of these
	 */
	record Upload(String action, String sample, String text, List<String> words, List<String> tags) implements Part {
	}

	/**
	 * A button that keeps the pages of a language in the browser.
	 *
	 * @param list the address of the list of what is kept
	 * @param worker the address of the script that shows it
	 */
	record Offline(String list, String worker) implements Part {
	}

	/**
	 * The values that the looks are made of.
	 *
	 * @param names of colours in the stylesheet
	 */
	record Tokens(List<String> names) implements Part {
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
	 * @param target the thing
	 * @param link to its page, with its summary
	 * @param digit of its class, or 0
	 * @param source where the reason is, such as {@code In the name}
	 * @param language tag of the language of the reason
	 * @param reason the text that matched; what matched in it is strong
	 */
	record Result(Target target, Link link, int digit, String source, String language, List<Inline> reason) {

		/** The number of a code, and what is left of its name. */
		public String plate() {
			return (this.digit > 0) ? this.link.text().split(" ", 2)[0] : "";
		}

		public String name() {
			return this.link.text().substring(plate().length()).strip();
		}

	}

}
