package org.sipcodes.page;

import java.util.List;

/**
 * The picture that stands for a page where its address is shared.
 *
 * @param language what the language of the page calls itself, such as {@code Русский}
 * @param title what stands below the plates, such as {@code Busy Here}; empty where each
 * plate has its own words
 * @param note a line about it, such as {@code Client error}
 * @param plates the codes, each on the colour of its class
 */
public record Card(String language, String title, String note, List<Plate> plates) {

	public Card {
		plates = List.copyOf(plates);
	}

	/**
	 * A number on the colour of its class.
	 *
	 * @param text such as {@code 486} or {@code 4xx}
	 * @param digit of the class, such as 4
	 * @param phrase what stands beside it, such as {@code Busy Here}
	 * @param kind the class in words, such as {@code Client error}
	 */
	public record Plate(String text, int digit, String phrase, String kind) {
	}

}
