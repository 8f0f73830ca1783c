package org.sipcodes.query;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * The answer to a query.
 *
 * @param question what was understood
 * @param only the one thing that the query names and nothing else, or nothing
 * @param hits best first, kind by kind; before them the best of all, if words alone have
 * found things of several kinds
 * @param leading how many these are
 * @param meant the words that were searched instead of those that were typed, or nothing
 */
public record Found(Question question, @Nullable Target only, List<Hit> hits, int leading, @Nullable String meant) {

	public Found {
		hits = List.copyOf(hits);
	}

	/** The best of all kinds. */
	public List<Hit> first() {
		return this.hits.subList(0, this.leading);
	}

	/** The kinds of hits, in their order. */
	public Set<String> kinds() {
		Set<String> kinds = new LinkedHashSet<>();
		this.hits.forEach((hit) -> kinds.add(hit.target().kind()));
		return kinds;
	}

	/** The hits of a kind, best first. */
	public List<Hit> of(String kind) {
		List<Hit> some = new ArrayList<>(this.hits);
		some.removeIf((hit) -> !hit.target().kind().equals(kind));
		return some;
	}

	/** The one thing that the query names and nothing else. */
	public Optional<Target> direct() {
		return Optional.ofNullable(this.only);
	}

}
