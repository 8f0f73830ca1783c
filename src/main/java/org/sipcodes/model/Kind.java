package org.sipcodes.model;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * A kind of thing that has pages: its folder of content, its addresses, what its files
 * hold. A new kind is an entry in {@link #ALL}, labels, and content.
 *
 * @param name of one of them, as links spell it: {@code code} in {@code [486](code:486)}
 * @param address of its pages, without the name of the thing: {@code /sip}
 * @param facts of each thing, in the front matter of the default language
 * @param texts short texts in the front matter of every language
 * @param sections of every article, in this order
 * @param names accepts the name of a thing, or throws with what it expected
 * @param listed whether its address has a page with all things of the kind
 */
public record Kind(String name, String address, List<FactType<?>> facts, List<String> texts, List<String> sections,
		Consumer<String> names, boolean listed) {

	public static final String TITLE = "title";

	public static final String SUMMARY = "summary";

	/** What a sender states with a code, as one clause. */
	public static final String SAYS = "says";

	/** When to send a code. */
	public static final String SEND = "send";

	/** What to do on receiving a code. */
	public static final String RECEIVE = "receive";

	public static final Kind CODE = new Kind("code", "/sip", CodeFacts.ALL, List.of(SUMMARY, SAYS, SEND, RECEIVE),
			List.of("Description", "When", "Fix", "Who", "Example"), CodeId::parse, false);

	public static final Kind PAIR = new Kind("pair", "/compare/sip", List.of(Pair.TOPIC, CodeFacts.UPDATED),
			List.of(SUMMARY), List.of("Introduction", "Differences", "Sender", "Receiver"), PairId::parse, false);

	public static final Kind CLASS = new Kind("class", "/sip", List.of(), List.of(TITLE, SUMMARY),
			List.of("Rule", "Proxy", "Retry", "Choose"), CodeClass::parse, false);

	public static final Kind GUIDE = new Kind("guide", "/guides", List.of(), List.of(TITLE, SUMMARY),
			List.of("Decide", "Avoid"), Kind::slug, false);

	/** What somebody hears or sees, before any code is known. */
	public static final Kind SYMPTOM = new Kind("symptom", "/symptoms", SymptomFacts.ALL, List.of(TITLE, SUMMARY),
			List.of("Signs", "Questions", "Trace", "Fix", "Codes"), Kind::slug, true);

	public static final Kind TIMER = new Kind("timer", "/timers", TimerFacts.ALL, List.of(TITLE, SUMMARY),
			List.of("Description", "Stops", "Seen", "Settings"), Kind::slug, true);

	/** A header field of messages. */
	public static final Kind HEADER = new Kind("header", "/headers", HeaderFacts.ALL, List.of(TITLE, SUMMARY),
			List.of("Says", "Syntax", "Hops", "Mistakes"), Kind::slug, true);

	public static final Kind METHOD = new Kind("method", "/methods", MethodFacts.ALL, List.of(TITLE, SUMMARY),
			List.of("Purpose", "Must", "Answers", "Example"), Kind::slug, true);

	/** A system, whose file is a table. */
	public static final Kind PLATFORM = new Kind("platform", "/platforms", Platform.FACTS, List.of(), List.of(),
			Kind::slug, true);

	/** A Q.850 cause, which is a line in a file of names. */
	public static final Kind CAUSE = new Kind("cause", "/q850", List.of(), List.of(TITLE), List.of(), Cause::new, true);

	/** Facts that pages show in another way than in the table of facts. */
	private static final List<FactType<?>> UNSEEN = List.of(CodeFacts.UPDATED, SymptomFacts.TOPIC,
			SymptomFacts.FINDINGS, HeaderFacts.ALSO, TimerFacts.SENT_AT, TimerFacts.FIRES_AT);

	/** Every kind, in the order in which results of a search are shown. */
	public static final List<Kind> ALL = List.of(CODE, PAIR, SYMPTOM, CAUSE, PLATFORM, TIMER, HEADER, METHOD, CLASS,
			GUIDE);

	/** The kind of a name. */
	public static Kind of(String name) {
		for (Kind kind : ALL) {
			if (kind.name.equals(name)) {
				return kind;
			}
		}
		throw new IllegalArgumentException("no kind \"" + name + "\"");
	}

	/** Accepts a name that can be part of an address. */
	static void slug(String name) {
		if (!Text.consists(name, Text.LETTERS + Text.DIGITS + "-")) {
			throw new IllegalArgumentException("lower-case letters, digits and dashes, such as freeswitch");
		}
	}

	/** The folder of its content, and its name in the API: {@code codes}. */
	public String folder() {
		return this.name + (this.name.endsWith("s") ? "es" : "s");
	}

	/** Whether each thing has a file per language. */
	public boolean hasArticles() {
		return !this.sections.isEmpty();
	}

	/**
	 * Whether one maker and one pair of questions serve it like every other such kind.
	 */
	public boolean isPlain() {
		return !List.of(CODE, PAIR, CLASS, CAUSE).contains(this);
	}

	/** The rows of the table of facts. */
	public List<FactRow> rows() {
		if (!isPlain()) {
			return (this == CODE) ? CodeFacts.ROWS : List.of();
		}
		List<FactRow> rows = new ArrayList<>();
		for (FactType<?> fact : this.facts) {
			if (!UNSEEN.contains(fact)) {
				FactRow row = FactRow.of(fact.key(), fact);
				rows.add((fact.vocabulary() != null) ? row.joined() : row);
			}
		}
		return rows;
	}

	/** The target of a link to one of them: {@code code:486}. */
	public String target(String thing) {
		return this.name + ":" + thing;
	}

}
