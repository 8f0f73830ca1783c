package org.sipcodes.read;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.sipcodes.model.CodeId;
import org.sipcodes.model.Kind;
import org.sipcodes.model.Lexicon;
import org.sipcodes.model.Word;

/**
 * Reads what people of a language say instead of a code, and how the language is
 * searched: the files {@code symptoms}, {@code synonyms} and {@code search}.
 */
final class LexiconReader {

	/** A key that begins so names a role and not a word. */
	private static final String ROLE = ".";

	private LexiconReader() {
	}

	/** A language without such files is searched by its articles alone. */
	static Lexicon read(ContentFiles files, String tag) {
		Entries symptoms = files.entries("symptoms", tag);
		Map<String, List<CodeId>> codes = new LinkedHashMap<>();
		symptoms.lines().keySet().forEach((phrase) -> codes.put(phrase, codes(files, symptoms, phrase)));
		Entries synonyms = files.entries("synonyms", tag);
		List<List<String>> groups = new ArrayList<>();
		Map<Word, List<String>> roles = new HashMap<>();
		synonyms.values().forEach((key, value) -> {
			List<String> words = Arrays.stream(value.split(",")).map(String::strip).toList();
			if (words.contains("")) {
				synonyms.report(key, "\"" + key + "\" has an empty word; expected words with commas between them");
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
		return new Lexicon(codes, groups, roles, SearchRulesReader.read(files.entries("search", tag)));
	}

	private static List<CodeId> codes(ContentFiles files, Entries symptoms, String phrase) {
		List<CodeId> codes = new ArrayList<>();
		for (String text : symptoms.value(phrase).split("\\s+")) {
			try {
				codes.add(CodeId.parse(text));
				symptoms.require(files.names(Kind.CODE).contains(text), phrase,
						"code \"" + text + "\" does not exist; expected content/en/codes/" + text + ".md");
			}
			catch (IllegalArgumentException ex) {
				symptoms.report(phrase, "\"" + text + "\" is not a code; expected " + ex.getMessage());
			}
		}
		return codes;
	}

	private static void role(Entries synonyms, String key, List<String> words, Map<Word, List<String>> roles) {
		try {
			roles.put(Lexicon.ROLES.parse(key.substring(ROLE.length())), words);
		}
		catch (IllegalArgumentException ex) {
			synonyms.report(key,
					"unknown role \"" + key + "\"; expected " + ex.getMessage() + ", with a dot before it");
		}
	}

}
