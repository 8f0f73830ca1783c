package org.sipcodes.model;

import java.util.List;

import org.sipcodes.model.FactType.Shape;

/** The facts of a symptom. */
public final class SymptomFacts {

	/** What it is a symptom of, which groups the symptoms in their list. */
	public static final FactType<Word> TOPIC = FactType.of("topic", Shape.ONE,
			Vocabulary.of("symptom-topic", "", "drops audio setup routing registration features network"));

	/** What the decoder finds in a trace of it. */
	public static final FactType<String> FINDINGS = FactType.of("findings", Shape.ANY, (text) -> text);

	static final List<FactType<?>> ALL = List.of(TOPIC, FINDINGS, CodeFacts.UPDATED);

	private SymptomFacts() {
	}

}
