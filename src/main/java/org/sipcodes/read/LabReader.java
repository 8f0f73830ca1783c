package org.sipcodes.read;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

import org.sipcodes.model.Attempt.Outcome;
import org.sipcodes.model.Attempt;
import org.sipcodes.model.CodeId;
import org.sipcodes.model.Lab;
import org.sipcodes.model.Labels;
import org.sipcodes.model.Recording;
import org.sipcodes.model.Seconds;
import org.sipcodes.model.Spec;
import org.sipcodes.model.Tested;
import org.sipcodes.model.Timing.Next;
import org.sipcodes.model.Timing.Series;
import org.sipcodes.model.Timing;
import org.sipcodes.model.Word;

/**
 * Reads the tables of the lab; every word in them needs a label, every code an article
 * and every capture a file.
 *
 * @param files those of the site
 * @param labels of the default language
 * @param codes those that exist, such as {@code 486}
 * @param problems where mistakes are added
 */
record LabReader(SiteFiles files, Labels labels, Set<String> codes, Problems problems) {

	private static final List<String> CODES = List.of("code", "sender", "version", "date", "file", "request",
			"what happened");

	private static final List<String> RETRY = List.of("system", "version", "date", "knows", "code", "retry-after",
			"second INVITE", "to", "after ms", "caller got", "capture", "call");

	private static final List<String> TIMERS = List.of("case", "system", "version", "date", "sent", "at s", "RFC 3261",
			"agrees", "then", "after s", "capture");

	private static final String SECTION = " (section ";

	Lab read() {
		return new Lab(rows("codes", CODES, this::recording), rows("retry", RETRY, this::attempt),
				rows("timers", TIMERS, this::timing), this.files.captures());
	}

	private Optional<Recording> recording(Row row) {
		Optional<Word> sender = word(row, "sender", "lab.system");
		Optional<Word> event = word(row, "what happened", "lab.event");
		if (!hasCode(row) || sender.isEmpty() || event.isEmpty()) {
			return Optional.empty();
		}
		Recording recording = new Recording(CodeId.parse(row.cell("code")), tested(row, sender.get()),
				row.cell("request"), event.get(), row.cell("file"));
		recording.files().forEach((file) -> requireFile(row, file));
		return Optional.of(recording);
	}

	/** What could not be measured has no cell. */
	private Optional<Attempt> attempt(Row row) {
		if (row.cell("second INVITE").isEmpty()) {
			return Optional.empty();
		}
		Optional<Word> system = word(row, "system", "lab.system");
		Optional<Word> knows = word(row, "knows", "lab.knows");
		Optional<Word> to = word(row, row.cell("second INVITE").equals("no") ? "second INVITE" : "to", "lab.to");
		requireFile(row, row.cell("capture"));
		if (!hasCode(row) || system.isEmpty() || knows.isEmpty() || to.isEmpty()) {
			return Optional.empty();
		}
		Optional<Integer> after = row.cell("after ms").isEmpty() ? Optional.of(0)
				: parse(row, "after ms", LabReader::milliseconds);
		return after.map((time) -> new Attempt(tested(row, system.get()), knows.get(), CodeId.parse(row.cell("code")),
				!row.cell("retry-after").isEmpty(), new Outcome(to.get(), time, row.cell("caller got")),
				row.cell("capture")));
	}

	private Optional<Timing> timing(Row row) {
		if (row.cell("at s").isEmpty()) {
			return Optional.empty();
		}
		Optional<Word> event = word(row, "case", "lab.event");
		Optional<Word> system = word(row, "system", "lab.system");
		Optional<Series> series = parse(row, "RFC 3261", (text) -> series(row, text));
		Optional<Next> next = row.cell("then").isEmpty() ? Optional.empty()
				: parse(row, "after s", (text) -> new Next(row.cell("then").split(" ")[0], Seconds.parse(text)));
		requireFile(row, row.cell("capture"));
		return (event.isEmpty() || system.isEmpty()) ? Optional.empty() : series
			.map((sent) -> new Timing(event.get(), tested(row, system.get()), sent, next, row.cell("capture")));
	}

	/** What was sent, beside what the rule says: {@code 0 0.5 1.5 (section 17.1.1.2)}. */
	private static Series series(Row row, String rule) {
		int section = rule.indexOf(SECTION);
		if (section < 0 || !rule.endsWith(")")) {
			throw new IllegalArgumentException("times and where they are defined: 0 0.5 1.5 (section 17.1.1.2)");
		}
		Spec spec = Spec.parse("RFC 3261 §" + rule.substring(section + SECTION.length(), rule.length() - 1));
		return new Series(row.cell("sent"), times(row.cell("at s")), times(rule.substring(0, section)), spec,
				row.cell("agrees").equals("yes"));
	}

	private static List<Seconds> times(String text) {
		return Stream.of(text.split(" ")).map(Seconds::parse).toList();
	}

	private <T> Optional<T> parse(Row row, String column, Function<String, T> parser) {
		String text = row.cell(column);
		return this.problems.parse(row.file(), row.line(), column + " \"" + text + "\"", text, parser);
	}

	private static int milliseconds(String text) {
		if (!text.matches("\\d{1,6}")) {
			throw new IllegalArgumentException("milliseconds, such as 20");
		}
		return Integer.parseInt(text);
	}

	private static Tested tested(Row row, Word system) {
		return new Tested(system, row.cell("version"), row.cell("date"));
	}

	/**
	 * A row of a table.
	 *
	 * @param file the table
	 * @param line of the row
	 * @param columns of the table
	 * @param cells one for each column
	 */
	private record Row(String file, int line, List<String> columns, List<String> cells) {

		String cell(String column) {
			return this.cells.get(this.columns.indexOf(column));
		}

	}

	/** What the rows of a table are read as; nothing of a table that is not there. */
	private <T> List<T> rows(String name, List<String> columns, Function<Row, Optional<T>> reader) {
		Source source = this.files.texts().get("lab/results/" + name + ".tsv");
		List<T> things = new ArrayList<>();
		List<String> lines = (source != null) ? source.text().lines().toList() : List.of();
		for (int i = 0; i < lines.size(); i++) {
			List<String> cells = Arrays.asList(lines.get(i).split("\t", -1));
			boolean sound = (i == 0) ? cells.equals(columns) : cells.size() == columns.size();
			this.problems.require(sound, source.file(), i + 1,
					"cells " + String.join(", ", cells) + "; expected " + String.join(", ", columns));
			if (!sound) {
				break;
			}
			if (i > 0) {
				reader.apply(new Row(source.file(), i + 1, columns, cells)).ifPresent(things::add);
			}
		}
		return things;
	}

	/**
	 * The word of a cell, which is in small letters and has dashes for all else.
	 * @param vocabulary the prefix of its labels
	 */
	private Optional<Word> word(Row row, String column, String vocabulary) {
		String key = row.cell(column).toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
		Word word = new Word(vocabulary, key);
		boolean known = this.labels.has(word.label());
		this.problems.require(known, row.file(), row.line(), "unknown " + column + " \"" + row.cell(column)
				+ "\"; expected words with a label " + word.label() + " in content/en/labels.properties");
		return known ? Optional.of(word) : Optional.empty();
	}

	private boolean hasCode(Row row) {
		String code = row.cell("code");
		boolean known = this.codes.contains(code);
		this.problems.require(known, row.file(), row.line(), "code \"" + code + "\"; expected a code that has a file");
		return known;
	}

	private void requireFile(Row row, String file) {
		this.problems.require(this.files.captures().containsKey(file), row.file(), row.line(),
				"no file \"" + file + "\"; expected one in lab/captures");
	}

}
