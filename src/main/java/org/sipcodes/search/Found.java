package org.sipcodes.search;

import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

/**
 * The answer to a query.
 *
 * @param query what was understood
 * @param only the one thing that the query names and nothing else, or nothing
 * @param hits best first
 * @param meant the words that were searched instead of those that were typed, or nothing
 */
public record Found(Query query, @Nullable Target only, List<Hit> hits, @Nullable String meant) {

	public Found {
		hits = List.copyOf(hits);
	}

	/** The hits of a kind, best first. */
	public List<Hit> of(Target.Kind kind) {
		return this.hits.stream().filter((hit) -> hit.target().kind() == kind).toList();
	}

	/** The one thing that the query names and nothing else. */
	public Optional<Target> direct() {
		return Optional.ofNullable(this.only);
	}

}
