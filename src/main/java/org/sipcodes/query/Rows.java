package org.sipcodes.query;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What the rows of platforms are about.
 *
 * @param codes rows by code, such as {@code 486}, {@code 5xx} or {@code any}
 * @param causes rows by Q.850 cause, or by the name of a cause that has no number
 * @param names keys of {@code causes} by the words of a name: {@code user busy} → 17
 * @param spelled rows by what platforms spell like a name, in lower case:
 * {@code user_busy}, {@code d35}; those that name it first
 */
public record Rows(Map<String, List<Target>> codes, Map<String, List<Target>> causes, Map<String, Set<String>> names,
		Map<String, List<Target>> spelled) {

	/** A row for all codes that have none of their own. */
	private static final String ANY = "any";

	/** The rows of a platform about a code; else those about its class or any code. */
	List<Target> ofCode(Target platform, String code) {
		for (String key : List.of(code, code.substring(0, 1) + "xx", ANY)) {
			List<Target> rows = of(platform, this.codes.getOrDefault(key, List.of()));
			if (!rows.isEmpty()) {
				return rows;
			}
		}
		return List.of();
	}

	/** The rows of a platform about a cause. */
	List<Target> ofCause(Target platform, String cause) {
		return of(platform, this.causes.getOrDefault(cause, List.of()));
	}

	/** The word that the place of a row begins with. */
	private static String direction(Target row) {
		return Tokens.split(row.anchor(), "-").get(0);
	}

	/** The causes of a name, such as {@code USER_BUSY}. */
	Set<String> causesOf(String name) {
		return this.names.getOrDefault(key(name), Set.of());
	}

	/** The words of a name. */
	public static String key(String name) {
		List<String> words = new ArrayList<>();
		Word.of(name, Map.of()).forEach((word) -> words.add(word.text()));
		return String.join(" ", words);
	}

	private static List<Target> of(Target platform, List<Target> rows) {
		List<Target> own = new ArrayList<>(rows);
		own.removeIf((row) -> !row.owner().equals(platform.name()));
		// The first of what it receives, of what it sends, and so on; then the second.
		Map<String, Integer> counts = new HashMap<>();
		Map<Target, Integer> places = new HashMap<>();
		own.forEach((row) -> places.put(row, counts.merge(direction(row), 1, Integer::sum)));
		own.sort(Comparator.comparing((row) -> places.getOrDefault(row, 0)));
		return own;
	}

}
