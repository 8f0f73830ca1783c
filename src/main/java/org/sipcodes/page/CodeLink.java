package org.sipcodes.page;

/**
 * A code in a list.
 *
 * @param href its page
 * @param id such as {@code 486}
 * @param number such as {@code 486}, without a plus
 * @param phrase such as {@code Busy Here}
 * @param digit of its class, such as 4
 * @param registered whether IANA lists it
 * @param name as it stands in a status line, such as {@code 486 Busy Here}
 * @param summary one line on it
 */
public record CodeLink(String href, String id, int number, String phrase, int digit, boolean registered, String name,
		String summary) {
}
