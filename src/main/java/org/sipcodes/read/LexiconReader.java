package org.sipcodes.read;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

import org.sipcodes.model.CodeId;
import org.sipcodes.model.Lexicon;
import org.sipcodes.model.Word;

/**
 * Reads what people say instead of a code, and how they are searched: {@code symptoms},
 * {@code synonyms} and {@code search}.
 */
final class LexiconReader {

	/** A key that begins so names a role and not a word. */
	private static final String ROLE = ".";

	private final Predicate<CodeId> exists;

	private final Problems problems;

	LexiconReader(Predicate<CodeId> exists, Problems problems) {
		this.exists = exists;
		this.problems = problems;
	}

	Lexicon read(Entries symptoms, Entries synonyms, Entries search) {
		Map<String, List<CodeId>> codes = new LinkedHashMap<>();
		symptoms.values().forEach((phrase, value) -> codes.put(phrase, codes(symptoms, phrase, value)));
		List<List<String>> groups = new ArrayList<>();
		Map<Word, List<String>> roles = new HashMap<>();
		synonyms.values().forEach((key, value) -> {
			List<String> words = Arrays.stream(value.split(",")).map(String::strip).toList();
			if (words.contains("")) {
				report(synonyms, key, "\"" + key + "\" has an empty word; expected words with commas between them");
			}
			else if (key.startsWith(ROLE)) {
				role(synonyms, key, words, roles);
			}
			else {
				List<String> group = new ArrayList<>(List.of(key));
				group.addAll(words);
				groups.add(group);
			}
		});
		return new Lexicon(codes, groups, roles, SearchRulesReader.read(search, this.problems));
	}

	private List<CodeId> codes(Entries symptoms, String phrase, String value) {
		List<CodeId> codes = new ArrayList<>();
		for (String text : value.split("\\s+")) {
			try {
				CodeId code = CodeId.parse(text);
				if (this.exists.test(code)) {
					codes.add(code);
					continue;
				}
				report(symptoms, phrase,
						"code \"" + text + "\" does not exist; expected content/en/codes/" + text + ".md");
			}
			catch (IllegalArgumentException ex) {
				report(symptoms, phrase, "\"" + text + "\" is not a code; expected " + ex.getMessage());
			}
		}
		return codes;
	}

	private void role(Entries synonyms, String key, List<String> words, Map<Word, List<String>> roles) {
		try {
			roles.put(Lexicon.ROLES.parse(key.substring(ROLE.length())), words);
		}
		catch (IllegalArgumentException ex) {
			report(synonyms, key,
					"unknown role \"" + key + "\"; expected " + ex.getMessage() + ", with a dot before it");
		}
	}

	private void report(Entries entries, String key, String message) {
		entries.report(this.problems, key, message);
	}

}
