package org.sipcodes.form;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

import org.sipcodes.model.Language;
import org.sipcodes.query.Target;
import org.sipcodes.sheet.SearchSheets;
import org.sipcodes.sheet.Urls;

/**
 * Writes what a page needs to search by itself.
 *
 * @param search what is searched
 * @param language of the page
 */
public record Findings(SearchSheets search, Language language) {

	/** How the keys of the words begin that results say. */
	private static final List<String> SAID = List.of("search.group.", "search.source.", "search.title", "search.none",
			"search.meant", "search.cut", "search.request", "answer.now", "missing.rule", "quote", "pair.short");

	/** All scripts by their addresses. */
	public Map<String, Supplier<Document>> scripts(Urls urls) {
		Map<String, Supplier<Document>> scripts = new LinkedHashMap<>();
		scripts.put(urls.finding(this.language), this::index);
		this.search.articles(this.language)
			.forEach((target, texts) -> scripts.put(urls.quoted(this.language, target),
					() -> article(target, texts.get())));
		return scripts;
	}

	private Document index() {
		Map<String, String> words = new LinkedHashMap<>();
		this.language.labels().words().forEach((key, text) -> {
			if (SAID.stream().anyMatch(key::startsWith)) {
				words.put(key, text);
			}
		});
		return script("languages", this.language.tag(),
				"{\"from\":document.currentScript.src,\"pages\":" + Json.compact(this.search.pages(this.language))
						+ ",\"words\":" + texts(words) + ",\"packed\":" + texts(this.search.pack(this.language)) + "}");
	}

	private Document article(Target target, List<String> texts) {
		return script("articles", this.language.tag() + " " + target.kind() + " " + target.name(), texts(texts));
	}

	/** No text is an address, which would be made relative. */
	private static String texts(Object texts) {
		return Json.compact(texts).replace("\"/", "\"\\/");
	}

	private Document script(String what, String key, String value) {
		return new Document("((globalThis.finding ||= {})." + what + " ||= {})[\"" + key + "\"] = " + value + ";\n",
				Document.SCRIPT, this.language.tag(), "");
	}

}
