package org.sipcodes.model;

import java.util.List;

import org.sipcodes.model.FactType.Shape;

/** The facts of a method. */
public final class MethodFacts {

	/** What it has to do with dialogs. */
	public static final FactType<Word> DIALOG = FactType.of("dialog", Shape.ONE,
			Vocabulary.of("dialog", "", "creates inside either none"));

	/** How it is repeated over UDP. */
	public static final FactType<Word> RETRANSMITS = FactType.of("retransmits", Shape.ONE,
			Vocabulary.of("retransmits", "", "invite until-answer never"));

	static final List<FactType<?>> ALL = List.of(DIALOG, RETRANSMITS, CodeFacts.SPECS, CodeFacts.UPDATED);

	private MethodFacts() {
	}

}
