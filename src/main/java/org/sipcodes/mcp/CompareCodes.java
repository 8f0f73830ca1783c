package org.sipcodes.mcp;

import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

import org.sipcodes.model.Code;
import org.sipcodes.model.Language;
import org.sipcodes.site.Site;

/**
 * What decides between two codes.
 *
 * @param site what is known
 */
record CompareCodes(Supplier<Site> site) implements Tool {

	@Override
	public Map<String, Object> call(Arguments given) {
		Site known = this.site.get();
		Language language = known.language(given.language());
		Codes codes = new Codes(known, language);
		Code one = codes.code(given.text("a"));
		Code other = codes.code(given.text("b"));
		Map<String, Object> all = Fields
			.of(known.ask("compare", language, Map.of("a", one.id().toString(), "b", other.id().toString())));
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
