package org.sipcodes.read;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
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
		Map<String, List<String>> targets = new LinkedHashMap<>();
		symptoms.lines().keySet().forEach((phrase) -> targets.put(phrase, targets(files, symptoms, phrase)));
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
		return new Lexicon(targets, groups, roles, SearchRulesReader.read(files.entries("search", tag)));
	}

	/** What a phrase means: codes, names of symptoms, other things with their kind. */
	private static List<String> targets(ContentFiles files, Entries symptoms, String phrase) {
		List<String> targets = new ArrayList<>();
		for (String text : symptoms.value(phrase).split("\\s+")) {
			int colon = text.indexOf(':');
			String name = text.substring(colon + 1);
			Kind kind = (colon < 0) ? (CodeId.isCode(text) ? Kind.CODE : Kind.SYMPTOM) : kind(text.substring(0, colon));
			symptoms.require(kind != null && files.names(kind).contains(name), phrase, "there is no " + text
					+ "; expected a code, the name of a symptom, or another thing with its kind, such as timer:b");
			if (kind != null) {
				targets.add(kind.target(name));
			}
		}
		return targets;
	}

	private static @Nullable Kind kind(String name) {
		return Kind.ALL.stream()
			.filter((kind) -> kind.hasArticles() && kind.name().equals(name))
			.findFirst()
			.orElse(null);
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
