package org.sipcodes.page;

import java.util.List;

/**
 * How programs read the site, with examples that were run on it.
 *
 * @param head what every page has
 * @param examples what one types and gets
 */
public record DevelopersPage(Head head, List<Example> examples) implements Page {

	public DevelopersPage {
		examples = List.copyOf(examples);
	}

	@Override
	public String template() {
		return "developers";
	}

	/**
	 * One command.
	 *
	 * @param key what it shows: the last part of a label
	 * @param command such as {@code curl https://sipcodes.example/486}
	 * @param output what it prints
	 */
	public record Example(String key, String command, String output) {
	}

}
