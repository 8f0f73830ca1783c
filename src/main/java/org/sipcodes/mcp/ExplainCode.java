package org.sipcodes.mcp;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.sipcodes.form.Json;
import org.sipcodes.model.Code;
import org.sipcodes.model.Language;
import org.sipcodes.site.Site;

/** What a code or a class means, and what to do about it. */
final class ExplainCode implements Tool {

	/** So many comparisons show what a code is confused with. */
	private static final int CONFUSED = 3;

	@Override
	public Map<String, Object> call(Arguments given, Site site, Language language) {
		Codes codes = new Codes(site, language);
		String number = codes.number(given.text("code"));
		return number.endsWith("xx") ? codeClass(site, language, number, given.isFull())
				: code(site, language, codes.code(number), given.isFull());
	}

	private static Map<String, Object> code(Site site, Language language, Code code, boolean full) {
		String id = code.id().toString();
		Map<String, Object> all = Fields.of(site.ask("code", language, Map.of("code", id)));
		Map<String, Object> answer = Fields.some(all, "language", "id", "phrase", "class", "registered", "summary");
		Map<String, Object> facts = new LinkedHashMap<>();
		Fields.list(all, "told")
			.forEach((fact) -> facts.put((String) Objects.requireNonNull(fact.get("name")),
					Objects.requireNonNull(fact.get("values"))));
		answer.put("facts", facts);
		List<Map<String, Object>> confused = Fields.list(all, "pairs")
			.stream()
			.map((pair) -> Json.object("code", id.equals(pair.get("a")) ? pair.get("b") : pair.get("a"), "difference",
					pair.get("summary")))
			.toList();
		if (full) {
			answer.put("confusedWith", confused);
			answer.put("sections", Fields.list(all, "sections"));
			answer.put("messages", all.get("messages"));
			answer.put("platforms", Fields.each(Fields.list(all, "platforms"), "platform", "direction", "cause",
					"number", "text", "when"));
		}
		else {
			answer.put("fix", section(all, "fix"));
			Fields.putFirst(answer, "confusedWith", confused, CONFUSED);
		}
		answer.put("url", all.get("url"));
		return answer;
	}

	private static Map<String, Object> codeClass(Site site, Language language, String name, boolean full) {
		Map<String, Object> all = Fields.list(Fields.of(site.ask("classes", language, Map.of())), "classes")
			.stream()
			.filter((codeClass) -> name.equals(codeClass.get("class")))
			.findFirst()
			.orElseThrow();
		Map<String, Object> answer = Json.object("language", language.tag(), "id", name);
		answer.putAll(Fields.some(all, "name", "summary", "codes"));
		answer.put(full ? "sections" : "rule", full ? all.get("sections") : section(all, "rule"));
		answer.put("url", all.get("url"));
		return answer;
	}

	private static Object section(Map<String, Object> all, String key) {
		return Fields.list(all, "sections")
			.stream()
			.filter((section) -> key.equals(section.get("key")))
			.findFirst()
			.map((section) -> section.get("markdown"))
			.orElse("");
	}

}
