package org.sipcodes.search;

import org.sipcodes.catalog.CodeClass;
import org.sipcodes.catalog.CodeId;
import org.sipcodes.catalog.PairId;

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

	static Target guide(String slug) {
		return new Target(Kind.GUIDE, slug);
	}

	/** The groups of a result, in the order in which they are shown. */
	public enum Kind {

		CODE, PAIR, CLASS, GUIDE

	}

}
