package org.sipcodes.model;

import java.util.List;

import org.sipcodes.model.FactType.Shape;

/** The facts of a header field. */
public final class HeaderFacts {

	/** Its one-letter name, if it has one. */
	public static final FactType<String> COMPACT = FactType.of("compact", Shape.OPTIONAL, (text) -> text);

	/** Header fields that its page speaks of too. */
	public static final FactType<String> ALSO = FactType.of("also", Shape.ANY, (text) -> text);

	/** Whether requests or responses have it. */
	public static final FactType<Word> IN = FactType.of("in", Shape.SOME,
			Vocabulary.of("in", "", "requests responses"));

	/** The requests in which, or in whose responses, it is used. */
	public static final FactType<Word> METHODS = FactType.of("methods", Shape.SOME, CodeFacts.METHOD);

	/** Who writes it. */
	public static final FactType<Word> SET_BY = FactType.of("set-by", Shape.SOME,
			Vocabulary.of("set-by", "", "caller callee client server proxy registrar gateway"));

	static final List<FactType<?>> ALL = List.of(COMPACT, ALSO, IN, METHODS, SET_BY, CodeFacts.SPECS,
			CodeFacts.UPDATED);

	private HeaderFacts() {
	}

}
