package org.sipcodes.catalog;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * The kinds of content files: which keys their front matter has, and which sections their
 * text.
 */
enum Kind {

	CODES(List.of("phrase", "registered", "status", "about", "spec", "sent-by", "not-by", "answers", "not-to",
			"headers", "retry", "forking", "ends", "body", "cause", "from-causes", "updated"), List.of("summary"),
			List.of("Description", "When", "Fix", "Who", "Example")),

	PAIRS(List.of("topic", "updated"), List.of("summary"),
			List.of("Introduction", "Differences", "Sender", "Receiver")),

	CLASSES(List.of(), List.of("title", "summary"), List.of("Rule", "Proxy", "Retry", "Choose")),

	GUIDES(List.of(), List.of("title", "summary"), List.of("Decide", "Avoid"));

	/** Which text a translation was made from; only translations have it. */
	static final String SOURCE = "source";

	private final List<String> facts;

	private final List<String> texts;

	private final List<String> sections;

	Kind(List<String> facts, List<String> texts, List<String> sections) {
		this.facts = facts;
		this.texts = texts;
		this.sections = sections;
	}

	/** The folder of the kind: {@code codes}. */
	String folder() {
		return name().toLowerCase(Locale.ROOT);
	}

	/** Keys of a file in the default language. */
	List<String> keys() {
		return Stream.concat(this.texts.stream(), this.facts.stream()).toList();
	}

	/** Keys of a translation: prose, and never a fact. */
	List<String> translatedKeys() {
		return Stream.concat(this.texts.stream(), Stream.of(SOURCE)).toList();
	}

	boolean hasTitle() {
		return this.texts.contains("title");
	}

	/** The sections that every file of the kind has, in this order. */
	List<String> sections() {
		return this.sections;
	}

	/** The form of a file's name, or an exception that says what is expected. */
	Object parseName(String name) {
		return switch (this) {
			case CODES -> CodeId.parse(name);
			case PAIRS -> PairId.parse(name);
			case CLASSES -> CodeClass.parse(name);
			case GUIDES -> name;
		};
	}

}
