package org.sipcodes.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

import org.sipcodes.model.FactType.Shape;

/**
 * A real system, and what it makes of response codes.
 *
 * @param entry its facts
 * @param rows in the order of its file
 */
public record Platform(Entry entry, List<Row> rows) {

	public static final FactType<String> NAME = FactType.of("name", Shape.ONE, (text) -> text);

	public static final FactType<Word> KIND = FactType.of("kind", Shape.ONE,
			Vocabulary.of("platform-kind", "", "pbx proxy sbc gateway provider library phone network conference"));

	/** What was looked at: a version, a commit or a page. */
	public static final FactType<String> VERSION = FactType.of("version", Shape.ONE, (text) -> text);

	public static final FactType<String> DATE = FactType.of("date", Shape.ONE, (text) -> text);

	/** Its repository or page. */
	public static final FactType<String> HOME = FactType.of("home", Shape.ONE, (text) -> text);

	/** What a code becomes that has no row. */
	public static final FactType<String> UNLISTED_CODE = trap("unlisted-code");

	/**
	 * Surprises that a platform can state, such as {@code unlisted-cause}: 480; each has
	 * a label.
	 */
	public static final List<FactType<String>> TRAPS = List.of(trap("unlisted-cause"), UNLISTED_CODE,
			trap("reject-sends"));

	static final List<FactType<?>> FACTS = List.of(NAME, KIND, VERSION, DATE, HOME, TRAPS.get(0), TRAPS.get(1),
			TRAPS.get(2));

	/** What a platform has to do with a code. */
	public static final Vocabulary DIRECTION = Vocabulary.of("direction", "", "receives sends makes shows skips names");

	/** How well a row is founded. */
	public static final Vocabulary STANDING = Vocabulary.of("standing", "", "source documented third-party recorded");

	/** The columns of its table. */
	public static final List<String> COLUMNS = List.of("direction", "code", "cause", "number", "text", "sub-code",
			"when", "source", "standing");

	public Platform {
		rows = List.copyOf(rows);
	}

	private static FactType<String> trap(String key) {
		return FactType.of(key, Shape.OPTIONAL, (text) -> text);
	}

	public String name() {
		return this.entry.facts().one(NAME);
	}

	/** The rows about one code. */
	public List<Row> rows(CodeId code) {
		String text = code.toString();
		return rows((row) -> row.code().equals(text));
	}

	/** The row about a code that its page shows first. */
	public Optional<Row> first(CodeId code) {
		List<Row> rows = rows(code);
		for (Word direction : DIRECTION.words()) {
			for (Row row : rows) {
				if (row.is(direction.key())) {
					return Optional.of(row);
				}
			}
		}
		return Optional.empty();
	}

	/** The row at a place on its page. */
	public Optional<Row> row(String anchor) {
		List<Row> found = rows((row) -> row.anchor().equals(anchor));
		return found.isEmpty() ? Optional.empty() : Optional.of(found.get(0));
	}

	/** The rows of a direction about a Q.850 cause. */
	public List<Row> rows(String direction, int cause) {
		return rows((row) -> row.is(direction) && row.q850().equals(Optional.of(cause)));
	}

	private List<Row> rows(Predicate<Row> wanted) {
		List<Row> found = new ArrayList<>(this.rows);
		found.removeIf(wanted.negate());
		return found;
	}

	/**
	 * One thing that a platform does.
	 *
	 * @param cells by column, in the order of {@link Platform#COLUMNS}
	 * @param anchor its place on the page of the platform, such as {@code user-busy}
	 */
	public record Row(List<String> cells, String anchor) {

		public Row {
			cells = List.copyOf(cells);
		}

		public String cell(String column) {
			return this.cells.get(COLUMNS.indexOf(column));
		}

		public boolean is(String direction) {
			return this.cells.get(0).equals(direction);
		}

		/** Such as {@code 486}, {@code 603+}, {@code 4xx}, {@code any}; may be empty. */
		public String code() {
			return this.cells.get(1);
		}

		/** Whether it is a text on a screen in another language than this one. */
		public boolean isForeignTo(Language language) {
			String when = cell("when");
			return when.startsWith("ui-") && !when.equals("ui-" + language.tag());
		}

		/** The code, where it is a single one. */
		public Optional<CodeId> codeId() {
			return CodeId.isCode(code()) ? Optional.of(CodeId.parse(code())) : Optional.empty();
		}

		/** The Q.850 cause, where the number is one. */
		public Optional<Integer> q850() {
			String number = cell("number");
			return Cause.isQ850(number) ? Optional.of(Integer.valueOf(number)) : Optional.empty();
		}

	}

}
