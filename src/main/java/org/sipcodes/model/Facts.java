package org.sipcodes.model;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The facts of a thing, which are true in every language.
 *
 * @param values the values of every fact by its key, also of those that have none
 */
public record Facts(Map<String, List<?>> values) {

	/** No facts. */
	public static final Facts NONE = new Facts(Map.of());

	public Facts {
		values = new LinkedHashMap<>(values);
	}

	/** All values of a fact. */
	@SuppressWarnings("unchecked")
	public <T> List<T> all(FactType<T> type) {
		return (List<T>) this.values.getOrDefault(type.key(), List.of());
	}

	/** The value of a fact that has exactly one. */
	public <T> T one(FactType<T> type) {
		return all(type).get(0);
	}

}
