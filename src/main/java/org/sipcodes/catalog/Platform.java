package org.sipcodes.catalog;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.sipcodes.language.Language;

/**
 * A real system, and what it makes of response codes.
 *
 * @param slug the last part of its address, such as {@code freeswitch}
 * @param name such as {@code FreeSWITCH}
 * @param kind what sort of thing it is
 * @param version what was looked at: a version, a commit or a page
 * @param date when, such as {@code 2026-08-21}
 * @param home its repository or page
 * @param traps what surprises, by label: {@code unlisted-cause} → 480
 * @param rows in the order of the file
 */
public record Platform(String slug, String name, PlatformKind kind, String version, String date, String home,
		Map<String, String> traps, List<Row> rows) {

	/** The surprises that a platform can state; each has a label. */
	public static final List<String> TRAPS = List.of("unlisted-cause", "unlisted-code", "reject-sends");

	static final List<String> COLUMNS = List.of("direction", "code", "cause", "number", "text", "sub-code", "when",
			"source", "standing");

	public Platform {
		traps = Map.copyOf(traps);
		rows = List.copyOf(rows);
	}

	/** The rows about one code. */
	public List<Row> rows(CodeId code) {
		return this.rows.stream().filter((row) -> row.code().equals(code.toString())).toList();
	}

	/**
	 * One thing that a platform does.
	 *
	 * @param direction what it has to do with the code
	 * @param code such as {@code 486}, {@code 603+}, {@code 4xx}, {@code any}; empty for
	 * a mere cause name
	 * @param cause the platform's own name, such as {@code USER_BUSY}
	 * @param number of that cause: Q.850 up to 127, or the platform's own
	 * @param text exactly as it stands on the wire or on the screen
	 * @param subCode such as {@code 560403}
	 * @param when the situation, a word of a closed vocabulary; may be empty
	 * @param source file and line, or page
	 * @param standing how well it is founded
	 * @param anchor its place on the platform's page, such as {@code user-busy}
	 */
	public record Row(Direction direction, String code, String cause, String number, String text, String subCode,
			String when, String source, Standing standing, String anchor) {

		/** A screen text in another language than this one. */
		public boolean isForeignTo(Language language) {
			return this.when.startsWith("ui-") && !this.when.equals("ui-" + language.tag());
		}

		/** The code, where it is a single one. */
		public Optional<CodeId> codeId() {
			return this.code.matches("\\d{3}\\+?") ? Optional.of(CodeId.parse(this.code)) : Optional.empty();
		}

		/** The Q.850 cause, where the number is one. */
		public Optional<Integer> q850() {
			return Optional.of(this.number)
				.filter((text) -> text.matches("\\d{1,3}"))
				.map(Integer::valueOf)
				.filter((number) -> number >= 1 && number <= 127);
		}

	}

}
