package org.sipcodes.page;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * An address that leads nowhere, with the ways that the reader probably meant.
 *
 * @param head what every page has
 * @param number the response code in the address, or empty
 * @param codeClass the class of that number
 * @param rule what its class says
 * @param nearest the codes around it, or those whose phrase has a word of the address
 * @param words of the address, to search for
 * @param classes every code
 */
public record MissingPage(Head head, String number, @Nullable Link codeClass, String rule, List<CodeLink> nearest,
		String words, List<ClassGroup> classes) implements Page {

	@Override
	public String template() {
		return "missing";
	}

}
