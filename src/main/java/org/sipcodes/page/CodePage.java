package org.sipcodes.page;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A code: answer, facts, article, neighbours.
 *
 * @param head what every page has
 * @param code the code itself
 * @param codeClass its class
 * @param markers words about a code that is not current or not registered, each with its
 * sentence
 * @param facts the table
 * @param texts the sections of the article
 * @param platforms what real systems make of it
 * @param pairs what it is confused with, with what decides
 * @param specs where to read more
 * @param updated the date of the last change, in ISO form
 * @param previous the code before it
 * @param next the code after it
 * @param classes every code
 * @param picture the address of its card
 */
public record CodePage(Head head, CodeLink code, Link codeClass, List<Link> markers, List<Fact> facts, List<Text> texts,
		List<OnPlatform> platforms, List<Link> pairs, List<Link> specs, String updated, @Nullable CodeLink previous,
		@Nullable CodeLink next, List<ClassGroup> classes, String picture) implements Page {

	@Override
	public String template() {
		return "code";
	}

	@Override
	public boolean twin() {
		return true;
	}

}
