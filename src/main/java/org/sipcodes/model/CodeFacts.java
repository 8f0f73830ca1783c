package org.sipcodes.model;

import java.util.List;

import org.sipcodes.model.FactType.Shape;

/** The facts of a response code. A new fact is a line here, labels, and content. */
public final class CodeFacts {

	/** Such as {@code Busy Here}; empty for a number that was never given one. */
	public static final FactType<String> PHRASE = FactType.of("phrase", Shape.ONE, (text) -> text);

	/** Where the code comes from. */
	public static final FactType<Word> ORIGINS = FactType
		.of("registered", Shape.SOME,
				Vocabulary.of("origin", "says", "iana rfc2543 draft atis kamailio opensips stack example"))
		.called("origins");

	/** How much it is in use. */
	public static final FactType<Word> STATUS = FactType.of("status", Shape.ONE,
			Vocabulary.of("status", "says", "current deprecated reserved historic draft leftover example"));

	/** Its subject: the first thing that distinguishes two codes. */
	public static final FactType<Word> ABOUT = FactType.of("about", Shape.ONE, Vocabulary.of("about", "",
			"receipt progress alerting diversion queue early-dialog success acceptance subscription target next-hop "
					+ "service syntax credentials payment permission method answer-body time registration publication "
					+ "size body uri priority extension interval location alert identity referrer connection nothing "
					+ "anonymity key-source key signature breadth info-package consent availability dialog loop hops "
					+ "digits busy cancellation media event update collision encryption security fault upstream "
					+ "capacity version push resources refusal spam analytics"));

	/** Where it is defined, the defining section first. */
	public static final FactType<Spec> SPECS = FactType.of("spec", Shape.ANY, Spec::parse).called("specs");

	private static final Vocabulary SENDER = Vocabulary.of("sender", "",
			"uas proxy registrar redirect-server notifier subscriber compositor verification-service relay gateway "
					+ "intermediary carrier provider any-server local");

	public static final FactType<Word> SENT_BY = FactType.of("sent-by", Shape.SOME, SENDER);

	/** Elements that must not or do not send it. */
	public static final FactType<Word> NOT_BY = FactType.of("not-by", Shape.ANY, SENDER);

	static final Vocabulary METHOD = Vocabulary.of("method", "",
			"any in-dialog INVITE ACK BYE CANCEL REGISTER OPTIONS PRACK UPDATE INFO MESSAGE REFER SUBSCRIBE NOTIFY "
					+ "PUBLISH");

	public static final FactType<Word> ANSWERS = FactType.of("answers", Shape.SOME, METHOD);

	/** Requests that it must not answer. */
	public static final FactType<Word> NOT_TO = FactType.of("not-to", Shape.ANY, METHOD);

	/** Header fields, and how strongly each belongs to the code. */
	public static final FactType<Named<Word>> HEADERS = FactType.named("headers",
			Vocabulary.of("level", "", "must reliable conditional expected should may"));

	/** What the sender of the request may do next, the advice for most cases first. */
	public static final FactType<Word> RETRY = FactType.of("retry", Shape.SOME,
			Vocabulary.of("retry", "",
					"not-needed wait later after-retry-after after-delay changed with-credentials anew at-contact "
							+ "via-proxy other-service elsewhere never"));

	/** What a forking proxy does with it when one of its branches answers so. */
	public static final FactType<Word> FORKING = FactType.of("forking", Shape.ONE,
			Vocabulary.of("forking", "",
					"hop-by-hop provisional branch-ended wins recurse one-branch preferred aggregated other-flow "
							+ "converted stops-all"));

	/** What it ends when it answers a request inside a dialog (RFC 5057). */
	public static final FactType<Word> ENDS = FactType.of("ends", Shape.ONE,
			Vocabulary.of("ends", "", "nothing transaction usage dialog redirects"));

	public static final FactType<Word> BODY = FactType.of("body", Shape.ONE, Vocabulary.of("body", "",
			"none forbidden no-sdp sdp locations alternatives capabilities location certificate preconditions"));

	/** What a gateway makes of it (RFC 3398 §8.2.6.1). */
	public static final FactType<Cause> CAUSE = FactType.of("cause", Shape.ONE, Cause::new);

	/** Q.850 causes that become this code (RFC 3398 §7.2.4.1). */
	public static final FactType<Integer> FROM_CAUSES = FactType.of("from-causes", Shape.ANY,
			(text) -> Integer.valueOf(new Cause(text).text()));

	/** The last change of substance, in ISO form. */
	public static final FactType<String> UPDATED = FactType.of("updated", Shape.ONE, CodeFacts::date);

	/** What else programs write as its phrase. */
	public static final FactType<String> ALSO = FactType.of("also", Shape.ANY, (text) -> text).called("aliases");

	/** All facts in the order of data. */
	static final List<FactType<?>> ALL = List.of(PHRASE, ORIGINS, STATUS, ABOUT, SENT_BY, NOT_BY, ANSWERS, NOT_TO,
			HEADERS, RETRY, FORKING, ENDS, BODY, CAUSE, FROM_CAUSES, SPECS, ALSO, UPDATED);

	/** The rows of the table on a page, in the order in which readers need them. */
	static final List<FactRow> ROWS = List.of(FactRow.of("sent-by", SENT_BY).except(NOT_BY), FactRow.of("retry", RETRY),
			FactRow.of("forking", FORKING), FactRow.of("ends", ENDS),
			FactRow.of("answers", ANSWERS).joined().except(NOT_TO), FactRow.of("headers", HEADERS),
			FactRow.of("body", BODY), FactRow.of("cause", CAUSE), FactRow.of("from-causes", FROM_CAUSES).joined(),
			FactRow.of("spec", SPECS).first(), FactRow.of("about", ABOUT), FactRow.of("origin", ORIGINS));

	private CodeFacts() {
	}

	/** Accepts a date in ISO form. */
	static String date(String text) {
		List<String> parts = Text.split(text, '-');
		if (text.length() == 10 && parts.size() == 3 && parts.get(0).length() == 4 && parts.get(1).length() == 2
				&& Text.isNumber(parts.get(0), 4) && Text.isNumber(parts.get(1), 2) && Text.isNumber(parts.get(2), 2)
				&& isDay(Integer.parseInt(parts.get(0)), Integer.parseInt(parts.get(1)),
						Integer.parseInt(parts.get(2)))) {
			return text;
		}
		throw new IllegalArgumentException("a date such as 2026-11-20");
	}

	private static boolean isDay(int year, int month, int day) {
		boolean leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
		int days = (month == 2) ? (leap ? 29 : 28) : (month == 4 || month == 6 || month == 9 || month == 11) ? 30 : 31;
		return month >= 1 && month <= 12 && day >= 1 && day <= days;
	}

}
