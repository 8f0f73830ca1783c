package org.sipcodes.read;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import org.sipcodes.finding.Diagnosis;
import org.sipcodes.model.Cause;
import org.sipcodes.model.FactType;
import org.sipcodes.model.Kind;
import org.sipcodes.model.Ladder;
import org.sipcodes.model.Platform;
import org.sipcodes.model.Word;

/** The labels that every language owes: for each word, fact, section and kind. */
final class OwedLabels {

	private OwedLabels() {
	}

	static Set<String> keys() {
		Set<String> keys = new LinkedHashSet<>(Platform.DIRECTION.labels());
		keys.addAll(Platform.STANDING.labels());
		for (Kind kind : Kind.ALL) {
			for (FactType<?> fact : kind.facts()) {
				keys.addAll((fact.vocabulary() != null) ? fact.vocabulary().labels() : List.of());
			}
		}
		for (Kind kind : Kind.ALL) {
			kind.sections().forEach((section) -> keys.add("section." + section.toLowerCase(Locale.ROOT)));
			if (kind.hasArticles()) {
				kind.rows().forEach((row) -> keys.add("fact." + row.label()));
			}
			keys.addAll(List.of(kind.name() + ".title", "search.group." + kind.name()));
			if (kind.listed()) {
				List.of("title", "description", "heading", "lead")
					.forEach((key) -> keys.add(kind.folder() + "." + key));
			}
		}
		for (Word direction : Platform.DIRECTION.words()) {
			// A name of a cause says nothing that needs a sentence.
			if (!direction.is("names")) {
				List.of("", ".when", ".alone").forEach((rest) -> keys.add("search.row." + direction.key() + rest));
			}
		}
		keys.add("search.group.row");
		Cause.WORDS.forEach((word) -> keys.add("cause." + word));
		Platform.TRAPS.forEach((trap) -> keys.add("trap." + trap.key()));
		keys.addAll(Ladder.labels());
		for (Diagnosis diagnosis : Diagnosis.values()) {
			List.of("title", "means", "do").forEach((part) -> keys.add("finding." + diagnosis.key() + "." + part));
			keys.add("severity." + diagnosis.severity().key());
		}
		keys.addAll(List.of("language.name", "list.and"));
		return keys;
	}

}
