package org.sipcodes.model;

import java.util.List;

import org.sipcodes.model.FactType.Shape;

/** The facts of a timer. */
public final class TimerFacts {

	/** As its specification writes it: {@code 64*T1}. */
	public static final FactType<String> VALUE = FactType.of("value", Shape.ONE, (text) -> text);

	/** The same with the usual T1, T2 and T4. */
	public static final FactType<Seconds> DEFAULT = FactType.of("default", Shape.OPTIONAL, Seconds::parse);

	/** Who runs it. */
	public static final FactType<Word> RUNS = FactType.of("runs", Shape.SOME,
			Vocabulary.of("runs", "", "client server proxy uas-core uac-core registrar subscriber notifier any"));

	/** When messages go out while it runs, from its start. */
	public static final FactType<Seconds> SENT_AT = FactType.of("sent-at", Shape.ANY, Seconds::parse);

	/** When it runs out, from its start. */
	public static final FactType<Seconds> FIRES_AT = FactType.of("fires-at", Shape.OPTIONAL, Seconds::parse);

	static final List<FactType<?>> ALL = List.of(VALUE, DEFAULT, RUNS, SENT_AT, FIRES_AT, CodeFacts.SPECS,
			CodeFacts.UPDATED);

	private TimerFacts() {
	}

}
