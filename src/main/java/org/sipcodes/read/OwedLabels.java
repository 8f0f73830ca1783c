package org.sipcodes.read;

import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;

import org.sipcodes.model.Cause;
import org.sipcodes.model.FactType;
import org.sipcodes.model.Kind;
import org.sipcodes.model.Ladder;
import org.sipcodes.model.Platform;
import org.sipcodes.model.Vocabulary;

/** The labels that every language owes: for each word, fact, section and kind. */
final class OwedLabels {

	private OwedLabels() {
	}

	static Stream<String> keys() {
		Stream<Vocabulary> vocabularies = Stream.concat(Stream.of(Platform.DIRECTION, Platform.STANDING),
				Kind.ALL.stream()
					.flatMap((kind) -> kind.facts().stream())
					.map(FactType::vocabulary)
					.filter(Objects::nonNull));
		return Stream
			.of(vocabularies.distinct().flatMap((vocabulary) -> vocabulary.labels().stream()),
					Kind.ALL.stream().flatMap(OwedLabels::keys), Cause.WORDS.stream().map((word) -> "cause." + word),
					Platform.TRAPS.stream().map((trap) -> "trap." + trap.key()), Ladder.labels().stream())
			.flatMap((keys) -> keys);
	}

	private static Stream<String> keys(Kind kind) {
		Stream<String> sections = kind.sections()
			.stream()
			.map((section) -> "section." + section.toLowerCase(Locale.ROOT));
		Stream<String> facts = kind.hasArticles() ? kind.rows().stream().map((row) -> "fact." + row.label())
				: Stream.of();
		Stream<String> names = Stream.of(kind.name() + ".title", "search.group." + kind.name());
		Stream<String> list = kind.listed()
				? Stream.of("title", "description", "heading", "lead").map((key) -> kind.folder() + "." + key)
				: Stream.of();
		return Stream.of(sections, facts, names, list).flatMap((keys) -> keys);
	}

}
