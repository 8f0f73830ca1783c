package org.sipcodes.search;

import org.sipcodes.catalog.CodeClass;
import org.sipcodes.catalog.CodeId;
import org.sipcodes.catalog.PairId;
import org.sipcodes.catalog.Platform;

/**
 * What a search finds; its address is the business of the pages.
 *
 * @param kind what it is
 * @param id its name among its kind, such as {@code 486} or {@code 301-302}
 */
public record Target(Kind kind, String id) {

	static Target of(CodeId code) {
		return new Target(Kind.CODE, code.toString());
	}

	static Target of(PairId pair) {
		return new Target(Kind.PAIR, pair.toString());
	}

	static Target of(CodeClass codeClass) {
		return new Target(Kind.CLASS, codeClass.tag());
	}

	/** A Q.850 cause. */
	static Target cause(int number) {
		return new Target(Kind.CAUSE, String.valueOf(number));
	}

	/** A row on the page of a platform: {@code freeswitch#receives-user-busy}. */
	static Target row(Platform platform, Platform.Row row) {
		return new Target(Kind.PLATFORM, platform.slug() + "#" + row.anchor());
	}

	static Target guide(String slug) {
		return new Target(Kind.GUIDE, slug);
	}

	/** The groups of a result, in the order in which they are shown. */
	public enum Kind {

		CODE, PAIR, CAUSE, PLATFORM, CLASS, GUIDE

	}

}
