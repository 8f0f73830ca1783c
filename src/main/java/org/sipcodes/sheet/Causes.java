package org.sipcodes.sheet;

import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;

import org.sipcodes.model.Catalog;
import org.sipcodes.model.Cause;
import org.sipcodes.model.Code;
import org.sipcodes.model.CodeFacts;
import org.sipcodes.model.CodeId;
import org.sipcodes.model.Facts;
import org.sipcodes.model.Platform;

/**
 * Which SIP codes and Q.850 causes become each other: by RFC 3398, and on platforms.
 *
 * @param catalog what is known of both
 */
public record Causes(Catalog catalog) {

	public static final String SENDS = "sends";

	public static final String RECEIVES = "receives";

	/**
	 * Causes that RFC 3398 §7.2.4.1 turns into no answer at all: a cleared call, and a
	 * channel that is chosen anew.
	 */
	private static final Set<Integer> NO_ANSWER = Set.of(16, 44);

	/** The code of a cause without a row (RFC 3398 §7.2.4.1). */
	private static final CodeId DEFAULT_CODE = new CodeId(500, false);

	/** The cause of a code without a row (RFC 3398 §8.2.6.1). */
	private static final int DEFAULT_CAUSE = 31;

	private static final int REDIRECTED = 23;

	/** The codes that RFC 3398 makes of a cause. */
	public Set<CodeId> codesOf(int cause) {
		return (isListed(cause) || !isAnswered(cause)) ? listed(cause) : Set.of(DEFAULT_CODE);
	}

	boolean isAnswered(int cause) {
		return !NO_ANSWER.contains(cause);
	}

	/** Whether RFC 3398 has a row for a cause. */
	boolean isListed(int cause) {
		return !listed(cause).isEmpty();
	}

	private Set<CodeId> listed(int cause) {
		return registered((facts) -> facts.all(CodeFacts.FROM_CAUSES).contains(cause));
	}

	/** The codes that RFC 3398 turns into a cause. */
	public Set<CodeId> madeFrom(int cause) {
		return registered((facts) -> facts.one(CodeFacts.CAUSE).text().equals(String.valueOf(cause)));
	}

	private Set<CodeId> registered(Predicate<Facts> wanted) {
		Set<CodeId> codes = new TreeSet<>();
		for (Code code : this.catalog.codes()) {
			if (code.isRegistered() && wanted.test(code.facts())) {
				codes.add(code.id());
			}
		}
		return codes;
	}

	/** The cause that RFC 3398 makes of a code. */
	static Set<Integer> standard(Code code) {
		Cause cause = code.facts().one(CodeFacts.CAUSE);
		return switch (cause.text()) {
			case "none" -> Set.of();
			case "default", "by-warning" -> Set.of(DEFAULT_CAUSE);
			case "redirect" -> Set.of(REDIRECTED);
			default -> Set.of(Integer.valueOf(cause.text()));
		};
	}

	/** The codes that a platform sends for a cause, or receives as one. */
	public static Set<CodeId> codes(Platform platform, String direction, int cause) {
		Set<CodeId> codes = new TreeSet<>();
		platform.rows(direction, cause).forEach((row) -> row.codeId().ifPresent(codes::add));
		return codes;
	}

	/** The causes that a platform makes of a code. */
	static Set<Integer> causes(Platform platform, CodeId code) {
		Set<Integer> causes = new TreeSet<>();
		for (Platform.Row row : platform.rows(code)) {
			row.q850().filter((cause) -> row.is(RECEIVES)).ifPresent(causes::add);
		}
		return causes;
	}

	/** Whether what a platform does is not what the standard says. */
	public boolean differs(String direction, int cause, Collection<CodeId> codes) {
		return direction.equals(SENDS) ? !codes.equals(codesOf(cause)) : !madeFrom(cause).containsAll(codes);
	}

}
