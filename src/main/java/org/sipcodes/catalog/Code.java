package org.sipcodes.catalog;

import java.util.Map;

/**
 * A response code.
 *
 * @param id such as 486
 * @param facts what is true in every language
 * @param articles by language tag
 */
public record Code(CodeId id, Facts facts, Map<String, Article> articles) implements Translated {

	public Code {
		articles = Map.copyOf(articles);
	}

	public CodeClass codeClass() {
		return this.id.codeClass();
	}

	/** As it stands in a status line: {@code 486 Busy Here}. */
	public String name() {
		return (this.id.number() + " " + this.facts.phrase()).strip();
	}

}
