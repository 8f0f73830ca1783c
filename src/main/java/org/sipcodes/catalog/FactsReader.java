package org.sipcodes.catalog;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;

import org.sipcodes.content.FrontMatter;

/**
 * Reads the facts of a code; what cannot be read is a problem and gets a value that no
 * page ever shows.
 */
final class FactsReader {

	private FactsReader() {
	}

	static Facts read(FrontMatter matter) {
		List<Origin> origins = matter.someOf("registered", Word.of(Origin.class));
		String phrase = matter.text("phrase");
		if (phrase.isEmpty() && matter.has("phrase") && origins.contains(Origin.IANA)) {
			matter.report("phrase", "a registered code without a phrase; expected the phrase of the registry");
		}
		return new Facts(phrase, origins, matter.value("status", Word.of(Status.class)).orElse(Status.CURRENT),
				matter.value("about", Word.of(About.class)).orElse(About.NOTHING), matter.list("spec", Spec::parse),
				matter.someOf("sent-by", Word.of(Sender.class)), matter.list("not-by", Word.of(Sender.class)),
				matter.someOf("answers", Word.of(Method.class)), matter.list("not-to", Word.of(Method.class)),
				matter.map("headers", Word.of(Level.class)), matter.someOf("retry", Word.of(Retry.class)),
				matter.value("forking", Word.of(Forking.class)).orElse(Forking.ONE_BRANCH),
				matter.value("ends", Word.of(Ends.class)).orElse(Ends.NOTHING),
				matter.value("body", Word.of(Body.class)).orElse(Body.NONE),
				matter.value("cause", Cause::new).orElse(new Cause("none")),
				matter.list("from-causes", (text) -> Integer.valueOf(new Cause(text).text())), date(matter, "updated"));
	}

	static LocalDate date(FrontMatter matter, String key) {
		return matter.value(key, (text) -> {
			try {
				return LocalDate.parse(text);
			}
			catch (DateTimeParseException ex) {
				throw new IllegalArgumentException("a date such as 2026-11-20", ex);
			}
		}).orElse(LocalDate.EPOCH);
	}

}
