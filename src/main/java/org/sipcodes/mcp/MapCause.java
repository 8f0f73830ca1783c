package org.sipcodes.mcp;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.sipcodes.form.Json;
import org.sipcodes.model.Code;
import org.sipcodes.model.Entry;
import org.sipcodes.model.Kind;
import org.sipcodes.model.Language;
import org.sipcodes.sheet.Causes;
import org.sipcodes.site.Refusal;
import org.sipcodes.site.Site;

/**
 * Which code a Q.850 cause becomes and which cause a code becomes, by RFC 3398 and on
 * platforms.
 */
final class MapCause implements Tool {

	@Override
	public Map<String, Object> call(Arguments given, Site site, Language language) {
		String cause = given.text("cause");
		if (cause.isEmpty() == given.text("code").isEmpty()) {
			throw new Refusal(400, "Expected \"cause\" or \"code\", one of them.");
		}
		Map<String, Object> answer = cause.isEmpty()
				? fromCode(site, language, new Codes(site, language).code(given.text("code")))
				: fromCause(site, language, number(site, language, cause));
		String platform = given.text("platform");
		if (!platform.isEmpty()) {
			narrow(answer, platform);
		}
		return answer;
	}

	private static Map<String, Object> fromCause(Site site, Language language, String number) {
		Map<String, Object> all = Fields.of(site.ask("cause", language, Map.of("cause", number)));
		Map<String, Object> answer = Json.object("language", language.tag(), "cause", number);
		answer.putAll(Fields.some(all, "name", "becomes", "madeFrom"));
		for (String direction : List.of("sent", "received")) {
			answer.put(direction, Fields.each(Fields.list(all, direction), "platform", "name", "codes", "differs"));
		}
		answer.put("url", all.get("url"));
		return answer;
	}

	private static Map<String, Object> fromCode(Site site, Language language, Code code) {
		Map<String, Object> all = Fields.of(site.ask("code", language, Map.of("code", code.id().toString())));
		Map<String, Object> answer = Fields.some(all, "language", "id", "phrase");
		answer.putAll(Fields.some(Fields.of(all.get("facts")), "cause", "fromCauses"));
		List<Map<String, Object>> rows = new ArrayList<>(Fields.list(all, "platforms"));
		rows.removeIf((row) -> "".equals(row.get("cause")) && "".equals(row.get("number")));
		answer.put("sent", rows(rows, Causes.SENDS));
		answer.put("received", rows(rows, Causes.RECEIVES));
		answer.put("url", all.get("url"));
		return answer;
	}

	private static Object rows(List<Map<String, Object>> rows, String direction) {
		List<Map<String, Object>> own = new ArrayList<>(rows);
		own.removeIf((row) -> !direction.equals(row.get("direction")));
		return Fields.each(own, "platform", "cause", "number", "when");
	}

	/** The number of a cause that is named in the standards or by a platform. */
	private static String number(Site site, Language language, String cause) {
		if (cause.matches("\\d{1,3}")) {
			return cause;
		}
		String plain = plain(cause);
		Stream<String> standard = site.catalog()
			.entries(Kind.CAUSE)
			.stream()
			.filter((entry) -> Stream.of(language, site.catalog().original())
				.anyMatch((one) -> plain(entry.in(one).title()).equals(plain)))
			.map(Entry::name);
		Stream<String> platforms = site.catalog()
			.platforms()
			.stream()
			.flatMap((platform) -> platform.rows().stream())
			.filter((row) -> plain(row.cell("cause")).equals(plain))
			.flatMap((row) -> row.q850().stream())
			.map(String::valueOf);
		return Stream.concat(standard, platforms)
			.findFirst()
			.orElseThrow(
					() -> new Refusal(404, "\"" + cause + "\" names no cause; expected a number from 1 to 127, or a "
							+ "name such as USER_BUSY. search_reference finds causes by words."));
	}

	private static String plain(String name) {
		return name.toLowerCase(Locale.ROOT).replaceAll("^ast_cause_|[^\\p{L}\\p{N}]+", "");
	}

	/**
	 * Leaves the rows of a platform, or throws a {@link Refusal} that says whose there
	 * are.
	 */
	private static void narrow(Map<String, Object> answer, String platform) {
		String wanted = platform.toLowerCase(Locale.ROOT);
		List<Object> others = new ArrayList<>();
		boolean found = false;
		for (String direction : List.of("sent", "received")) {
			List<Map<String, Object>> rows = new ArrayList<>(Fields.list(answer, direction));
			rows.forEach((row) -> others.add(Objects.requireNonNull(row.get("platform"))));
			rows.removeIf((row) -> !String.valueOf(row.get("platform")).toLowerCase(Locale.ROOT).contains(wanted));
			found |= !rows.isEmpty();
			answer.put(direction, rows);
		}
		if (!found) {
			throw new Refusal(404,
					"Nothing is known of \"" + platform + "\" here; "
							+ (others.isEmpty() ? "nor of any other platform." : "of others it is: "
									+ others.stream().distinct().map(Object::toString).collect(Collectors.joining(", "))
									+ "."));
		}
	}

}
