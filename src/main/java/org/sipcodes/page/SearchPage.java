package org.sipcodes.page;

import java.util.List;

import org.jspecify.annotations.Nullable;

import org.sipcodes.search.Hit.Piece;

/**
 * What a query found, and what to do where it found nothing.
 *
 * @param head what every page has
 * @param query as it was typed
 * @param cut whether only its beginning was read
 * @param meant the words that were searched instead, or nothing
 * @param rule what holds for a number that is no known code, or empty
 * @param groups the results by kind
 * @param examples queries that show what can be asked
 * @param classes every code, for a query that found nothing
 */
public record SearchPage(Head head, String query, boolean cut, @Nullable Link meant, String rule, List<Group> groups,
		List<Link> examples, List<ClassGroup> classes) implements Page {

	public SearchPage {
		groups = List.copyOf(groups);
		examples = List.copyOf(examples);
		classes = List.copyOf(classes);
	}

	@Override
	public String template() {
		return "search";
	}

	/**
	 * Results of one kind.
	 *
	 * @param key its anchor, such as {@code code}
	 * @param name its heading
	 * @param results best first
	 */
	public record Group(String key, String name, List<Result> results) {

		public Group {
			results = List.copyOf(results);
		}

	}

	/**
	 * Something that was found.
	 *
	 * @param link to its page, with its summary
	 * @param digit of its class, or 0
	 * @param source where the reason stands, such as {@code In the name}
	 * @param language tag of the language of the reason
	 * @param reason the text that matched, in pieces
	 */
	public record Result(Link link, int digit, String source, String language, List<Piece> reason) {

		public Result {
			reason = List.copyOf(reason);
		}

	}

}
