package org.sipcodes.form;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.sipcodes.finding.Diagnosis;
import org.sipcodes.model.Catalog;
import org.sipcodes.model.Entry;
import org.sipcodes.model.Language;
import org.sipcodes.sheet.LogLines;
import org.sipcodes.sheet.Urls;

/** Writes what the decoder in a browser knows of the site. */
public final class Decoders {

	/** How the keys of the words begin that it says. */
	private static final List<String> SAID = List.of("decode.", "trace.heading", "result.", "outcome.", "decided.",
			"origin.made.", "origin.translated", "origin.timed-out", "evidence.", "strength.", "sign.", "severity.",
			"unread.", "fault.", "finding.", "ticket.", "list.and");

	private Decoders() {
	}

	/**
	 * The words of a language and the addresses of the codes, as a script.
	 */
	public static Document words(Catalog catalog, Urls urls, Language language) {
		Map<String, String> words = new LinkedHashMap<>();
		language.labels().words().forEach((key, text) -> {
			if (SAID.stream().anyMatch(key::startsWith)) {
				words.put(key, text);
			}
		});
		Map<String, String> pages = new LinkedHashMap<>();
		if (urls.areServed()) {
			pages.put("", urls.absolute(urls.page(language, "")));
		}
		catalog.codes()
			.stream()
			.filter((code) -> code.isIn(language))
			.forEach((code) -> pages.put(code.id().toString(), page(urls, urls.code(language, code))));
		Map<String, Object> symptoms = new LinkedHashMap<>();
		for (Diagnosis found : Diagnosis.values()) {
			List<Object> links = new ArrayList<>();
			for (Entry symptom : catalog.symptoms(found.key(), language)) {
				links.add(List.of(symptom.in(language).title(), urls.of(language, symptom)));
			}
			if (!links.isEmpty()) {
				symptoms.put(found.key(), links);
			}
		}
		return script("((globalThis.decoding ||= {}).words ||= {})[\"" + language.tag() + "\"]",
				Json.object("tag", language.tag(), "words", words, "pages", pages, "symptoms", symptoms, "headers",
						headers(catalog, urls, language)),
				language);
	}

	/** The page of each header field and what it says, also by its name of one letter. */
	private static Map<String, List<String>> headers(Catalog catalog, Urls urls, Language language) {
		Map<String, List<String>> headers = new LinkedHashMap<>();
		catalog.fields().forEach((field, registered) -> {
			String page = catalog.header(field, language).map((header) -> urls.of(language, header)).orElse("");
			String says = language.labels().words().getOrDefault("header." + field, "");
			List<String> known = List.of(page, says.isEmpty() ? "" : field + ": " + says);
			headers.put(field.toLowerCase(Locale.ROOT), known);
			if (registered.indexOf(' ') == 1) {
				headers.put(registered.substring(0, 1), known);
			}
		});
		headers.values().removeIf((known) -> known.get(0).isEmpty() && known.get(1).isEmpty());
		return headers;
	}

	/**
	 * An address as a reader may take it along, if it is the same wherever the page is.
	 */
	private static String page(Urls urls, String path) {
		return urls.areServed() ? urls.absolute(path) : path;
	}

	/** What lines of logs mean, as another script. */
	public static Document lines(Catalog catalog, Urls urls, Language language) {
		return script("(globalThis.decoding ||= {}).lines",
				LogLines.of(catalog, urls, language)
					.stream()
					.map((line) -> List.of(line.key(), line.hint().text(), line.hint().page()))
					.toList(),
				language);
	}

	private static Document script(String name, Object value, Language language) {
		return new Document(name + " = " + Json.compact(value) + ";\n", Document.SCRIPT, language.tag(), "");
	}

}
