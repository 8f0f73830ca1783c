package org.sipcodes.read;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.sipcodes.model.FactType;
import org.sipcodes.model.Facts;
import org.sipcodes.model.Kind;
import org.sipcodes.model.Named;
import org.sipcodes.model.Word;

/** Reads the facts of a thing; one that cannot be read is a problem and has no value. */
final class FactsReader {

	private FactsReader() {
	}

	static Facts read(Kind kind, FrontMatter matter) {
		Map<String, List<?>> values = new LinkedHashMap<>();
		kind.facts().forEach((type) -> values.put(type.key(), values(type, matter)));
		return new Facts(values);
	}

	private static List<?> values(FactType<?> type, FrontMatter matter) {
		return switch (type.shape()) {
			case ONE -> matter.value(type.key(), type::parse).map(List::of).orElse(List.of());
			case OPTIONAL -> matter.has(type.key()) ? List.of(matter.text(type.key())) : List.of();
			case SOME -> matter.someOf(type.key(), type::parse);
			case ANY -> matter.list(type.key(), type::parse);
			case NAMED -> {
				List<Named<Word>> named = new ArrayList<>();
				matter.map(type.key(), Objects.requireNonNull(type.vocabulary())::parse)
					.forEach((name, word) -> named.add(new Named<>(name, word)));
				yield named;
			}
		};
	}

}
