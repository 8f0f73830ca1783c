package org.sipcodes.mcp;

import java.util.List;
import java.util.Map;

import org.sipcodes.model.Code;
import org.sipcodes.model.Language;
import org.sipcodes.site.Site;

/** What decides between two codes. */
final class CompareCodes implements Tool {

	@Override
	public Map<String, Object> call(Arguments given, Site site, Language language) {
		Codes codes = new Codes(site, language);
		Code one = codes.code(given.text("a"));
		Code other = codes.code(given.text("b"));
		Map<String, Object> all = Fields
			.of(site.ask("compare", language, Map.of("a", one.id().toString(), "b", other.id().toString())));
		Map<String, Object> answer = Fields.some(all, "language");
		for (String side : List.of("a", "b")) {
			answer.put(side, Fields.some(Fields.of(all.get(side)), "id", "phrase", "class", "summary"));
		}
		answer.putAll(Fields.some(all, "decides", "sender", "receiver"));
		List<Map<String, Object>> facts = Fields.list(all, "facts");
		List<Map<String, Object>> differing = facts.stream()
			.filter((fact) -> Boolean.TRUE.equals(fact.get("differs")))
			.toList();
		answer.put("facts", Fields.each(given.isFull() ? facts : differing, "name", "a", "b", "differs"));
		if (given.isFull()) {
			answer.putAll(Fields.some(all, "introduction", "differences"));
		}
		answer.putAll(Fields.some(all, "curated", "url"));
		return answer;
	}

}
