package org.sipcodes.mcp;

import java.util.List;
import java.util.Map;

import org.sipcodes.model.Language;
import org.sipcodes.site.Refusal;
import org.sipcodes.site.Site;

/** What words, numbers and pasted lines lead to. */
final class SearchReference implements Tool {

	private static final int USUAL = 5;

	private static final int MOST = 20;

	@Override
	public Map<String, Object> call(Arguments given, Site site, Language language) {
		if (given.text("query").isEmpty()) {
			throw new Refusal(400, "There is nothing to search for; expected words, such as one way audio.");
		}
		Map<String, Object> all = Fields.of(site.ask("search", language, Map.of("q", given.text("query"))));
		List<Map<String, Object>> results = Fields.each(Fields.list(all, "results"), "kind", "id", "name", "summary",
				"reason", "url");
		if (results.isEmpty()) {
			throw new Refusal(404,
					"Nothing was found for \"" + given.text("query") + "\". Try fewer or other words: what "
							+ "is heard or seen, a phrase, a header field, the name of a cause or of a platform.");
		}
		Map<String, Object> answer = Fields.some(all, "language", "query", "meant");
		Fields.putFirst(answer, "results", results, Math.max(1, Math.min(MOST, given.number("limit", USUAL))));
		return answer;
	}

}
