package org.sipcodes;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import org.sipcodes.model.Entry;
import org.sipcodes.model.Kind;
import org.sipcodes.model.Language;
import org.sipcodes.model.Platform;

/**
 * What readers type, made from the content and the same in every run: what people say
 * goes wrong, half of it, backwards and mistyped; numbers, pairs, causes, names, status
 * lines.
 */
public final class TypedQueries {

	/** So many of a language. */
	public static final int COUNT = 1209;

	private TypedQueries() {
	}

	public static List<String> of(Language language) {
		Set<String> all = new LinkedHashSet<>();
		TestSite.CATALOG.lexicon(language).symptoms().keySet().forEach((phrase) -> {
			all.add(phrase);
			all.add(phrase.substring(0, phrase.length() / 2 + 1));
			List<String> words = Arrays.asList(phrase.split(" "));
			Collections.reverse(words);
			all.add(String.join(" ", words));
			all.add(phrase.replaceFirst("(\\p{L}{3})(\\p{L})(\\p{L})", "$1$3$2"));
		});
		TestSite.CATALOG.codes(language).forEach((code) -> {
			all.add(code.id().toString());
			all.add("SIP/2.0 " + code.name()
					+ " Via: SIP/2.0/UDP 192.0.2.1 Reason: Q.850;cause=34;text=\"no circuit\"");
		});
		TestSite.CATALOG.pairs(language).forEach((pair) -> all.add(pair.high().id() + " vs " + pair.low().id()));
		for (Entry cause : TestSite.CATALOG.entries(Kind.CAUSE)) {
			all.add("q850 " + cause.name());
		}
		for (Platform platform : TestSite.CATALOG.platforms()) {
			all.add(platform.name());
			all.add(platform.name() + " 503");
			platform.rows().stream().limit(3).forEach((row) -> all.add(row.cell("cause") + row.cell("text")));
		}
		List<String> queries = new ArrayList<>(all);
		queries.removeIf(String::isBlank);
		List<String> some = new ArrayList<>();
		for (int i = 0; i < COUNT; i++) {
			some.add(queries.get((int) ((long) i * queries.size() / COUNT)));
		}
		return some;
	}

}
