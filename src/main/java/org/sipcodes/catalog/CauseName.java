package org.sipcodes.catalog;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.sipcodes.content.Entries;
import org.sipcodes.content.Problems;
import org.sipcodes.language.Labels;
import org.sipcodes.language.Language;

/**
 * A cause of the telephone network (Q.850).
 *
 * @param number 1 to 127
 * @param names what it is called, by language tag
 */
public record CauseName(int number, Map<String, String> names) {

	public CauseName {
		names = Map.copyOf(names);
	}

	/** What it is called in a language. */
	public String in(Language language) {
		return this.names.getOrDefault(language.tag(), "");
	}

	/** Reads the names of all languages, which must name the same causes. */
	static List<CauseName> read(List<Language> languages, Map<String, Entries> files, Problems problems) {
		Entries original = files.getOrDefault(Language.DEFAULT, Entries.none("content/en/causes.properties"));
		List<CauseName> causes = new ArrayList<>();
		for (Language language : languages) {
			Entries names = files.get(language.tag());
			if (names != null) {
				new Labels(names).mustMatch(new Labels(original), problems);
			}
			else if (!original.values().isEmpty()) {
				problems.add(language.labels().path().replaceFirst("[^/]*$", "causes.properties"), 1,
						"no such file; expected the names of the causes, as in " + original.path());
			}
		}
		original.values().forEach((number, name) -> {
			if (!number.matches("[1-9]\\d{0,2}") || Integer.parseInt(number) > 127) {
				original.report(problems, number, "cause \"" + number + "\"; expected 1 to 127");
				return;
			}
			Map<String, String> names = new HashMap<>();
			files.forEach((tag, entries) -> names.put(tag, entries.values().getOrDefault(number, "")));
			causes.add(new CauseName(Integer.parseInt(number), names));
		});
		return causes;
	}

}
